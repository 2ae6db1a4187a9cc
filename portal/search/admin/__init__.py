"""Search in the Wagtail admin: the index of modelsearch in the database, filled with our keys."""
