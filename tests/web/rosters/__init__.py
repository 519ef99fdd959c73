"""Proof of web/rosters."""
