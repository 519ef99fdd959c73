"""What can be asked: read models, rebuildable at any time."""
