"""A stranger's Wagtail site that installs the portal: its own pages, users, pictures, documents.

Its settings are what docs/installing.md asks for, and nothing more.
"""
