"""Files that prove something."""
