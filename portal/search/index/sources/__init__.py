"""Where the things that search finds come from: pages, records, documents."""
