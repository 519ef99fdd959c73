"""Who stands behind the outlets, and what can they show?"""
