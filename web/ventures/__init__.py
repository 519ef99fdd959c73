"""Projects of the library, founders and their problems, the ledger of guarantee loans, clinics with experts."""
