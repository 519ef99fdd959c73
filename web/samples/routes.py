"""The lines of the route table for samples."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.samples import checking, committing, download, listing, lists, sample, seed
from web.shown.uploads import UPLOAD_BODY

VIEW, COMMIT, CHECK = Permission.VIEW_SAMPLES, Permission.COMMIT_SEED, Permission.CHECK_SAMPLE
BUREAU = Scope.BUREAU_AREA
SEEN = BUREAU | Scope.OWN_TENANT | Scope.ASSIGNED | Scope.AUDIT
SEED = "/samples/seeds/{area}/{period}"
OF = "/operators/{operator}/samples/{period}"
ONE = f"{OF}/cases/{{case}}"

ROUTES: tuple[Route, ...] = (
    Read("/samples", listing.samples, "samples.list", may=VIEW, scope=SEEN),
    *Files("/samples", lists.samples, "samples", may=VIEW, scope=SEEN),
    *Files("/samples/seeds", lists.seeds, "samples.seeds", may=VIEW, scope=SEEN),
    Read("/samples/seeds", listing.seeds, "samples.seeds", may=VIEW, scope=SEEN),
    Read("/samples/seeds/new", committing.form, "samples.commit", may=COMMIT, scope=BUREAU),
    Write("/samples/seeds/new", committing.save, "samples.commit-now", may=COMMIT, scope=BUREAU),
    Read(SEED, seed.show, "samples.seed", may=VIEW, scope=SEEN),
    Write(f"{SEED}/reveal", seed.reveal, "samples.reveal", may=COMMIT, scope=BUREAU),
    Read(OF, sample.show, "samples.show", may=VIEW, scope=SEEN),
    *Files(f"{OF}/list", download.listed, "samples.population", may=VIEW, scope=SEEN),
    *Files(f"{OF}/findings", download.findings, "samples.findings", may=VIEW, scope=SEEN),
    Write(f"{OF}/conclude", sample.conclude, "samples.conclude", may=CHECK, scope=BUREAU),
    Read(ONE, checking.show, "samples.case", may=VIEW, scope=SEEN),
    Write(ONE, checking.save, "samples.check", may=CHECK, scope=BUREAU, max_body=UPLOAD_BODY),
    Read(f"{ONE}/photo", checking.photo, "samples.photo", may=VIEW, scope=SEEN),
)
