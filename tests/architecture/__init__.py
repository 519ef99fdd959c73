"""The house itself under test: who imports whom, what is pure, how large files are, what is left lying about."""
