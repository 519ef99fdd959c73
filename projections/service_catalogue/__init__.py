"""What does the catalogue of service items say on a day, and what did each edition change?"""
