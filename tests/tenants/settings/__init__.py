"""Proof of the settings."""
