"""Which young people are or were interns, where, from when to when, and how did it end?"""
