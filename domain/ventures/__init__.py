"""Start-up service: the library of projects, founders and their problems, guarantee loans, expert clinics."""
