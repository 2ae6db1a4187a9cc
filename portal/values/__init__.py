"""Plain values, and the model fields and form inputs that hold them."""
