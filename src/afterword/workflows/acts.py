"""One thing that somebody did, and every row that it changed: how the history is kept.

Facts and events are written through an act and in no other way, so that each change can be seen,
exported and taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Max, ProtectedError

from afterword.domain.errors import NotAllowed
from afterword.domain.words import Bilingual
from afterword.records import models, rows
from afterword.records.queries import AT_ONCE, FOR_GOOD

AnyRow = TypeVar("AnyRow", bound=models.Owned | models.User)
AnyOwned = TypeVar("AnyOwned", bound=models.Owned)

_APPROVED = Bilingual(
    "A message about it has been approved, so it stays. Let it go instead: afterword drop",
    "Ya se aprobó un mensaje sobre esto, así que se queda. Puedes abandonarlo: afterword drop",
)


class Recorder:
    """Writes rows, and what each was before and after, in the name of one act."""

    def __init__(self, act: models.Act) -> None:
        self.act = act
        self.count = 0
        self._touched: set[UUID] = set()
        self._touched_all = False

    @property
    def owner(self) -> models.User:
        """Whose rows these are."""
        return self.act.owner

    def make(self, model: type[AnyOwned], **columns: Any) -> AnyOwned:
        """A new row of the act's owner."""
        row = model(owner=self.owner, **columns)
        row.save(force_insert=True)
        self.write_down(row, "", rows.as_json(row))
        return row

    def change(self, row: AnyRow, **columns: Any) -> bool:
        """Set ``columns`` of ``row``; False, and nothing is written, where they are so already."""
        before = rows.as_json(row)
        for name, value in columns.items():
            setattr(row, name, value)
        after = rows.as_json(row)
        if before == after:
            return False
        row.save(update_fields=list(columns))
        self.write_down(row, before, after)
        return True

    def delete(self, row: models.Owned) -> None:
        """Take the row away; the history keeps what it was."""
        before = rows.as_json(row)
        self.write_down(row, before, "")
        row.delete()

    def about(self, opportunity: models.Opportunity) -> None:
        """Say which opportunity the act concerns (the first one, where there are several)."""
        if self.act.opportunity is None:
            self.act.opportunity = opportunity
            self.act.save(update_fields=["opportunity"])

    def write_down(self, row: models.Owned | models.User, before: str, after: str) -> None:
        """Keep what ``row`` was and is; "" where there was or is no row."""
        self.count += 1
        self._touch(row)
        models.Change.objects.create(
            owner=self.owner,
            act=self.act,
            order=self.count,
            table=rows.table_of(row),
            row=row.pk,
            before=before,
            after=after,
        )

    def _touch(self, row: models.Owned | models.User) -> None:
        """Remember whose plans rest on the row."""
        if isinstance(row, (models.User, models.RuleNumber, models.TransitLane)):
            self._touched_all = True
        elif isinstance(row, models.Opportunity):
            self._touched.add(row.pk)
        elif isinstance(row, models.Employer):
            self._touched.update(row.opportunities.values_list("pk", flat=True))
        else:
            self._touch_by_reference(row)

    def _touch_by_reference(self, row: models.Owned) -> None:
        if (opportunity := getattr(row, "opportunity_id", None)) is not None:
            self._touched.add(opportunity)
        if (interview := getattr(row, "interview_id", None)) is not None:
            found = models.Interview.objects.filter(pk=interview)
            self._touched.update(found.values_list("opportunity_id", flat=True))
        person = row.pk if isinstance(row, models.Person) else getattr(row, "person_id", None)
        if person is not None:
            found_in = models.Involvement.objects.filter(person_id=person)
            self._touched.update(found_in.values_list("opportunity_id", flat=True))

    def ask_for_replanning(self) -> None:
        """Have every plan that rests on what was changed worked out anew when next read."""
        mine = models.Opportunity.objects.filter(owner=self.owner)
        touched = mine if self._touched_all else mine.filter(pk__in=self._touched)
        touched.update(replan_at=AT_ONCE)


@contextmanager
def act(owner: models.User, verb: str, at: datetime) -> Iterator[Recorder]:
    """Everything inside happens in one transaction, or not at all.

    An act that changed nothing leaves no trace.
    """
    with transaction.atomic():
        recorder = Recorder(_new_act(owner, verb, at))
        yield recorder
        recorder.ask_for_replanning()
        if not recorder.count:
            recorder.act.delete()


def _new_act(owner: models.User, verb: str, at: datetime) -> models.Act:
    # One after the other, or two workers would give out the same number; rows that only refer to
    # the owner need not wait.
    models.User.objects.select_for_update(no_key=True).get(pk=owner.pk)
    last = models.Act.objects.filter(owner=owner).aggregate(last=Max("number"))["last"] or 0
    return models.Act.objects.create(owner=owner, at=at, verb=verb, number=last + 1)


def undo(owner: models.User, at: datetime) -> models.Act | None:
    """Take back the latest act that was not taken back yet; None where there is none.

    Taking back is itself an act, kept in the history, that cannot be taken back. What the act
    made is removed, what it changed or deleted is as before. Raises NotAllowed where it made what
    a message that was approved rests on.
    """
    try:
        return _undo(owner, at)
    except ProtectedError as error:
        raise NotAllowed(why=_APPROVED) from error


def _undo(owner: models.User, at: datetime) -> models.Act | None:
    with transaction.atomic():
        last = _last(owner)
        if last is None:
            return None
        recorder = Recorder(_new_act(owner, "undo", at))
        for change in last.changes.order_by("-order"):
            _take_back(recorder, change)
        recorder.ask_for_replanning()
        last.undone_by = recorder.act
        last.save(update_fields=["undone_by"])
        return last


def _last(owner: models.User) -> models.Act | None:
    acts = models.Act.objects.filter(owner=owner, undone_by=None).exclude(verb__in=FOR_GOOD)
    return acts.select_related("opportunity__employer").order_by("-number").first()


def _take_back(recorder: Recorder, change: models.Change) -> None:
    model: Any = rows.TABLES[change.table]
    present = model._default_manager.filter(pk=change.row).first()
    if not change.before:
        if isinstance(present, models.Owned):
            recorder.delete(present)
        return
    former = rows.from_json(change.table, change.before)
    recorder.write_down(former, rows.as_json(present) if present else "", change.before)
    former.save(force_insert=present is None, force_update=present is not None)
