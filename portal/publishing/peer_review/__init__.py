"""Nobody publishes alone what they wrote alone, unless it is urgent and they say why."""
