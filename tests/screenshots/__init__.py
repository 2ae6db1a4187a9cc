"""The pictures of the editors' guide, taken from the demo: make screenshots."""
