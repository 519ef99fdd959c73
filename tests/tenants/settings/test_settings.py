"""Settings come from the environment, and everything that is wrong is said at once."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from tenants.settings import Settings, SettingsProblem, load_settings

KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    for name in [name for name in os.environ if name.startswith("YIZHAN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("YIZHAN_DATA_DIR", str(tmp_path / "data"))


def test_without_any_setting_the_program_can_start(tmp_path: Path) -> None:
    settings = load_settings()
    assert (settings.host, settings.port, settings.language) == ("127.0.0.1", 8000, "zh")
    assert settings.sqlite_folder == tmp_path / "data"
    assert not settings.is_postgresql
    assert settings.is_loopback
    assert len(settings.secret_key.get_secret_value()) == 64


def test_every_problem_is_reported_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("YIZHAN_PORT", "eighty")
    monkeypatch.setenv("YIZHAN_DATABASE_URL", "mysql://root@host/yizhan")
    monkeypatch.setenv("YIZHAN_SECRET_KEY", "short")
    monkeypatch.setenv("YIZHAN_DATABSE_URL", "sqlite:///var")
    monkeypatch.setenv("YIZHAN_PUBLIC_URL", "yizhan.example.cn")
    monkeypatch.setenv("YIZHAN_LANGUAGE", "fr")
    with pytest.raises(SettingsProblem) as raised:
        load_settings()
    said = "\n".join(raised.value.problems)
    assert len(raised.value.problems) == 6
    for variable in ("PORT", "DATABASE_URL", "SECRET_KEY", "DATABSE_URL", "PUBLIC_URL", "LANGUAGE"):
        assert f"YIZHAN_{variable}:" in said
    assert "did you mean YIZHAN_DATABASE_URL" in said
    assert not (tmp_path / "data").exists()


def test_a_problem_never_repeats_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIZHAN_SECRET_KEY", "tooshortsecret")
    monkeypatch.setenv("YIZHAN_DATABASE_URL", "mysql://root:hunter2@host/yizhan")
    with pytest.raises(SettingsProblem) as raised:
        load_settings()
    assert "tooshortsecret" not in str(raised.value)
    assert "hunter2" not in str(raised.value)


def test_a_uniform_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIZHAN_SECRET_KEY", "a" * 64)
    with pytest.raises(SettingsProblem, match="too uniform"):
        load_settings()


def test_settings_do_not_change() -> None:
    settings = load_settings()
    with pytest.raises(ValidationError):
        settings.port = 9000  # type: ignore[misc]


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("sqlite:////srv/yizhan", Path("/srv/yizhan")),
        ("sqlite:////srv/yizhan/log.sqlite", Path("/srv/yizhan")),
        ("sqlite:///var", Path.cwd() / "var"),
        ("sqlite:///var/yizhan.sqlite", Path.cwd() / "var"),
    ],
)
def test_a_sqlite_url_names_a_folder(url: str, folder: Path) -> None:
    assert Settings(database_url=url).sqlite_folder == folder


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite://var/db", "var/db.sqlite"])
def test_a_sqlite_url_without_a_folder_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(database_url=url)


def test_postgresql_is_known_by_its_url(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("YIZHAN_DATABASE_URL", "postgresql://yizhan:hunter2@localhost:5432/yizhan")
    settings = load_settings()
    assert settings.is_postgresql
    assert settings.sqlite_folder == tmp_path / "data"


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIZHAN_PORT", "")
    assert load_settings().port == 8000


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104
        ("yizhan", False),
    ],
)
def test_only_this_machine_reaches_a_loopback_address(host: str, loopback: bool) -> None:
    assert Settings(host=host).is_loopback is loopback


def test_the_address_is_the_public_one_where_there_is_one() -> None:
    assert Settings(port=8080).address == "http://127.0.0.1:8080"
    assert Settings(host="::1").address == "http://[::1]:8000"
    assert Settings(public_url="https://yizhan.example.cn/").address == "https://yizhan.example.cn"


def test_the_description_tells_where_each_value_came_from_and_hides_secrets(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("YIZHAN_DATABASE_URL", "postgresql://yizhan:hunter2@localhost/yizhan")
    monkeypatch.setenv("YIZHAN_PORT", "8080")
    lines = {line.name: line for line in load_settings(port=9000).describe()}
    assert set(lines) == {*Settings.model_fields, "time_zone"}
    assert all(line.meaning for line in lines.values())
    assert lines["database_url"].value == "postgresql://yizhan:(secret)@localhost/yizhan"
    assert lines["database_url"].source == "environment"
    assert lines["secret_key"].value == "(secret)"
    assert lines["secret_key"].source == str(tmp_path / "data" / "secret.key")
    assert (lines["port"].value, lines["port"].source, lines["port"].variable) == (
        "9000",
        "command line",
        "YIZHAN_PORT",
    )
    assert lines["host"].source == "default"
    assert lines["time_zone"].value == "Asia/Shanghai"


def test_the_secret_is_not_in_a_printed_settings_object(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIZHAN_SECRET_KEY", KEY)
    settings = load_settings()
    assert settings.secret_key.get_secret_value() == KEY
    assert KEY not in repr(settings)
