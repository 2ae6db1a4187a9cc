"""The site itself: name, emblem, theme, menu, icons, headers."""
