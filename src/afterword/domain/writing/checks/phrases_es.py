"""The Spanish phrases that the proofreader knows, as ``pattern`` reads them."""

from __future__ import annotations

from afterword.domain.writing.pattern import pattern

_LISTS = {
    "mail": "correo(?: electronico)?|mensaje|e-?mail|mail|carta|nota|presente|escrito",
    "respuesta": "respuesta|decision|contestacion|noticia|resolucion|confirmacion",
    "pronto": "lo antes posible|cuanto antes|a la (?:mayor )?brevedad(?: posible)?|urgentemente"
    "|de inmediato|inmediatamente|ya mismo|ahora mismo|hoy mismo|sin (?:mas )?demora"
    "|con urgencia"
    "|lo mas pronto posible|a la de ya|ya",
    "otra": "otras?|una segunda|una mejor|mejores|varias|dos|tres|distintas",
}

CLICHE = pattern(
    r"""
(?:espero|esperando|deseo|confio en)(?: que)? (?:al recibir~|(?:este|la|el
    |mi)(?: presente)? <mail>(?: (?:le|te|lo|la|les|os))? (?:encuentre|halle|llegue|sorprenda)~)
(?:espero|deseo|deseando|esperando)(?: que)? se encuentre~
quedo (?:a la espera|en espera|atent[oa]|pendiente)(?: de| a)(?: recibir)? (?:sus?|tus?
    |vuestras?)? ?(?:gratas |prontas |buenas |amables? |favorables? |pronta |grata )?(?:noticias
    |(?:gratas|pronta|grata|amable|favorable) respuesta)
(?:a la espera|en espera) de (?:sus|tus|vuestras) (?:gratas |prontas |buenas )?noticias
(?:a la espera|en espera) de (?:su|tu|una) (?:grata|pronta|amable|favorable
    |positiva) (?:respuesta|contestacion)
esperando (?:su|tu|una) (?:grata|pronta|amable|favorable|positiva) (?:respuesta|contestacion)
sin otro particular~
sin mas (?:por el momento|que agregar|que anadir|particular|que decir)~
sin nada mas que (?:agregar|anadir|decir)~
me despido (?:de usted|atentamente|muy atentamente|cordialmente|de ti|quedando|no sin antes)~
(?:quedo|estoy|me pongo) a (?:su|tu|vuestra) (?:entera|total|completa) disposicion~
agradeciendo (?:de antemano|desde ya|la atencion|su|de ante mano)~
(?:agradezco|agradeciendole|agradecerle)(?: de antemano| desde ya) (?:por|su|la)~
de antemano,? (?:le |te )?agradezco~
por (?:medio|intermedio) de la presente~
(?:me dirijo|tengo el agrado de dirigirme|es grato dirigirme) a (?:usted|ustedes|ud|uds|vd)~
a quien corresponda
a quien pueda interesar
(?:aprovecho|aprovechando) (?:la|esta) (?:ocasion|oportunidad) para (?:saludar|enviar)~
reciba(?:n)? un cordial y afectuoso~
(?:no dude|no dudes|no duden) en~
(?:pensar|piensa|pienso|pensamiento) fuera de la caja
salir de (?:mi|la) zona de confort
zona de confort
(?:trabajo|trabajar)(?: bien| muy bien)? bajo presion
(?:soy|ser) (?:una persona )?(?:muy |bastante |sumamente )?(?:proactiv[oa]
    |dinamic[oa]|resolutiv[oa])~
proactiv[oa]
(?:don|dotes) de gentes
jugador(?:a)? de equipo
(?:se|capaz de|capacidad (?:de|para)|habilidad para|facilidad para) (?:trabajar
    |el trabajo|trabajo) en equipo
(?:trabajador(?:a)? )?incansable
sinergias?
orientad[oa] a (?:los )?resultados
(?:valor|un valor) (?:agregado|anadido)
(?:candidat[oa]|persona|perfil|encaje) (?:ideal|perfect[oa])~
(?:ideal|perfect[oa]) para (?:el|este|su|vuestro) (?:puesto|cargo|equipo|vacante)
(?:encajo|encaja|encajaria) (?:perfectamente|a la perfeccion)~
(?:mi |el )?trabajo de (?:mis )?suenos
(?:empresa|puesto|oportunidad|trabajo) (?:sonad[oa]|de (?:mis )?suenos)
(?:un )?sueno hecho realidad
(?:oportunidad|experiencia) unica~
(?:su|tu|vuestra|esta|tan) (?:prestigiosa|distinguida|reconocida|honorable|noble
    |respetable) (?:empresa|compania|organizacion|institucion|firma)
(?:prestigiosa|distinguida|ilustre) (?:empresa|compania|organizacion|institucion|firma)
(?:lider|lideres) (?:en|del) (?:el )?(?:sector|mercado|industria)
(?:me apasiona|apasionad[oa]|mi pasion)~
poner(?:me)? (?:la camiseta|mi granito de arena)
(?:me )?pongo la camiseta
ponerse la camiseta
(?:mi|un) granito de arena
dar(?:lo)? todo(?: de mi)?
(?:dar|doy|dare) (?:siempre )?(?:lo mejor de mi|el (?:110|100|cien|ciento diez) ?(?:%|por ciento))~
(?:dar|doy|dare) (?:siempre )?un paso mas~
(?:el )?(?:110|cien|ciento diez) ?(?:%|por ciento) de mi
(?:llevar|lleve|llevaria) ~al siguiente nivel
(?:al )?siguiente nivel
(?:comerme|comerse) el mundo
(?:ganas|muchas ganas) de comerme~
(?:sus|tus) (?:amables|finas|gratas) (?:atenciones|ordenes|palabras)
quedo de (?:usted|ud|ti)~
su (?:seguro|atento) servidor~
(?:disculpe|disculpa|perdone|perdona|lamento|siento|perdon)(?:n|d)? (?:la molestia|las molestias
    |la insistencia|que le moleste|que te moleste|si molesto|por (?:la molestia|molestar
    |las molestias|insistir|escribir|robar|quitar|la insistencia)|molestar|el atrevimiento
    |la intromision)~
(?:no )?(?:quisiera|quiero|pretendo) (?:molestar|ser (?:pesad[oa]|insistente)|importunar)~
(?:se|imagino|entiendo|comprendo|supongo) que (?:esta|estas|estan|estara|estaras|anda|andas
    |tiene|tienes) (?:muy |sumamente |tan )?(?:ocupad[oa]s?|liad[oa]|atareada?o?|poco tiempo)
(?:un|el) (?:verdadero |gran |inmenso |autentico )?(?:honor|privilegio)~
(?:es|fue|seria|sera|ha sido) (?:todo )?un (?:verdadero |gran |enorme )?(?:honor|privilegio)~
(?:mi|el) mas sincero (?:agradecimiento|respeto|reconocimiento)
mis mas (?:sinceros|sinceras|cordiales|atentos|atentas)~
(?:de|desde) (?:lo mas profundo|todo corazon)~
(?:ambiente|entorno|empresa|equipo) dinamic[oa](?: y~)?
(?:vasta|dilatada) (?:experiencia|trayectoria)
trayectoria (?:comprobada|demostrada|intachable)
ganar-ganar
(?:usted|ustedes|tu|vos) y (?:los suyos|las suyas|los tuyos|su familia|sus seres|tu familia)~
en estos tiempos
(?:el )?(?:100|cien) ?(?:%|por ciento) de mi
a (?:sus|tus) ordenes~
(?:espero|deseo) que todo (?:marche|vaya) (?:muy )?bien
(?:encuentre|encuentren) con (?:bien|salud)
(?:lamento|siento|perdone que|disculpe que) (?:molestar|molestarle|molestarte
    |le moleste|te moleste|insistir)~
vocacion de servicio
de la manera mas atenta
agradezco infinitamente~
infinitas gracias
no tengo palabras~
(?:las )?palabras no alcanzan~
aportar valor
lider nat[oa]
(?:la mejor|toda la|una gran) actitud
actitud positiva
vivo por y para~
(?:altamente|sumamente) (?:motivad|calificad|cualificad|capacitad)[oa]
amplia experiencia y~
solidos conocimientos
un (?:gran |verdadero |valioso )?activo para~
aprendo (?:muy )?rapido
(?:soy )?(?:muy )?trabajador(?:a)? y responsable
oportunidad de mi vida
me considero (?:una persona|un profesional|una profesional|alguien)~
vivo para (?:el|la)~
(?:espero|deseo) que (?:este|estes|esten|se encuentren?|te encuentres|andes) (?:muy )?bien
gracias de antemano
crecer (?:profesional|personal)(?:mente)?(?: y (?:profesional|personal)mente)?
facilidad de palabra
(?:don|dotes) de (?:liderazgo|mando)
(?:un |una )?(?:gran|valios[oa]|enorme) (?:aporte|aportacion|activo|adicion) (?:para|a)~
sumar valor
(?:alta|total|plena) disponibilidad
comprometid[oa] al (?:100|cien|mil)~
(?:muy )?responsable,? (?:proactiv|dinamic|puntual)[oa]?~
sirva la presente~
hago propicia~
de clase mundial
a la vanguardia~
(?:hacer|marcar|marcando) (?:la|una) diferencia
(?:ha|he) sido (?:un|todo un) (?:placer inmenso|inmenso placer)
(?:increible|maravillos[oa]|fantastic[oa]|extraordinari[oa]|espectacular) (?:empresa|equipo
    |compania|organizacion|oportunidad)
(?:empresa|equipo|compania|organizacion|oportunidad) (?:tan )?(?:increible|maravillos[oa]
    |fantastic[oa]|extraordinari[oa]|espectacular)
    """,
    _LISTS,
)

