"""Which vacancies and which jobseekers might suit each other, and what was shown of it?"""
