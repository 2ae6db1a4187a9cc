"""What an agreement's ledger says: its state on any day, and whether the ledger holds together.

Plain values in, plain values out: nothing here knows a database. The rules are written down in
``docs/status.md``; "VCLT" is the Vienna Convention on the Law of Treaties of 1969.
"""
