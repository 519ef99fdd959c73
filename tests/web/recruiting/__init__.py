"""Recruiting files and résumés at the window."""
