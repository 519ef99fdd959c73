"""Why something was not done, in words: one sentence for each code of the domain, saying what to do where it can.

Each context has its own file with a table `SENTENCES`: code → Chinese message, with the refusal's params as
%(holes)s. A table is listed in TABLES by hand.
"""

from collections.abc import Mapping

from domain.shared.refusal import Refusal
from web.i18n import gettext
from web.refusals import (
    accounts,
    appraisals,
    calendars,
    campaigns,
    cases,
    catalogue,
    contract,
    duties,
    exits,
    facilities,
    fairs,
    feedback,
    general,
    handovers,
    households,
    imports,
    internships,
    jobs,
    operators,
    people,
    policies,
    posts,
    publications,
    sampling,
    schemes,
    subsidies,
    tasks,
    training,
    ventures,
    vouchers,
    workforce,
)
from web.refusals.params import readable

TABLES: tuple[Mapping[str, str], ...] = tuple(
    context.SENTENCES
    for context in (
        general,
        accounts,
        operators,
        contract,
        people,
        cases,
        jobs,
        policies,
        households,
        internships,
        posts,
        subsidies,
        catalogue,
        vouchers,
        duties,
        feedback,
        appraisals,
        sampling,
        calendars,
        exits,
        handovers,
        schemes,
        tasks,
        workforce,
        training,
        ventures,
        fairs,
        campaigns,
        publications,
        facilities,
        imports,
    )
)


def sentences() -> Mapping[str, str]:
    """Every code with its Chinese sentence."""
    return {code: sentence for table in TABLES for code, sentence in table.items()}


def words(refusal: Refusal) -> str:
    """The sentence of a refusal in the reader's language; the bare code for one without a sentence."""
    sentence = sentences().get(refusal.code)
    return (
        gettext(sentence, **readable(refusal.code, refusal.params))
        if sentence
        else gettext(general.UNWORDED, code=refusal.code)
    )
