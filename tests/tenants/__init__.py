"""Proof of the write side."""
