"""Yizhan 驿站: the front door. The command line, and the one place where pages, jobs and store are wired together."""

from __future__ import annotations

import json
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import msgspec

from domain.shared.period import Period
from domain.shared.refusal import Refusal
from schedulers import appraisals, process
from schedulers.sources import Sources, system
from tenants.accounts.roles import Role
from tenants.logging import configure
from tenants.settings import Settings, SettingsProblem, load_settings
from tenants.store.errors import StoreError
from web.house import House, open_house

PERIOD_HELP = "for example 2026Q3 or 2026"


class Door(click.Group):
    """Problems a person can mend are said in a sentence, never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (SettingsProblem, StoreError, appraisals.NotDue) as problem:
            raise click.ClickException(str(problem)) from None


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="yizhan")
def main() -> None:
    """驿站: public employment services at the grassroots, from the window of an outlet to the appraisal of its operator."""


def _settings(**given: Any) -> Settings:
    settings = load_settings(**{name: value for name, value in given.items() if value is not None})
    configure(settings)
    return settings


@contextmanager
def _house(**given: Any) -> Iterator[House]:
    house = open_house(_settings(**given))
    try:
        yield house
    finally:
        house.close()


def _sources(house: House) -> Sources:
    return Sources(house.application, house.views, house.clock, house.runner.catch_up)


@main.command()
@click.option("--host", help="address to listen on; only this machine's own while there are demo accounts")
@click.option("--port", type=int)
@click.option("--web-only", is_flag=True, help="no read-model runner and no schedule in this process")
def serve(host: str | None, port: int | None, web_only: bool) -> None:
    """Serve the pages; with them, in the same process, the runner of the read models and the schedule."""
    from web.serving import serve as serve_pages

    with _house(host=host, port=port) as house:
        if house.demo and not house.settings.is_loopback:
            raise click.ClickException(
                f"there are demo accounts: they may not be reached from elsewhere, so {house.settings.host} is refused"
            )
        schedule = None
        if not web_only:
            house.runner.start()
            schedule = process.start(_sources(house))
        try:
            serve_pages(house, click.echo)
        finally:
            if schedule:
                schedule.shutdown()


@main.command()
def worker() -> None:
    """Keep the read models up to date (a process of its own, on PostgreSQL)."""
    with _house() as house:
        house.runner.start()
        _until_stopped()


@main.command()
@click.option("--once", is_flag=True, help="do what is due now and end")
def scheduler(once: bool) -> None:
    """Run the schedule: appraisals, voucher expiry (a process of its own, on PostgreSQL)."""
    with _house() as house:
        if once:
            process.run_due(_sources(house))
            return
        running = process.start(_sources(house))
        try:
            _until_stopped()
        finally:
            running.shutdown()


@main.command()
@click.option("--quarter", help="2026Q3")
@click.option("--year", help="2026")
@click.option("--operator", help="only this operator, by code")
def appraise(quarter: str | None, year: str | None, operator: str | None) -> None:
    """Appraise a quarter, or open a year, whose grace days are over. What is there already is left as it is."""
    period = _period(quarter or year, quarter=bool(quarter)) if (quarter is None) != (year is None) else None
    if period is None:
        raise click.UsageError("name either --quarter or --year")
    with _house() as house:
        done = appraisals.appraise(_sources(house), period, operator)
        for one in done:
            click.echo(f"{one.operator}  {one.period}  {one.total}  {one.grade or 'opened'}")
        click.echo(f"{sum(one.made for one in done)} appraised for {period}")


@main.command()
@click.option("--operator", required=True, help="code of the operator")
@click.option("--period", required=True, help=PERIOD_HELP)
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
    from tenants.replay import replay as steps_of

    with _house() as house:
        steps = steps_of(house.log.load(stream))
        if not steps:
            raise click.ClickException(f"there is no stream {stream}")
        for step in steps:
            one = step.envelope
            click.echo(f"{one.position}  {one.recorded_at.isoformat()}  {one.name}  on {one.on}  by {one.role} {one.actor}")
            click.echo(json.dumps(step.data, ensure_ascii=False, indent=2))


@main.command()
@click.option("--check", is_flag=True, help="change nothing: compare every read model with its rebuild")
@click.option("--only", multiple=True, help="only this read model (may be repeated)")
def rebuild(check: bool, only: tuple[str, ...]) -> None:
    """Build the read models anew from the log and put them in place of the old ones."""
    from projections.commands import check_all, rebuild_all

    with _house() as house:
        run = check_all if check else rebuild_all
        if not run(house.log, house.views, house.runner, only, click.echo):
            sys.exit(1)


@main.command()
@click.option("--json", "as_json", is_flag=True)
def operators(as_json: bool) -> None:
    """List the operators with contract, status and latest grade."""
    from projections.commands import operators_table

    with _house() as house:
        house.runner.catch_up()
        _table(operators_table(system("command-line"), house.views), as_json)


@main.command()
@click.option("--json", "as_json", is_flag=True)
def status(as_json: bool) -> None:
    """Where the log and the read models stand."""
    with _house() as house:
        state = {
            "position": house.log.head(),
            "demo": house.demo,
            "users": len(house.accounts.users()),
            "projections": msgspec.to_builtins(house.runner.status()),
        }
        click.echo(json.dumps(state, ensure_ascii=False, indent=None if as_json else 2, default=str))


@main.group()
def user() -> None:
    """Accounts of people."""


@user.command("add")
@click.argument("login")
@click.option("--name", required=True, help="shown name")
@click.option("--role", type=click.Choice([r.value for r in Role if r.signs_in]), required=True)
@click.option("--area", default="35", show_default=True, help="division whose bureau or operator they work for")
@click.option("--tenant", help="operator code, for manager and clerk")
@click.option("--outlet", help="outlet, for a clerk")
@click.option("--assigned", multiple=True, help="operator an assessor scores (may be repeated)")
@click.password_option(help="asked for when not given")
def add_user(login: str, name: str, role: str, password: str, assigned: tuple[str, ...], **reach: Any) -> None:
    """Open an account."""
    with _house() as house:
        made = house.accounts.add_user(
            login, password, role=Role(role), display_name=name, assigned=assigned, **reach
        )
        if isinstance(made, Refusal):
            raise click.ClickException(f"refused: {made.code} {dict(made.params) or ''}".strip())
        click.echo(f"{made.login}: {made.role}")


@main.command()
def config() -> None:
    """Print the settings in force."""
    for one in _settings().describe():
        click.echo(f"{one.variable or one.name:32} {one.value:40} {one.source:12} {one.meaning}")


@main.command()
@click.option("--quick", is_flag=True, help="small sizes: shows that it works, not how fast")
def bench(quick: bool) -> None:
    """Print the table of speeds, each beside its peer in the same run."""
    from tests.bench.run import run

    run(quick=quick, echo=click.echo)


def _period(text: str | None, *, quarter: bool | None = None) -> Period:
    try:
        period = Period.parse(text or "")
    except ValueError as problem:
        raise click.BadParameter(str(problem)) from None
    if quarter is not None and period.is_quarter != quarter:
        raise click.BadParameter(f"{text} is not a {'quarter' if quarter else 'year'}")
    return period


def _table(rows: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, default=str))
        return
    for row in rows:
        click.echo("  ".join(str(value) for value in row.values()))


def _until_stopped() -> None:
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        click.echo("stopped")


if __name__ == "__main__":
    main()
