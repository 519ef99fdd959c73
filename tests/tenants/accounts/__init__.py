"""Proof of accounts."""
