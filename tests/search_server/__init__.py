"""A real Elasticsearch on this machine's loopback address, for development and tests."""
