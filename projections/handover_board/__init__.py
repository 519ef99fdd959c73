"""What does an operator that left still hold, and who took over the rest?"""
