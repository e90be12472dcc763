"""The set-up of a bare machine says what is missing, and never trusts what it did not finish."""

from __future__ import annotations

import ast
import fcntl
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[3]
BOOTSTRAP = PROJECT / "infra" / "bootstrap.py"
NOWHERE = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull, "UV_OFFLINE": "1"}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone with what the set-up reads, and nothing set up."""
    (tmp_path / "infra").mkdir()
    shutil.copy(BOOTSTRAP, tmp_path / "infra")
    shutil.copy(PROJECT / "requirements-dev.lock", tmp_path)
    return tmp_path


def bootstrap(clone: Path) -> ModuleType:
    """The clone's own set-up, as a module."""
    spec = importlib.util.spec_from_file_location("bootstrap", clone / "infra" / "bootstrap.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def set_up(clone: Path, machine: str = "") -> subprocess.CompletedProcess[str]:
    """Run the set-up without a network; `machine` is Python that makes the machine another one first."""
    script = f"import sys, runpy; {machine}\nrunpy.run_path('infra/bootstrap.py', run_name='__main__')"
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=clone, env=offline(), capture_output=True, text=True, check=False, timeout=120)


def offline() -> dict[str, str]:
    """This process's environment without a way to any package."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_", "COV"))}
    return kept | NOWHERE


def made_whole(clone: Path) -> ModuleType:
    """The clone as a finished set-up leaves it."""
    module = bootstrap(clone)
    module.PYTHON.parent.mkdir(parents=True)
    module.PYTHON.touch()
    module.STAMP.write_text(module.fingerprint())
    return module


def test_an_old_python_is_told_so(clone: Path) -> None:
    done = set_up(clone, "sys.version_info = (3, 9, 18, 'final', 0)")
    assert done.returncode == 1
    assert "OneThing needs Python 3.11 or newer" in done.stderr
    assert "3.9.18" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_old_python_can_read_the_file_far_enough() -> None:
    source = BOOTSTRAP.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "\nfrom __future__ import annotations" not in source


@pytest.mark.parametrize(
    ("machine", "sentence"),
    [
        ("sys.modules['ensurepip'] = None", "This Python has no venv module"),
        (
            "import shutil; shutil.disk_usage = lambda path: shutil._ntuple_diskusage(9, 8, 7)",
            "The disk is nearly full",
        ),
    ],
)
def test_a_machine_that_lacks_something_is_told_what(clone: Path, machine: str, sentence: str) -> None:
    done = set_up(clone, machine)
    assert (done.returncode, sentence in done.stderr) == (1, True), done.stderr
    assert not (clone / ".venv").exists()


def test_without_a_network_it_says_so_and_the_half_made_environment_is_not_trusted(clone: Path) -> None:
    done = set_up(clone)
    assert done.returncode == 1
    assert "The package index cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr
    assert (clone / ".venv" / "bin" / "python").exists()
    assert not bootstrap(clone).is_whole()


def test_an_interrupted_set_up_is_not_trusted(clone: Path) -> None:
    """The index takes the call and never answers: the set-up is still at it, however slow this machine is."""
    # As in a terminal: what a shell begins in the background is deaf to Ctrl-C, and its children after it.
    hears = "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{hears}; runpy.run_path('infra/bootstrap.py', run_name='__main__')"]
    silent = socket.create_server(("127.0.0.1", 0))
    waiting = offline() | {"PIP_INDEX_URL": f"http://127.0.0.1:{silent.getsockname()[1]}/simple"}
    with (
        silent,
        subprocess.Popen(command, cwd=clone, env=waiting, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
    ):
        assert process.stdout
        process.stdout.readline()
        process.stdout.read(len("  Python environment "))
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "the next start begins anew" in said.decode()
    assert not bootstrap(clone).is_whole()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("NameResolutionError: Failed to resolve 'index'", "The package index cannot be reached"),
        ("SSLError(SSLCertVerificationError())", "certificate is not trusted"),
        ("PermissionError: [Errno 13] Permission denied: '.venv'", "cannot be written"),
        ("npm error code ENOTFOUND", "The npm registry cannot be reached"),
        ("something nobody has seen", "something nobody has seen"),
    ],
)
def test_a_failed_step_is_explained(said: str, sentence: str) -> None:
    assert sentence in bootstrap(PROJECT).explained(said)


def test_a_finished_set_up_is_left_alone(clone: Path) -> None:
    made_whole(clone)
    done = set_up(clone)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_another_lock_file_asks_for_another_environment(clone: Path) -> None:
    module = made_whole(clone)
    assert module.is_whole()
    module.LOCK.write_text("pydantic==1.0\n")
    assert not module.is_whole()


def test_an_environment_whose_python_is_gone_is_not_trusted(clone: Path) -> None:
    module = made_whole(clone)
    module.PYTHON.unlink()
    module.PYTHON.symlink_to(clone / "removed-python")
    assert not module.is_whole()


def test_a_second_set_up_waits_for_the_first(clone: Path) -> None:
    made_whole(clone)
    (clone / ".cache").mkdir()
    command = [sys.executable, "infra/bootstrap.py"]
    with (clone / ".cache" / "bootstrap").open("w") as first:
        fcntl.flock(first, fcntl.LOCK_EX)
        second = subprocess.Popen(command, cwd=clone, env=offline(), stdout=subprocess.PIPE, text=True)
        assert second.stdout
        assert "Another set-up is running" in second.stdout.readline()
    with second:
        assert second.wait(timeout=60) == 0


@pytest.mark.parametrize(
    ("says", "taken"),
    [
        ('openjdk version "17.0.15" 2025-04-15', True),
        ('java version "1.8.0_292"', False),
        ("Unable to locate a Java Runtime.", False),
    ],
)
def test_a_java_that_is_too_old_or_none_at_all_is_not_taken(tmp_path: Path, says: str, taken: bool) -> None:
    java = tmp_path / "java"
    java.write_text(f"#!/bin/sh\necho '{says}' >&2\n")
    java.chmod(0o755)
    assert bootstrap(PROJECT).is_young_enough(str(java)) is taken


def test_a_database_that_is_not_the_one_we_know_is_refused(tmp_path: Path) -> None:
    module, package = bootstrap(PROJECT), tmp_path / "package.tgz"
    package.write_bytes(b"something else")
    with pytest.raises(module.Refused, match=module.STORE_DIGEST):
        module.require_digest(package)


def told(*arguments: str) -> str:
    """What make would do."""
    command = ["make", "--no-print-directory", "--dry-run", *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("target", ["run", "demo"])
def test_the_database_is_fetched_only_when_asked_for(target: str) -> None:
    asked, not_asked = told(target, "STORE=dynamodb-local"), told(target)
    assert re.search(r"infra/bootstrap\.py .*\bstore\b", asked)
    assert "--store dynamodb-local" in asked
    assert "store" not in not_asked


def pins(name: str) -> set[str]:
    """What a requirements file pins: `name==version`, without extras."""
    text = re.sub(r"\[.*?\]", "", (PROJECT / name).read_text(encoding="utf-8").lower())
    return {pin.replace("_", "-") for pin in re.findall(r"(?m)^[a-z][^\s;#]*==[^\s;#]+", text)}


def test_the_lock_file_pins_what_the_requirements_name() -> None:
    assert pins("requirements.txt")
    assert pins("requirements.txt") | pins("requirements-dev.txt") <= pins("requirements-dev.lock")


def can_be_run(module: str) -> bool:
    """Whether `python -m module` finds something to run."""
    spec = importlib.util.find_spec(module)
    if spec is None:
        return False
    return spec.submodule_search_locations is None or importlib.util.find_spec(f"{module}.__main__") is not None


def test_every_command_of_the_makefile_exists() -> None:
    modules = set(re.findall(r"(?:VENV\)|slipcover) -m ([\w.]+)", (PROJECT / "Makefile").read_text(encoding="utf-8")))
    assert {"infra.run", "infra.demo", "slipcover"} <= modules
    assert [module for module in sorted(modules) if not can_be_run(module)] == []


def test_every_target_of_the_makefile_is_explained() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)^([a-z-]+):", makefile)) - {"setup", "node"}
    told = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout
    assert {line.split()[0] for line in told.splitlines()} == targets
