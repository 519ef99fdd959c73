"""Another operator's ids, at every line of the route table."""
