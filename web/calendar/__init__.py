"""Working days of a year, as they were announced."""
