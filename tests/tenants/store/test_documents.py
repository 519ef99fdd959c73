"""An event may hold a document of any shape, as a scheme is."""

import json
from datetime import date
from importlib.resources import files

import domain.appraisals
from domain.appraisals.events import SchemeAdopted
from domain.appraisals.scheme import Scheme
from tenants.catalog_of_events import event_registry
from tenants.store.codec import encode


def test_a_stored_scheme_is_read_as_it_was_adopted() -> None:
    document = json.loads(files(domain.appraisals).joinpath("default_scheme.json").read_bytes())
    day = date(2025, 1, 1)
    adopted = SchemeAdopted(scheme="default-2024", version=1, effective_from=day, is_default=True, document=document)
    read = event_registry().codec("appraisals.scheme-adopted.v1").decode(encode(adopted))
    assert read == adopted
    assert Scheme.read(read) == Scheme.read(adopted)
