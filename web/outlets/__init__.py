"""Outlets and who stands behind them: staff, experts, county staff, gig leaders."""
