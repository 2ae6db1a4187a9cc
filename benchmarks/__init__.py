"""How fast the portal answers under load: ``make bench``. Nothing here is installed."""
