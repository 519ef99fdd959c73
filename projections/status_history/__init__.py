"""What was every person registered or recognised as, from when to when, and why did it end?"""
