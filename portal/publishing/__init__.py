"""The way of a page or record from a draft to the public, and back."""
