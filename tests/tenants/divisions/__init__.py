"""The divisions of Fujian."""
