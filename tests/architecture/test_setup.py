"""What a fresh machine is told and given, tried with a made-up machine in place of the real one."""

import importlib.util
import os
import subprocess
import zipfile
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.source import ROOT


def machine(folder: Path, *, installed: bool, root: bool) -> Path:
    """A folder of commands that answer as the machine would; `apt-get` writes down what it was asked."""
    commands = {
        "dpkg-query": "printf installed" if installed else "exit 1",
        "id": f"echo {0 if root else 1000}",
        "sudo": "exit 1",
        "apt-get": f'echo "$@" >> {folder}/asked',
    }
    for name, body in commands.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)
    return folder


def install(folder: Path, what: str) -> subprocess.CompletedProcess[str]:
    command = [str(ROOT / ".ci/system-packages"), what]
    path = f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin"
    return subprocess.run(command, env={"PATH": path}, capture_output=True, text=True, check=False)


def test_a_machine_that_has_everything_is_left_alone(tmp_path: Path) -> None:
    result = install(machine(tmp_path, installed=True, root=True), "test")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert not (tmp_path / "asked").exists()


def test_root_has_the_missing_packages_installed(tmp_path: Path) -> None:
    assert install(machine(tmp_path, installed=False, root=True), "run").returncode == 0
    update, installation = (tmp_path / "asked").read_text().splitlines()
    assert update.endswith("update")
    assert "fonts-noto-cjk" in installation
    assert "chromium" not in installation


def test_who_may_not_install_is_told_the_line_to_run(tmp_path: Path) -> None:
    result = install(machine(tmp_path, installed=False, root=False), "test")
    assert result.returncode == 1
    assert "apt-get install -y --no-install-recommends ca-certificates" in result.stderr
    assert "chromium" in result.stderr
    assert not (tmp_path / "asked").exists()


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that fetches the browser's libraries, with a vendor folder of its own."""
    loader = SourceFileLoader("assets", str(ROOT / ".ci/assets"))
    spec = importlib.util.spec_from_loader("assets", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module, "VENDOR", tmp_path / "vendor")
    return module


def test_a_library_with_another_hash_is_not_written(
    assets: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(tmp_path / "other.whl", "w") as wheel:
        for source, _ in assets.FILES.values():
            wheel.writestr(source, "something else")
    monkeypatch.setattr(assets, "download", lambda folder: zipfile.ZipFile(tmp_path / "other.whl"))
    assert assets.main() == 1
    assert "htmx.min.js" in capsys.readouterr().err
    assert not (tmp_path / "vendor").exists()


def test_the_installed_libraries_are_the_ones_that_were_hashed(assets: ModuleType) -> None:
    vendor = ROOT / "web/static/vendor"
    assert all(assets.is_right(vendor / name, digest) for name, (_, digest) in assets.FILES.items())


def test_the_list_of_make_names_every_target() -> None:
    lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
    targets = next(line for line in lines if line.startswith(".PHONY:")).split()[1:]
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [f"make {target}" for target in targets if f"make {target} " not in listed] == []
