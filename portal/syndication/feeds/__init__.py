"""Atom feeds of the lists, one in each language (RFC 4287)."""
