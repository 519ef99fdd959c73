"""How did every operator do, period by period?"""
