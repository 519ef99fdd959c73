"""Classes of skill and start-up training: seats, enrolments, attendance, results, and what became of who took them."""
