"""Signals (疑点线索): what gives reason to look, with its arithmetic, and what was found."""
