"""What does the desk still owe, to whom, by when, and what became of it?"""
