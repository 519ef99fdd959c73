"""Yizhan 驿站: the front door. The command line, and the one place where pages, jobs and store are wired together."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click
import msgspec

from domain.shared.period import Period
from domain.shared.refusal import Refusal
from projections.catalog import ROOMS
from projections.check import check
from projections.feed import Stuck
from projections.projecting import TROUBLE
from projections.rebuild import rebuild as rebuild_views
from projections.reports import catalogue_table, comparison_lines, operators_table, replay_lines
from schedulers import appraisals, process, rederive
from schedulers.demo import make_demo
from schedulers.problems import ScheduleProblem
from schedulers.running import running
from schedulers.sources import Sources, system
from tenants.accounts.roles import Role
from tenants.clock import Clock, MovingClock, business_date, system_clock
from tenants.demo import planning
from tenants.demo.accounts import create_demo_accounts, new_password
from tenants.logging import configure_logging
from tenants.settings import SettingsProblem, load_settings
from tenants.store.errors import StoreError
from tenants.store.syncing import sync_files
from web.app import AssetMissing
from web.documents.errors import DocumentError
from web.house import House, open_house
from web.i18n import speaking
from web.refusals import words
from web.serving import keep_demo_password, serve_pages

# What a person can mend, or must know of, is said in a sentence and never as a traceback.
PROBLEMS = (SettingsProblem, StoreError, Stuck, OSError, AssetMissing, DocumentError, ScheduleProblem, *TROUBLE)


class Door(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PROBLEMS as problem:
            raise click.ClickException(str(getattr(problem, "orig", None) or problem)) from None


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="yizhan")
def main() -> None:
    """驿站: public employment services at the grassroots, from the desk of an outlet to its operator's appraisal."""


@contextmanager
def _house(clock: Clock = system_clock, *, durable: bool = True, **given: Any) -> Iterator[House]:
    """Everything, open. A signal that ends the program ends it in good order."""
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, _end)
    settings = load_settings(**{name: value for name, value in given.items() if value is not None})
    configure_logging(settings)
    house = open_house(settings, clock, durable=durable)
    try:
        yield house
    finally:
        house.close()


def _end(number: int, frame: object) -> NoReturn:
    raise SystemExit(128 + number if number == signal.SIGINT else 0)


def _sources(house: House, job: str = "schedule") -> Sources:
    told = (house.application, house.views, house.accounts, house.clock, house.runner.catch_up)
    return Sources(*told, house.settings.access_log_days, system(job), imports=house.imports, trials=house.trials)


@main.command()
@click.option("--host", help="address to listen on; only this machine's own while there are demo accounts")
@click.option("--port", type=int)
@click.option("--web-only", is_flag=True, help="no read-model runner and no schedule in this process")
def serve(host: str | None, port: int | None, web_only: bool) -> None:
    """Serve the pages; with them, in the same process, the runner of the read models and the schedule."""
    with _house(host=host, port=port) as house:
        if house.demo and not house.settings.is_loopback:
            raise click.ClickException(
                f"there are demo accounts: they may not be reached from elsewhere, so {house.settings.host} is refused"
            )
        if not web_only:
            house.runner.start()
        serve_pages(house, click.echo, beside=nullcontext() if web_only else running(_sources(house)))


@main.command()
def worker() -> None:
    """Keep the read models up to date (a process of its own, on PostgreSQL)."""
    with _house() as house:
        house.runner.start()
        while True:
            signal.pause()


@main.command()
@click.option("--once", is_flag=True, help="do what is due now and end; the exit code is 1 when a job failed")
def scheduler(once: bool) -> None:
    """Run the schedule: appraisals, voucher expiry (a process of its own, on PostgreSQL)."""
    with _house() as house:
        if once:
            sys.exit(1 if process.run_due(_sources(house)) else 0)
        with running(_sources(house)):
            while True:
                signal.pause()


@main.command()
@click.option("--quarter", metavar="2026Q3")
@click.option("--year", metavar="2026")
@click.option("--operator", metavar="CODE", help="only this operator")
@click.option("--rederive", "again", is_flag=True, help="record nothing: derive again from the log, and compare")
def appraise(quarter: str | None, year: str | None, operator: str | None, again: bool) -> None:
    """Appraise a quarter, or open a year, whose grace days are over. What is there already is left as it is."""
    if again:
        with _house() as house:
            sys.exit(1 if rederive.differences(house.log, operator, quarter or year, click.echo) else 0)
    if (quarter is None) == (year is None):
        raise click.UsageError("name either --quarter or --year")
    period = _period(quarter or year)
    if period.is_quarter != (quarter is not None):
        raise click.BadParameter(f"{period} is not a {'quarter' if quarter else 'year'}")
    made = 0
    with _house() as house:
        for one in appraisals.appraise(_sources(house, "command-line"), period, operator):
            made += one.made
            click.echo(f"{one.operator}  {one.period}  {one.total:>5}  {one.grade or 'opened'}")
    click.echo(f"{made} appraised for {period}")


