"""Who is on which roster of the key groups, since when and why, and when are they to be spoken with?"""
