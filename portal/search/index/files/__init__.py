"""Files that the public may download, and the words in them."""
