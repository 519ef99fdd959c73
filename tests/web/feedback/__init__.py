"""Proof of web/feedback."""
