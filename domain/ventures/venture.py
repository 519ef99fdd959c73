"""Venture (创业项目), from its receipt into the library and out of it: state, evolve, decide."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.ventures.commands import (
    ConcludeVentureReview,
    ListVenture,
    PublishVenture,
    ReceiveVenture,
    RecommendVenture,
    ReviewVenture,
    TakeOverVenture,
    WithdrawVenture,
)
from domain.ventures.events import (
    VentureListed,
    VenturePublished,
    VentureReceived,
    VentureRecommended,
    VentureReviewConcluded,
    VentureReviewed,
    VentureTakenOver,
    VentureWithdrawn,
)

CRITERIA = ("promising", "low-risk", "replicable", "no-ip-dispute")
"""创新性强、市场潜力大；投资少、规模小、风险低、见效快；具有成熟加盟、代理、连锁模式；无知识产权纠纷."""

UNDER_REVIEW = ("received", "rejected")
"""Experts may still be heard: what was rejected can be looked at again."""

CATEGORIES = ("service", "retail", "food", "farming", "craft", "internet", "technology", "other")


class Venture(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is received, passed, rejected, listed, published or withdrawn; `reviews` say by id who recommends it.

    `experts` say which expert of a team gave a review, `round` who of them was heard in the round that is open or was
    last: a round ends when the project is rejected.
    """

    venture: str
    operator: str
    outlet: str
    case: str
    name: str
    category: str
    developer: str
    investment_fen: int
    summary: str
    status: str = "received"
    reviews: dict[str, bool] = {}
    recommended: dict[str, str] = {}
    experts: dict[str, str] = {}
    round: tuple[str, ...] = ()


def evolve(state: Venture | None, event: Event) -> Venture | None:
    if isinstance(event, VentureReceived):
        told = {f: getattr(event, f) for f in VentureReceived.__struct_fields__}
        return msgspec.structs.replace(state, **told) if state else Venture(**told)
    if isinstance(event, VentureTakenOver):
        told = {f: getattr(event, f) for f in Venture.__struct_fields__ if f != "round"}
        return Venture(**told, round=event.heard)
    if state is None:
        return None
    match event:
        case VentureReviewed():
            return _heard(event, state)
        case VentureReviewConcluded() if event.passed:
            return msgspec.structs.replace(state, status="passed")
        case VentureReviewConcluded():
            return msgspec.structs.replace(state, status="rejected", round=())
        case VentureListed():
            return msgspec.structs.replace(state, status="listed")
        case VenturePublished():
            return msgspec.structs.replace(state, status="published")
        case VentureWithdrawn():
            return msgspec.structs.replace(state, status="withdrawn")
        case VentureRecommended():
            return msgspec.structs.replace(state, recommended={**state.recommended, event.person: event.case})
    return state


def _heard(event: VentureReviewed, state: Venture) -> Venture:
    """Of an expert who looks at it again in another round, what they say then holds."""
    if not event.expert:
        return msgspec.structs.replace(state, reviews={**state.reviews, event.review: event.recommends})
    former = {review for review, expert in state.experts.items() if expert == event.expert}
    reviews = {review: recommends for review, recommends in state.reviews.items() if review not in former}
    experts = {review: expert for review, expert in state.experts.items() if review not in former}
    return msgspec.structs.replace(
        state,
        reviews={**reviews, event.review: event.recommends},
        experts={**experts, event.review: event.expert},
        round=(*state.round, event.expert),
    )


def decide(command: Command, state: Venture | None) -> Decision:
    match command:
        case ReceiveVenture():
            return _receive(command, state)
        case TakeOverVenture():
            return [_taken_over(command)] if state is None else []
        case WithdrawVenture() if state is None:
            return []  # the case behind it never came so far
        case _ if state is None:
            return refuse("ventures.unknown", field="venture")
        case ReviewVenture():
            return _review(command, state)
        case ConcludeVentureReview():
            return _conclude(command, state)
        case ListVenture() if state.status == "rejected":
            return refuse("ventures.rejected")
        case ListVenture():
            return [VentureListed(venture=state.venture, operator=state.operator)] if state.status == "passed" else []
        case PublishVenture():
            listed = state.status == "listed"
            return [VenturePublished(venture=state.venture, operator=state.operator)] if listed else []
        case WithdrawVenture():
            return _withdraw(command, state)
        case RecommendVenture():
            return _recommend(command, state)
    raise TypeError(f"a venture does not decide {type(command).__name__}")


