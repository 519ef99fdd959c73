"""Outlets and who stands behind them, over the window of their manager."""
