"""Pictures from upload to page: what is stored of them, and the renditions that visitors get."""
