"""What a call, an empty phrase and an attachment are made of in Spanish."""

from __future__ import annotations

from afterword.domain.writing.checks.senses import sense

_BY_WIRE = r"""
(?:por|via|al|el|un|su|tu|vuestro|en el) (?:la via )?(?:telefono|telefonica|celular|movil|celu
    |cel)
(?:telefonicamente|via telefonica|telefonazo|telefonead[oa]|telefonear\w*|telefoneare)
(?:llamada|videollamada|llamado|llamadita|llamadito|videoconferencia|conferencia telefonica|call
    |conversacion telefonica|charla telefonica|video llamada)s?
(?:zoom|meet|skype|facetime|teams)(?: cortit[oa]| breve| rapid[oa])?
(?:algun|un|otro) numero
mi (?:telefono|celular|movil|cel|numero) es ~(?:por si|llam|habl|marc|prefier|si)\w*~
(?:por|via|en|con) (?:teams|zoom|meet|video|skype|videollamada)
(?:linea directa|linea(?! de produc)|extension(?! del)|centralita|contestador|buzon de voz
    |mensaje de voz|audio)
(?:taquilla|recepcion|centralita|telefonista) ~pas\w+ (?:con|contigo)~
(?:mi|una) llamada
(?:llam|marc|telefone)(?:ar|are|aria|arle|arte|arlo|arla|aros|arles|e|emos)
un toque
"""
_TO_YOU = r"""
(?:le|te|os|les|lo|la) (?:\w+ )?(?:llam|marc|telefone|peg|dar|dej|timbr|contact|localic|ubic)\w+
(?:cuenta|cuente|cuenten|contad|conta|espera|espere|esperen) (?:con )?(?:mi|una|la)~
(?:podemos|podriamos|puedo|podria|podrias|podriais|pueden|puede|puedes|podes|podre|tendria
    |tendrias|tenes
    |tienes|tiene|teneis|querrias|querria|quieres|queres|quiere|quereis|gustaria|encantaria
    |prefiero|prefiere|prefieres|preferis|convendria|convenga|conviene)
(?:os parece|te parece|le parece|les parece|parece bien|te va|le va|os va|le viene|te viene|os
    viene
    |venga bien|sirve|queda bien|te late|le late)
(?:agend|program|concert|coordin|organiz|hac|arm|fij|acord|cuadr|quedem)(?:o|amos|emos|ar|are
    |ramos|er)
(?:hablemos|hablamos|conversemos|charlemos|comentemos|hablar|conversar|charlar|platicar
    |platiquemos
    |comentar\w*)
(?:a que hora|que dia|cuando|en que (?:momento|horario)|que (?:momento|horario)|cual es)
(?:mi|su|tu) (?:numero|movil|celular|telefono|linea|cel|extension)
(?:me comunicare|me comunico|me pondre|comunicarme|contactarl[aeo]|contactarte|localizarl[aeo]
    |localizarte|ubicarl[aeo]|ubicarte|encontrarl[aeo]|encontrarte|encontraros|intentare
    |intente|probe|probare
    |he probado|he intentado|volvere a|vuelvo a|pienso|tengo pensado|planeo|voy a|quisiera
    |quiero|propongo
    |sugiero|quedo|estoy (?:disponible|libre))
(?:pill|cog|agarr|encuentr|localic|localiz|ubic)\w+
(?:prefier\w+|por si|hablemos|(?:un|el) recado)
(?:esta|este|esten|estad|estate|quede|quedate) (?:pendiente|atent[oa]|al tanto) de~
(?:regal\w+|dedic\w+|prest\w+|conced\w+|apunt\w+|hueco|ratito|rato|minut\w+|me (?:dejaria
    |dejarian|ayudaria
    |tranquiliz\w+)|vernos|nos vemos|un par de palabras|unas palabras|reporto|reportare)
(?:telefoneare|llamare|marcare)
(?:dame|deme|dadme|denme|llamame|llameme|pegame|pegueme|marcame|marqueme|tirame|hazme|haceme)
"""
_NO_CALL = r"""
(?:client[ea]s?|pacientes?|usuari[oa]s?|familias?|proveedor(?:es)?|alumn[oa]s?|padres|socios
    |soci[oa]s
    |lectores|huespedes|inquilinos|oyentes|pasajeros|vecinos|turistas|conductores|operari[oa]s)
(?:centro|central|centros) de (?:llamadas|atencion)
(?:telefono|llamada|llamadas) de (?:guardia|urgencia|emergencia|servicio|la noche)
(?:a las|de las) (?:dos|tres|cuatro) de la (?:manana|madrugada)~
(?:en|durante|tras|despues de|desde|de|por) (?:la|nuestra|esta|aquella|esa) (?:\w+ )?(?:llamada
    |videollamada|videoconferencia|conversacion telefonica|charla telefonica) (?:de|del|que|sobre
    |con|anterior|y)~
(?:en|durante|por) (?:la|nuestra) (?:llamada|videollamada|videoconferencia|charla por (?:zoom
    |telefono
    |videollamada))~
(?:gracias|agradezco|agradecid[oa]) (?:\w+ ){0,4}(?:por|que|el|la)~
(?:hablar|conversar|charlar|platicar) conmigo~
gracias por (?:la|tu|su|nuestra|esta|vuestra|tomar\w*|haber\w*|llamar\w*)~
(?:entrevista|plazo) (?:por|telefonica|de)~
(?:me dijiste|me dijo|dijiste|dijo|me comentaste|me comento|quedaste|quedo|me aviso|me avisaste
    |me dijeron|me dijisteis) (?:en |de )?que (?:me )?(?:iba|ibas|llam|ibais|iban)\w*~
(?:no hace falta|no es necesario|sin necesidad de|no voy a|no le|no te|nunca|sin|evit\w+) (?:\w+
    ){0,3}(?:llam|marc)\w*~
(?:en mi (?:ultim|anterior|antigu|actual)\w* \w+|el ano pasado|durante \w+ anos)~
(?:llam[oaeé]\w* la atencion|llamad[oa]s? (?:a|asi|de)|se llam\w+|llamo mucho)
(?:llev|atend|contest|respond)(?:e|i|ia|aba|imos|iamos) (?:el|las?|los|mil|cientos|todas)~
devolver\w* (?:la|las|mi) llamadas?~
(?:los|las) (?:llamo|llamaria|llamare|llamaba)~
(?:hablaste|hablo|contaste|conto|describiste) de (?:un|una|tres|dos|los|las)~
"""
CALL = (sense(_BY_WIRE, _TO_YOU, unless=_NO_CALL),)

