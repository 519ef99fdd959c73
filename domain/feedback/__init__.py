"""Feedback: ratings (满意度) of finished cases, and complaints (投诉) with a day by which they are answered."""
