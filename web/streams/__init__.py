"""For auditors: every stream of the log, replayed event by event."""
