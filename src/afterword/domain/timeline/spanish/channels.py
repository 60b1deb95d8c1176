"""What Spanish phrases make of a silence, and the channels they name. One pattern a line."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue
from afterword.domain.timeline.spanish import verbs

_RING = "toque|telefonazo|llamado|llamada|timbrazo|fonazo|tubazo|llamadita|toquecito|ring"

FATES = {
    Cue.REJECTED: """
        considerese|considerate|considerarse|considere|considera|consideren|consideraos
        dese|date|dense|darse|daos|te|se por
        por no? seleccionado|seleccionada|elegido|elegida|admitido|admitida|apto|contratado
        por descartado|descartada|finalizado
        por finalizada|excluido|rechazada|cerrada
        por concluida|concluido|terminada|terminado su|tu|el|la
        vamos|fuimos|iremos|optamos|optaremos|apostamos|optado con|por otra|otro|otros|alguien
        quedamos|quedaremos|quedado|decantamos|decantado|decidido|inclinamos con|por otra|otro|otros
        seguimos|continuamos|seguiremos|continuaremos|avanzamos|avanzaremos con otro|otra|otros|el
        hemos|habremos|haber seguido|continuado|avanzado con otro|otra|otros
        no seleccionado|seleccionada|elegido|elegida|apto
        no ha|has|han|fue|fuiste|habra|habras sido? seleccionado|seleccionada
        no ha|has|han|fue|fuiste|habra|habras sido? elegido|elegida|escogido
        no resulto|resultaste sido? seleccionado|seleccionada|elegido|elegida|escogido
        descartado|descartada|descartados|desestimada|desestimado
        vacante|puesto fue|ha|esta|estara sido|ya|ha|fue|cubrio? cubierta|cubierto|ocupada
        plaza|posicion fue|ha|esta|estara sido|ya|ha|fue|cubrio? cubierta|cubierto|ocupada
        vacante|puesto quedo|habra|ya|se sido|ya|ha|fue|cubrio? cubierta|cubierto|ocupada
        plaza|posicion quedo|habra|ya|se sido|ya|ha|fue|cubrio? cubierta|cubierto|ocupada
        vacante|puesto|plaza|posicion fue|ha|esta|estara sido|ya|ha|fue|cubrio? ocupado|asignada
        vacante|puesto|plaza|posicion quedo|habra|ya|se sido|ya|ha|fue|cubrio? ocupado|asignada
        entienda|entiende|entendera|entendemos|entiendase|entiendan|entenderemos|entended que
        significa|significara|implica|equivale que|a
        quiere|querra decir
        sera|es porque|que seguimos|continuamos|avanzamos|seguimos|nos
        sera|es porque|que hemos|elegimos|no|optamos|seleccionamos|se|otra|otro
        es un no
        sera un no
        es que no
        un no
        es que ya? quedo|entro|se_quedo|va|paso otro|otra|alguien
        es que ya? cogimos|cogieron|tomamos|tomaron|contrataron|eligieron|escogieron a otro|otra
        elegimos|escogimos|seleccionamos|optamos|preferimos a|por otra|otro|otras
        hemos elegido|escogido|seleccionado|optado|preferido a|por
        se eligio|escogio|selecciono|ha|habra|opto elegido|optado|escogido? a|por otra|otro
        no continua|continuas|sigue|sigues|seguira|seguiras|continuan|siguen|seguiran en?
        entender|considerar|asumir|suponer que
        no continuara|continuaras|avanza|avanzas en?
        cogimos|contratamos|tomamos a|por otra|otro
        asuma|asume|suponga|supon|interprete|interpreta|presuma|deduzca que
        no paso|pasaste|ha_pasado|has_pasado
        no quedo|quedaste|quedaron
        no ha|habra prosperado
        no es|fue usted|vos|tu
        proceso ha? terminado|termino|acabo|finalizo|finalizado para
        esta fuera|descartado
        dalo|delo|dadlo|denlo|dala|dela|dandolo por perdido|perdida|cerrado|terminado|descartado
        olvidate|olvidese|olvidalo|olvidelo|olvidaos|olvidense
        mala senal
        no pudo ser
        no hubo suerte
        quedo|queda|quedaste|quedas|queda|quedara fuera|descartado|descartada
    """,
    Cue.ONLY_SELECTED: """
        solo|solamente les|le|nos|se|te|os? contactamos|contactaremos a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? contactamos|contactaremos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? contactamos|contactaremos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? contactara|contactaran a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? contactara|contactaran a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? contactara|contactaran a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? llamamos|llamaremos a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? llamamos|llamaremos a|con|en|quienes|los|las
        solo|solamente|unicamente les|le|nos|se|te|os? llamara a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? llamamos|llamaremos|llamara a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? avisamos|avisaremos a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? avisamos|avisaremos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? avisara|respondemos a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? avisara|respondemos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? avisamos|avisaremos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? avisara|respondemos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? responderemos|respondera a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? responderemos|respondera a|con|en|quienes|los|las
        solo|solamente|unicamente les|le|nos|se|te|os? contestamos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? responderemos|respondera a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? contestamos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? contestaremos|contestara a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? contestaremos|contestara a|con|en|quienes|los|las
        solo|solamente|unicamente les|le|nos|se|te|os? comunicaremos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? contestaremos|contestara a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? comunicaremos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? comunicaran|comunicamos a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? comunicaran|comunicamos a|con|en|quienes|los|las
        solo|solamente|unicamente les|le|nos|se|te|os? comunicaremos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? comunicaran|comunicamos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? comunicaremos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? pondremos|informara a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? pondremos|informara a|con|en|quienes|los|las
        solo|solamente|unicamente les|le|nos|se|te|os? notificara a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? pondremos|informara a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? notificara a|con|en|quienes|los|las
        solo|solamente|unicamente les|le|nos|se|te|os? notificaremos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? notificaremos a|con|en|quienes|los|las
        solo|solamente les|le|nos|se|te|os? escribimos|escribiremos a|con|en|quienes|los|las
        unicamente les|le|nos|se|te|os? escribimos|escribiremos a|con|en|quienes|los|las
        exclusivamente les|le|nos|se|te|os? escribimos|escribiremos a|con|en|quienes|los|las
        solo|solamente|unicamente|exclusivamente a|se? los|las|quienes|aquellos|personas
        solo|solamente|unicamente|exclusivamente a|se? candidatos|candidatas
        solo|solamente|unicamente|exclusivamente a|se? seleccionados|preseleccionados|finalistas
        solo|solamente|unicamente|exclusivamente los|las seleccionados|preseleccionados
        solo|solamente|unicamente|exclusivamente los|las finalistas
        solo|solamente|unicamente|exclusivamente los|las candidatos|candidaturas|personas
        solo|unicamente seran contactados|contactadas
        no seleccionados|elegidos|preseleccionados no recibiran|seran|se_les|obtendran
    """,
}

CHANNELS = {
    Cue.NAMED: """
        me llamo
        se llama|llamas
        te|le|les|os? escribo|escribimos por nuestra|tu|su|la|el|lo|esta|este|motivo
        perdon|perdona|perdone|disculpa|disculpe por escribirte|escribirle|escribirles|escribiros
        equipo|area|ingeniero|ingeniera|ingenieria|desarrollo de plataforma|plataformas
        te|le|les|os llame|llamen|llaman|llama de otro|otra
        te|le|les|os habla la|el|#name
        cartas? de recomendacion|presentacion|referencia|referencias|motivacion
        leido|recibido|visto|llegado|llego|recibi su|tu|vuestra|vuestro carta|correo|mail|email
        leido|recibido|visto|llegado|llego|recibi su|tu|vuestra|vuestro mensaje
        perdon|perdona|perdone|disculpa|disculpe que te|le|les|os escriba|llame|moleste
        perdonad|siento que te|le|les|os escriba|llame|moleste
        correo|mail|email original|anterior|pasado|previo
        la|una? entrevista|llamada|charla por|x|via? telefono|tel|tlf|telefonica|whatsapp con?
        la|una|tu|su? llamada|charla telefonica? con
        me|nos llaman|dicen|llama|dice #name
        te|le|les llame|llamen|llamo|llamamos|llaman #name ~$|o|u
        te|le|les|os? escribo|escribimos porque|para|en|desde|solo
        me|nos|te|le llama|llamo la atencion
        te|le|les|os llamo|llamaba|llamamos por|sobre la|el|lo|tu|su !tarde|manana|noche
        te|le|les|os? escribo|escribimos de la|el|parte|#name|recursos
        te|le|les|os llamo|llamaba|llamamos|marco de parte|la|el|recursos
    """,
    Cue.EMAIL: """
        correo|correos|email|emails|mail|mails|mailing|correito
        correo electronico
        unas lineas
        tu|su|vuestra bandeja de entrada
        tu|su casilla
        casilla de correo|correos|mail
    """,
    Cue.WRITTEN: """
        te|le|les|os escribo|escribimos|escribire|escribiremos|escribiran|escribira|escriben
        escribiremos|escribire|escribimos|escribirte|escribirle|escribirles|escribiros
        escribo
    """,
    Cue.LETTER: """
        carta|cartas|burofax|telegrama
        correo postal|ordinario|certificado|fisico|tradicional
        por|via postal|correos
        por correos
    """,
    Cue.PHONE: f"""
        por|via telefono|telefonica|celular|movil
        va|van|iba|iban a llamarme|telefonearme|marcarme
        me|nos va|van|iba|iban a llamar|telefonear|marcar
        telefonicamente|telefonico
        telefono !:|es|de|#int|#other|.|directo|fijo
        al? movil|celular !:|es|de|#int|#other|.|directo|personal
        una|la|nuestra|mi llamada|llamadita|toque|telefonazo
        un toque|telefonazo|timbrazo|fonazo|llamado
        llamada nuestra|mia|de
        te|le|les|os|lo|la|los|las {verbs.LLAMAR_THEIRS}
        {verbs.LLAMAR_THEIRS}
        te|le|les doy|damos|daremos|dare|pego|pegamos|pega|hago|da|dan yo|nosotros? un|una {_RING}
        te|le|les echo|echamos|echare|tiro|tiramos|pegare|haremos|hacemos yo? un|una {_RING}
        te|le|les|lo|la llame|llamen|marque|marquen
        te|le|les timbro|timbramos|timbrare|timbran
        te|le|les marco|marcamos|marcaremos|marcare|telefoneo|marcan|marca|marcaran|marcara
        te|le|les telefoneamos|telefonearemos|telefoneare
        telefonearemos|telefoneare
        me|nos llama|llaman|llamara|llamaran|llame|llamen|marcan|marca|marcaran|marquen|marcaban
        me|nos llamaba|marcaba|llamaban|llamarian|llamaria|marcarian|telefonean|telefonearan
        te|le|les|lo|la|los|las|os? {verbs.BE_DOING} a_estar? llamando|marcando|telefoneando
        llamar a los|las|todos|todas|cada|quien|quienes|ambos|candidatos|candidatas|finalistas
        llamar al|a_la candidato|candidata|elegido|elegida|finalista|ganador|seleccionado
        recibir|recibiras|recibira|recibes|recibe|reciba una|nuestra? llamada
        se llama|llamara|llaman a
        whatsapp|wasap|wsp|guasap|whats|wapp|whatsap|sms|wpp
        mensaje|mensajito de texto|voz
        hacemos|haremos las|la llamadas|llamada
        te|le|les hablo|hablamos por telefono
    """,
    Cue.LINKEDIN: """
        linkedin
        linked in
        inmail
    """,
    Cue.PORTAL: """
        portal|portales
        plataforma|intranet|workday|infojobs|computrabajo|bumeran|laborum
        area|zona|espacio|cuenta|perfil personal|privada|privado
        area|zona|espacio|cuenta|perfil de|del candidato|candidatos|candidata|usuario
        area|zona|espacio|panel de|del candidatos|candidato|aspirante|postulante|usuario
        nuestra|la|su web|pagina
        web|pagina de|del empleo|empleos|carreras|trabajo|seleccion?
        pagina|sitio|portal web|de empleo?
        su|tu cuenta|panel
        en su|tu perfil
        app|aplicacion
        sede electronica
        sistema de? seguimiento|postulaciones|candidaturas|online
        bolsa de trabajo|empleo
    """,
}
