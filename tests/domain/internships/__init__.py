"""The decisions of this context."""
