"""What made-up people, companies and jobs are called. Nothing here belongs to anyone."""
