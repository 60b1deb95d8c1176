"""How Spanish means a day, a period or a duration: el, para, antes de, a partir de, en."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import constant, constants, meant, same
from afterword.domain.timeline.moment import Dated, Op

WHEN: Table = {
    "<day>": same,
    "<period>": same,
    "<range>": same,
    "<hedge> el|la|al? <plain_when>": means.second,
    "<day> <hedge_after>": means.first,
}

PLAIN_WHEN: Table = {"<day>": same, "<period>": same, "<range>": same, "<new_year>": same}

# with an article or after a preposition
SPOT: Table = {
    "el|la|lo|los|las|este|esta|al|del? <when>": same,
    "el mismo <when>": same,
    "el #int": means.day_of_number,
    "este|al|del|proximo|dia #int": means.day_of_number,
    "el|al|del <day_word>": means.day_of_month,
    "el proximo #int": means.day_of_number,
    "<new_year>": same,
    "<anaphor>": same,
}

ENDING: Table = {
    "fin|final|finales|fines|cierre|termino|acabar|terminar|finalizar|concluir|cerrar de|del? "
    "<whole>": (means.last_of),
    "el fin|final|cierre de|del <whole>": means.last_of,
    "que se? acabe|termine|finalice|concluya|cierre|pase|salga|expire <whole>": means.last_of,
    "acabe|termine|finalice <whole>": means.last_of,
    "el? fin de semana": means.end_of_week,
    "este|proximo fin de semana": means.end_of_week,
    "el? finde|fds": means.end_of_week,
    "este finde": means.end_of_week,
}

QUINCENA: Table = {
    "la? fin|final de|del? la? quincena": means.end_of_half,
    "la? quincena": means.end_of_half,
    "esta quincena": means.end_of_half,
}

EOW: Table = {
    "eow": means.end_of_week,
    "eom": means.end_of_month,
    "eoy": means.end_of_year,
    "fin de semana laboral": means.end_of_week,
}

_LATEST = (
    "a_mas_tardar|a_lo_mas_tardar|al_mas_tardar|lo_mas_tardar|mas_tardar|como_muy_tarde|como_tarde|"
    "como_mas_tarde|lo_mas_tarde|lo_muy_tarde|como_maximo|como_mucho|cuando_mucho|cuando_mas|"
    "cuando_muy_tarde|a_lo_sumo|a_lo_mas|a_lo_mucho|por_lo_mucho|por_mucho|a_mucho_tardar|"
    "como_limite|como_fecha_limite|como_tope|como_muy_mucho|a_todo_tardar|a_todo_reventar|muy_tarde|maximo|max|tope"
)

# what goes on after a week that is only called the next, and no noun of something else
_GOES_ON = (
    "$|no|si|ya|te|le|les|os|se|lo|la|me|nos|tampoco|seguro|seguramente|creo|tenemos|tendremos|tendra|"
    "tendras|tiene|tienen|tienes|sabremos|sabras|sabra|decidimos|por|como|porque|que|quiza|quizas|"
    "puede|vamos|sera|esperamos|y|o|pero|sin|a|hay|habra|damos|confirmamos|avisamos|llamamos|"
    "escribimos|resolvemos|contestamos|seria|estara|queda|ahi|entonces|deberia|deberian|cerramos"
)

ANAPHOR: Table = {
    f"la proxima|siguiente|otra|entrante ~{_GOES_ON}": constant(means.week_after_a_week),
    f"la del dia? <day_number> ~{_GOES_ON}": means.week_of_day_beside_a_week,
    "la proxima|siguiente|otra|entrante ya? si ~$|te|le|les|os|se|que|hay|tenemos": constant(
        means.week_after_a_week
    ),
    "la semana siguiente|posterior": constant(means.following_week),
    "la siguiente semana": constant(means.following_week),
    "el|al dia siguiente|despues": constant(means.following_day),
    "el|al siguiente dia": constant(means.following_day),
    "el|al? siguiente dia habil|laborable|laboral": constant(means.following_business_day),
    "el|al? dia habil|laborable|laboral siguiente": constant(means.following_business_day),
    "el mes siguiente": constant(means.following_month),
    "el <weekday> siguiente|posterior": means.following_weekday,
    "el siguiente <weekday>": means.following_weekday,
    "la semana despues": constant(means.following_week),
    "en? esa|esta misma semana": constant(means.same_week),
    "esa semana": constant(means.same_week),
    "sino|pero el|la siguiente": constant(means.following_one),
}

INTERVIEW: Table = constants(
    {
        "la|su|tu|esta|nuestra|vuestra ultima|primera|segunda? entrevista|conversacion|charla|"
        "reunion": (True),
        "haber hecho|tenido|realizado la|su|tu entrevista": True,
        "la fecha de la|su|tu entrevista": True,
        "esta|ella|la_misma ~$": True,
        "dicha entrevista|reunion|charla": True,
        "el dia de la|su|tu entrevista": True,
        "vernos|conocernos|hablar|reunirnos|entrevistarnos": True,
    }
)

_ON: Table = {
    "ya? en|con|entrado|entrando|iniciando|empezando|comenzando|iniciado el ano_nuevo|nuevo_ano": (
        means.in_new_year
    ),
    "entrado|entrando|iniciando|empezando|comenzando|iniciado el ano": means.in_new_year,
    "<when>": meant(Op.ON, bare=True),
    "el <when>": meant(Op.ON, bare=True),
    "el #int": means.on_day_of_number,
    "el <day_word>": means.on_day_of_word,
    "este|proximo <when>": meant(Op.ON, bare=True),
    "el proximo #int": means.on_day_of_number,
    "en|a|al|durante|sobre|hacia|por|alla|entorno|tipo|ya <spot>": meant(Op.ON),
    "alla|sera por|para|hacia <spot>": meant(Op.ON),
    "queda|quedo|quedara|quedaria|quedamos|quedaron ya? para <spot>": meant(Op.ON),
    "se nos? va|fue|ira|pasa|paso|aplaza|retrasa|corre|pospone|traslada para|a|al|hasta <spot>": (
        meant(Op.ON)
    ),
    "lo dejamos|dejaron|dejan|pasamos|pasaron|movemos|aplazamos para|a|al <spot>": meant(Op.ON),
    "en torno a|al <spot>": meant(Op.ON),
    "alrededor de|del? <spot>": meant(Op.ON),
    "cerca de|del? <spot>": meant(Op.ON),
    "a lo largo de|del? <spot>": meant(Op.ON),
    "en el transcurso|curso|lapso de|del? <spot>": meant(Op.ON),
    "en algun momento de|del? <spot>": meant(Op.ON),
    "de <when>": meant(Op.ON, bare=True),
    "<anaphor>": meant(Op.ON),
    "ese|este mismo dia": means.then(Op.ON),
    "ni <after_tomorrow> ~te|le|les|os|no|se|$": meant(Op.ON),
    f"ese dia ~{_GOES_ON}": means.then(Op.ON),
}

_BY: Table = {
    "antes de las|la <day_number>|#time h|hs|horas? de|del|el ,? <plain_day>": means.last_said(
        Op.BY
    ),
    "antes de|del? <end_of_day>": means.by_today,
    "antes de|del mediodia de|del|el? <plain_day>": meant(Op.BY),
    "<eow>": meant(Op.BY),
    "para|a|al|en|antes de|del? <eow>": meant(Op.BY),
    "para|antes|a|en|al|de|del? de|del|a|la? <quincena>": meant(Op.BY),
    "para <spot>": meant(Op.BY),
    "no pasa|pasara de|del? <spot>": meant(Op.BY),
    "de|del <spot> no pasa|pasara": meant(Op.BY),
    "en|durante el? transcurso|curso? de|del dia|hoy": means.by_today,
    "a lo largo de|del dia|hoy": means.by_today,
    "durante el dia": means.by_today,
    "para|antes <ending>": meant(Op.BY),
    "antes de|del? <ending>": meant(Op.BY),
    f"{_LATEST} ,|para|en|a|hasta|por|antes|es? <spot>": meant(Op.BY),
    f"{_LATEST} , para|en|a|hasta <spot>": meant(Op.BY),
    f"para|en|a|por? <spot> ,? {_LATEST}": meant(Op.BY),
    "lo mas|muy tarde ,|es|sera|seria|serian? <spot>": meant(Op.BY),
    "antes de|del? el? cierre|final|fin|termino de|del <plain_day>": meant(Op.BY),
    "antes de que se? acabe|termine|cierre|finalice el? <plain_day>": meant(Op.BY),
    "no mas tarde|alla de|del? <spot>": meant(Op.BY),
    "no despues de|del? <spot>": meant(Op.BY),
    "nunca despues de|del? <spot>": meant(Op.BY),
    "para|en|a|por? <spot> o antes": meant(Op.BY),
    "para|en|a|por? <spot> si no antes": meant(Op.BY),
    "antes o para|el? <spot>": meant(Op.BY),
    "antes de o para|el <spot>": meant(Op.BY),
    "hasta <spot>": meant(Op.UNTIL),
    "hasta <spot> inclusive|incluido|incluida": meant(Op.UNTIL),
    "de aqui|aca|hoy|ahora a|al|hasta <spot>": meant(Op.BY),
    "desde hoy|ahora|ya a|al|hasta <spot>": meant(Op.BY),
    "entre hoy|ahora|ya y <spot>": meant(Op.BY),
    "de aqui|aca a|al <ending>": meant(Op.BY),
    "max . <when>": meant(Op.BY),
    "fecha limite|tope|maxima : |,|es|el? <spot>": meant(Op.BY),
    "plazo maximo|limite? : |,|es|hasta|vence|termina|acaba? <spot>": meant(Op.BY),
    "con fecha limite|tope|maxima <spot>": meant(Op.BY),
    "para entonces": means.then(Op.BY),
    "para esa fecha": means.then(Op.BY),
    f"para la otra ~{_GOES_ON}": constant(Dated(Op.ON, means.following_week)),
    "para ese dia": means.then(Op.BY),
    "para ese|esa <weekday>": lambda _moment, _weekday: Dated(Op.BY, means.named_before),
    f"ese|este mismo? dia ,? {_LATEST}": means.then(Op.BY),
    f"{_LATEST} ese|este mismo? dia": means.then(Op.BY),
}

_BEFORE: Table = {
    "antes de|del? <spot>": meant(Op.BEFORE),
    "antes del <when>": meant(Op.BEFORE),
    "antes de irme|irnos|salir|marcharme|marcharnos de vacaciones|viaje|licencia|permiso|puente ,? "
    "<spot>": meant(Op.BEFORE),
    "antes de|del? <spot> inclusive|incluido|incluida": meant(Op.BY),
    "previo|previamente a|al <spot>": meant(Op.BEFORE),
    "con anterioridad a|al <spot>": meant(Op.BEFORE),
    "antes de que llegue|empiece|comience|arranque|inicie|sea <spot>": meant(Op.BEFORE),
    "antes de eso|entonces": means.then(Op.BEFORE),
    "antes de esa fecha": means.then(Op.BEFORE),
}

_FROM: Table = {
    "a partir de|del? <spot>": meant(Op.FROM),
    "desde <spot>": meant(Op.FROM),
    "del #int en adelante": means.from_day,
    "de|del|desde <spot> en adelante": meant(Op.FROM),
    "de|del? <spot> para|hacia adelante|delante": meant(Op.FROM),
    "no antes de|del? <spot>": meant(Op.FROM),
    "sino hasta <spot>": meant(Op.FROM),
    "sino hasta? despues de|del <spot>": meant(Op.AFTER),
    "recien a|al|el|en|para|desde|por? <spot>": meant(Op.ON),
    "antes no vamos|va|voy|habra|hay|sabremos|podremos|podemos|puedo|tendremos|creo": (
        means.then(Op.FROM)
    ),
    "esperar|espere|espera|esperen|aguante|aguanta|aguanten a|hasta <spot>": meant(Op.FROM),
    "esperar|espere|espera|esperen|aguante|aguanta|aguanten a|hasta <spot> ,|;|y? ahi|entonces": (
        meant(Op.ON)
    ),
    "nunca antes de|del? <spot>": meant(Op.FROM),
    "como muy? pronto ,? <spot>": meant(Op.FROM),
    "lo mas pronto|temprano ,? <spot>": meant(Op.FROM),
    "<spot> ,? como muy? pronto": meant(Op.FROM),
    "<spot> o despues|mas": meant(Op.FROM),
    "<spot> o mas tarde|adelante": meant(Op.FROM),
    "a contar de|desde <spot>": meant(Op.FROM),
    "a partir de entonces|ahi": means.then(Op.FROM),
    "a partir de esa|ese fecha|dia": means.then(Op.FROM),
}

_AFTER: Table = {
    "despues|luego de|del? <spot>": meant(Op.AFTER),
    "a? despues|luego de que pase|pasen|acabe|termine|acaben|terminen|finalicen <spot>": (
        meant(Op.AFTER)
    ),
    "hasta despues|pasado|pasada|pasados|pasadas de|del|el|la|las|los? <spot>": meant(Op.AFTER),
    "tras <spot>": meant(Op.AFTER),
    "pasado|pasada|pasados|pasadas <spot>": meant(Op.AFTER),
    "una vez pasado|pasada|pasados|pasadas|que pase|pasen|terminen <spot>": meant(Op.AFTER),
    "una vez que pase|pasen|terminen|acaben|acabe|termine <spot>": meant(Op.AFTER),
    "cuando pase|pasen|acabe|acaben|termine|terminen|hayan <spot>": meant(Op.AFTER),
    "en cuanto pase|pasen|acabe|acaben|termine|terminen <spot>": meant(Op.AFTER),
    "posterior|posteriormente a|al <spot>": meant(Op.AFTER),
    "con posterioridad a|al <spot>": meant(Op.AFTER),
    "la vuelta|regreso de|del? <spot>": meant(Op.AFTER),
    "a|al|hasta la? vuelta|regreso|volver de|del? <spot>": meant(Op.AFTER),
    "mas alla de|del? <spot>": meant(Op.LATER),
    "mas tarde de|del? <spot>": meant(Op.LATER),
    "despues de eso|entonces": means.then(Op.AFTER),
    "despues de esa|ese fecha|dia": means.then(Op.AFTER),
}

_LENGTHS: Table = {
    "<length>": means.bare_point,
    "no son|seran|es|sera|tarda|tardan|tardamos <count> <unit> ,? sino|son|seran <count>": (
        lambda moment, _count, unit, count: means.bare_point(
            moment, means.length(moment, count, unit)
        )
    ),
    "no son|seran|es|sera|tarda|tardan|tardamos <length> ,? sino|son|seran en|de? <length>": (
        lambda moment, _wrong, length: means.bare_point(moment, length)
    ),
    "en|dentro de|unos|como? <length>": means.point,
    "dentro de <length>": means.point,
    "en|dentro de? <length> , la semana? del dia? <day_number>": (
        lambda moment, _length, day: Dated(Op.ON, means.week_of_day(moment, day))
    ),
    "en cosa|cuestion|torno de|a <length>": means.point,
    "a|al cabo de <length>": means.point,
    "a|al los|las|la|cabo de? <length>": means.point,
    "de aqui|aca|hoy a|hasta <length>": means.within,
    "de aqui|aca en <length>": means.within,
    "de hoy en <length>": means.point,
    "en|dentro de? un? plazo|lapso|periodo|margen no mayor|superior a|de|que <length>": (
        means.within
    ),
    "no mayor a|de|que <length>": means.within,
    "maximo|max|tope ,? en|dentro de? <length>": means.within,
    "en|dentro de|del? un|el? plazo|lapso|periodo|termino|margen|transcurso|curso maximo|"
    "estimado|aproximado? de|no|superior|inferior|mayor|que|a? <length>": means.within,
    "en el? plazo de entre? <length>": means.within,
    "el plazo es|de|: de? <length>": means.within,
    "plazo|maximo|max de|: <length>": means.within,
    "en|durante|dentro|a lo|de|largo? de|del|largo? los|las|estos|estas proximos|proximas|"
    "siguientes <length>": (means.within),
    "a lo largo de los|las|estos|estas proximos|proximas|siguientes <length>": means.within,
    "en el transcurso|curso de los|las proximos|proximas|siguientes <length>": means.within,
    "los|las|estos|estas proximos|proximas|siguientes <length>": means.within,
    "en|durante|dentro|por? de? los|las|estos|estas proximos|proximas|siguientes <units>": (
        means.within_few
    ),
    "en|durante|por? estos|estas <units>": means.within_few,
    "en|durante|por? los|las? <units> que vienen|siguen": means.within_few,
    "a lo largo de los|las|estos|estas proximos|proximas? <units>": means.within_few,
    "en el transcurso|curso de los|las|estos|estas proximos|proximas? <units>": means.within_few,
    "en|durante los|las|estos|estas <length> siguientes|proximos|proximas": means.within,
    "dentro de los|las <length> siguientes|proximos|proximas": means.within,
    "en|dentro? de? menos de <length>": means.within,
    "en no mas de <length>": means.within,
    "no mas|superior a|de <length>": means.within,
    "antes de <length>": means.within,
    "hasta <length>": means.within,
    f"en|dentro? de? <length> ,? {_LATEST}": means.within,
    "en|dentro? de? <length> o menos|antes": means.within,
    f"{_LATEST} ,|es? en|dentro|serian|son|unos? de? <length>": means.within,
    "tenemos|tienen|tengo|dieron|dan|dado|pusieron|puesto <length> para": means.within,
    "tenemos|tienen|tengo <length> desde <interview> para": means.since_interview(Op.BY),
    "en|un? maximo|max|tope de? <length>": means.within,
    "no menos de <length>": means.at_least,
    "como minimo|poco ,? en|dentro? de? <length>": means.at_least,
    "al|por lo? menos en|dentro? de? <length>": means.at_least,
    "un? minimo|min de? <length>": means.at_least,
    "en|dentro? de? <length> ,? como minimo|poco": means.at_least,
    "en|dentro? de? <length> ,? por lo menos": means.at_least,
    "en|dentro? de? <length> ,? al menos": means.at_least,
    "<length> minimo|min": means.at_least,
    "<length> o mas": means.at_least,
    "no antes de <length>": means.at_least,
    "en|dentro? de? menos de <length> no|imposible|ni|nada": means.at_least,
    "en|dentro? de? menos de <length> ,? lo veo|dudo no?": means.at_least,
    "no espere|esperes|esperen|espereis nada|noticias|respuesta antes de|en menos? de? <length>": (
        means.at_least
    ),
    "mas de <length>": means.longer,
    "despues|luego|tras|pasados|pasadas|pasado|transcurridos|transcurridas|cumplidos de? "
    "<length>": (means.after_length),
    "en|a|dentro? los|las|de? <length> de|del|despues|desde|tras|luego|contados|a de|del|desde|"
    "partir? de? <interview>": means.since_interview(Op.ON),
    "<length> siguientes|posteriores? a|de|despues|desde|tras <interview>": (
        means.since_interview(Op.ON)
    ),
    "en|dentro? un|el|de|del? plazo|lapso|menos|maximo maximo? de? <length> desde|tras|de|despues|"
    "a|contados contar|partir|de|desde? de|desde? <interview>": means.since_interview(Op.BY),
    "en|dentro|durante de? los|las <length> siguientes|posteriores a|de|desde <interview>": (
        means.since_interview(Op.BY)
    ),
    "<length> despues|luego|tras|desde de|del|el|la? <since>": means.since(Op.ON),
    "a|en los|las? <length> de|del <since>": means.since(Op.ON),
    "en|dentro un|de? plazo? de? <length> desde|tras|despues de|del? <since>": means.since(Op.BY),
    "a la <unit> de|despues de? <interview>": means.unit_since_interview,
    "a? los|las? <length> despues|siguientes": means.later,
    "<length> mas tarde": means.later,
    "<length> despues de eso|ello|esa fecha?": means.later,
}

_RANGES: Table = {
    f"el|la? <edge> ,? o|y? {_LATEST} para|en? el|la? <edge>": means.until_at_latest,
    f"el|la? <week> ,? o|y|para? el <weekday> ,? {_LATEST}": means.until_weekday,
    f"el|la? <edge> o|u|y|e|a|al|, el|la? <edge> ,? {_LATEST}": means.from_to,
    f"entre el|la? <edge> y|e el|la? <edge> ,? {_LATEST}": means.from_to,
    "el|la? <edge> ,? o|y? si_no ,? el|la <edge>": means.from_to,
    "no era|es|sera|fue el|la? <when> ,|; sino? era|es|sera|sino|fue el|la <when>": means.last_said(
        Op.ON
    ),
    "retrasa|corre|aplaza|pospone|mueve|atrasa|adelanta <length>? :|,? de|del <day> a|al|para "
    "<day>": means.last_said(Op.ON),
    "ni esta semana? ni la que_viene|proxima|otra|entrante ,|:? ,? sino|hasta? la otra|siguiente": (
        means.in_week_after_next
    ),
    "el|la? <when> .|, ¿? que digo|dije el|la? <when> ,|.|!|? el|la? <when>": means.last_said(
        Op.ON
    ),
    "ni esta semana ni la que_viene|proxima|siguiente|otra": means.from_week_after_next,
    "entre el|los? <range>": meant(Op.ON),
    "desde|de el|los? <range>": meant(Op.ON),
    "entre el|este? <weekday> y|e el? <weekday> de|del? la? <week>": means.on_weekdays_of_period,
    "de|desde|del el? <weekday> a|al|hasta el? <weekday> de|del? la? <week>": (
        means.on_weekdays_of_period
    ),
    "entre el|la|los|las|este|esta? <edge> y|e|a|al <edge>": means.from_to,
    "de|desde|del el|la? <edge> a|al|hasta <edge>": means.from_to,
    "<edge> a|al|hasta <edge>": means.from_to,
    "a partir de|del <edge> y? ,? como muy? tarde|maximo <edge>": means.from_to,
    "a partir de|del <edge> y? ,? a mas tardar <edge>": means.from_to,
    "a partir de|del <edge> y? ,? hasta <edge>": means.from_to,
    "del <range>": meant(Op.ON),
}

_PAST: Table = {
    "un|cualquier dia de estos": means.past,
    "estamos|estando a|en <when>": means.past,
    "hoy es|estamos a? <when>": means.past,
    "con el|la|los|las? <feast> en_medio|de_por_medio|encima|por_medio?": means.past,
    "todos|cada los? <weekday>": means.past,
    "<length> de vacaciones|permiso|licencia|preaviso|prueba|experiencia": means.past,
    "<length> al ano": means.past,
    "por ley|convenio|norma ,? tenemos|tienen|hay|son <length> para contestar|responder|resolver "
    ",? ~pero|aunque": means.past,
    "ley|normativa nos? da|marca|concede|fija|permite hasta? <length> ,? ~pero|aunque": means.past,
    "el? <weekday> pasado": means.past,
    "el? pasado dia? <when>": means.past,
    "el? pasado #int": means.past,
    "el? ultimo <weekday>": means.past,
    "la? semana|quincena pasada": means.past,
    "el? mes|ano pasado": means.past,
    "<month> pasado": means.past,
    "hace <length>": means.past,
    "desde hace <length>": means.past,
    "de|los? <weekday> a|- <weekday> , <hours>": means.past,
    "de|los? <weekday> a|- <weekday> <hours>": means.past,
    "<hours> ,? de|los? <weekday> a|- <weekday>": means.past,
    "<length> atras": means.past,
    "llevamos|llevo ya? <length>": means.past,
    "ayer por|en|a? la? manana|tarde|noche?": means.past,
    "anteayer|antier|anoche": means.past,
    "antes de ayer": means.past,
    "los|las ultimos|ultimas <length>": means.past,
    "el? <when> pasado": means.past,
}

MENTION: Table = {
    **_RANGES,
    **_BY,
    **_ON,
    **_FROM,
    **_AFTER,
    **_BEFORE,
    **_LENGTHS,
    **_PAST,
}
