"""A scheme tried on history (方案模拟): who would have failed or passed, and because of what. Nothing is recorded."""
