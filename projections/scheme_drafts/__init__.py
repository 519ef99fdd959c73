"""Which drafts of schemes are in hand, who had a hand in them, and what do they say?"""
