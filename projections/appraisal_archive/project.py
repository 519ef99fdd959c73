"""Events of schemes and appraisals → rows."""

from __future__ import annotations

import msgspec

from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, Counted, SchemeAdopted
from domain.appraisals.scheme import FAILING
from domain.shared.period import Period
from projections.appraisal_archive import project_course
from projections.appraisal_archive.code import code_of
from projections.appraisal_archive.course_tables import TABLES, courses
from projections.appraisal_archive.project_course import stands
from projections.appraisal_archive.tables import appraisals, schemes
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope


def on_scheme_adopted(rows: Rows, envelope: Envelope) -> None:
    event: SchemeAdopted = envelope.event
    rows.add(
        schemes,
        scheme=event.scheme,
        version=event.version,
        effective_from=event.effective_from,
        is_default=event.is_default,
        document=event.document,
        adopted_on=envelope.on,
        draft=event.draft,
        note=event.note,
        submitted_by=event.submitted_by,
        approved_by=event.approved_by,
    )


def on_derived(rows: Rows, envelope: Envelope) -> None:
    """An earlier draft is replaced; nothing but a draft is ever derived again."""
    event: AppraisalDerived = envelope.event
    kind = Period.parse(event.period).kind
    scheme = rows.get(schemes, (event.scheme, event.scheme_version))
    status = "assessing" if any(point.why_not == "awaiting" for point in event.points) else "draft"
    rows.add(
        courses,
        operator=event.operator,
        period=event.period,
        kind=kind,
        status=status,
        scheme=event.scheme,
        scheme_version=event.scheme_version,
        digest=event.digest,
        derived_on=envelope.on,
        objections=(),
        evidence=(),
        rulings=(),
    )
    rows.add(
        appraisals,
        operator=event.operator,
        period=event.period,
        kind=kind,
        status=status,
        contract=event.contract,
        scheme=event.scheme,
        scheme_version=event.scheme_version,
        position=event.position,
        cut_off=event.cut_off,
        total=str(event.total),
        hundredths=int(event.total * 100),
        failing=list(scheme["document"].get("failing", (FAILING,))) if scheme else [FAILING],
        fails=False,
        **{name: getattr(event.counted, name) for name in Counted.__struct_fields__},
        points=msgspec.to_builtins(event.points),
        outlets=msgspec.to_builtins(event.outlets),
        sample=msgspec.to_builtins(event.sample),
        missing=list(event.missing),
        digest=event.digest,
        code=code_of(event.digest),
        derived_on=envelope.on,
        derived_at=envelope.recorded_at,
    )


def on_concluded(rows: Rows, envelope: Envelope) -> None:
    """A conclusion with a digest of its own says what was concluded in full."""
    event: AppraisalConcluded = envelope.event
    stands(rows, envelope, "concluded", concluded_on=envelope.on)
    row = rows.change(appraisals, (event.operator, event.period))
    row.update(
        total=str(event.total),
        hundredths=int(event.total * 100),
        grade=event.grade,
        fails=event.grade in row["failing"],
        concluded_on=envelope.on,
        concluded_at=envelope.recorded_at,
        concluded_position=envelope.position,
    )
    if event.among:
        row.update(place=event.among.rank, among=msgspec.to_builtins(event.among))
    if event.digest:
        row.update(position=event.position, points=msgspec.to_builtins(event.points))
        row.update(outlets=msgspec.to_builtins(event.outlets), sample=msgspec.to_builtins(event.sample))
        row["missing"] = list(event.missing)
        row.update(digest=event.digest, code=code_of(event.digest))
        rows.change(courses, (event.operator, event.period))["digest"] = event.digest
    if event.counted:
        row.update(msgspec.structs.asdict(event.counted))


ROOM = Room(
    name="appraisal_archive",
    version=3,
    tables=(schemes, appraisals, *TABLES),
    quiet=True,
    handlers={
        SchemeAdopted: on(on_scheme_adopted),
        AppraisalDerived: on(on_derived, needs(schemes, "event.scheme", "event.scheme_version")),
        AppraisalConcluded: on(
            on_concluded,
            needs(appraisals, "event.operator", "event.period"),
            needs(courses, "event.operator", "event.period"),
        ),
        **project_course.HANDLERS,
    },
)
