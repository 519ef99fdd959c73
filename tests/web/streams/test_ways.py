"""From every record an auditor reads there is a way to its stream; others see none."""

import pytest

from projections.case_board import queries as cases
from projections.job_board import queries as jobs
from projections.people_register import queries as people
from projections.referral_board import queries as referrals
from projections.voucher_ledger import queries as vouchers
from tests.support.html import tree
from tests.support.offices import EVERYBODY, Offices

KINDS = ("case", "voucher", "person", "referral", "vacancy", "employer")


def ways(offices: Offices, kind: str) -> tuple[str, str]:
    """A record's page, and the stream it is to lead to."""
    views = offices.views
    match kind:
        case "case":
            one = cases.cases(EVERYBODY, views, operator=offices.own.code).rows[0]
            return f"/cases/{one.case}", f"{one.operator}/case/{one.case}"
        case "voucher":
            number = vouchers.vouchers(EVERYBODY, views, operator=offices.own.code).rows[0].voucher
            return f"/vouchers/{number}", f"voucher/{number}"
        case "person":
            known = next(one for one in people.people(EVERYBODY, views).rows if one.first_operator == offices.own.code)
            return f"/people/{known.person}", f"person/{known.person}"
        case "referral":
            made = referrals.referrals(EVERYBODY, views, operator=offices.own.code).rows[0]
            return f"/referrals/{made.referral}", f"{made.operator}/referral/{made.referral}"
    vacancy = jobs.vacancies(EVERYBODY, views, operator=offices.own.code).rows[0]
    if kind == "vacancy":
        return f"/vacancies/{vacancy.vacancy}", f"vacancy/{vacancy.vacancy}"
    return f"/employers/{vacancy.employer}", f"employer/{vacancy.employer}"


@pytest.mark.parametrize("kind", KINDS)
def test_an_auditor_is_led_from_a_record_to_its_stream(offices: Offices, kind: str) -> None:
    path, stream = ways(offices, kind)
    links = [one.get("href") for one in tree(offices.page(path, "auditor")).iter("a")]
    assert f"/streams/{stream}" in links
    offices.page(f"/streams/{stream}", "auditor")
    assert f"/streams/{stream}" not in offices.page(path, "clerk")
