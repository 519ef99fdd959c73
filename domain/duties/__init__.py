"""Duties (任务提醒): what the desk still owes somebody, by which day."""
