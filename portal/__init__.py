"""The portal's foundation: pages, records that all content types share, search and languages."""
