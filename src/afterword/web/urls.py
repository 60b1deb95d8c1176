"""Every address of the pages."""

from __future__ import annotations

from django.urls import path

from afterword.web import (
    assets,
    card,
    debrief,
    facts,
    happened,
    interview,
    invites,
    letters,
    messages,
    overview,
    settings_page,
    start,
    today,
)
from afterword.web.visit import change, page

handler404 = "afterword.web.visit.not_found"
handler500 = "afterword.web.visit.broken"

urlpatterns = [
    path("static/<path:name>", assets.static),
    path("enter", start.enter),
    path("start", start.start),
    path("sample/leave", change(start.leave_sample)),
    path("language", change(start.speak)),
    path("undo", change(start.undo)),
    path("", page(today.today)),
    path("rules/<str:name>", page(today.rule)),
    path("interviews", page(today.interviews)),
    path("interviews/<str:key>", page(interview.interview)),
    path("interviews/<str:key>/correct", change(interview.correct)),
    path("interviews/<str:key>/happened", change(happened.happened)),
    path("interviews/<str:key>/debrief", page(debrief.debrief)),
    path("interviews/<str:key>/understand", change(debrief.understand)),
    path("interviews/<str:key>/messages", page(messages.messages)),
    path("interviews/<str:key>/messages/<str:step>", page(messages.messages)),
    path("interviews/<str:key>/letters", page(letters.letters)),
    path("interviews/<str:key>/letters/<str:step>", page(letters.letters)),
    path("interviews/<str:key>/letters.pdf", page(letters.all_letters)),
    path("interviews/<str:key>/card", page(card.card)),
    path("interviews/<str:key>/facts", page(facts.interview)),
    path("steps/<str:key>/call", page(card.call)),
    path("steps/<str:key>/another", change(messages.another)),
    path("steps/<str:key>/text", change(messages.edit)),
    path("steps/<str:key>/mend", change(messages.mend)),
    path("steps/<str:key>/message.eml", page(messages.eml)),
    path("steps/<str:key>/letter.pdf", page(letters.pdf)),
    path("steps/<str:key>/envelope.pdf", page(letters.envelope)),
    path("steps/<str:key>/letter/<str:page>.png", page(letters.picture)),
    path("steps/<str:key>/stage", change(letters.staged)),
    path("people", page(facts.people)),
    path("people/<str:key>.vcf", page(facts.vcard)),
    path("people/<str:key>", page(facts.person)),
    path("employers/<str:key>", page(facts.employer)),
    path("overview", page(overview.overview)),
    path("settings", page(settings_page.settings)),
    path("settings/addresses", change(settings_page.addresses)),
    path("settings/stationery", change(settings_page.stationery)),
    path("settings/signature", change(settings_page.signature)),
    path("settings/numbers", change(settings_page.rules)),
    path("settings/export.json", page(settings_page.export)),
    path("settings/forget", change(settings_page.forget)),
    path("steps/<str:key>/done", change(happened.done)),
    path("steps/<str:key>/skip", change(happened.skip)),
    path("old/close", change(happened.close_old)),
    path("add", page(invites.add)),
    path("add/by-hand", change(invites.by_hand)),
    path("invites", change(invites.take_in)),
]
