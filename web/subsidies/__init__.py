"""Claims for subsidies: intake and verification at the window, confirmation by the bureau, and the ledger."""
