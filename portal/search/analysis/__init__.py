"""Words of five languages: tokens and stems. Nothing here knows an engine."""
