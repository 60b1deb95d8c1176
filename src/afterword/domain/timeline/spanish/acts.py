"""What Spanish phrases ask of the candidate. One pattern a line."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue
from afterword.domain.timeline.spanish import verbs

_CALL_US = (
    "llameme|llamame|llamenos|llamanos|llamenme|llamennos|llamadme|llamadnos|marqueme|marcame|"
    "marquenos|marcanos|marquenme|telefoneeme|telefoneame|telefoneenos|telefoneanos"
)
_TO_CALL_US = "llamarme|llamarnos|marcarme|marcarnos|telefonearme|telefonearnos"
_CALLS_US = (
    "llamas|llame|llames|llamen|llamais|llameis|marca|marcas|marque|marques|"
    "marquen|telefonea|telefonee|telefonees"
)
_RING = "toque|telefonazo|llamado|llamada|timbrazo|fonazo|tubazo|llamadita|toquecito|ring"
_GIVE_US = (
    "dame|deme|denos|danos|denme|darme|darnos|pegame|peganos|peguenos|pegueme|echame|echanos|"
    "echeme|echenos|hazme|haznos|hagame|haganos|haceme"
)
_WRITE_US = (
    "escribame|escribeme|escribenos|escribanos|escribime|escribinos|escribirme|escribirnos|"
    "escribanme|escribidnos|escribidme|escribannos"
)
_SEND_US = (
    "mandame|mandeme|mandenos|mandanos|mandenme|mandarme|mandarnos|enviame|envieme|envienos|"
    "envianos|enviarme|enviarnos|dejame|dejeme|dejenos|dejanos|pongame|ponme|pongame|remitanos|"
    "hagame|haganos|haznos|hazme|tirame|dirijanos"
)
_OBJECT = "te|le|les|os|lo|la|los|las|me|nos|se"
_HAVE = (
    "ha|has|han|he|hemos|habeis|haya|hayas|hayan|hayamos|hubiera|hubieras|hubieran|hubieramos|"
    "hubiese|hubieses|hubiesen"
)
# what there is none of in a silence
_HEARD = (
    "sabido|recibido|tenido|oido|llegado|habido|obtenido|visto|llamado|llamada|contactado|"
    "contactada|contactados|contactadas|llamados|llamadas|escrito|dicho|avisado|avisada|avisados|"
    "contestado|respondido|notificado|informado|comunicado|marcado|telefoneado|mandado|enviado|"
    "dado|puesto|hablado|confirmado|aparecido|caido|sonado|resuelto|decidido|cerrado|definido"
)
_SIGNS = "doy|damos|dan|da|demos|den|dio|dieron|dimos|diera|dieran|hay"
_NO_WORD_BY = (
    "sin noticias|respuesta|novedades|nada el|para|en|antes|a|al|tras|pasado|pasada|pasados"
)
_CONTACT_US = (
    "contactenos|contactanos|contacteme|contactame|contactarnos|contactarme|contactennos|"
    "contactenme"
)

ACTS = {
    Cue.IF: f"""
        si|unless
        en caso de|que
        caso de
        cuando
        de no
        a menos|no que|ser
        salvo|excepto que
        como no
        por si
        {_NO_WORD_BY}
    """,
    Cue.SILENCE: f"""
        no|nada|nadie|tampoco {_OBJECT}? {_HAVE} sido? {_HEARD}
        no sabe|sabes|saben|sepa|sepas|sepan|sabeis|supo|supiste|supieras|supiera nada|de?
        no recibe|recibes|reciben|recibir|reciba|recibas|recibiera|recibio|recibiste|recibis
        no tiene|tienes|tienen|tener ninguna|ninguna|alguna? noticia|noticias|respuesta
        no tiene|tienes|tienen|tener ninguna|ninguna|alguna? novedades
        no tenes|tuvo|tuviste ninguna|ninguna|alguna? noticia|noticias|respuesta|novedades
        no tiene|tienes|tienen|tener ninguna|ninguna|alguna? novedad|contestacion|nada
        no tenes|tuvo|tuviste ninguna|ninguna|alguna? novedad|contestacion|nada
        no tuviera|tuvieras|tenga ninguna|ninguna|alguna? noticia|noticias|respuesta|novedades
        no tengas|tenemos ninguna|ninguna|alguna? noticia|noticias|respuesta|novedades
        no tuviera|tuvieras|tenga ninguna|ninguna|alguna? novedad|contestacion|nada
        no tengas|tenemos ninguna|ninguna|alguna? novedad|contestacion|nada
        no hay|hubiera|hubiese|haya|hubo ninguna|ninguna|nuestras? noticias|noticia|respuesta
        no hay|hubiera|hubiese|haya|hubo ninguna|ninguna|nuestras? novedades
        no hay|hubiera|hubiese|haya|hubo ninguna|ninguna|nuestras? novedad|nada|contestacion
        no hay|hubiera|hubiese|haya|hubo ninguna|ningun? notificacion|comunicacion|llamada|contacto
        no hay|hubiera|hubiese|haya|hubo ninguna|ningun? aviso|correo|mail|mensaje
        no suena|sono|sonara el|tu|su telefono|movil
        no habra ninguna? respuesta|noticias si|es
        no le|te|les|os|lo|la {verbs.TOLD}
        no resolvemos|resolvimos|resolvieron|decidimos|decidieron|cerramos nada|todavia|aun
        no me|nos llaman|llamaron|avisan|avisaron|dicen|dijeron|escriben|escribieron|contestan
        no me|nos contactan|contactaron|marcan|marcaron|han|responden|respondieron
        no nos ponemos|comunicamos|pusimos|pondremos
        no se comunican|ponen|contactan
        no sea|sean|fuera|fueran|hayan sido? contactados|contactadas|llamados|avisados|contactado
        no reciban|recibieran|recibieron
        no ser|haber|haya|hayas|hubiera sido? contactado|contactada|llamado|llamada|avisado|avisada
        sin noticias|respuesta|novedades|saber|noticia|contestacion|haber|recibir|tener
        ausencia|falta de noticias|respuesta|comunicacion
        silencio
        nadie te|le|les|os llama|llamo|ha|contacta|contacto|escribe|dice
        no se nada
        no oyes|oye|escuchas|escucha nada
        nada de nosotros|mi
        no ve|ves|ven|veis|vio|viste|viera|vieras|aparece|asoma|asomo ningun|ninguna|un|una|nada|mi
        no ve|ves|ven|veis|vio|viste|viera|vieras|aparece nuestro|nuestra correo|mail|email|mensaje
        no {_OBJECT}? {_SIGNS} senales|senal|signos|noticias
        no hay|hubo|hubiera senal|senales|rastro
        no escriben|llaman|avisan|contestan|dicen|responden|contactan|marcan
        no recibirlo|recibirla|recibirlos
        {_NO_WORD_BY}
    """,
    Cue.ELSE: """
        si no
        de lo contrario
        en caso contrario
        si para entonces no
        no es|fue|fuera|fuese|sera|seria|ha_sido|ocurre|sucede asi
        de no ser|haber|haber_sido asi|noticias
        caso de no recibirlo|recibirla|recibirlos|tenerlo|tenerla|ser_asi
        pasada|pasado esa|ese fecha|dia
        si no lo hacemos
        si llega|llegado ese dia
    """,
    Cue.CALL: f"""
        {_CALL_US}
        me|nos {_CALLS_US}
        pido|pedimos|rogamos|agradezco|agradeceria|necesito|prefiero que me|nos {_CALLS_US}
        que le|lo|la llame|llamara|marque|marcara yo
        que no me|nos? llamara|llamaras|llamaran|llamase|llamases|llamasen|telefoneara|llamarais
        {_GIVE_US} un|una {_RING}
        {_GIVE_US} un|una {_RING}
        me|nos da|das|des|de|den|haces|hace|haga|pega|pegas|pegue|echa|echas|eche un|una {_RING}
        puede|puedes|pueden|podes|podra|podras|podria|podrias|podeis llamar|marcar|telefonear
        llame|llamen a la|nuestra|nuestro|mi
        marque|marca al|a nuestro|este|mi
        hableme|hablame|hablenos|hablanos por telefono
        hableme|hablame|hablenos|hablanos el|este|manana|la
        comuniquese|comunicate|comuniquense|contacte|contactenos por|via telefono
        contactanos|contacteme|contactame por|via telefono
        comuniquese|comunicate|contacte|contactenos con|conmigo nosotros? por telefono
        comuniquese|comunicate|comunicarse|contacte|contactar con? nosotros? telefonicamente
        llamarnos|llamarme|llame|llamen|llames para|y preguntar|consultar|saber
        llamarnos|llamarme|llame|llamen|llames para|y conocer|pedir|solicitar
        si podia|puedo llamar|llamarle|llamarles ,? y dijo|dice|dijeron|me_dijo que? si|claro
        si podia|puedo llamar|llamarle|llamarles ,? y dijo|dice|dijeron|me_dijo que? cuando_quiera
        se aceptan|atienden|admiten|reciben llamadas
        levante|levanta|coja|coge|agarre|agarra el telefono
        por telefono conmigo
        atiendo|atendemos|atendere|atenderemos|recibo|recibiremos su|tu llamada
        espero|esperamos|esperare|esperaremos su|tu|vuestra llamada
    """,
    Cue.CALLING: """
        este|esten|estes|esteis|estar|ande|anden|andes|andar? llamando|telefoneando
    """,
    Cue.CALL_FIRST: """
        llama al|a|cuando|y|si|el|por|antes|despues|luego|manana
        llama
    """,
    Cue.CALL_MAYBE: """
        me|nos llama
        que me|nos llame|llamen|marque|marquen|llamara|llamaran|llamase|marcara|marcaran
        que lo|la|le|les llame|llamara|llamase|marcara|marque
    """,
    Cue.CALL_BARE: """
        llamar para|por|y preguntar|consultar|saber|conocer|pedir|solicitar
    """,
    Cue.CALL_TO: f"""
        llamar|telefonear|marcar
        {_TO_CALL_US}
        llame|llamen|llames|llamad|telefonee|telefoneen|llameis
    """,
    Cue.CALLS: """
        llamadas|llamados
        llamadas telefonicas
        consultas|gestiones telefonicas
        una llamada suya|tuya
    """,
    Cue.CONTACT: f"""
        {_CONTACT_US}
        me|nos contacte|contacten|contactes|contactas|contacta
        contacte|contacten|contactes|contacta con|conmigo nosotros?
        contacte|contacten|contactes
        pongase|ponte|ponganse|poneos|ponete en contacto
        comuniquese|comunicate|comuniquense|comuniques|comunique
        se|te comunique|comuniquen|comuniques|ponga|pongan|pongas con|conmigo|en
        dirijase|dirigete|dirijanse|dirija|diríja
        utilice|usa|use|utiliza|usen|utilicen el|la|nuestro|nuestra
        utilice|usa|use|utiliza|usen|utilicen solo|siempre|exclusivamente|unicamente el|la|nuestro
        hagalo|hazlo|haganlo|hacerlo|hacedlo por|en|via|desde|mediante|a_traves
        haganoslas|hagalas|haganlas|hazlas|hagala|haganosla
        planteelas|planteenoslas|envielas|envienoslas
        mandelas|mandenoslas|canalice|canalicen|formule|remita|remitanlas|dirijalas
        consultas|preguntas por|via|mediante|mejor|siempre|solo|a traves
        consultas|preguntas|reclamaciones sobre el|la|su|tu resultado|decision se|deben|deberan
        consulta|duda|dudas|pregunta ,? por|via|mediante
        mejor|preferible|preferiblemente|preferentemente por|via|el|mediante|a
        prefiero|preferimos|prefieren|prefiere por|que|el|via?
        {_SEND_US} un? mensaje|nota|inmail
        {_GIVE_US} un {_RING} por|via linkedin|mensaje
        busqueme|buscame|escribele en
        busqueme|buscame|busquenos|buscanos
        lo mejor|ideal es por? un? linkedin|mensaje|portal
        lo mas facil|practico|comodo|rapido es por? un? linkedin|mensaje|portal
        vuelva|vuelvas|vuelvan|volver a contactar|contactarnos|ponerse|comunicarse
        vuelva|vuelvas|vuelvan|volver a dirigirse|escribir|escribirnos
        mas contacto|contactos
        contacte|contacten|contactes|contactar|contactarnos|comuniques|comunique|escribirnos mas
        ningun|ninguna tipo? de? contacto|comunicacion
        cualquier|todo tipo? de? contacto|comunicacion
        llame|llames|llamen|escriba|escribas|escriban mas
        vuelva|vuelvas|vuelvan|volver a llamar|escribir ni|o a? llamar|escribir
        establecer|mantener|mantenga contacto
        cese|cesen|cesar|suspenda toda|todo|el|la? contacto|comunicacion
        pregunte|pregunta en|por|desde|a|via|mediante el|la|traves|nuestro|linkedin
        consulte|consulta en|por|desde|a|via|mediante el|la|traves|nuestro|linkedin
    """,
    Cue.CONTACT_BARE: """
        contactar
        ponerse|poneros|ponerte en contacto
        comunicarse|comunicarte|dirigirse
    """,
    Cue.ASK: """
        preguntar|preguntarnos|pregunte|pregunten|preguntes|preguntenos
        preguntando|preguntarme|preguntais|pregunteis|pregunta|preguntandome|preguntandonos
        haga|hagas|hagan|hacer|hace|dar|de|des|den|hacernos|darle seguimiento|seguimientos
        seguimiento|seguimientos
        consultar|consulte|consulten|consultes|consultarnos por|sobre|acerca
        pedir|pedirnos|solicitar|pida|pidan informacion|actualizaciones
        pedir|pedirnos|solicitar|pida|pidan novedades|noticias|informes
        pidas|solicite|soliciten informacion|actualizaciones|novedades|noticias|informes
        insista|insistir|insistas|insistan
        consultas|preguntas sobre|acerca|respecto el|de|al|del? estado|estatus|status
        consultas|preguntas sobre|acerca|respecto el|de|al|del? proceso|su|tu
        consultas|preguntas por|relativas el|de|al|del? estado|estatus|status|proceso|su|tu
        llamadas|correos sobre|acerca|respecto el|de|al|del? estado|estatus|status|proceso|su|tu
        llamadas|correos por|relativas el|de|al|del? estado|estatus|status|proceso|su|tu
        escribir|llamar|escriba|llame ni|o|u llamar|escribir|llame|escriba para preguntar|consultar
        escribir|llamar|escriba|llame ni|o|u llamar|escribir|llame|escriba para saber|pedir
        peticiones|solicitudes individuales? de informacion|noticias|novedades
        interesarse|interese|intereses por
        escribas|escriban|escribais|escribir para ver|saber|preguntar|consultar
        escribir|contactar|escribirnos para|por|sobre preguntar|consultar|saber|conocer
        contactarnos para|por|sobre preguntar|consultar|saber|conocer
        escribir|contactar|escribirnos para|por|sobre pedir|solicitar|interesarse|el
        contactarnos para|por|sobre pedir|solicitar|interesarse|el
        contacte|contacten|contactes para|por|sobre preguntar|consultar|saber|conocer
        escriba|escriban para|por|sobre preguntar|consultar|saber|conocer
        contacte|contacten|contactes para|por|sobre pedir|solicitar|interesarse|el
        escriba|escriban para|por|sobre pedir|solicitar|interesarse|el
        reclamar|reclame|presionar|perseguir|persiga|persigas
        recordatorios|recordatorio
    """,
    Cue.WRITE: f"""
        {_WRITE_US}
        me|nos escribe|escribes|escriba|escribas|escriban|escribis
        {_SEND_US} un|unas|una|dos|cuatro correo|mail|email|mailcito|lineas|linea|correito|correos
        {_SEND_US} correo|mail|email
        {_GIVE_US} un {_RING} por|via correo|mail|email
        me|nos manda|mandas|mande|mandes|envia|envias un|unas correo|mail|email|lineas
        me|nos envie|deja|dejas|pone|pones un|unas correo|mail|email|lineas
        por|via correo|mail|email electronico? mejor|preferiblemente|preferentemente
        por|via correo|mail|email electronico? porfa|siempre|solo
        por|via correo|mail|email electronico? ,? por favor
        mejor|preferible|preferentemente por|un|el|via? correo|mail|email
        preferiblemente|solo|solamente por|un|el|via correo|mail|email
        prefiero|preferimos|prefieren el|un|por|que|via? correo|mail|email|correos|mails
        prefiere|preferible el|un|por|que|via? correo|mail|email|correos|mails
        correo|mail|email es mejor|preferible
        un correo|mail|email|correito|mailcito ,? y te|le|les|os
        con un correo|mail|email|correito|mailcito basta|vale|alcanza|es
        basta|vale|alcanza con un correo|mail|email|correito|mailcito
        lo mejor es un? por? correo|mail|email|escribir|escribirme|escribirnos
        mail|email|correo ok|vale|mejor|bien
        puede|puedes|pueden|podes|podeis|podria|podrias escribir|mandar|enviar
        responda|respondeme|responde a este|mi correo|mail|email|mensaje
        contesta|conteste|respondan a este|mi correo|mail|email|mensaje
        escriba|escriban|escribas|escribe|escribid a|un|al
        escriba|escriban|escribas|escribid
    """,
    Cue.WRITE_TO: """
        escribir
        correo|mail|email a
        manda|mandar|envia|enviar|deja|dejar|pone|poner un|unas|algun? correo|mail|email|lineas
    """,
    Cue.WRITE_BARE: """
        escribirle|escribirles|mandarle|mandarles|enviarle|enviarles un? correo|mail|email
    """,
    Cue.ALL_CONTACT: """
        toda la? comunicacion|correspondencia
        todas las comunicaciones|gestiones
        las comunicaciones se|son|seran
        la comunicacion|correspondencia se|es|sera
        nos comunicamos
        cualquier|todo comunicacion|contacto se|sera|debe|es
        todo por
    """,
    Cue.EVER: """
        vuelva|vuelvas|vuelvan|volver a contactar|contactarnos|ponerse|comunicarse
        vuelva|vuelvas|vuelvan|volver a dirigirse|escribir|escribirnos
        mas con nosotros|nosotras|esta|la
        contacte|contacten|contactes|contactar|contactarnos|comuniques|comunique|escribirnos mas
        mas contacto|contactos
        por ningun|ninguna|cualquier medio|motivo|concepto|canal|via
        bajo ningun|ninguna concepto|circunstancia
        de ninguna|ningun forma|manera|modo
        en absoluto
        cualquier|todo tipo? de? contacto|comunicacion
        llame|llames|llamen|escriba|escribas|escriban mas
        vuelva|vuelvas|vuelvan|volver a llamar|escribir ni|o a? llamar|escribir
        ni por
        nunca mas
        otra vez
        cese|cesen|cesar|suspenda toda|todo|el|la? contacto|comunicacion
        de nuevo
        nuevamente
        en lo sucesivo
        en adelante
        ningun|ninguna tipo? de? contacto|comunicacion
    """,
    Cue.COURTESY: """
        duda|dudas|pregunta|preguntas|consulta|consultas|inquietud|inquietudes
        aclaracion|aclaraciones|comentario|problema|problemas
        surge|surgen|surgiera|surgiese algo|alguna|cualquier|dudas?
        necesita|necesitas|necesitan|necesitara algo|ayuda|alguna|cualquier|mas|lo|informacion
        necesitas|precisa|precisas algo|ayuda|alguna|cualquier|mas|lo|informacion
        cualquier|alguna cosa|duda|asunto|cuestion|pregunta|inconveniente|problema|imprevisto
        si necesita|necesitas|precisa|quiere|quieres algo|hablar|charlar
        lo que necesite|necesites|sea
        algo mas
        si ocurre|pasa|cambia algo
        no encuentra|encuentras|llega
    """,
    Cue.URGENT: """
        urgencia|urgencias|urgente|urgentes|emergencia|emergencias
        en mi|su|nuestra ausencia
        mientras este|estoy|estemos|estamos fuera|ausente|ausentes|vacaciones
        asistencia|atencion inmediata
        no puede|puedes esperar
    """,
    Cue.STATUS: """
        estado|estatus|status|avance|avances|situacion
        en que punto|situacion|fase|estado|quedo|anda|andan|va|van|esta|estamos|vamos
        como va|van|esta|quedo|ha|sigue|marcha|evoluciona|anda
        como fue|sali|salio|vamos|va|termino|quedaste|queda
        resultado|resultados|decision|respuesta|fallo|desenlace
        veredicto|novedades|noticias|resolucion
        que hemos|se decidido|decidio|ha|paso|hay
        si ha|has|fue|fuiste|sido seleccionado|elegido
        no ha|has|han recibido|sabido|tenido
        saber como|algo|si|en|que
        seguimiento
    """,
    Cue.PURPOSE: """
        para confirmar|concertar|agendar|reservar|cancelar|cambiar|coordinar
        para fijar|programar|acordar|cuadrar|quedar|aceptar|cerrar|organizar|gestionar|reagendar
        para reprogramar|entrar|conectarte|conectarse|tramitar|mover|avisar|ajustar|ver la? hora
        cuando llegue|llegues|este|estes|lleguen|aterrice
        al llegar
        por|sobre lo|el|la|los|las del|de? salario|sueldo|contrato|puesto|horario|documentos
        si te|le sale|ofrecen|acepta|aceptas
        a su llegada
        si no puede|puedes|va|vas|podes
        porteria|conserjeria
        si va|vas|llega|llegas a|tarde
    """,
    Cue.TELL: """
        y|ya|que te|le|les|os|lo|la digo|dire|diremos|decimos|cuento|contare|contamos
        y|ya|que te|le|les|os|lo|la contaremos|comento|aviso|avisamos
        y|ya|que te|le|les|os|lo|la doy|damos|daremos|confirmo|confirmamos|informo
        y|ya|que te|le|les|os|lo|la informamos|explico|paso|comunico
        sabre|sabremos|tendre|tendremos|sabras|sabra
        te|le|les digo|dire|diremos|decimos|cuento|contare|comento|confirmo|informo|doy|damos
        saber|conocer el|la|por? el|la? resultado|decision|respuesta
        saber|conocer|preguntar|consultar el|la|por? el|la? fallo|desenlace
        y vemos|hablamos|comentamos
        y|ya|que me|nos dice|decia|diria|dira|cuenta|contaba|contara|decian|dirian|diran|comentaba
    """,
}