def _receive(command: ReceiveVenture, state: Venture | None) -> Decision:
    if not command.name.strip() or not command.developer.strip():
        return refuse("ventures.name", field="name")
    received = VentureReceived(**{f: getattr(command, f) for f in VentureReceived.__struct_fields__})
    same = state is not None and all(getattr(state, f) == getattr(received, f) for f in received.__struct_fields__)
    return [] if same else [received]


def _taken_over(command: TakeOverVenture) -> VentureTakenOver:
    return VentureTakenOver(**{f: getattr(command, f) for f in VentureTakenOver.__struct_fields__})


def _review(command: ReviewVenture, state: Venture) -> Decision:
    if command.review in state.reviews:
        return []
    if state.status not in UNDER_REVIEW:
        return refuse("ventures.review-over")
    if problem := _unnamed(command) or _again(command, state):
        return problem
    if not set(command.met) <= set(CRITERIA):
        return refuse("ventures.criteria", field="met")
    if command.recommends and len(set(command.met)) < len(CRITERIA):
        return refuse("ventures.criteria-missing", field="recommends")
    if not command.opinion.strip():
        return refuse("ventures.opinion", field="opinion")
    return [VentureReviewed(**{f: getattr(command, f) for f in VentureReviewed.__struct_fields__})]


def _unnamed(command: ReviewVenture) -> Refusal | None:
    """Annex 2, 5.3.2 组织专家进行评审: an expert of the team, or one from outside who is named with an organisation."""
    name = command.reviewer
    if name is None or not (name.is_sealed or name.plain.strip()):
        return refuse("ventures.reviewer", field="expert")
    if not command.expert and not command.organisation.strip():
        return refuse("ventures.organisation", field="organisation")
    return None


def _again(command: ReviewVenture, state: Venture) -> Refusal | None:
    """An expert is heard once in a round."""
    return refuse("ventures.expert-heard", field="expert") if command.expert in state.round else None


def _conclude(command: ConcludeVentureReview, state: Venture) -> Decision:
    """Annex 2, 5.3.2: 对所征集的项目组织专家进行评审. Nothing passes that no expert has reviewed, or that most of the
    experts do not recommend. What the panel rejects when it looks again leaves the library."""
    outcome = "passed" if command.passed else "rejected"
    if state.status == outcome or (command.passed and state.status in ("listed", "published")):
        return []
    if state.status == "withdrawn":
        return refuse("ventures.withdrawn")
    if not command.opinion.strip():
        return refuse("ventures.opinion", field="opinion")
    if command.passed and not state.reviews:
        return refuse("ventures.not-reviewed", field="review_result")
    against = sum(not recommends for recommends in state.reviews.values())
    if command.passed and 2 * against > len(state.reviews):
        return refuse("ventures.not-recommended", against=against, reviews=len(state.reviews))
    concluded = VentureReviewConcluded(
        venture=state.venture, operator=state.operator, passed=command.passed, opinion=command.opinion
    )
    return [concluded]


def _withdraw(command: WithdrawVenture, state: Venture) -> Decision:
    if state.status == "withdrawn":
        return []
    if not command.reason.strip():
        return refuse("ventures.reason", field="reason")
    return [VentureWithdrawn(venture=state.venture, operator=state.operator, reason=command.reason)]


def _recommend(command: RecommendVenture, state: Venture) -> Decision:
    if command.person in state.recommended:
        return []
    if state.status not in ("listed", "published"):
        return refuse("ventures.not-listed", field="venture")
    told = {f: getattr(command, f) for f in VentureRecommended.__struct_fields__}
    return [VentureRecommended(**told)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
