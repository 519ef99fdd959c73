"""Kills, races and broken promises: each beside a control in which the protection is off."""
