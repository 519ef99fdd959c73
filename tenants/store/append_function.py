"""The one server call of an append on PostgreSQL."""

SQL = "SELECT 1"
