"""Information made public."""
