"""Who is known, who serves them, and what are they registered as?"""
