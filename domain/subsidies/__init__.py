"""Subsidies (补贴): claims of employers and people, from the window to the county bureau."""
