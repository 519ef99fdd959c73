"""The program's own log: structlog for us and for the libraries alike, and never personal data.

Sealed values and ids may be logged. As a second line of defence every record passes `without_personal_data`, which
hides fields by their name and masks whatever looks like a resident identity number or a mobile number.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

from tenants.settings import Settings

HIDDEN = "(hidden)"
HIDDEN_FIELDS = frozenset(
    {"name", "display_name", "person_name", "identity", "identity_number", "phone", "mobile", "address", "resume"}
    | {"login", "password", "token", "cookie", "authorization", "secret", "secret_key", "key"}
)
_NUMBERS = re.compile(r"(?<![0-9A-Za-z])(?:[1-9]\d{16}[\dXx]|(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2})(?![0-9A-Za-z])")

Record = MutableMapping[str, Any]


def without_personal_data(_logger: object, _method: str, record: Record) -> Record:
    """Hides what must not be in a log; the last processor but the renderer, so tracebacks pass it as well."""
    for field, value in record.items():
        record[field] = HIDDEN if field in HIDDEN_FIELDS else _clean(value)
    return record


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _NUMBERS.sub(HIDDEN, value)
    if isinstance(value, dict):
        return {key: HIDDEN if key in HIDDEN_FIELDS else _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value if value is None or isinstance(value, bool | float | int) else _NUMBERS.sub(HIDDEN, str(value))


def configure_logging(settings: Settings, stream: TextIO | None = None) -> None:
    """Sends every record of the process, ours and the libraries', to `stream` (default: standard error)."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    as_json = settings.log_format == "json"
    renderer: Any = structlog.processors.JSONRenderer(ensure_ascii=False)
    if not as_json:
        renderer = structlog.dev.ConsoleRenderer(colors=False)
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            without_personal_data,
            renderer,
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(handlers=[handler], level=settings.log_level.upper(), force=True)
    # What these two say at "info" is of interest only to whoever looks for a fault in them.
    for chatty in ("apscheduler", "uvicorn"):
        logging.getLogger(chatty).setLevel(logging.DEBUG if settings.log_level == "debug" else logging.WARNING)
