"""A random history as envelopes, ready to be appended to a log."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from tenants.store.envelope import Envelope
from tests.projections.desk import Shared
from tests.projections.desk_of_vouchers import WholeDesk
from tests.projections.history import Province, scheme


@cache
def random_history(seed: int, acts: int, operators: int = 3, hours: float = 6) -> tuple[Envelope, ...]:
    """The events of `acts` acts of some operators, in order; positions are left to the log."""
    province = Province(seed)
    document = msgspec.json.decode((files("domain.appraisals") / "default_scheme.json").read_bytes())
    province.do(scheme(document, province.today), province.as_system())
    shared = Shared()
    desks = [WholeDesk(province, shared, number) for number in range(operators)]
    for _ in range(acts):
        doing = province.rng.choice(desks).acts()
        province.pass_time(hours)
        province.rng.choices([act for act, _ in doing], [weight for _, weight in doing])[0]()
    return tuple(msgspec.structs.replace(one, position=None) for one in province.envelopes)
