"""Languages of the site: order, names, dates, slugs, and the way from one to another."""
