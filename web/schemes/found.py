"""The versions and drafts there are, found by what stands in an address: `v/<scheme>/<version>` or `d/<draft>`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.exceptions import HTTPException

from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import SchemeVersion
from projections.scheme_drafts import queries as drafts
from projections.scheme_drafts.answers import SchemeDraft
from tenants.authority import PROVINCE
from web.i18n import gettext
from web.request import Request


@dataclass(frozen=True, slots=True)
class Told:
    """A document with its name on pages: a version, or a draft as it is now."""

    ref: str
    title: str
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A version with the days it is, or was, in force: `until` is its last day, None while nothing follows."""

    version: SchemeVersion
    until: date | None
    force: str  # now, later, past

    @property
    def ref(self) -> str:
        return version_ref(self.version)


def version_ref(version: SchemeVersion) -> str:
    return f"v/{version.scheme}/{version.version}"


def draft_ref(draft: SchemeDraft) -> str:
    return f"d/{draft.draft}"


def versions(request: Request, today: date) -> list[VersionShown]:
    """Every version, the latest first."""
    found = archive.schemes(request.platform.views)
    shown = []
    for number, one in enumerate(found):
        following = found[number + 1].effective_from if number + 1 < len(found) else None
        until = date.fromordinal(following.toordinal() - 1) if following else None
        force = "later" if one.effective_from > today else "past" if until and until < today else "now"
        shown.append(VersionShown(one, until, force))
    return shown[::-1]


def version_of(request: Request, scheme: str, number: str) -> SchemeVersion:
    """404 when there is none."""
    for one in archive.schemes(request.platform.views):
        if (one.scheme, str(one.version)) == (scheme, number):
            return one
    raise HTTPException(404)


def latest(request: Request) -> SchemeVersion | None:
    """The version adopted last, in force already or not."""
    return next(iter(archive.schemes(request.platform.views)[::-1]), None)


def draft_of(request: Request) -> SchemeDraft:
    """The draft in the address; 404 for what is not there or not the reader's to see."""
    found = drafts.draft(request.context, request.platform.views, request.path_params["draft"])
    if found is None:
        raise HTTPException(404)
    return found


def own_draft(request: Request) -> SchemeDraft:
    """The same for whoever may change it: an officer of the province."""
    if request.context.area != PROVINCE:
        raise HTTPException(403)
    return draft_of(request)


def told(request: Request, ref: str) -> Told | None:
    """The document behind a reference; None for none."""
    match ref.split("/"):
        case ["v", scheme, number]:
            for one in archive.schemes(request.platform.views):
                if (one.scheme, str(one.version)) == (scheme, number):
                    return Told(ref, version_title(one), one.document)
        case ["d", name]:
            draft = drafts.draft(request.context, request.platform.views, name)
            return Told(ref, draft_title(draft), draft.document) if draft else None
    return None


def title_of(ref: str) -> str:
    """What a reference is called, whether or not it is there any more."""
    kind, _, name = ref.partition("/")
    if kind == "v":
        return gettext("第 %(version)s 版", version=name.rpartition("/")[2])
    return gettext("草案 %(draft)s", draft=name)


def version_title(version: SchemeVersion) -> str:
    return title_of(version_ref(version))


def draft_title(draft: SchemeDraft) -> str:
    return title_of(draft_ref(draft))


def choices(request: Request) -> list[tuple[str, str]]:
    """Everything that can be compared or tried: drafts in hand, then versions from the latest back."""
    found = [(draft_ref(one), draft_title(one)) for one in drafts.drafts(request.context, request.platform.views)]
    told = archive.schemes(request.platform.views)[::-1]
    return [*found, *((version_ref(one), f"{version_title(one)} {one.effective_from.isoformat()}") for one in told)]
