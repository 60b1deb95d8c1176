from datetime import timedelta

import pytest

from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.domain.delivery.states import State
from afterword.domain.errors import NotAllowed
from afterword.records import models
from afterword.workflows import acts, approve, claim, deliver, draft_messages, note_events, work
from afterword.workflows.passing import move
from tests.cast import NOON
from tests.workflows.delivery import (
    DANA,
    DUE,
    LOST,
    Clock,
    FakeServer,
    approved,
    kit,
    mailbox,
    moves,
    state,
)
from tests.workflows.planning import BOOKS, planned

pytestmark = pytest.mark.django_db


def test_an_approved_message_leaves_when_it_is_due_and_the_plan_knows(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    work.look(kit(server))
    assert moves(row) == ["scheduled", "claimed", "sending", "sent"]
    assert len(server.taken) == 1
    assert row.message_id.encode() in server.taken[0]
    event = models.Event.objects.get(kind="sent")
    assert (event.step, event.channel, event.at) == (DANA, "email", DUE)
    assert DANA not in planned(owner, DUE)
    assert models.Message.objects.get(step=DANA).state == "sent"


def test_nothing_leaves_before_its_time(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    work.look(kit(server, Clock(row.due_at - timedelta(seconds=1))))
    assert not server.taken
    assert state(row) == "scheduled"


def test_what_was_sent_is_never_sent_again(owner: models.User) -> None:
    approved(owner)
    server = FakeServer()
    for _look in range(3):
        work.look(kit(server))
    assert len(server.taken) == 1


def test_a_lost_connection_in_the_text_leaves_it_in_doubt_for_good(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([LOST])
    for day in range(3):
        work.look(kit(server, Clock(DUE + timedelta(days=day))))
    assert state(row) == "in_doubt"
    assert len(server.taken) == 1
    assert not models.Event.objects.filter(kind="sent").exists()


@pytest.mark.parametrize("stage", [Stage.CONNECT, Stage.MAIL, Stage.RCPT, Stage.DATA])
def test_what_certainly_was_not_sent_is_tried_again(owner: models.User, stage: Stage) -> None:
    row = approved(owner)
    server = FakeServer([Answer(stage, 421, "busy")])
    work.look(kit(server))
    assert state(row) == "retry"
    work.look(kit(server, Clock(DUE + timedelta(minutes=2))))
    assert state(row) == "sent"
    assert len(server.taken) == 1


def test_it_is_given_up_after_a_day_and_the_candidate_is_told_why(owner: models.User) -> None:
    row = approved(owner)
    row.by = row.by + timedelta(days=3)
    row.save()
    server = FakeServer([Answer(Stage.RCPT, 450, "greylisted")] * 30)
    for hours in range(27):
        work.look(kit(server, Clock(DUE + timedelta(hours=hours))))
    assert state(row) == "failed"
    assert "450 greylisted" in row.why_es


def test_a_refusal_for_good_is_not_tried_again(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([Answer(Stage.BODY, 554, "spam")])
    for hours in range(3):
        work.look(kit(server, Clock(DUE + timedelta(hours=hours))))
    assert state(row) == "failed"
    assert len(server.taken) == 1


def test_an_address_that_does_not_exist_counts_as_a_bounce(owner: models.User) -> None:
    approved(owner)
    work.look(kit(FakeServer([Answer(Stage.RCPT, 550, "5.1.1 no such user")])))
    bounce = models.Event.objects.get(kind="bounce")
    assert (bounce.address, bounce.permanent) == ("dana@acme.example", True)


def test_a_refused_password_pauses_the_account_until_it_was_tried(owner: models.User) -> None:
    row = approved(owner)
    server = FakeServer([Answer(Stage.AUTH, 535, "bad credentials")])
    for hours in range(3):
        work.look(kit(server, Clock(DUE + timedelta(hours=hours))))
    assert state(row) == "retry"
    assert row.attempt == 0
    assert row.mailbox is not None
    row.mailbox.refresh_from_db()
    assert "535" in row.mailbox.paused_en
    row.mailbox.paused_en = ""
    row.mailbox.save()
    work.look(kit(server, Clock(DUE + timedelta(hours=4))))
    assert state(row) == "sent"


def test_an_answer_that_comes_when_the_server_is_ready_stops_it(owner: models.User) -> None:
    row = approved(owner)
    dana = models.Person.objects.get(key="dana-cruz")

    def dana_answers() -> None:
        note_events.answered(owner, row.draft.opportunity, note_events.Answer(dana, DUE), DUE)

    server = FakeServer(before=dana_answers)
    work.look(kit(server))
    assert state(row) == "held"
    assert not server.taken
    note_events.release(owner, row.draft.opportunity, DUE + timedelta(minutes=1))
    server.before = lambda: None
    planned(owner, DUE + timedelta(minutes=2))
    work.look(kit(server, Clock(DUE + timedelta(minutes=2))))
    assert state(row) == "sent"


def test_taking_back_works_until_the_server_is_ready(owner: models.User) -> None:
    row = approved(owner)
    other = models.Outgoing.objects.get(pk=row.pk)
    server = FakeServer(before=lambda: approve.take_back(other, DUE))
    work.look(kit(server))
    assert state(row) == "withdrawn"
    assert not server.taken
    assert DANA in planned(owner, DUE)


def test_taking_back_is_refused_once_the_text_is_being_spoken(owner: models.User) -> None:
    row = approved(owner)
    refused: list[NotAllowed] = []

    def take_back() -> None:
        with pytest.raises(NotAllowed) as raised:
            approve.take_back(models.Outgoing.objects.get(pk=row.pk), DUE)
        refused.append(raised.value)

    work.look(kit(FakeServer(during=take_back)))
    assert state(row) == "sent"
    assert refused


def test_what_was_edited_since_is_not_sent(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    models.Message.objects.filter(pk=row.draft_id).update(text="Something else")
    work.look(kit(server))
    assert state(row) == "withdrawn"
    assert not server.taken


def test_another_address_needs_another_approval(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    models.Person.objects.filter(key="dana-cruz").update(email="dana@new.example")
    work.look(kit(server))
    assert state(row) == "withdrawn"
    assert not server.taken


def test_what_was_done_by_hand_meanwhile_is_not_sent_too(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    note_events.done(owner, planned(owner, NOON)[DANA], NOON, NOON)
    work.look(kit(server))
    assert state(row) == "withdrawn"
    assert not server.taken
    assert models.Event.objects.filter(kind="sent").count() == 1


def test_after_a_night_without_a_worker_the_candidate_is_asked(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    work.look(kit(server, Clock(row.by + timedelta(hours=13))))
    assert state(row) == "late"
    assert not server.taken
    approve.send_now(row, row.by + timedelta(hours=13))
    work.look(kit(server, Clock(row.by + timedelta(hours=14))))
    assert state(row) == "sent"


def test_a_worker_that_died_before_the_text_leaves_nothing_in_doubt(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    claim.claim(row.mailbox or mailbox(owner), DUE, BOOKS, kit(server).writer)
    assert state(row) == "claimed"
    claim.recover(DUE, alone=True)
    assert state(row) == "retry"


def test_a_worker_that_died_in_the_text_leaves_it_in_doubt(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    (claimed,) = claim.claim(row.mailbox or mailbox(owner), DUE, BOOKS, kit(server).writer)
    assert claim.let_go(claimed, DUE, BOOKS)
    claim.recover(DUE, alone=True)
    for hours in range(3):
        work.look(kit(server, Clock(DUE + timedelta(hours=hours))))
    assert state(row) == "in_doubt"
    assert not server.taken


def test_a_worker_that_wakes_after_its_lease_may_not_begin(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    (woken,) = claim.claim(row.mailbox or mailbox(owner), DUE, BOOKS, kit(server).writer)
    claim.recover(DUE, alone=True)
    claim.claim(row.mailbox or mailbox(owner), DUE, BOOKS, kit(server).writer)
    assert not claim.let_go(woken, DUE, BOOKS)
    assert state(row) == "claimed"


def test_a_250_that_comes_after_the_lease_is_believed(owner: models.User) -> None:
    def lease_runs_out() -> None:
        assert claim.recover(DUE, alone=True) == 1

    row = approved(owner)
    server = FakeServer(during=lease_runs_out)
    work.look(kit(server))
    assert moves(row) == ["scheduled", "claimed", "sending", "in_doubt", "sent"]
    assert models.Event.objects.filter(kind="sent").count() == 1


def test_nobody_else_gets_what_was_claimed(owner: models.User) -> None:
    row = approved(owner)
    box = row.mailbox or mailbox(owner)
    first = claim.claim(box, DUE, BOOKS, kit(FakeServer()).writer)
    second = claim.claim(box, DUE, BOOKS, kit(FakeServer()).writer)
    assert ([each.pk for each in first], second) == ([row.pk], [])


def test_approving_twice_is_approving_once(owner: models.User) -> None:
    box = mailbox(owner)
    assert approved(owner, box=box).pk == approved(owner, box=box).pk


def test_what_is_in_doubt_goes_again_only_when_the_candidate_says_so(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([LOST])
    work.look(kit(server))
    row.refresh_from_db()
    approve.settle(row, DUE, again=True)
    work.look(kit(server))
    assert state(row) == "sent"
    assert server.taken[0] == server.taken[1]


def test_the_candidate_can_say_that_it_arrived(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer([LOST])))
    row.refresh_from_db()
    assert deliver.say_sent(row, DUE)
    assert DANA not in planned(owner, DUE)


def test_undo_does_not_unsend(owner: models.User) -> None:
    approved(owner)
    work.look(kit(FakeServer()))
    with pytest.raises(NotAllowed):
        acts.undo(owner, DUE)
    assert models.Event.objects.filter(kind="sent").exists()


def test_no_more_leave_in_a_minute_than_the_account_allows(owner: models.User) -> None:
    box = mailbox(owner)
    for step in (DANA, "acme-1:lee-wong:thank_you"):
        approved(owner, step, box)
    models.Mailbox.objects.update(per_minute=1)
    server = FakeServer()
    work.look(kit(server))
    assert len(server.taken) == 1
    work.look(kit(server, Clock(DUE + timedelta(minutes=2))))
    assert len(server.taken) == 2


def test_a_question_is_not_approved_long_before_it_is_due(owner: models.User) -> None:
    with pytest.raises(NotAllowed) as raised:
        approved(owner, "acme-1:dana-cruz:status_question")
    assert "2026-12-04" in raised.value.message.es


def test_a_message_with_a_blank_is_not_approved(owner: models.User) -> None:
    step = planned(owner, NOON)[DANA]
    approved_box = mailbox(owner)
    models.Message.objects.all().delete()
    from afterword.adapters.phrasebook import TomlPhrases

    drafted = draft_messages.draft(step, NOON, TomlPhrases(None).phrases)
    draft_messages.edit(drafted, "Dear [Name], thank you.", None, NOON)
    with pytest.raises(NotAllowed):
        approved(owner, box=approved_box)


def test_a_move_that_there_is_not_is_a_fault_of_the_program(owner: models.User) -> None:
    row = approved(owner)
    with pytest.raises(ValueError, match="no move"):
        move(row, State.SENDING, NOON)


def test_trouble_is_told_in_both_languages(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer([Answer(Stage.CONNECT, trouble=Trouble.TIMEOUT)])))
    row.refresh_from_db()
    assert row.why_en != row.why_es
