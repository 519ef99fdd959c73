"""Checking a printed report without an account."""
