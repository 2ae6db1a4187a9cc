"""The engines that search. Nothing else names a database driver or a search server."""
