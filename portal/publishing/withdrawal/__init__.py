"""Withdrawing what was published, with a public note that stays at its address."""
