"""Owns the naming of a bottleneck: where the threads of the server were, from py-spy's folded stacks. Pure.

Each line is a stack from the outside in, `frame;frame;frame COUNT`; a sample belongs to the innermost frame that a
layer knows, so that time in a layer's callees counts for the layer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

LAYERS = {
    "waiting for the embedded cloud's one lock": ("one_call_at_a_time", "cures.py"),
    "DynamoDB Local: waiting for its answer": ("urllib3/connection", "http/client.py", "socket.py"),
    "moto: Step Functions": ("moto/stepfunctions",),
    "moto: queues, bus, keys, messages": ("moto/",),
    "botocore: making and reading requests": ("botocore/",),
    "PynamoDB": ("pynamodb/",),
    "our code": ("chalicelib/",),
    "the laptop's gateway and runner": ("infra/", "werkzeug/", "chalice/"),
}
"""What a frame's file or function says of where it is; the first that fits the innermost frame wins."""
_ELSE = "Python itself"


def shares(folded: Iterable[str]) -> list[tuple[str, float]]:
    """Each layer with its share of all samples, largest first.

    >>> shares(["run (infra/run.py);query (pynamodb/models.py);read (chalicelib/x.py) 3", "idle (threading.py) 1"])
    [('our code', 0.75), ('Python itself', 0.25)]
    """
    seen: Counter[str] = Counter()
    for line in folded:
        stack, _, samples = line.rpartition(" ")
        seen[_layer(stack)] += int(samples)
    whole = sum(seen.values())
    return [(layer, samples / whole) for layer, samples in seen.most_common()]


def _layer(stack: str) -> str:
    for frame in reversed(stack.split(";")):
        for layer, marks in LAYERS.items():
            if any(mark in frame for mark in marks):
                return layer
    return _ELSE
