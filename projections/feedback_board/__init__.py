"""How satisfied are people, what do they complain of, and who answered in time?"""
