"""People served: the list, registering somebody, one person's page."""
