"""From draft to publication and after: the message to the reviewer, embargo, corrections."""
