"""Documents on paper: PDF."""
