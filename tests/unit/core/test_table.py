"""All rows or none, and a clear answer about why not (LESSONS 20)."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError
from botocore.stub import ANY, Stubber
from pynamodb.attributes import UnicodeAttribute
from pynamodb.exceptions import TransactWriteError

from chalicelib.core import ids, table
from chalicelib.core.errors import Busy
from chalicelib.identity.records import SessionRecord
from tests.integration.town import Town
from tests.unit.core.surroundings import listening


class Note(table.Table):
    """A row of this file's own."""

    Meta = table.meta("people")

    text = UnicodeAttribute(null=True)


def note(text: str = "", pk: str = "") -> Note:
    return Note(pk or f"TEST#{ids.ordered_id()}", "NOTE", text=text)


def there(row: Note) -> str | None:
    found = table.find(Note, row.pk, row.sk)
    return found.text if found else None


def test_all_rows_share_one_client_and_it_is_made_once(city: Town) -> None:
    table.find(Note, "TEST#nowhere", "NOTE")
    table.find(SessionRecord, "SESSION#nowhere", "SESSION")
    clients = {id(record._get_connection().connection.client) for record in (Note, SessionRecord)}
    assert clients == {id(table.connection().client)}


def test_single_attributes_change_where_the_condition_holds_and_a_new_row_begins_with_them(city: Town) -> None:
    row = note("kept")
    table.commit(table.insert(row))
    table.commit(table.update(row, Note.text.set("changed"), condition=Note.text == "kept"))
    assert there(row) == "changed"
    step = table.update(row, Note.text.set("never"), condition=Note.text == "kept")
    with pytest.raises(table.Refused) as refused:
        table.commit(table.insert(note("beside")), step)
    assert refused.value.steps == (step,)
    assert there(row) == "changed"
    begun = note()
    table.commit(table.update(begun, Note.text.set("begun")))
    assert there(begun) == "begun"


@pytest.fixture
def stub(city: Town) -> Stubber:
    """DynamoDB's answers to transactions, one after another; `assert_no_pending_responses` at the end."""
    return Stubber(table.connection().client)


def cancelled(stub: Stubber, *codes: str) -> None:
    stub.add_client_error(
        "transact_write_items",
        "TransactionCanceledException",
        modeled_fields={"CancellationReasons": [{"Code": code} for code in codes]},
    )


def test_all_steps_happen_together(city: Town) -> None:
    old, new, kept = note("old"), note("new"), note("kept")
    table.commit(table.insert(old), table.insert(kept))
    table.commit(table.delete(old), table.insert(new), table.Step("check", kept, Note.text == "kept"))
    assert (there(old), there(new)) == (None, "new")


def test_of_a_refused_transaction_nothing_happens_and_the_failed_steps_are_named(city: Town) -> None:
    first, second, changed = note("first"), note("second"), note("changed")
    table.commit(table.insert(changed))
    good = table.insert(first)
    wrong_delete = table.delete(changed, Note.text == "as it was")
    wrong_check = table.Step("check", second, Note.pk.exists())
    with pytest.raises(table.Refused) as refused:
        table.commit(good, wrong_delete, wrong_check)
    assert refused.value.steps == (wrong_check, wrong_delete)
    assert (there(first), there(changed)) == (None, "changed")


def test_a_row_is_inserted_once(city: Town) -> None:
    row = note("first")
    table.commit(table.insert(row))
    with pytest.raises(table.Refused):
        table.commit(table.insert(note("second", row.pk)))
    assert there(row) == "first"


def test_which_condition_failed_is_read_in_the_order_in_which_the_steps_are_sent(stub: Stubber) -> None:
    saved, checked, deleted = table.save(note()), table.Step("check", note(), Note.pk.exists()), table.delete(note())
    cancelled(stub, "None", "ConditionalCheckFailed", "None")  # check, delete, save
    with stub, pytest.raises(table.Refused) as refused:
        table.commit(saved, checked, deleted)
    assert refused.value.steps == (deleted,)


@pytest.mark.parametrize("code", ["TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError"])
def test_a_collision_is_waited_out(stub: Stubber, code: str) -> None:
    cancelled(stub, code)
    stub.add_client_error("transact_write_items", "TransactionInProgressException")
    stub.add_response("transact_write_items", {})
    with stub:
        table.commit(table.save(note()))
    stub.assert_no_pending_responses()


def test_a_collision_beside_a_failed_condition_is_an_answer(stub: Stubber) -> None:
    first, second = table.save(note()), table.save(note())
    cancelled(stub, "TransactionConflict", "ConditionalCheckFailed")
    with stub, pytest.raises(table.Refused) as refused:
        table.commit(first, second)
    assert refused.value.steps == (second,)


def test_collisions_without_end_are_told_as_busy(stub: Stubber) -> None:
    for _ in range(6):
        cancelled(stub, "TransactionConflict")
    with stub, ids.seeded(3), pytest.raises(Busy):
        table.commit(table.save(note()))
    stub.assert_no_pending_responses()


def test_what_waiting_does_not_mend_is_not_tried_again(stub: Stubber) -> None:
    stub.add_client_error("transact_write_items", "AccessDeniedException")
    with stub, pytest.raises(TransactWriteError):
        table.commit(table.save(note()))


def test_a_try_whose_answer_was_lost_is_made_again_under_the_same_token(stub: Stubber) -> None:
    tokens: list[str] = []

    def lose_the_first(params: dict[str, Any], **_: Any) -> None:
        tokens.append(params["ClientRequestToken"])
        if len(tokens) == 1:
            raise ReadTimeoutError(endpoint_url="dynamodb")

    stub.add_response("transact_write_items", {}, {"TransactItems": ANY, "ClientRequestToken": ANY,
                                                   "ReturnConsumedCapacity": ANY})  # fmt: skip
    with listening(stub.client, "before-parameter-build.dynamodb.TransactWriteItems", lose_the_first), stub:
        table.commit(table.insert(note()))
    assert len(tokens) == 2
    assert tokens[0] == tokens[1]


def test_every_commit_has_a_token_of_its_own(city: Town) -> None:
    tokens: list[str] = []

    def hear(params: dict[str, Any], **_: Any) -> None:
        tokens.append(params["ClientRequestToken"])

    with listening(table.connection().client, "before-parameter-build.dynamodb.TransactWriteItems", hear):
        table.commit(table.save(note()))
        table.commit(table.save(note()))
    assert len(set(tokens)) == 2


def test_a_row_that_is_not_there_is_none(city: Town) -> None:
    assert table.find(Note, "TEST#nobody", "NOTE") is None
