"""How well the analysis of words does, in figures."""
