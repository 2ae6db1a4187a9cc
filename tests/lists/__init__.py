"""The lists that readers narrow: news, agreements, experts, events, and a stranger's."""
