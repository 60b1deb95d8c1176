"""Words that job titles and interview names are made of, in both languages."""

from __future__ import annotations

import re

_TITLES_EN = """
    engineer developer analyst manager designer scientist director lead architect consultant
    specialist coordinator administrator associate assistant representative executive officer
    accountant nurse teacher technician writer editor researcher programmer recruiter planner
    strategist buyer controller auditor lawyer counsel attorney paralegal intern internship trainee
    apprentice clerk cashier supervisor head vp president chief cto cfo ceo coo cmo producer
    marketer chef cook driver operator mechanic electrician plumber welder carpenter therapist
    pharmacist physician surgeon dentist librarian tutor professor lecturer instructor coach
    trainer agent advisor adviser underwriter actuary economist statistician chemist biologist
    physicist partner owner tester sre devops secretary receptionist fellow postdoc investigator
    salesperson bookkeeper translator interpreter copywriter journalist photographer illustrator
    animator artist barista waiter waitress bartender pilot paramedic caregiver curator fundraiser
    sdr bdr superintendent estimator surveyor dispatcher merchandiser stylist psychologist
    counselor counsellor negotiator evangelist practitioner
"""
# Stems: each takes the gendered and plural endings of _ENDINGS_ES.
_TITLES_ES = """
    ingenier desarrollador programador analista gerente diseñador científic director responsable
    jef arquitect consultor especialista coordinador administrador administrativ auxiliar asistente
    ayudante representante ejecutiv contable contador enfermer profesor maestr docente técnic
    redactor editor investigador reclutador planificador comprador auditor abogad becari practicante
    aprendiz cajer supervisor encargad dependient vendedor comercial asesor agente operari operador
    mecánic electricista fontaner soldador carpinter terapeuta farmacéutic médic psicólog dentista
    bibliotecari economista estadístic químic biólog físic conductor cociner camarer meser
    recepcionista secretari traductor intérprete periodista fotógraf delegad gestor líder
    subdirector monitor educador trabajador interventor formador puericultor
"""
_ENDINGS_ES = r"(?:os/as|o/a|as/os|a/o|\(a\)|/a|@s?|e|es|os|as|o|a|s|x)?"

TITLE = re.compile(
    r"(?i)\b(?:(?:"
    + "|".join(_TITLES_EN.split())
    + r")s?|(?:"
    + "|".join(_TITLES_ES.split())
    + r")"
    + _ENDINGS_ES
    + r")(?!\w)"
)

_STAGE_QUALITY = (
    r"(?:technical|tech|behaviou?ral|panel|on-?site|virtual|video|phone|telephone|recruiter|recruiting"
    r"|recruitment|hr|hiring[ -]manager(?:'s)?|manager|case(?: study)?|coding|live|system design"
    r"|design|pair(?:ing)?(?: programming)?|cultur(?:e|al)(?: fit)?|fit|team|peer|final|first"
    r"|second|third|fourth|1st|2nd|3rd|4th|initial|intro(?:ductory)?|exploratory|informal"
    r"|informational|in[ -]person|remote|online|zoom|google meet|meet|teams|job|screening"
    r"|leadership"
    r"|executive|round|stage|loop|take[ -]?home|skills?|competency|values|next|follow[ -]?up|quick"
    r"|scheduled|confirmed|your|an?|the|our|\d+(?:[ -]?min(?:ute)?s?)?|#\d+)"
)
_STAGE_NOUN = (
    r"(?:interviews?|interviewing|screen(?:ing)?s?|calls?|chats?|conversation|meeting|discussion"
    r"|session|assessment|loop|debrief|day|round(?: (?:\d+|one|two|three|four))?"
    r"|presentation|exercise|stage(?: \d+)?|visit|catch[ -]?up|sync|intro)"
)
_ES_NOUN = (
    r"(?:entrevistas?|llamada|videollamada|video llamada|reuni[oó]n|charla|conversaci[oó]n|prueba"
    r"|ronda|videoconferencia|videoentrevista|sesi[oó]n|proceso de selecci[oó]n|proceso|dinámica"
    r"|cita|convocatoria|confirmación de entrevista|invitación a entrevista)"
)
_ES_QUALITY = (
    r"(?:t[eé]cnica|telef[oó]nica|presencial|final|grupal|inicial|virtual|online|en línea|remota"
    r"|personal|individual|de trabajo|laboral|de selecci[oó]n|por (?:tel[eé]fono|video\w*|teams"
    r"|zoom"
    r"|meet)|por competencias|con (?:rr\.?hh\.?|recursos humanos|el equipo|el panel)|de panel"
    r"|por zoom|en persona|primera|segunda|tercera|1[ªa]|2[ªa]|3[ªa]|última|previa"
    r"|de (?:conocimiento|cultura|bienvenida)|tu|su|una|la|ronda \d+)"
)

