"""The portal's foundation: pages, records that all content types share, search and languages."""

__version__ = "0.1.0.dev0"
