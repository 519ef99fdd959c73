"""Classes: the list, one class with its people and days, and who is at work afterwards."""
