"""The bureau's first page."""
