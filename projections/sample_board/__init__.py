"""Which seeds are committed and revealed, what was drawn from them, and what was found?"""
