"""Proof of web/duties."""
