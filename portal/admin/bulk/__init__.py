"""Acting on many pages or records at once: each is asked for itself."""
