"""The body of a page: a stream of blocks, fixed ones and those that apps register."""
