"""Checks the gettext catalogues of the interface: `manage.py check_catalogues`.

One file a rule in `rules`; each rule reads one catalogue and tells what it finds.
"""