_ADJECTIVE = (
    r"(?:proactiv|dinamic|motivad|dedicad|apasionad|comprometid|responsable|creativ|innovador"
    r"|entusiasta|ambicios|polivalente|versatil|resolutiv|emprendedor|perseverante|organizad"
    r"|trabajador|orientad)[oa]?"
)
CLICHE = (
    sense(
        r"(?:se|imagino|entiendo|comprendo|supongo|consciente|seguro|segura|me consta|veo)",
        r"""
que (?:usted |vos |tu |ustedes )?(?:esta|estas|estan|estais|anda|andas|andan|andais|va|vas
    |tiene|tienes
    |tenes|teneis|tienen|debe|debes|recibe|recibes|recibis|reciben) (?:\w+ ){0,3}(?:a mil|a full
    |hasta arriba|a tope|ocupad\w+|liad\w+|poco tiempo|mil cosas|muchisim\w+|muchas? \w+|llen[oa]
    |sin tiempo|agenda|tantas?|tantos?|cientos|mucho (?:trabajo|que)|atareadisim\w+|atareada?o?)
(?:su|tu|vuestro) tiempo es (?:\w+ )?(?:valioso|oro|limitado|escaso)
lo ocupad[oa]s? que~
""",
        unless=r"me (?:dijo|dijiste|conto|contaste|comento|comentaste)",
    ),
    sense(
        rf"""
(?:soy|me considero|me describo como|me definiria como) (?:una?|un profesional|una profesional)?
    ?(?:\w+ ){{0,2}}{_ADJECTIVE}
"""
    ),
    sense(
        r"(?:siento|lamento|disculp\w+|perdon\w*|dispens\w+)",
        r"""
(?:bandeja|buzon|otro (?:correo|mensaje|mail)|molest\w+|escribir\w*|insist\w+|interrump\w+
    |inoportun\w+
    |robar\w*|quitar\w*|distra\w+|atrev\w+|persegui\w+|agobi\w+|pesad[oa]|intromision|llenarte
    |llenarle|ser tan)
""",
    ),
    sense(r"""
(?:soy|me considero)(?: \w+)? (?:perfeccionista|trabajolic[oa]|todoterreno|multitarea
    |visionari[oa]|luchador[a]?
    |una esponja|de l[oa]s que)~
(?:lo|la) (?:doy|dare|entrego) todo
(?:doy|pongo|entrego|pondre|dare) (?:todo|alma|el alma|cuerpo y alma|todo mi)~
(?:oportunidad|experiencia|reto|proyecto) de (?:mi|una) vida
(?:un|una) (?:valios[oa]|gran|importante|excelente|buen) (?:elemento|activo|aporte|aportacion
    |adicion
    |fichaje|incorporacion)(?: para| a| en)?~
prestigiad[oa]s? \w+
no es (?:solo |solamente |simplemente )?un (?:trabajo|empleo)(?: mas)? para mi~
(?:es|tengo) (?:mi|una) (?:vocacion|llamado)~
(?:con (?:mucha )?(?:impaciencia|ansias?|anhelo)|ansios[oa]s?) ~(?:respuesta|noticias|resultado
    |decision)~
(?:me caracterizo|destaco|me distingo|me defino) por~
si algo me (?:define|caracteriza|distingue)~
(?:super|sumamente|verdaderamente|realmente|enormemente|profundamente|absolutamente)
    (?:emocionad[oa]
    |ilusionad[oa]|entusiasmad[oa]|honrad[oa]|encantad[oa]|agradecid[oa])~
(?:no quepo en mi|en una nube|me hace muchisima ilusion formar)~
(?:mi )?(?:perfil|experiencia|formacion|valores|habilidades)(?: \w+){0,3} (?:encaj|coincid
    |aline|calz
    |ajust)\w+ (?:\w+ )?(?:perfectamente|a la perfeccion|plenamente|como anillo|al (?:100|cien)
    |totalmente|de maravilla)~
(?:llevar|impulsar|hacer crecer|elevar)\w* ~(?:a otro nivel|a nuevas alturas|al proximo nivel
    |un escalon)~
(?:agregar|generar|sumar|entregar|crear|dar) valor~
desde el (?:primer dia|minuto uno)~
(?:una|esta|la) (?:emocionante|apasionante|increible|hermosa|linda|gran|nueva) (?:aventura
    |etapa|travesia
    |desafio)~
(?:me encantan|amo|adoro|me motivan|me gustan) los (?:desafios|retos)
(?:los )?(?:retos|desafios) (?:son|me) ~(?:motor|motivan|apasionan|mueven)~
(?:hambre|sed) de (?:aprender|crecer|exito|superacion)~
(?:lo llevo|esta) en (?:la sangre|mi adn)
(?:todo lo que|lo que) hace falta para triunfar~
salir de (?:la|mi) zona~
(?:marcar|hacer) (?:una|la) diferencia~
(?:pasaba|vuelvo a pasar|(?<!te )(?<!le )(?<!les )paso) (?:por aqui|por aca|solo) (?:para|a)~
"""),
)

