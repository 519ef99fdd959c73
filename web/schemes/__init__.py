"""Assessment schemes: every version in full, how a new one is made by two officers, and what one would have done."""
