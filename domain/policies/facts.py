"""Rules across contexts see the states of the other streams a command needs, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]
