"""Which cases are open, how far are they, and what was finished?"""
