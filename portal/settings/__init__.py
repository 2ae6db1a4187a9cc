"""Settings of the portal run as a site of its own: base, dev, test, production."""
