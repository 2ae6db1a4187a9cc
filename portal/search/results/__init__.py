"""The results page: what an address asks, what is found, how it is shown, what is offered."""
