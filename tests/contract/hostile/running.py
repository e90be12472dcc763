"""Owns trying: an attempt goes through the door, everything around it is looked at, and all is put back as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from chalicelib.core.settings import settings
from infra.local import permissions
from infra.local.permissions import Recorder, Use
from tests.contract.hostile import door, judging, leaks, ledger, scene, wire
from tests.contract.hostile.attempts import Attempt, Kind, Rule, Start
from tests.contract.hostile.door import Answer
from tests.contract.hostile.leaks import Secrets, Written
from tests.contract.hostile.ledger import Photograph, Row
from tests.contract.hostile.scene import Scene
from tests.contract.hostile.wire import Spoken
from tests.integration.town import Town

Ask = Callable[[Attempt], Answer]
_OUR_FAULT = 500
_READS = {"dynamodb:GetItem", "dynamodb:Query", "dynamodb:BatchGetItem", "dynamodb:TransactGetItems", "kms:Decrypt"}


@dataclass(frozen=True)
class Outcome:
    """What became of one attempt: the answer, what it wrote, and everything that is wrong with it."""

    attempt: Attempt
    answer: Answer
    written: frozenset[Row]
    faults: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.attempt}\n  → {self.answer.status} {self.answer.text[:300]}\n  ✗ " + "\n  ✗ ".join(self.faults)


@dataclass
class Trial:
    """A scene under attack. Each attempt finds it as it was built: what a good answer wrote is taken back."""

    scene: Scene
    recorder: Recorder
    log: Written
    secrets: Secrets
    before: Photograph
    shown: dict[str, str] = field(default_factory=dict)
    looked: set[str] = field(default_factory=set)

    def starts(self) -> tuple[Start, ...]:
        """The good requests, each really answered well; what they show their callers is theirs to read."""
        return scene.starts(self.scene, self._good)

    def tried(self, attempt: Attempt) -> Outcome:
        """Try one attempt, and put everything back."""
        return self._judged(attempt, self._through)

    def said(self, url: str, spoken: Spoken) -> Outcome:
        """The same over a socket: the API is served at `url`, with `recorder.during` around its requests."""
        return self._judged(spoken.attempt, lambda _: wire.said(url, spoken))

    def require_rest(self) -> None:
        """AssertionError unless everything is as it was built: what an attempt left behind without being seen."""
        assert ledger.photograph(self.scene.city.cloud) == self.before, "something was written unseen"

    def _through(self, attempt: Attempt) -> Answer:
        with self.recorder.during("api"):
            return door.through(self.scene.app, attempt.request)

    def _judged(self, attempt: Attempt, ask: Ask) -> Outcome:
        answer, written = self._asked(attempt, ask)
        faults = [
            *judging.faults(attempt, answer, written, self.secrets, self.shown.get(attempt.start.person, "")),
            *self._told_the_log(answer),
            *self._told_strangers(attempt, answer),
        ]
        return Outcome(attempt, answer, frozenset(written), tuple(faults))

    def _asked(self, attempt: Attempt, ask: Ask) -> tuple[Answer, set[Row]]:
        """The answer and what it wrote. Who asked AWS only for reading has written nothing (see `require_rest`)."""
        self.recorder.calls.clear()
        answer = ask(attempt)
        wrote = any(use.action not in _READS for use in self.recorder.calls)
        later = self._later(attempt, answer) if answer.good and wrote and self._news(attempt) else set()
        done = {(use.action in _READS, use.resource): use for use in self.recorder.calls}
        return answer, {row for use in done.values() for row in self._done_by(use)} | later

    def _news(self, attempt: Attempt) -> bool:
        """Whether it may have left something that no attempt at its operation did that was looked at before."""
        before = attempt.operation in self.looked
        self.looked.add(attempt.operation)
        return attempt.rule is not Rule.SAME or not before

    def _later(self, attempt: Attempt, answer: Answer) -> set[Row]:
        """What can't be read any more after an attempt that was done, as a row that should not be there."""
        said = answer.told or {}
        of_task = attempt.request.names.get("task_id", "").partition(".")[0]
        names = {"case_id": of_task or str(said.get("id", "")), **attempt.request.names}
        answers = [(one, door.through(self.scene.app, one)) for one in scene.looks(self.scene, names)]
        return {Row("unreadable", one.operation.name, told.text) for one, told in answers if told.status >= _OUR_FAULT}

    def _done_by(self, use: Use) -> set[Row]:
        """What a call of that kind has written, by comparing its whole table; taken back at once."""
        if use.action in _READS:
            return set()
        table = use.resource.rpartition(settings().name(""))[2]
        if table not in ledger.TABLES:
            return {Row("elsewhere", use.action, use.resource)}
        written = ledger.changed(self.before, table)
        ledger.restore(self.before, written)
        return written

    def _good(self, start: Start) -> Answer:
        answer, _ = self._asked(Attempt(Kind.VALUES, "nothing hostile", start, start.request, Rule.SAME), self._through)
        self.log.taken()
        if answer.good:
            self.shown[start.person] = self.shown.get(start.person, "") + answer.text
        return answer

    def _told_the_log(self, answer: Answer) -> Iterator[str]:
        lines = self.log.taken()
        whole = "\n".join(lines)
        yield from (f"a line of the log that is none: {line}" for line in leaks.forged_lines(lines))
        new = answer.told.get("token", "") if answer.good and isinstance(answer.told, dict) else ""
        for secret in (*self.secrets.personal, *self.secrets.ours, new.rpartition(".")[2]):
            if secret and secret in whole:
                yield f"the log has {secret[:4]}…"
        if '"level":"ERROR"' in whole and "Traceback" in whole:
            yield "an error of ours: " + whole[-1500:]

    def _told_strangers(self, attempt: Attempt, answer: Answer) -> Iterator[str]:
        if attempt.start.person in {one.name for one in self.scene.strangers}:
            sent = "".join(attempt.request.names.values())
            for thing in self.scene.identifiers:
                if thing in answer.text and thing not in sent:
                    yield f"tells a stranger of {thing}"


@contextmanager
def under_attack(city: Town) -> Iterator[Trial]:
    """A trial in a city, in whose place in the log everything is heard."""
    built = scene.built(city)
    with permissions.recording(city.cloud) as recorder, leaks.listening() as log:
        secrets = leaks.secrets(city.sample, built.tokens)
        yield Trial(built, recorder, log, secrets, ledger.photograph(city.cloud))
