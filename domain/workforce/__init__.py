"""The workforce: records of staff, experts, county staff, gig leaders."""
