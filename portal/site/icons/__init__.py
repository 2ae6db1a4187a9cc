"""The site's icons: the portal's own, or drawn from the ministry's emblem."""
