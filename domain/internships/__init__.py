"""Youth internships (青年见习): agreement, management, end."""
