"""Recruiting files that hang on cases, and résumés."""
