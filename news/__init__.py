"""News: items and their list."""
