"""What a contract can promise, and in what it is counted."""

# Target of the contract → unit of its figure. A contract may promise nothing the log cannot show.
UNITS = {
    "handled_cases": "cases",
    "vouchers_redeemed": "vouchers",
    "voucher_amount_fen": "fen",
    "events": "events",
    "professional_cases": "cases",
    "referrals": "cases",
    "surveyed_persons": "persons",
    "placed_persons": "persons",
    "trained_persons": "persons",
    "startup_trained_persons": "persons",
}