PRESSURE = pattern(
    r"""
(?:tengo|recibi|he recibido|manejo|cuento con|me han hecho|me hicieron|me ha llegado|hay)(?: ya
    | tambien)? <otra> (?:ofertas?|propuestas?)~
(?:tengo|recibi|he recibido|cuento con|me han hecho|me hicieron)(?: ya| tambien)? una (?:oferta
    |propuesta)(?: firme)? (?:de|en|sobre|mejor|superior|con)~
<otra> (?:ofertas?|propuestas?)(?: de trabajo| laboral| firme| sobre la mesa| en firme)?~
(?:oferta|propuesta) (?:de otra|de la competencia|sobre la mesa|encima de la mesa|pendiente
    |en firme|mejor)~
<otra> (?:empresas?|companias?)(?: \w+){0,3} (?:esta|estan|ha|han|me|quiere|quieren|necesita
    |necesitan|espera|esperan|interesadas?)~
(?:empresas|companias) interesadas~
(?:la competencia|la otra empresa) (?:me|ya|quiere|necesita|espera)~
(?:necesito|exijo|requiero|quiero|me urge|merezco)(?: tener| recibir| saber| contar con
    | conocer)?(?: ya)? (?:una|su|tu|la|alguna|vuestra)(?: \w+)? <respuesta>(?: \w+)? (?:antes
    |para|ya|hoy|manana|esta|este|inmediata|urgente|a mas|cuanto|lo antes|en|rapida|definitiva
    |clara|de inmediato)~
(?:exijo|exigir(?:le|te|les)?|le exijo|te exijo|demando)~
(?:necesito|requiero|me urge)(?: \w+){0,2} (?:una|su|tu) (?:<respuesta>)
(?:necesito|me urge|tengo que) (?:saber (?:ya|si|su|la|el|cuando|hoy|antes|pronto|que)
    |conocer (?:su|la decision|el resultado|ya)|que me (?:diga|digas|digan|responda|respondas
    |confirme|confirmes|conteste|contestes))~
(?:tiene|tienes|tienen|tenes|debe|debes|deben) (?:que|de)? ?(?:darme|decirme|responderme
    |contestarme|contratarme|decidir|elegirme)~
(?:debe|debes) (?:responder|contestar|decidir)~
si (?:no|para|antes|en|el) ~(?:antes|para el|para la|en \w+ (?:dias|horas)|este|esta|el (?:lunes
    |martes|miercoles|jueves|viernes)|a mas tardar|hoy|manana)~,? (?:aceptare|entendere|dare
    |asumire|me vere|tendre|me ire|retirare|firmare|buscare|optare|considerare|acepto|retiro|voy
    |me voy|la otra|mi|no)~
si no (?:me )?(?:responde|contesta|respondes|contestas|recibo|tengo|me dice|me dices|hay
    |se)(?:n)?~,? (?:aceptare|dare por|asumire|me vere|tendre|me ire|retirare|firmare|buscare
    |optare|acepto|retiro|voy a)~
(?:me vere|me vere en la|me veria|me veo) (?:obligad[oa]|en la obligacion|forzad[oa]
    |en la necesidad)~
(?:aceptare|firmare|tomare|me ire con|elegire|me quedare con|tendre que aceptar
    |voy a aceptar) (?:la|otra|esa|el)(?: otra)?~
(?:retirare|retiro|tendre que retirar) (?:mi|la) (?:candidatura|solicitud|postulacion)~
de lo contrario~
o si no,? (?:me|aceptare|tendre|voy)~
(?:responda|respondame|responde|respondeme|conteste|contesteme|contestame|contesta|decida
    |decidan|decidi|digame|dime|decime|avise|aviseme|avisame|confirme|confirmeme|confirmame
    |resuelva|resuelvan)(?:n)? ~<pronto>
(?:respuesta|decision|contestacion) ~(?:lo antes posible|cuanto antes|a la mayor brevedad
    |urgente|inmediata|hoy mismo|ya mismo|de inmediato)
(?:lo antes posible|cuanto antes|a la mayor brevedad)(?: posible)? (?:una|su|tu) (?:respuesta
    |decision)
(?:le|te|les|os) (?:suplico|imploro)~
suplico~
por favor,? por favor~
(?:estoy |muy )?desesperad[oa]~
desesperadamente~
(?:necesito|necesitamos) (?:(?:mucho|urgentemente|de verdad|realmente|desesperadamente
    |con urgencia|muchisimo) )?(?:este|el|un) (?:trabajo|empleo|puesto|sueldo|ingreso)~
(?:de verdad|realmente) necesito~
mi familia (?:depende|necesita|cuenta con)~
(?:mis hijos|mi hijo|mi hija) (?:depende|dependen|necesitan|cuentan)~
(?:pagar|debo) (?:el|la|mi) (?:alquiler|renta|hipoteca|facturas|arriendo)~
(?:me urge|urge|es urgente|urgencia|con urgencia|urgentemente)~
(?:no puedo|no podre|no voy a) (?:esperar|seguir esperando|aguantar)(?: mas| mucho| eternamente
    | toda| a)?~
(?:ultima|unica) (?:oportunidad|advertencia|ocasion)~
(?:ultimo|ultimo) aviso
ultimatum
(?:me|nos) (?:prometio|prometieron|prometiste|aseguro que|aseguraron que)~
(?:llevo|ya van|han pasado) (?:\w+ )?(?:dias|semanas|meses|\d+|una|dos|tres|cuatro
    |varias) ?(?:dias|semanas|meses)? (?:esperando|sin (?:respuesta|noticias|saber))~
(?:sigo|continuo|aun estoy|todavia estoy) esperando~
por que (?:no|nadie|tardan|tarda|tardas|aun|todavia|tanto)~
(?:es|me parece|resulta) (?:inaceptable|una falta de respeto|poco profesional|injusto
    |intolerable)~
(?:inaceptable|falta de respeto|poco profesional)~
(?:se|te|os) (?:arrepentira|arrepentiras|arrepentiran|va a arrepentir|vas a arrepentir|perdera
    |perderan|perderas|lo perderan|lo perdera)~
(?:perderan|perdera|perderas|perderian|perderia|perderias) (?:(?:a|un|una|la|el
    |mi) )?(?:\w+ )?(?:candidat[oa]|oportunidad|profesional|talento)~
(?:se agota|se acaba|se termina|se me acaba) (?:el|mi) (?:tiempo|plazo|paciencia)~
mi paciencia~
(?:no estare|no voy a estar|dejare de estar) disponible (?:por )?(?:mucho|mas|siempre)~
(?:deme|dame|denme|dadme) (?:una|la|esta) (?:oportunidad|respuesta)~
(?:contrateme|contratame|contratenme|elijame|elegime|eligeme)~
(?:igualar|igualen|iguale|igualas|mejorar|mejoren|mejore) (?:la|esa|su|otra) (?:oferta
    |propuesta)~
contraoferta
seria (?:un|una|muy) (?:error|lastima|pena|tonteria|equivocacion|gran error)(?= que
    | no| perder| dejar)~
o me (?:retiro|voy|bajo|ire)
(?:segunda|tercera|cuarta|enesima|ultima) vez que (?:pregunto|escribo|le|te|insisto)~
haria (?:absolutamente )?(?:lo que fuera|cualquier cosa|lo que sea|todo)~
si (?:esta semana|manana|hoy|para el \w+) no ~
(?:la|mi) otra oferta~
(?:mi|la) oferta actual~
no me (?:rechace|rechacen|rechaces|descarte|descarten|descartes)~
necesito (?:el|este) (?:ingreso|dinero|sueldo|trabajo|empleo)~
(?:es|seria|resulta|me parece) (?:muy |tan )?injust[oa]~
(?:el tiempo|me) apremia~
(?:etapa|fase|ronda|recta) final (?:con|en) (?:otr[ao]s?|dos|tres|varias)~
(?:estoy|sigo|participo|avanzo) en (?:otros|varios|dos|tres)(?: \w+)? procesos~
(?:tendre|tendria|voy a tener) que (?:buscar|aceptar|considerar|decidirme)~
insisto~
(?:empresa|compania|competencia|firma)(?: \w+){0,3} me (?:ofrece|ofrecio|ofrecieron
    |ha ofrecido|han ofrecido)~
me (?:ofrecen?|pagan?|ofrecio|ofrecieron) (?:mas|mejor|mucho mas|un sueldo|mejores)~
(?:me|nos) (?:haga|hagas|hagan|tenga|tengas|tengan|dejen|deje|dejes) (?:esperar|esperando)~
hacerme esperar~
(?:tiene|tienes|tienen|tenes) hasta~
(?<!si )(?:le|te|les|os) conviene~
(?:perder|perderme|dejar escapar|dejar pasar) (?:a (?:alguien|una?|un candidato|mi)|esta)~
perderme~
(?:me )?merezco~
no (?:me )?(?:deja|dejan|dejas|queda|tengo)(?: \w+)? (?:otra |mas )?(?:opcion|alternativa|remedio)~
(?:agilice|agilicen|agiliza|acelere|aceleren|acelera|agilizar|acelerar) (?:el|la|su|tu|mi)~
(?:mantener|alimentar|sacar adelante) a mi(?:s)? (?:familia|hij[oa]s)~
(?:llevo|desde hace) (?:\w+ )?(?:meses|semanas|anos) (?:sin trabajo|en paro|desemplead[oa])~
mis ahorros~
(?:se|te) lo (?:ruego|suplico|imploro|pido por favor)~
(?:le|les) ruego que (?:me (?:de|den|contrate|contraten|elija|elijan)|reconsidere)~
reconsidere(?:n|s)?~
antes de que (?:acepte|firme|sea tarde|me vaya|otra)~
(?:otras|mas) opciones,? asi que~
(?:dar|darle)(?: una| mi)? (?:respuesta|contestacion) a (?:otra|la otra|otras)~
no (?:tarde|tardes|tarden|demore|demores)(?: mucho| demasiado)
(?:tendria|tendre|voy a tener) que (?:decir(?:le|te|les|os)? que no|retirarme|bajarme|rechazar)~
ultimo (?:dia|momento) (?:en )?que puedo~
(?:puedo|podre) esperar(?:le|te|les|os)? (?:hasta|como mucho|como maximo)~
(?:list[oa]s?|dispuest[oa]s?|ansios[oa]s?|deseando|quieren?)(?: para| a| de)? (?:contratarme
    |ficharme|incorporarme|llevarme|firmarme)~
me (?:prometio|prometieron|ha prometido|han prometido|garantizaron) un(?:a)? (?:lugar|puesto|plaza
    |contrato|vacante|cargo)~
no van? a esperarme~
y no van? a esperar~
(?:digame|dime|decime|diganme|decidme) que si~
(?:el|mi|la) (?:alquiler|arriendo|hipoteca|renta) (?:vence|me (?:esta )?(?:mata|ahoga|come)\w*)~
(?:ire|voy a ir|acudire|escribire|me quejare|voy a quejarme|recurrire|apelare) (?:donde|a|al|ante
    |con)(?: el| la| su| tu)? (?:alcald\w+|prensa|sindicato|director\w*|gerent\w+|junta|ministerio
    |consej\w+|juzgad\w+|tribunal\w*|jef[ea]|superior\w*|duen[oa])~
si (?:esto|el proceso) se (?:demora|alarga|retrasa|eterniza|prolonga)~
de rodillas~
(?:mi|nuestro) (?:futuro|sustento|vida) (?:depende|esta en sus|esta en tus)~
(?:le|te|les|os) (?:ruego|suplico|imploro) (?:una|esta|que me (?:de|des|den|contrat|elij))\w*~
sin (?:un )?(?:duro|peso|quinto|mango|plata|chavo|centavo)s?~
(?:estaria|estarias|seria|serias) (?:un |una )?(?:loc[oa]|tont[oa])~
todo depende de (?:usted|ustedes|ti|vos|su|tu)~
me (?:estan|esta) (?:presionando|apurando|apremiando|cortejando)~
hare (?:lo que (?:sea|haga falta|me pida\w*)|cualquier cosa)~
me han? (?:contactado|buscado|tentado) (?:una|otras?|varias) ~(?:empresas?|firmas?|companias?)~
(?:perdiendo|perder|agotando|acabando) la paciencia
(?:dijo|dijiste|dijeron|quedo|quedaste) (?:en |de )?(?:que )?(?:me|nos) ~(?:y|pero) (?:no|nadie)~
tengo (?:deudas|facturas|cuentas que pagar)~
(?:trabajo|puesto|empleo) me (?:salvaria|salva)~
(?:seguire|no parare de|no dejare de) (?:escribiendo|preguntando|insistiendo|escribir|preguntar
    |insistir)~
(?:empresas|companias)(?: que)? (?:se pelean|se disputan|compiten|me buscan|me persiguen)~
sin este (?:trabajo|empleo|puesto)~
(?:y|que) me (?:contratar|elegir|escoger)(?:a|as|an|eis)~
(?:tengo que|debo|necesito) (?:dar|avisar|contestar|responder|confirmar)(?:le|les)?(?: una respuesta
    |) a (?!usted|ti|vos|mi|la|los)\w+ ~(?:antes|el|esta|manana|ya|hoy)~
que me arrepienta~
por lo que mas quier\w+~
irme con (?:otr\w+|la competencia)~
dependo de (?:usted|ustedes|ti|vos|este|su)~
situacion (?:economica )?(?:es )?(?:critica|desesperada|precaria|insostenible)~
cuantas veces (?:tengo que|mas)~
no (?:se|sabria) (?:que|como) (?:voy a |podre |podria )?(?:hacer|hare|haria|salir adelante)~
(?:hablare|hablo|escribire|acudire|voy a hablar) (?:con|a) (?:su|tu|vuestr[oa]) (?:jef[ea]
    |superior|superiora|gerente|director|directora)~
(?:en|dentro de) un plazo (?:maximo )?de \w+ (?:horas|dias)~
(?:publicare|pondre|dejare|escribire) (?:una|en|mi) (?:resena|queja|critica|linkedin|glassdoor
    |redes)~
(?:presentare|pondre) una (?:queja|reclamacion|denuncia)~
(?:date|dense|dese) prisa~
apres?ur(?:ese|ate|ense)~
    """,
    _LISTS,
)
