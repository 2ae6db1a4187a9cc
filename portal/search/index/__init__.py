"""What search knows of the site, and how it follows each change."""
