"""Which vacancies are there, and who offers them?"""
