"""A search server: Elasticsearch 8.19 or what speaks its language. It holds a copy of the entries.

It is asked for nothing beyond the server's core (standard tokenizer, no scripts, no plugins), so
any distribution and any managed cluster serves it.
"""
