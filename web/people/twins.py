"""People who may be the same person registered twice: one name with one phone, or one name with one birthday.

Only among those whom the reader serves: that another operator knows somebody alike is not told.
"""

from __future__ import annotations

from dataclasses import dataclass

from projections.people_register import queries
from web.request import Request
from web.shown.people import PersonShown, shown


@dataclass(frozen=True, slots=True)
class Twin:
    """Somebody alike; what is alike besides the name."""

    person: PersonShown
    same_phone: bool
    same_birthday: bool


def twins(request: Request, person: PersonShown) -> list[Twin]:
    alike = queries.namesakes(request.context, request.platform.views, person.person)
    found = []
    for one, same_phone in zip(
        shown(request, [record for record, _ in alike]), [phone for _, phone in alike], strict=True
    ):
        same_birthday = one.born is not None and one.born == person.born
        if same_phone or same_birthday:
            found.append(Twin(one, same_phone, same_birthday))
    return found
