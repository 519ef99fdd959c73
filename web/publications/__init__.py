"""Information that outlets make public."""
