"""Keeping the index fresh: a change is noted in its transaction, and worked off after it."""
