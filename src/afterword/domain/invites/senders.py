"""Lists: schedulers, applicant systems, private mailboxes, and words of role addresses."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Names that mark a domain, whatever its ending, as a scheduler's or an applicant system's.
SYSTEM_LABELS = _words(
    """
    calendly acuityscheduling youcanbook savvycal doodle chilipiper appointlet setmore simplybook
    oncehub scheduleonce calendarhero zcal tidycal goodtime modernloop prelude candidatefyi
    greenhouse greenhouse-mail lever ashbyhq ashby-mail workable workablemail workday myworkday
    myworkdayjobs smartrecruiters teamtailor teamtailor-mail recruitee bamboohr breezy breezyhr
    breezy-mail icims jobvite jazzhr applytojob taleo successfactors oraclecloud avature eightfold
    phenompeople pinpointhq comeet jobscore personio bizneo viterbit factorialhr kenjo sesamehr
    endalia epreselec talentclue hirevue sparkhire willo paradox karat codility hackerrank
    coderpad testgorilla infojobs computrabajo tecnoempleo bumeran occmundial indeed indeedemail
    linkedin ziprecruiter glassdoor welcometothejungle zoom webex gotomeeting whereby doodle-mail
    jobylon factorial jobteaser
    softgarden join-mail fountain rippling-ats traffit zohorecruit manatal
    """
)

# Whole domains of machines whose first label alone would say too much.
SYSTEM_DOMAINS = _words(
    """
    cal.com calendar.google.com group.calendar.google.com resource.calendar.google.com
    calendar-server.bounces.google.com imip.me.com group.v.calendar.google.com
    calendar.yahoo.com oracle.taleo.net csod.com cornerstoneondemand.com ukg.net ultipro.com
    youcanbook.me hire.lever.co reclaim.ai meetings.hubspot.com recruiting.zoho.com gem.com
    """
)

FREEMAIL = _words(
    """
    gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me.com mac.com aol gmx
    proton.me protonmail pm.me mail.com zoho.com fastmail hey.com tutanota tuta.com yandex qq.com
    163.com web.de laposte.net orange.fr orange.es free.fr wanadoo telefonica.net movistar.es
    terra.es ono.com comcast.net verizon.net att.net sbcglobal.net btinternet.com example.com
    example.org example.net
    """
)

# The first word of an address that belongs to a role, English and Spanish, without accents.
ROLE_WORDS = _words(
    """
    noreply donotreply notify notification notifications notificaciones alerts mailer mailerdaemon
    postmaster bounce bounces automated automatic system sistema robot bot
    careers career jobs job talent talento talentacquisition acquisition hr rrhh hrteam
    humanresources recursoshumanos recursos recruiting recruitment recruiters recruiter hiring
    people peopleops peopleteam staffing seleccion empleo empleos trabajo trabaja candidatos
    candidates candidate candidaturas applications application applicants apply interviews
    interview entrevistas entrevista vacantes vacancies personal capitalhumano onboarding
    scheduling scheduler schedule calendar calendario agenda booking bookings meetings meeting
    events eventos invitations invites invitation citas appointments
    info information informacion contact contacto hello hola team equipo support soporte help
    ayuda admin administracion administration office oficina reception recepcion service services
    servicios mail correo enquiries inquiries unknownorganizer reply replies
    """
)

ROLE_ENDINGS = _words(
    """
    noreply careers recruiting recruitment talent hr rrhh seleccion hiring scheduling team equipo
    notifications interviews entrevistas empleo
    """
)

# Second levels under which organisations register where the country comes last ("co.uk").
SECOND_LEVELS = _words("co com org net edu gob gov ac nom gub mil or ne")
