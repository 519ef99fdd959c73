"""When it happens by itself: appraisals, expiry and whatever else has a date."""
