"""The editors' guide inside the admin: one Markdown file a chapter and language."""
