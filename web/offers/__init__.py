"""Vacancies that employers offer an outlet without an account (岗位登记申请), and what the outlet makes of them."""
