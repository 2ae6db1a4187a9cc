"""Records: facts that are entered once and read the same in every language."""
