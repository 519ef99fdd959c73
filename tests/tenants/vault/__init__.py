"""Proof of the vault."""
