"""Experts: the directory of medical professionals abroad and their offers."""
