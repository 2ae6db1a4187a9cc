"""How editors work with records: lists, forms, choosers, and what is said on a refusal."""
