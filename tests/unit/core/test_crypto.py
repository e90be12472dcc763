"""What is sealed opens in its place alone; keys are made once and changed without losing anything."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from chalicelib.core import aws, crypto, table
from tests.integration.town import Town
from tests.unit.core.surroundings import listening

PLACES = st.text(min_size=1, max_size=20)
several = hypothesis(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def keyring(city: Town) -> Iterator[None]:
    """An empty keyring; the city's own keys are laid aside and come back."""
    own = list(crypto.KeyRecord.query("KEYRING"))
    table.commit(*map(table.delete, own))
    crypto.forget()
    yield
    made = list(crypto.KeyRecord.query("KEYRING"))
    table.commit(*[table.delete(row) for row in made if row.sk not in {kept.sk for kept in own}], *map(table.save, own))
    crypto.forget()


@several
@given(st.binary(max_size=200), PLACES)
def test_what_was_sealed_opens_in_its_place(city: Town, plain: bytes, place: str) -> None:
    assert crypto.unseal(crypto.seal(plain, place), place) == plain


@several
@given(st.binary(min_size=8, max_size=50), PLACES, PLACES)
def test_moved_to_another_row_it_does_not_open(city: Town, plain: bytes, place: str, other: str) -> None:
    sealed = crypto.seal(plain, place)
    assert plain not in sealed
    if other != place:
        with pytest.raises(crypto.CannotOpen):
            crypto.unseal(sealed, other)


@hypothesis(several, max_examples=30)
@given(st.binary(max_size=50), st.data())
def test_altered_or_cut_anywhere_it_does_not_open(city: Town, plain: bytes, data: st.DataObject) -> None:
    sealed = crypto.seal(plain, "here")
    place = data.draw(st.integers(0, len(sealed) - 1))
    flipped = sealed[:place] + bytes([sealed[place] ^ data.draw(st.integers(1, 255))]) + sealed[place + 1 :]
    for broken in (flipped, sealed[:place]):
        with pytest.raises(crypto.CannotOpen):
            crypto.unseal(broken, "here")


def test_the_same_text_is_never_sealed_into_the_same_bytes(city: Town) -> None:
    assert len({crypto.seal(b"one", "here") for _ in range(20)}) == 20


@several
@given(st.text(max_size=30), st.text(max_size=30))
def test_a_lookup_finds_a_value_again_and_tells_kinds_apart(city: Town, one: str, other: str) -> None:
    assert (crypto.lookup("number", one) == crypto.lookup("number", other)) == (one == other)
    assert crypto.lookup("number", one) != crypto.lookup("openid", one)
    assert len(crypto.lookup("number", one)) == 32


def test_after_a_rotation_new_is_sealed_with_the_newest_key_and_old_still_opens(keyring: None) -> None:
    old, found = crypto.seal(b"old", "here"), crypto.lookup("number", "440304")
    first = crypto.session_key()
    assert crypto.rotate() == 2
    new = crypto.seal(b"new", "here")
    assert (int.from_bytes(old[:2], "big"), int.from_bytes(new[:2], "big")) == (1, 2)
    assert (crypto.unseal(old, "here"), crypto.unseal(new, "here")) == (b"old", b"new")
    assert crypto.lookup("number", "440304") == found
    assert crypto.session_key(1) == first
    assert crypto.session_key()[0] == 2


def test_a_process_that_was_up_before_the_rotation_opens_what_others_sealed_after_it(keyring: None) -> None:
    assert crypto.rotate() == 2
    new = crypto.seal(b"new", "here")
    second = crypto.KeyRecord.get("KEYRING", "KEY#000002")
    second.delete()
    crypto.forget()
    assert crypto.session_key()[0] == 1  # the process that was up before has read the ring
    table.commit(table.insert(crypto.KeyRecord("KEYRING", second.sk, wrapped=second.wrapped)))
    assert crypto.unseal(new, "here") == b"new"


def test_a_key_that_never_was_is_none(city: Town) -> None:
    with pytest.raises(KeyError):
        crypto.session_key(4711)


def test_two_processes_that_make_the_first_key_at_once_have_the_same_one(keyring: None) -> None:
    both_found_none = threading.Barrier(2, timeout=10)

    def wait(**_: object) -> None:
        both_found_none.wait()

    with (
        listening(aws.client("kms"), "before-call.kms.GenerateDataKeyWithoutPlaintext", wait),
        ThreadPoolExecutor(2) as two,
    ):
        one, other = two.map(lambda _: crypto.session_key(), range(2))
    assert one == other
    assert [row.sk for row in crypto.KeyRecord.query("KEYRING")] == ["KEY#000001"]


def test_a_key_is_stored_wrapped_and_opens_for_this_stage_alone(city: Town) -> None:
    crypto.seal(b"", "here")
    row = next(iter(crypto.KeyRecord.query("KEYRING")))
    kms = aws.client("kms")
    with pytest.raises(kms.exceptions.ClientError):
        kms.decrypt(CiphertextBlob=row.wrapped, EncryptionContext={"onething": "elsewhere"})
