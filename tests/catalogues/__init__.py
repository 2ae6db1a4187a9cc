"""Checks of the gettext catalogues of the interface: `python -m tests.catalogues`."""
