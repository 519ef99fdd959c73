"""Zero-employment families (零就业家庭): members, the four joint conditions, recognition and its end."""
