"""What work was done, so that it can be counted?"""
