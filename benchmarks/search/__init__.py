"""How fast search answers and indexes, and how that grows: ``make bench-search``."""
