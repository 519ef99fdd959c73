"""The lines of the route table for outlets and who stands behind them."""

from __future__ import annotations

from tenants.accounts.permissions import Permission
from web.outlets import behind, describing, download, experts, leaders, member, outlet, public, records, rolls
from web.route import Files, Handler, Public, Read, Route, Scope, Write
from web.shown.uploads import UPLOAD_BODY

SEEN = Scope.OWN_TENANT | Scope.BUREAU_AREA | Scope.ASSIGNED | Scope.AUDIT
OWN = Scope.OWN_TENANT
VIEW, KEEP = Permission.VIEW_OUTLETS, Permission.KEEP_WORKFORCE
MINE, STAFF = "/my-operator", "/staff/{staff}"


def _pair(
    path: str, name: str, form: Handler, save: Handler, may: Permission, *, upload: bool = False
) -> tuple[Route, Route]:
    """A form, and what is sent with it."""
    read = Read(path, form, name, may=may, scope=OWN)
    if upload:
        return read, Write(path, save, f"{name}-now", may=may, scope=OWN, max_body=UPLOAD_BODY)
    return read, Write(path, save, f"{name}-now", may=may, scope=OWN)


OPEN, CHANGE = Permission.OPEN_OUTLET, Permission.CHANGE_OUTLET
ADD, MOVE = Permission.ADD_STAFF, Permission.CHANGE_STAFF
RECORD = f"{STAFF}/records/{{record}}"
TEAM, LEADER = "/expert-teams/{team}", "/gig-leaders/{village}/{leader}"

ROUTES: tuple[Route, ...] = (
    Read("/operators/{operator}/workforce", behind.show, "operators.show-workforce", may=VIEW, scope=SEEN ^ OWN),
    Read(f"{MINE}/workforce", behind.show, "operators.mine-workforce", may=VIEW, scope=OWN),
    *Files("/operators/{operator}/outlets", download.download, "operators.show-outlets", may=VIEW, scope=SEEN ^ OWN),
    *Files(f"{MINE}/outlets", download.download, "operators.mine-outlets", may=VIEW, scope=OWN),
    *Files("/operators/{operator}/staff", rolls.staff, "operators.show-staff", may=VIEW, scope=SEEN ^ OWN),
    *Files(f"{MINE}/staff", rolls.staff, "operators.mine-staff", may=VIEW, scope=OWN),
    *Files("/operators/{operator}/honours", rolls.honours, "operators.show-honours", may=VIEW, scope=SEEN ^ OWN),
    *Files(f"{MINE}/honours", rolls.honours, "operators.mine-honours", may=VIEW, scope=OWN),
    *_pair(f"{MINE}/outlets/new", "outlets.open", describing.open_form, describing.open_now, OPEN),
    Read("/outlets/{outlet}", outlet.show, "outlets.show", may=VIEW, scope=SEEN),
    *_pair("/outlets/{outlet}/change", "outlets.change", describing.change_form, describing.change, CHANGE),
    *_pair("/outlets/{outlet}/close", "outlets.close", outlet.close_form, outlet.close, CHANGE),
    *_pair(f"{MINE}/staff/new", "staff.join", member.join_form, member.join, ADD),
    Read(STAFF, member.show, "staff.show", may=VIEW, scope=SEEN),
    *_pair(f"{STAFF}/change", "staff.move", member.move_form, member.move, MOVE),
    *_pair(f"{STAFF}/leave", "staff.leave", member.leave_form, member.leave, MOVE),
    *_pair(f"{STAFF}/credentials", "staff.credential", records.credential_form, records.credential, KEEP, upload=True),
    *_pair(f"{STAFF}/trainings", "staff.training", records.training_form, records.training, KEEP, upload=True),
    *_pair(f"{RECORD}/proofs", "staff.prove", records.prove_form, records.prove, KEEP, upload=True),
    *_pair(f"{RECORD}/withdraw", "staff.withdraw-record", records.withdraw_form, records.withdraw, KEEP),
    Read(f"{STAFF}/proofs/{{evidence}}", records.download, "staff.proof", may=VIEW, scope=SEEN),
    *_pair(f"{MINE}/expert-teams/new", "experts.form", experts.team_form, experts.team, KEEP),
    *_pair(f"{TEAM}/experts", "experts.add", experts.expert_form, experts.expert, KEEP),
    *_pair(f"{TEAM}/experts/{{expert}}/release", "experts.release", experts.release_form, experts.release, KEEP),
    *_pair(f"{TEAM}/dissolve", "experts.dissolve", experts.dissolve_form, experts.dissolve, KEEP),
    *_pair(f"{MINE}/county-staff/new", "county-staff.assign", experts.county_form, experts.county, KEEP),
    *_pair("/county-staff/{member}/end", "county-staff.end", experts.end_form, experts.end, KEEP),
    *_pair(f"{MINE}/gig-leaders/new", "leaders.enlist", leaders.enlist_form, leaders.enlist, KEEP),
    *_pair(f"{LEADER}/release", "leaders.release", leaders.release_form, leaders.release, KEEP),
    *_pair(f"{LEADER}/honour", "leaders.honour", leaders.honour_form, leaders.honour, KEEP),
    Public("/o/{outlet}", public.show, "outlets.public"),
    Public("/o/{outlet}/items/{item}", public.guide, "outlets.guide"),
    Public("/o/{outlet}/screen", public.screen, "outlets.screen"),
)
