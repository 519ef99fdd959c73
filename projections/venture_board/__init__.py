"""Which projects, founders, guarantee loans and clinics are there, and how far is each?"""
