"""Youth internships: agreement, management notes, end."""