@main.command()
@click.option("--operator", metavar="CODE", required=True)
@click.option("--period", metavar="2026Q3", required=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def appraisal(operator: str, period: str, output: Path) -> None:
    """Write an appraisal as PDF."""
    from web.appraisals.report import appraisal_report

    with _house() as house:
        house.runner.catch_up()
        report = appraisal_report(house, system("command-line"), operator, str(_period(period)))
        if report is None:
            raise click.ClickException(f"there is no appraisal of {operator} for {period}")
        output.write_bytes(house.documents.appraisal_pdf(report))
    click.echo(f"{output}: {output.stat().st_size:,} bytes")


@main.command()
@click.argument("stream")
def replay(stream: str) -> None:
    """Print every event of STREAM in order, as data; personal fields stay sealed."""
    with _house() as house:
        events = house.log.load(stream)
    if not events:
        raise click.ClickException(f"there is no stream {stream}")
    click.echo("\n".join(replay_lines(events)))


@main.command()
@click.option("--check", "only_check", is_flag=True, help="change nothing: compare every read model with its rebuild")
@click.option("--only", multiple=True, type=click.Choice([room.name for room in ROOMS]), help="may be repeated")
def rebuild(only_check: bool, only: tuple[str, ...]) -> None:
    """Build the read models anew from the log and put them in place of the old ones."""
    rooms = [room for room in ROOMS if room.name in only or not only]
    with _house() as house:
        run: Callable[..., Any] = check if only_check else rebuild_views
        with _bar(house.log.head(), "events") as bar:
            found = run(house.log, house.views, rooms, tell=lambda at, _: bar.update(at - bar.pos))
    if not only_check:
        click.echo(f"{len(rooms)} read models rebuilt up to position {found:,}")
        return
    click.echo("\n".join(comparison_lines(found)))
    sys.exit(0 if found.equal else 1)


@main.command()
@click.option("--json", "as_json", is_flag=True)
def operators(as_json: bool) -> None:
    """List the operators with contract, status and latest quarter's grade."""
    _tell(operators_table, as_json)


@main.command()
@click.option("--json", "as_json", is_flag=True)
def catalogue(as_json: bool) -> None:
    """List the service items in force today."""
    _tell(partial(catalogue_table, day=business_date(system_clock())), as_json)


@main.command()
@click.option("--json", "as_json", is_flag=True)
def status(as_json: bool) -> None:
    """Where the log and the read models stand."""
    with _house() as house:
        people = {"demo": house.demo, "users": len(house.accounts.users())}
        state = msgspec.to_builtins(house.runner.status()) | people
    click.echo(json.dumps(state, ensure_ascii=False, indent=None if as_json else 2))


@main.command()
@click.option("--operators", default=planning.OPERATORS, show_default=True)
@click.option("--months", default=planning.MONTHS, show_default=True)
@click.option("--seed", default=planning.SEED, show_default=True, help="the same seed tells the same history")
@click.option("--events", type=int, help="about how many events; without it, as many as the contracts bring")
def demo(**wishes: Any) -> None:
    """Make a demo province: a living history over real divisions, appraised by the real jobs."""
    try:
        plan = planning.make_plan(system_clock(), **wishes)
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    clock = MovingClock(plan.begins)
    with _house(clock, durable=False) as house:
        if house.log.head():
            raise click.ClickException("there is data already: a demo is made only where there is none")
        with _bar((plan.end - plan.founded).days + 1, "days") as bar:
            make_demo(house.write_side, _sources(house), clock, plan, lambda _, __: bar.update(1))
        password = new_password()
        create_demo_accounts(house.accounts, plan, password)
        keep_demo_password(house.settings, password)
        click.echo(f"{house.log.head():,} events. Password of the demo accounts: {password}")
    sync_files(house.settings)


@main.group()
def user() -> None:
    """Accounts of people."""


@user.command("add")
@click.argument("login")
@click.option("--name", "display_name", required=True, help="shown name")
@click.option("--role", type=click.Choice([r.value for r in Role if r.signs_in]), required=True)
@click.option("--area", default="35", show_default=True, help="division whose bureau or operator they work for")
@click.option("--tenant", help="operator code, for manager and clerk")
@click.option("--outlet", help="outlet, for a clerk")
@click.option("--assigned", multiple=True, help="operator an assessor scores (may be repeated)")
@click.password_option(help="asked for when not given")
def add_user(login: str, password: str, role: str, **given: Any) -> None:
    """Open an account."""
    with _house() as house:
        made = house.accounts.add_user(login, password, role=Role(role), **given)
    if isinstance(made, Refusal):
        with speaking("en"):
            raise click.ClickException(words(made))
    click.echo(f"{made.login}: {made.role}")


@main.command()
def config() -> None:
    """Print the settings in force."""
    for one in load_settings().describe():
        click.echo(f"{one.variable or one.name:28} {one.value:40} {one.source:12} {one.meaning}")


@main.command()
@click.option("--quick", is_flag=True, help="small sizes: shows that it works, not how fast")
def bench(quick: bool) -> None:
    """Print the table of speeds, each beside its peer in the same run."""
    try:
        from tests.bench.run import run
    except ImportError:
        raise click.ClickException("measuring needs what the tests need: `make bench` sees to that") from None
    configure_logging(load_settings())  # what every request logs is not for the table
    run(quick=quick, echo=click.echo)


def _period(text: str | None) -> Period:
    try:
        return Period.parse(text or "")
    except ValueError as problem:
        raise click.BadParameter(str(problem)) from None


def _tell(table: Callable[..., Iterable[dict[str, Any]]], as_json: bool) -> None:
    with _house() as house:
        house.runner.catch_up()
        rows = list(table(system("command-line"), house.views))
    told = ("  ".join("、".join(v) if isinstance(v, list) else str(v or "-") for v in row.values()) for row in rows)
    click.echo(json.dumps(rows, ensure_ascii=False, default=str) if as_json else "\n".join(told))


def _bar(length: int, of: str) -> Any:
    return click.progressbar(length=length, label=of, file=sys.stderr, show_pos=True, update_min_steps=1)
