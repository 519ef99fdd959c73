"""What a public-welfare post is, told by its events."""

from __future__ import annotations

import msgspec

from domain.posts import events
from domain.shared.message import Event

STATED = ("title", "headcount", "funding", "target", "kind", "address")


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's place at the post: for which subsidy, in which months, by which claim."""

    claim: str
    subsidy: str
    person: str
    months: tuple[str, ...]


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is applied, sent-up, confirmed, returned or taken-back."""

    post: str
    operator: str
    case: str
    employer: str
    village: str
    title: str
    headcount: int
    funding: str
    target: str
    kind: str
    address: str
    checked: bool = False
    is_public: bool | None = None
    times: int = 0
    status: str = "applied"
    places: tuple[Place, ...] = ()


def evolve(state: Post | None, event: Event) -> Post | None:
    if isinstance(event, events.PostApplied):
        fields = {name: getattr(event, name) for name in Post.__struct_fields__ if name in event.__struct_fields__}
        return Post(**fields)
    if state is None:
        return None
    match event:
        case events.PostChecked():
            return msgspec.structs.replace(state, checked=event.as_stated)
        case events.PostJudged():
            return msgspec.structs.replace(state, is_public=event.is_public)
        case events.PostSentUp():
            return msgspec.structs.replace(state, status="sent-up", times=event.time)
        case events.PostConfirmed():
            return msgspec.structs.replace(state, status="confirmed")
        case events.PostReturned():
            return msgspec.structs.replace(state, status="returned")
        case events.PostCorrected():
            return msgspec.structs.replace(state, **{name: getattr(event, name) for name in STATED})
        case events.PlaceTaken():
            return msgspec.structs.replace(state, places=(*state.places, _place(event)))
        case events.PlaceFreed():
            gone = _place(event)
            return msgspec.structs.replace(state, places=tuple(one for one in state.places if one != gone))
        case events.PostTakenBack():
            return msgspec.structs.replace(state, status="taken-back")
    return state


def _place(event: events.PlaceTaken | events.PlaceFreed) -> Place:
    return Place(**{name: getattr(event, name) for name in Place.__struct_fields__})
