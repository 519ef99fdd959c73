"""One finished trial of the demo: the draft in hand, tried on the latest quarters."""

from __future__ import annotations

from dataclasses import replace

from projections.appraisal_archive import league
from projections.scheme_drafts import queries as drafts
from schedulers.sources import Sources
from schedulers.trials import trials
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.plan import Plan
from tenants.demo.schemes import IN_HAND
from tenants.platform import WriteSide

QUARTERS = 4
REQUEST = "b7c5e6a4-0000-4000-8000-000000000002"


def make_trial(side: WriteSide, sources: Sources, plan: Plan) -> None:
    """Asked for and worked off as the real work is done; nothing where no quarter was appraised yet."""
    officer = plan.user("bureau")
    context = Context(officer.id, Role.BUREAU, None, officer.area, None, REQUEST)
    draft = drafts.draft(context, sources.views, IN_HAND)
    periods = league.periods(context, sources.views)[:QUARTERS]
    if draft is None or not periods:
        return
    side.trials.new(context, f"d/{draft.draft}", draft.document, sorted(periods), side.log.head())
    trials(replace(sources, trials=side.trials))
