"""Looking at all pages at once: used by tests, by ``make axe`` and by ``make figures``."""
