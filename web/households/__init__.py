"""Zero-employment families: the list, members and conditions, recognition and follow-up."""
