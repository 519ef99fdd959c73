"""What the tests share: pages as a browser has them, both databases, a clock."""
