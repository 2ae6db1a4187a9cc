"""How a page looks where it is shared: Open Graph, and a picture for each page."""
