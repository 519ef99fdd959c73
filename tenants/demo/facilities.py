"""What the demo's outlets are equipped with: drawn for each by its own dice, so that no other history changes."""

from __future__ import annotations

import random
from typing import Any

from domain.operators.outlet import NECESSARY
from tenants.demo.plan import OutletPlan

_LEVELS = {"market": "county", "window": "township", "station": "village"}
_HOSTS = {"market": ("own", "convenience"), "window": ("convenience", "office"), "station": ("party", "union", "bank")}
_HOURS = ("周一至周五 8:30–12:00、14:30–17:30", "周一至周六 8:30–17:30", "每天 8:00–18:00")


def facilities(outlet: OutletPlan) -> dict[str, Any]:
    """The rest of `OpenOutlet`. One outlet in five lacks its copier."""
    rng = random.Random(f"facilities {outlet.id}")  # noqa: S311  made-up outlets, not keys
    necessary = NECESSARY if rng.random() < 0.8 else NECESSARY[:-1]
    more = [one for one in ("display", "touch", "board") if rng.random() < 0.5]
    rooms = [one for one in ("guidance", "talks", "training", "interview") if rng.random() < 0.45]
    return {
        "level": _LEVELS[outlet.kind],
        "host": rng.choice(_HOSTS[outlet.kind]),
        "hours": rng.choice(_HOURS),
        "telephone": f"0591-8{rng.randrange(10**7):07}",
        "equipment": (*necessary, *more),
        "rooms": tuple(rooms),
    }
