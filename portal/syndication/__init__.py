"""What machines read: feeds, sitemap, structured data, pictures for sharing, citations."""
