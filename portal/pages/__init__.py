"""Pages: words, copied per language by wagtail-localize, and the facts they point at."""
