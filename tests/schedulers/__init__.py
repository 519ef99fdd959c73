"""What happens by itself, at moments the tests choose."""