ATTACHMENT = (
    sense(
        r"""
(?:pdf|archivo|fichero|copia|copias|documentos?|hoja de calculo|presentacion|portafolios?
    |portfolio|cv
    |curriculum|certificado|carne|cedula|titulo|constancias?|referencias|cartas?|capturas
    |diagrama|informe
    |plan|planilla|cuaderno|carpeta|escaneo|diploma)
""",
        r"""
(?:aqui|aca|ahi|abajo) (?:va|van|tiene|tienes|tenes|teneis|tienen|esta|estan|le|te|os)
(?:le|te|les|os) he (?:metido|puesto|incluido|anadido|sumado|dejado)
(?:le|te|les|os|se lo|se la)? ?(?:incluyo|paso|dejo|mando|envio|remito|acompano|comparto|sumo)
(?:por (?:aqui|aca|este medio))
""",
        r"""
(?:pdf|archivo|fichero|con este (?:correo|mensaje|mail)|en este (?:correo|mensaje|mail)|a este
    (?:correo
    |mensaje|mail)|por (?:aqui|aca|este medio)|escanead[oa]|copias?|(?:aqui|aca|ahi) (?:va|van))
""",
        unless=r"""
(?:enlace|link|https?|www|web|direccion|por correo postal|por carta|repositorio|nube|drive)
(?:cada (?:semana|mes|dia)|siempre|suelo|habitualmente|mensual\w*|los (?:lunes|viernes))
""",
    ),
)
