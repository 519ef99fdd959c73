"""Which signals give reason to look, and what was found?"""
