"""A quarter of a thousand operators appraised over a million events, from the read models: time, growth, memory.

`python -m tests.bench.appraising FOLDER` appraises what is in the folder in a process of its own and prints its figures
as JSON, so that the memory measured is that of appraising and of nothing else.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path

import msgspec

from domain.appraisals import events as appraisals
from domain.shared.period import Period
from projections.catalog import room
from projections.rebuild import rebuild
from projections.views import Views
from schedulers.appraisals import appraise
from schedulers.sources import Sources
from tenants.clock import MovingClock
from tenants.platform import open_write_side
from tenants.settings import Settings, load_settings
from tests.bench.measure import Bounded
from tests.bench.province import Province, Size
from tests.support.databases import SECRET

WHOLE, SMALL = Size(people=50_000, cases=340_000, operators=1_000), Size(people=60, cases=200, operators=4)
QUARTER, LATER = Period(2025, 1), datetime(2026, 12, 1, tzinfo=UTC)
ROOMS = ("operator_directory", "workload", "appraisal_archive", "sample_board", "working_calendar")
MOST_SECONDS, MOST_MIB, MOST_GROWTH = 30, 300, 1.25


def rows(folder: Path, *, quick: bool = False) -> Iterator[Bounded]:
    """Seconds and MiB for all of them; and how much longer all take than twice the first half: 1 is linear."""
    here, size = folder / "appraising", SMALL if quick else WHOLE
    here.mkdir()
    _fill(here, size)
    done = subprocess.run([sys.executable, "-m", __name__, str(here)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    if found["appraised"] != size.operators:
        raise AssertionError(f"{found['appraised']} of {size.operators} operators were appraised")
    what = f"a quarter of {size.operators:,} operators"
    yield Bounded(what, f"{found['events']:,} events", found["seconds"], MOST_SECONDS, "s")
    yield Bounded(f"{what}: growth", "twice the first half", found["seconds"] / (2 * found["half"]), MOST_GROWTH, "×")
    yield Bounded(f"{what}: memory", "a process of its own", found["mib"], MOST_MIB, "MiB")


def _settings(folder: Path) -> Settings:
    return load_settings(data_dir=folder, secret_key=SECRET.get_secret_value())


def _fill(folder: Path, size: Size) -> None:
    settings, clock = _settings(folder), MovingClock(LATER)
    with closing(open_write_side(settings, clock, durable=False)) as side, closing(Views.open(settings)) as views:
        province = Province(size, side.vault)
        document = msgspec.json.decode(files("domain.appraisals").joinpath("default_scheme.json").read_bytes())
        adopted = appraisals.SchemeAdopted(
            scheme="default-2024", version=1, effective_from=date(2025, 1, 1), is_default=True, document=document
        )
        side.log.append([province.of_bureau(appraisals.scheme_stream("default-2024"), adopted)])
        province.fill(side.log)
        rebuild(side.log, views, [room(name) for name in ROOMS])


def main(folder: Path) -> None:
    settings, clock = _settings(folder), MovingClock(LATER)
    with closing(open_write_side(settings, clock)) as side, closing(Views.open(settings)) as views:
        sources = Sources(side.application, views, side.accounts, clock, lambda: None, 184)
        events, under = side.log.head(), len(sources.under_contract(QUARTER))
        started, half, appraised = time.perf_counter(), 0.0, 0
        for one in appraise(sources, QUARTER):
            appraised += one.made
            if appraised == under // 2:
                half = time.perf_counter() - started
        passed = time.perf_counter() - started
    told = {"appraised": appraised, "events": events, "seconds": passed, "half": half, "mib": _peak_mib()}
    print(json.dumps(told), flush=True)


def _peak_mib() -> float:
    """Of this program alone: what `getrusage` tells counts the process it was started from as well."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
