"""What a page is about, in words for machines: JSON-LD by schema.org."""
