"""Partnerships: the register of agreements."""
