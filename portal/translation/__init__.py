"""wagtail-localize made safe for an official site: facts, staleness, permissions, checks."""
