"""The catalogue's later editions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.catalogue import commands, events
from domain.catalogue.edition import decider
from domain.shared.message import Command
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup


def _catalogue(command: Any, lookup: Lookup) -> str:
    return events.stream()


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.PublishEdition: Handling(Permission.PUBLISH_EDITION, decider, _catalogue),
}
