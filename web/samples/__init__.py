"""Samples (抽查): seeds, what was drawn from them, what was found on site."""