STAGE_FIRST = re.compile(
    rf"(?i)^(?:(?:{_STAGE_QUALITY}[\s,/&+-]+)*{_STAGE_NOUN}(?:[ -]+{_STAGE_QUALITY})*"
    rf"|(?:{_ES_QUALITY}\s+)*{_ES_NOUN}(?:\s+{_ES_QUALITY})*)(?=\W|$)"
)
STAGE_LAST = re.compile(
    rf"(?i)(?:^|[\s,]+)(?:(?:{_STAGE_QUALITY}[\s,/&+-]+)*{_STAGE_NOUN}(?:\s+#?\d+)?"
    rf"|(?:{_ES_QUALITY}\s+)*{_ES_NOUN}(?:\s+{_ES_QUALITY})*)$"
)
STAGE_ONLY = re.compile(rf"(?i)^(?:(?:{_STAGE_QUALITY}|{_ES_QUALITY})(?:[\s,/&+-]+|$))+$")

# What no employer is called: parts of a schedule, of a building, of a video call.
NOT_AN_EMPLOYER = re.compile(
    r"(?i)\b(?:interview\w*|entrevista\w*|screen\w*|round|ronda|panel|final|onsite|on-site|phone"
    r"|video|zoom|teams|google meet|meet|room|sala|floor|planta|building|edificio|day|part|parte"
    r"|week|slot|session|batch|call|llamada|reunión|meeting|invite|invitation|invitación|remote"
    r"|remoto|online|virtual|confirmed|confirmada|tentative|rescheduled|hold|team|equipo|candidate"
    r"|candidat[oa]|sales|marketing|engineering|finance|product|data|design|operations|ventas"
    r"|ingeniería|finanzas|datos|operaciones|test|untitled|busy|ocupado|\d{1,2}[:h]\d{2}|\d+ ?min"
    r"|rr\.?hh|hr|recursos humanos|human resources|recruiter|hiring|manager|founder|c[etf]o"
    r"|january|february|march|april|june|july|august|september|october|november|december|enero"
    r"|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|[ap]m|monday|tuesday|wednesday|thursday|friday|lunes|martes|miércoles|jueves|viernes)\b"
)
COMPANY_WORD = re.compile(
    r"(?i)\b(?:inc|llc|ltd|limited|corp|corporation|co|company|group|grupo|gmbh|plc|ag|labs?"
    r"|technolog(?:y|ies)|tech|systems|software|solutions|soluciones|health|salud|bank|banco"
    r"|capital|partners|consulting|consultores|industries|industrias|foods|energy|energía|media"
    r"|studios?|university|universidad|hospital|clinic|clínica|insurance|seguros|logistics"
    r"|logística|analytics|robotics|holdings|foundation|fundación|school|colegio|hotels?"
    r"|institute|instituto|retail|motors|airlines|pharma|farmacéutica|s\.?[al]\.?u?"
    r"|s\.?a\.? de c\.?v)"
    r"(?:\.|\b)"
)
