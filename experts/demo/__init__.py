"""Demo content of this app: files, and what they make (docs/demo.md)."""
