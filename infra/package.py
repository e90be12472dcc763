"""Owns the deployable whole: app.py packaged by Chalice, with the state, the functions and the roles laid over it.

    python -m infra.package build/

Writes `sam.json` and `deployment.zip`, to be uploaded with `aws cloudformation package` and deployed to any stage,
region and partition. Needs neither credentials nor AWS; wheels for Lambda come from PyPI.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from infra import templates

_ROOT = Path(__file__).parent.parent
_CHALICE = [sys.executable, "-c", "from chalice.cli import main; main()"]


def package(out: Path, project: Path = _ROOT) -> Path:
    """Write the package of a project into `out`; the path of its template. CalledProcessError when Chalice refuses."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as merge:
        json.dump(templates.overlay(), merge)
        merge.flush()
        options = ["--stage", "package", "--merge-template", merge.name, str(out.resolve())]
        command = [*_CHALICE, "--project-dir", str(project), "package", *options]
        subprocess.run(command, check=True, cwd=project, env=_environment(project))
    template = out / "sam.json"
    whole = json.loads(template.read_text(encoding="utf-8"))
    _send_every_method(whole["Resources"]["RestAPI"]["Properties"]["DefinitionBody"]["paths"])
    template.write_text(json.dumps(whole, indent=1, ensure_ascii=False), encoding="utf-8")
    return template


def _send_every_method(paths: dict[str, dict[str, Any]]) -> None:
    """Let the app answer 405 for a method that a path lacks: API Gateway would say that there is no such path."""
    for methods in paths.values():
        methods["x-amazon-apigateway-any-method"] = next(iter(methods.values()))


def _environment(project: Path) -> dict[str, str]:
    """Chalice wants a region to name service principals; ours are the same in each."""
    return {"AWS_DEFAULT_REGION": "cn-north-1"} | os.environ | {"PYTHONPATH": str(project)}


if __name__ == "__main__":
    print(package(Path(sys.argv[1])))
