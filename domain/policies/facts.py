"""Rules across contexts see the states of the other streams a command needs, by name.

Besides these, `actor` is who asks, `area` how far the actor reaches, and `since` the business date on which the
command's own stream began, None when it has not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]
