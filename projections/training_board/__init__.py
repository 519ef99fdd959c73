"""Which classes are there, who takes them, and what became of them?"""
