"""Letters about review and publication, each in the language of whoever gets it."""
