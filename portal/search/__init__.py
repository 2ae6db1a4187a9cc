"""Search over all content."""
