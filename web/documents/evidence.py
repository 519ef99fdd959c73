"""evidence.json: every figure of a report as data, inside the PDF, so that it can be checked without the system."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from decimal import Decimal
from typing import Any

from web.documents.report import AppraisalReport

NAME = "evidence.json"
FORMAT = "yizhan.appraisal.v1"


def evidence(report: AppraisalReport) -> bytes:
    """Canonical JSON: keys sorted, decimals as text (no float ever touches a score), dates as ISO 8601."""
    content = {"format": FORMAT, "report": _plain(report)}
    return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else value
