"""The forms of the items that a case of a person is opened for, one file an item."""

from __future__ import annotations

from collections.abc import Mapping

from web.cases.items import job_seeking, unemployment
from web.cases.items.intake import Intake

INTAKES: Mapping[str, Intake] = {"2.1.1": unemployment.INTAKE, "3.1.2": job_seeking.INTAKE}
