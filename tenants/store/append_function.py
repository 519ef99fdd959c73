"""The server's side of an append on PostgreSQL: the text of the function, and the errors it raises of its own."""

from pathlib import Path

SQL = Path(__file__).with_name("append.sql").read_text(encoding="utf-8")
CLAIM_TAKEN, CAP_EXCEEDED, TRACKING_CONFLICT, MOVED_ON = "YZ001", "YZ002", "YZ003", "YZ004"
