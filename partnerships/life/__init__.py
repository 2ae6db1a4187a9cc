"""The drawing of an agreement's life: its states as bands on a line of time, its acts as numbers.

Plain values in, plain shapes out. What is drawn stands in the ledger in words.
"""
