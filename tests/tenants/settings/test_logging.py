"""What is logged can be read by a person or a collector, and holds no personal data."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Literal

import pytest
import structlog

from tenants.logging import HIDDEN, configure_logging
from tenants.settings import Settings

IDENTITY, MOBILE = "350102199003071234", "13812345678"


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def _log(log_format: Literal["text", "json"] = "json") -> StringIO:
    stream = StringIO()
    configure_logging(Settings(log_format=log_format), stream)
    return stream


def test_a_record_is_one_line_of_json_with_its_facts() -> None:
    stream = _log()
    structlog.get_logger("tenants").info("log.appended", position=7, stream="person/0190")
    record = json.loads(stream.getvalue())
    assert (record["event"], record["position"], record["stream"]) == ("log.appended", 7, "person/0190")
    assert (record["level"], record["logger"]) == ("info", "tenants")
    assert record["timestamp"].endswith("Z")


@pytest.mark.parametrize("log_format", ["text", "json"])
@pytest.mark.parametrize("number", [IDENTITY, "35010219900307123X", MOBILE, "138 1234 5678", "+86 138-1234-5678"])
def test_numbers_of_persons_are_hidden_wherever_they_stand(log_format: Literal["text", "json"], number: str) -> None:
    stream = _log(log_format)
    log = structlog.get_logger("tenants")
    log.info(f"found {number}", note=f"({number})", nested={"deep": [number]}, thing=ValueError(number))
    logging.getLogger("a.library").warning("GET /people?q=%s", number)
    try:
        raise RuntimeError(f"row with {number}")
    except RuntimeError:
        log.exception("failed")
    assert number not in stream.getvalue()
    assert stream.getvalue().count(HIDDEN) >= 6
    assert "RuntimeError" in stream.getvalue()


def test_personal_fields_are_hidden_by_their_name() -> None:
    stream = _log()
    structlog.get_logger("tenants").info("seen", name="张小明", address="鼓楼区东街口1号", form={"password": "correct"})
    for word in ("张小明", "东街口", "correct"):
        assert word not in stream.getvalue()


def test_figures_and_ids_are_left_alone() -> None:
    stream = _log()
    ids = {"position": 13812345678, "request_id": "01a2037e-b784-752b-916d-3860f7565934", "voucher": "2611-7K3QD-9M2XW"}
    structlog.get_logger("tenants").info("kept", **ids)
    record = json.loads(stream.getvalue())
    assert {key: record[key] for key in ids} == ids
