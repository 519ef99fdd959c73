"""Who was referred where, what came of it, and who is to be called next?"""
