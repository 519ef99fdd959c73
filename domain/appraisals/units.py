"""What a contract can promise, and in what it is counted."""

from domain.appraisals.measures import MEASURES

FIRST_PROMISES = (
    "handled_cases",
    "vouchers_redeemed",
    "voucher_amount_fen",
    "events",
    "professional_cases",
    "referrals",
    "surveyed_persons",
    "placed_persons",
    "trained_persons",
    "startup_trained_persons",
)
"""What a point without parts can be scored by: no more than was promised when schemes were written so."""

PROMISES = (*FIRST_PROMISES, "ventures", "graduates_placed", "ratings", "area_employment_goal")

# Target of the contract → unit of its figure. A contract may promise nothing the log cannot show.
UNITS = {name: MEASURES[name].unit for name in PROMISES}
