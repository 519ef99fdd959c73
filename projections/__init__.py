"""What can be asked: read models made of events, rebuildable at any time into any engine."""
