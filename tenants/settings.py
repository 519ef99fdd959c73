"""The settings in force: read once from the environment (prefix YIZHAN_), frozen, every problem reported at once."""

import difflib
import ipaddress
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, Literal, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from pydantic import Field, PrivateAttr, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from tenants.secret_key import SecretKeyProblem, read_or_create, weakness

PREFIX = "YIZHAN_"
KEY_FILE = "secret.key"
CONCEALED = "(secret)"


class SettingsProblem(ValueError):
    """One or more settings are missing or wrong; `problems` has a line for each, ready to be read by a person."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("the settings cannot be used:\n" + "\n".join(f"  - {problem}" for problem in problems))


class Described(NamedTuple):
    """One line of `yizhan config`."""

    name: str
    variable: str
    value: str
    source: str
    meaning: str


class Settings(BaseSettings):
    """All settings. Get them with `load_settings()`, which also sees to the secret key."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)
    time_zone: ClassVar[str] = "Asia/Shanghai"  # business dates; the log itself is in UTC

    database_url: str = Field(
        "", description="empty: SQLite files in the data folder; sqlite:///folder; or postgresql://user@host/database"
    )
    data_dir: Path = Field(Path("var"), description="folder for SQLite files, the secret key and made documents")
    secret_key: SecretStr = Field(
        SecretStr(""), description="wraps the keys of personal data; at least 32 characters; empty: data_dir/secret.key"
    )
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(8000, ge=1, le=65535, description="port to listen on")
    public_url: str = Field("", description="address people type, when behind a proxy, e.g. https://yizhan.example.cn")
    language: Literal["zh", "en"] = Field("zh", description="language of a first visit")
    session_idle_minutes: int = Field(30, ge=1, le=24 * 60, description="a session ends after so long without a page")
    session_hours: int = Field(12, ge=1, le=7 * 24, description="a session ends after so long in any case")
    access_log_days: int = Field(184, ge=184, description="how long records of sign-ins and readings are kept")
    pdf_seconds: float = Field(60, gt=0, le=600, description="a document that takes longer is given up")
    pdf_waiting: int = Field(8, ge=0, le=100, description="how many may wait for a document before others are refused")
    evidence_mib: int = Field(10, ge=1, le=20, description="MiB of a file that proves something, at most")
    evidence_files: int = Field(5, ge=1, le=10, description="how many such files may be sent at once")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="what the program's log shows")
    log_format: Literal["text", "json"] = Field("text", description="text for people, json for a collector")

    _given: frozenset[str] = PrivateAttr(frozenset())

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and parts.scheme.partition("+")[0] not in ("sqlite", "postgresql"):
            raise ValueError("must start with sqlite:/// or postgresql://")
        if parts.scheme == "sqlite" and (parts.netloc or parts.path.strip("/") in ("", ":memory:")):
            raise ValueError("must name a folder, e.g. sqlite:///var or sqlite:////srv/yizhan")
        return value

    @field_validator("public_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in ("http", "https") or not parts.netloc or parts.path not in ("", "/")):
            raise ValueError("must be http:// or https:// and a host, without a path")
        return value.rstrip("/")

    @field_validator("secret_key")
    @classmethod
    def _strong(cls, value: SecretStr) -> SecretStr:
        found = weakness(value.get_secret_value()) if value.get_secret_value() else None
        if found:
            raise ValueError(found)
        return value

    @property
    def is_postgresql(self) -> bool:
        return self.database_url.startswith("postgresql")

    @property
    def sqlite_folder(self) -> Path:
        """Where the SQLite files lie: the data folder, or the folder (or file's folder) that the database URL names."""
        if not self.database_url or self.is_postgresql:
            return self.data_dir
        path = Path(urlsplit(self.database_url).path.removeprefix("/")).expanduser().absolute()
        return path.parent if path.suffix else path

    @property
    def address(self) -> str:
        """The address people use, without a trailing slash."""
        return self.public_url or f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the server; demo accounts are refused otherwise."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def describe(self) -> list[Described]:
        """Every setting in force, secrets and passwords hidden."""
        return [*self._described(), Described("time_zone", "", self.time_zone, "fixed", "business dates and schedules")]

    def _described(self) -> Iterator[Described]:
        for name, field in type(self).model_fields.items():
            variable = PREFIX + name.upper()
            value = _shown(getattr(self, name))
            yield Described(name, variable, value, self._source(name, variable), field.description or "")

    def _source(self, name: str, variable: str) -> str:
        if name in self._given:
            return "command line"
        if os.environ.get(variable):
            return "environment"
        return str(self.data_dir / KEY_FILE) if name == "secret_key" and name in self.model_fields_set else "default"


def load_settings(**overrides: Any) -> Settings:
    """The settings of the environment, `overrides` (e.g. of the command line) before them.

    Reads the secret key from `data_dir/secret.key`, and creates that file (mode 0600) when there is none.
    Raises SettingsProblem naming everything that is wrong.
    """
    problems = _misspelt()
    try:
        settings = Settings(**overrides)
    except ValidationError as error:
        raise SettingsProblem(problems + [_line(one) for one in error.errors()]) from None
    if problems:
        raise SettingsProblem(problems)
    if not settings.secret_key.get_secret_value():
        settings = Settings(**{**overrides, "secret_key": _stored_key(settings.data_dir)})
    settings._given = frozenset(overrides)
    return settings


def _stored_key(folder: Path) -> SecretStr:
    try:
        return SecretStr(read_or_create(folder / KEY_FILE))
    except SecretKeyProblem as problem:
        raise SettingsProblem([str(problem)]) from None


def _shown(value: object) -> str:
    if isinstance(value, SecretStr):
        return CONCEALED
    text = str(value)
    parts = urlsplit(text)
    if not parts.password:
        return text
    return urlunsplit(parts._replace(netloc=parts.netloc.replace(f":{parts.password}@", f":{CONCEALED}@")))


def _line(error: Any) -> str:
    variable = PREFIX + str(error["loc"][0]).upper() if error["loc"] else PREFIX
    return f"{variable}: {error['msg'].removeprefix('Value error, ')}"


def _misspelt() -> list[str]:
    """A variable that is almost one of ours was meant to be one: starting without it would be a surprise."""
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    strangers = [name for name in os.environ if name.startswith(PREFIX) and name not in known]
    near = [(name, difflib.get_close_matches(name, known, n=1, cutoff=0.85)) for name in strangers]
    return [f"{name}: no such setting; did you mean {match[0]}?" for name, match in near if match]
