"""An operator's own record as one signed file, to take along when it leaves: every event of its history, in order.

Personal fields stay sealed: the file names nobody. The same history gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from typing import Any

import msgspec

from tenants.replay import as_data
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tenants.vault.signing import Signer

BATCH = 1_000
EPOCH = (2024, 1, 1, 0, 0, 0)  # of every file inside, so that only the history decides the bytes
README = """机构本身记录摘录 / Extract of an operator's own record

events.jsonl      每行一条事件，按日志顺序；个人信息已封存
                  one event a line, in the order of the log; personal fields are sealed
manifest.json     机构、条数、首尾位置、events.jsonl 的 SHA-256
                  operator, number of events, first and last position, SHA-256 of events.jsonl
manifest.sig      manifest.json 的 Ed25519 签名 / Ed25519 signature of manifest.json
public-key.pem    签名用的公钥 / the key to check it with

sha256sum events.jsonl
openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig
"""


def extract(log: Log, signer: Signer, operator: str, upto: int) -> bytes:
    """A ZIP of the operator's history up to a log position. Memory grows with the compressed history alone."""
    body = io.BytesIO()
    digest, number, first, last = hashlib.sha256(), 0, 0, 0
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as bundle:
        with bundle.open(_named("events.jsonl"), "w") as lines:
            for envelope in _history(log, operator, upto):
                line = msgspec.json.encode(told(envelope), order="sorted") + b"\n"
                lines.write(line)
                digest.update(line)
                number, last = number + 1, envelope.position or 0
                first = first or last
        manifest: dict[str, Any] = {
            "operator": operator,
            "events": number,
            "first_position": first,
            "last_position": last,
            "up_to_position": upto,
            "sha256": digest.hexdigest(),
        }
        signed = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
        for name, content in (
            ("manifest.json", signed),
            ("manifest.sig", signer.sign(signed)),
            ("public-key.pem", signer.public_key),
            ("README.txt", README.encode()),
        ):
            bundle.writestr(_named(name), content)
    return body.getvalue()


def told(envelope: Envelope) -> dict[str, Any]:
    """One event with who recorded it, when, and for which business day."""
    return {
        "position": envelope.position,
        "stream": envelope.stream,
        "version": envelope.version,
        "event": envelope.name,
        "recorded_at": envelope.recorded_at.isoformat(),
        "on": envelope.on.isoformat(),
        "actor": envelope.actor,
        "role": str(envelope.role),
        "reason": envelope.reason,
        "data": as_data(envelope.event),
    }


def _history(log: Log, operator: str, upto: int) -> Iterator[Envelope]:
    after = 0
    while batch := log.feed(after, BATCH, stop=upto, tenant=operator):
        yield from batch
        after = batch[-1].position or 0


def _named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info
