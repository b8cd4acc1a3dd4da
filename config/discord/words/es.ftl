# What the bot says in Spanish.

days_of = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
and_more = y { $more } más

very_sure = Certeza alta ({ $number })
fairly_sure = Certeza bastante alta ({ $number })
not_very_sure = Certeza no muy alta ({ $number })
sure = Grado de certeza
understood = Así entiendo la pregunta
please_note = Ten en cuenta
from_the_guide = De la guía
next_passage = Siguiente fragmento
from_advisors = De los asesores de este servidor
what_the_guide_says = Lo que dice la guía
next_page = Siguiente página
first_passage = Primer fragmento
whole_section = Sección completa
share = Compartir
reply_to_all = Responder a la vista de todos
back = ◀ Atrás
forward = ▶ Siguiente
entries_away = -# Ahora mismo no puedo acceder a lo que escribieron los asesores de este servidor; esto sale solo de la guía.
passage_of = Fragmento { $at } de { $of }
page_of = Página { $at } de { $of }
page = página { $number }
empty_message = Este mensaje no tiene palabras a las que pueda responder.
how_to_mention = Hazme una pregunta en el mismo mensaje o usa { COMMAND("ask") }. En { COMMAND("help") } verás qué más puedo hacer.
replied = Listo: ya respondí al mensaje.
shared_by_member = Compartido por { $member }
read_in_the_guide = leerlo en la guía
answer_for_member = { $member }, la respuesta de arriba es para ti.
shared_in_channel = Listo: la compartí en el canal.
maybe_shared = Discord no dijo si el mensaje llegó. Si no lo ves en el canal, vuelve a pulsar el botón.

nearest_passage = Fragmento más cercano
may_not_answer = -# Lo más cercano en la guía (puede que no sea la respuesta):
nearest_sections = Estas son las secciones más cercanas:
nearest_to_it = Esto es lo más cercano en la guía:
understood_as = He entendido: «{ $question }»
which_of_these = Eso puede significar varias cosas. ¿A cuál de estas te refieres?
too_vague = Eso puede significar varias cosas. Pregunta por algo más concreto; en { COMMAND("help") } verás cómo.
no_question = Ahí no hay ninguna pregunta. Escribe una con palabras.
too_long = La pregunta es demasiado larga. Hazla en { $chars } caracteres como máximo.
other_language = Esta guía está en { $language } y la pregunta parece estar en otro idioma. Hazla en { $language }.
other_language_of_several = Ninguna de las guías parece estar en el idioma de la pregunta. Hazla en el de alguna de ellas, por ejemplo en { $language }.
no_medical_advice = La guía no da consejos médicos.
small_talk = Haz una pregunta sobre la guía con tus propias palabras.
distress = La guía no puede ayudarte con esto, pero hay personas que sí. Habla con alguien ahora.
not_in_guide = La guía no lo dice.
not_in_guides = Ninguna de las guías lo dice.
not_from_the_guide =
    { $text }
    -# Esto no sale de la guía.
ask_role_in_channel = Puedes preguntarle a { $role } en { $channel }.
ask_in_channel = Puedes preguntarle a alguien en { $channel }.
ask_role = Puedes preguntarle a { $role }.
language_en = inglés
language_de = alemán
language_es = español
language_fr = francés
language_pt = portugués
language_it = italiano
language_nl = neerlandés
language_zh = chino
language_ja = japonés
language_ko = coreano
language_th = tailandés

medical_notice = Esto es una guía de estudio y no puede dar consejos médicos. Consulta a profesionales de la salud; en una emergencia, llama al número de emergencias de donde estés (911 en Estados Unidos).
distress_notice = Tú importas y no tienes que pasar por esto a solas. Habla con alguien ahora: si hay peligro, llama al número de emergencias de donde estés (911 en Estados Unidos); las líneas de ayuda en crisis escuchan de día y de noche (en Estados Unidos, llama o manda un mensaje de texto al 988; en otros países, findahelpline.com).
greeting_notice = ¡Hola! Haz una pregunta sobre la guía con tus propias palabras y te cito lo que dice.
thanks_notice = ¡De nada! Pregunta siempre que quieras saber algo más.
help_notice = Haz una sola pregunta sobre la guía con tus propias palabras, como se la harías a una persona. Te cito los fragmentos que la responden y te digo dónde están, o te digo que la guía no lo dice.
about_notice = Soy Preceptor, un programa. Respondo preguntas citando una guía palabra por palabra e indico dónde está lo citado; no escribo respuestas propias.

this_helped = Esto me ayudó
not_your_post = Solo pueden decir que está resuelta quien abrió esta publicación y los asesores de este servidor.
good_to_know = Gracias, es bueno saberlo. { $more }
post_tagged = Esta publicación lleva la etiqueta «{ $tag }».
post_without_tag = No etiqueté esta publicación: su foro no tiene una etiqueta para lo resuelto. Quien gestiona este servidor puede añadir una llamada «Solved» o indicar otra en { COMMAND("settings") }.
post_has_all_tags = Esta publicación ya tiene 5 etiquetas y no se permiten más; quita una para añadir «{ $tag }».
may_not_tag = No etiqueté esta publicación: aquí me falta el permiso de Discord «Gestionar hilos». Quien gestiona este servidor puede dárselo a mi rol.
post_not_tagged = No pude etiquetar esta publicación; vuelve a pulsar en un momento.

help_title = Cómo preguntar
about_title = Sobre mí
help =
    { COMMAND("ask") } – una pregunta con tus propias palabras. La respuesta es una cita de la guía, con el lugar donde está y mi grado de certeza; o te digo que la guía no lo dice. Solo la ves tú, a menos que pulses **{ share }** o uses la opción `compartir`.
    { COMMAND("lookup") } – qué significa una sigla o un término
    { COMMAND("topics") } y { COMMAND("section") } – lee la propia guía
    { COMMAND("compare") } – dos cosas, una al lado de la otra
    { COMMAND("quiz") } – tarjetas sacadas de la guía, a solas o con más gente
    Haz clic derecho en un mensaje (o mantenlo pulsado), **Aplicaciones**, **{ MENU("Ask the guide") }** – respondo a ese mensaje
    Mencióname con una pregunta o escríbeme por mensaje directo – te respondo ahí mismo
    { COMMAND("about") } – qué soy; { COMMAND("privacy show") } – qué guardo y cómo hacer que te olvide
    Para los asesores del servidor: { COMMAND("faq list") } – sus propias respuestas, que salen antes que las de la guía; **{ MENU("Save as FAQ") }** en el menú de un mensaje; { COMMAND("gaps") } – lo que la guía no dice; { COMMAND("stats") } – cuánto se preguntó y cuánto ayudó
    Para quien gestiona el servidor: { COMMAND("settings") } – lo que vale en él
about_me = Soy Preceptor { $version }. Respondo preguntas citando una guía palabra por palabra, con el lugar donde está lo citado, o digo que la guía no lo dice. Nunca escribo respuestas propias y no doy consejos médicos.
and_more_guides = y { $more } guías más

only_in_servers = Eso solo se puede hacer en un servidor.
managers_only = Eso solo pueden hacerlo los miembros que gestionan este servidor (permiso de Discord «Gestionar servidor»).
store_away = Ahora mismo no puedo acceder a lo que guarda este servidor, así que no se puede cambiar nada. Inténtalo de nuevo en un minuto.
not_kept_or_read = No se pudo guardar o leer: { $why }. No se cambió nada. Inténtalo de nuevo en un minuto; si sigue igual, dale a quien administra este bot la referencia `{ $reference }`.
store_full = el disco del almacén está lleno
store_locked = otro programa tiene bloqueado el almacén
store_read_only = no se puede escribir en el almacén
store_slow = el almacén no respondió a tiempo
store_unreachable = no se puede acceder al almacén
nul_in_text = No se puede guardar un texto que contenga el carácter NUL. No se cambió nada.
other_server = Eso pertenece a otro servidor.
not_a_member = Discord no indica que seas miembro de ese servidor.
no_store = Este bot no guarda nada: quien lo administra tiene que configurar `store.url` para que haya dónde guardar entradas, votos y ajustes.
private_here = -# En este canal, el servidor quiere que mis respuestas solo las vea quien pregunta.
no_round_here = En este canal, el servidor quiere que responda en privado, así que nadie más podría unirse. Juega a solas o en otro canal.
ask_privately = Usa { COMMAND("ask") } aquí, para que solo tú veas la respuesta.
ask_privately_or_in = Usa { COMMAND("ask") } aquí, para que solo tú veas la respuesta, o pregunta en { $channels }.
failed = Algo falló de nuestro lado (ref. { $reference }). Inténtalo de nuevo; si vuelve a fallar, avisa a quien administra este bot.
wait_seconds = Vas muy rápido. Dame { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} y sigue.
server_waits_seconds = Ahora mismo se pregunta mucho en este servidor. Inténtalo de nuevo en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
restarting = Me están reiniciando. Vuelve a preguntar en un minuto.
old_button = Este botón es de una versión anterior de mí y no sé qué pide. Vuelve a preguntar con { COMMAND("ask") }.
forged_button = Este botón no es mío, o mi clave ha cambiado desde entonces. Vuelve a preguntar con { COMMAND("ask") }.
changed_guide = La guía ha cambiado desde que se envió esto. Vuelve a preguntar con { COMMAND("ask") }.
old_command = Este comando ha cambiado. Reinicia Discord (Ctrl+R en PC) para tener el nuevo y vuelve a intentarlo.
unreadable_option = No entiendo «{ $typed }». Elige una de las opciones que aparecen al escribir, o vuelve a escribirlo.
unread_interaction = Discord ha enviado esto en una forma que todavía no sé leer, así que no sé qué has preguntado. Pregunta con { COMMAND("ask") } o escríbeme.

all_topics = Todos los temas
no_such_guide_of = No hay ninguna guía «{ $asked }». Las que hay: { $there }.
not_in_glossary = «{ $asked }» no está en el glosario. { COMMAND("ask") } busca en toda la guía.
not_in_glossary_but_near = «{ $asked }» no está en el glosario. Los términos más cercanos son { $near }. { COMMAND("ask") } busca en toda la guía.
stands_for = **{ $term }** significa **{ $expansion }**.
term_alone = **{ $term }** es un término de la guía.
unknown_section = No hay ninguna sección «{ $asked }». Elige una de las que aparecen al escribir, o échale un vistazo a { COMMAND("topics") }.
which_section = «{ $asked }» puede referirse a varias secciones. Elige una.
topics_of = De qué trata { $guide }
topics_of_the_guide = De qué trata la guía
choose_a_section = Elige una sección para leerla
other_guides_are = Otras guías disponibles aquí, con la opción `guía`: { $titles }
sections_of = Secciones: { $sections }. Elige una en el menú para leerla.
empty_section = No hay nada directamente bajo este título; sus partes tienen títulos propios.
compared = { $a } frente a { $b }
nothing_of = La guía no dice nada de «{ $side }».
both_the_same = Las dos son la misma. Escribe dos cosas distintas para comparar.
empty_side = Una de las dos está vacía. Escribe con palabras dos cosas para comparar.
nameless = (sin título)
section_about = Sección sobre { $side }

next_card = Siguiente tarjeta
another_round = Otra ronda
end_round = Terminar la ronda
card_at = Tarjeta { $number } de { $of }
which_belongs = ¿Cuál de las cuatro opciones va en el hueco?
no_cards_in_section = Esta sección tiene muy pocos términos y números para hacer tarjetas. Elige otra o deja vacía la opción `sección`.
no_cards_in_guide = Esta guía tiene muy pocos términos y números para hacer tarjetas.
right = ✓ **Correcto:** { $answer }
wrong = ✗ **Casi:** elegiste { $chosen }; es { $answer }.
score_so_far = Aciertos hasta ahora: { $right } de { $of }
score = Fin. Aciertos: { $right } de { $of }
answer_of_card_at = La respuesta de la tarjeta { $number }
nobody_chose = **{ $answer }** – nadie eligió.
chose_right = **{ $answer }** – aciertos: { $right } de { $chose }.
time_until_then = Fin del tiempo: { $time }. Aquí puede elegir cualquiera; cuenta la última elección.
noted = Anotado: { $letter }. Puedes cambiarlo hasta que se acabe el tiempo.
card_over = Esta tarjeta ya terminó. Si no viene otra, la ronda se acabó o me reiniciaron; con { COMMAND("quiz") } empieza otra.
round_is_on = En este canal ya hay una ronda en juego. Únete o espera a que termine.
round_title = Terminó la ronda
round_over = Se jugaron todas las tarjetas.
round_ended = La terminó quien la empezó.
round_stopped = Terminó antes de tiempo porque me están reiniciando.
not_your_round = Solo quien empezó la ronda puede terminarla.
ending_round = La ronda termina ahora.
nobody_played = No jugó nadie.
player_right = { $player } – aciertos: { $right }

privacy_title = Lo que guardo
keeps_nothing = No guardo nada de lo que preguntas: ni preguntas, ni respuestas, ni quién preguntó. Las preguntas se responden en memoria y se olvidan.
keeps_nothing_here = No guardo nada de lo que preguntas aquí: las preguntas por mensaje directo se responden en memoria y se olvidan. Para ver lo que guardo de un servidor, usa allí { COMMAND("privacy show") }.
keeps_no_questions_here = • **Preguntas**: ninguna. Así lo ha decidido este servidor.
keeps_questions_for = • **Preguntas**: sus palabras y cómo se respondieron, durante { days_of }; después se borran. Lo que parezca un correo electrónico, un teléfono, un número largo o la mención de un miembro se tacha antes de guardar nada. No guardo con ellas ningún nombre, solo un código.
keeps_votes = • **Votos** sobre las respuestas, con un código.
keeps_votes_with_words = • **Votos** sobre las respuestas, con un código; lo que escribas con ellos, el mismo tiempo que las preguntas.
keeps_drafts = • **Borradores** de entradas aún sin guardar, con un código, el mismo tiempo que las preguntas.
keeps_drafts_for_an_hour = • **Borradores** de entradas aún sin guardar, con un código, una hora como máximo.
keeps_of_server =
    En este servidor guardo:
    { $questions }
    { $votes }
    { $drafts }
    • **Entradas** de los asesores y lo que decidieron sobre las lagunas, con el nombre de quien lo hizo; y los ajustes del servidor.
    El código se crea con tu id y una clave que solo tiene este servidor y que cambia cada mes. Con él cuento cuántas personas preguntan, y un voto por persona. Cuando se borra una clave, nadie puede saber de quién era un voto.

    {"*"}*Quién lo ve**: los asesores de este servidor ven las preguntas y el recuento de votos, pero no de quién son; las respuestas de los asesores están a la vista de todos. Quien administra este bot puede leer su almacén.
    {"*"}*Cómo hacer que te olvide**: { COMMAND("privacy forget-me") } borra tus votos y borradores. Si me sacan del servidor, todo se borra a los 30 días. Lo que un asesor ha escrito, o resuelto en { COMMAND("gaps") }, se queda en el servidor hasta entonces; una entrada quitada no se muestra a nadie y se puede recuperar.
keeps_anywhere = Mi registro indica lo larga que era una pregunta y si se respondió, no sus palabras. No leo más mensajes que los que me mencionan o me responden, los que me llegan por mensaje directo, los que eliges con **{ MENU("Ask the guide") }** y el primero de cada publicación en los foros donde este servidor quiere que responda. Quién preguntó cuántas veces queda en memoria alrededor de un minuto, para que nadie pueda saturarme.
forget_me = Olvidarme
forget_what = ¿Borro tus votos sobre las respuestas en este servidor y tus borradores de entradas? No se puede deshacer.
nothing_to_forget = No hay nada que olvidar: de los mensajes directos no guardo nada. En un servidor, { COMMAND("privacy forget-me") } borra lo que guardo allí de ti.
forgotten = { $removed ->
    [0] No había nada tuyo: ni votos ni borradores.
    [1] Olvidado: se borró un voto o borrador tuyo.
   *[other] Olvidado: se borraron { $removed } votos y borradores tuyos.
}

server_management = Gestión del servidor
no_advisors_yet = Eso solo pueden hacerlo los asesores de este servidor, y todavía no hay ninguno. Quien gestiona el servidor puede nombrarlos con { COMMAND("settings") }.
advisors_only_of = Eso solo pueden hacerlo los asesores de este servidor: { $roles }.
faq_add_title = Una entrada nueva
faq_edit_title = Cambiar una entrada
faq_question = Pregunta
faq_phrasings = Otras formas de preguntarlo
faq_answer = Respuesta
faq_link = De dónde sale la respuesta
faq_expires = Último día en que vale
faq_edit = Cambiar
faq_edit_that = Mejor cambiar esa
faq_history = Historial
faq_remove = Quitar
faq_undo = Recuperar
faq_save_anyway = Guardar de todos modos
faq_correct = Corregir
faq_discard = Descartar
faq_keep = Guardar como entrada
faq_open = Abrir una entrada
faq_phrasings_hint = Una por línea, como las escribirían los miembros
faq_expires_hint = 2030-12-31; vacío si vale siempre
faq_not_kept_yet =
    Aún sin guardar:
    { $list }
    Lo que escribiste sigue ahí.
faq_no_day = `{ $day }` no es una fecha; escríbela así: 2030-12-31
faq_much_alike =
    Aún sin guardar: se parece mucho a algo que ya existe.
    { $list }
faq_kept_as = Entrada #{ $number } guardada.
faq_changed_as = Entrada #{ $number } cambiada.
members_find_it = Los miembros la encuentran desde ahora.
members_find_it_not = Los miembros no la encuentran: ya pasó su último día.
faq_removed = Entrada quitada: { $named }
faq_restored = Entrada recuperada.
faq_none_yet = Todavía no hay entradas. Con { COMMAND("faq add") } se escribe la primera.
faq_none_with = Ninguna entrada contiene «{ $words }».
faq_title = { $entries ->
    [one] { $entries } entrada junto a { $guide }
   *[other] { $entries } entradas junto a { $guide }
}
faq_last_day_passed = ya no se muestra: pasó su último día
by_the_shell = la terminal
faq_action_added = añadida
faq_action_edited = cambiada
faq_action_removed = quitada
faq_action_restored = recuperada
field_phrasings = otras formas de preguntar
field_source_link = enlace
field_expires = último día
field_question = pregunta
field_answer = respuesta
field_guide = guía
faq_offer =
    Respondiste algo que la guía no decía: { $link }
    ¿Lo guardo como entrada para que los miembros lo encuentren desde ahora?
draft_gone = Este borrador ya no está: se guardó, se descartó o es de otra persona.
draft_discarded = Descartado.
which_entry = Elige una de las entradas que aparecen al escribir, o escribe su número.
no_such_entry = En este servidor no hay ninguna entrada así.
exported = { $entries ->
    [one] { $entries } entrada de este servidor. { COMMAND("faq import") } acepta un archivo como este.
   *[other] { $entries } entradas de este servidor. { COMMAND("faq import") } acepta un archivo como este.
}
export_too_big = El archivo sería más grande de lo que acepta Discord. Exporta las entradas guía por guía, o con `preceptor faq export`.
import_too_big = El archivo es demasiado grande. Divídelo en archivos de { $megabytes } MB como máximo.
import_unread = Discord no entregó el archivo. Inténtalo de nuevo en un minuto. No se cambió nada.
import_refused =
    No se cambió nada:
    { $problems }
import_counts = Añadidas: { $added }; cambiadas: { $edited }; sin cambios: { $unchanged }. Los miembros las encuentran desde ahora.
import_counts_with_removed = Añadidas: { $added }; cambiadas: { $edited }; sin cambios: { $unchanged }; quitadas: { $removed }. Los miembros encuentran las demás desde ahora.
import_guessed = El archivo no indica su codificación; se leyó como Windows-1252. Comprueba que los acentos estén bien.
import_note = -# Nota: { $note }
faq_written = Lo que escribiste está en el archivo, para que puedas copiarlo.
kept_but_unseen = Está guardado, pero ahora mismo no se puede leer el almacén. { COMMAND("settings") } lo mostrará en un minuto.
entry_gone = Los asesores quitaron esta entrada. Vuelve a hacer la pregunta.
faq_overtaken_by = Aún sin guardar: { $who } cambió esta entrada { $when }, mientras escribías. Abajo están los dos textos. Si guardas el tuyo, el otro queda en el historial.
faq_overtaken_at_a_terminal = Aún sin guardar: alguien cambió esta entrada en la terminal { $when }, mientras escribías. Abajo están los dos textos. Si guardas el tuyo, el otro queda en el historial.
faq_kept_now = Guardado ahora: { $field }
faq_yours_is = Tu texto: { $field }
faq_nothing = -# nada
faq_taken_away = Aún sin guardar: esta entrada se quitó mientras escribías. Puedes guardar tu texto como una entrada nueva.
faq_save_as_new = Guardar como entrada nueva
faq_see_version = Ver una versión
faq_version_of = Versión { $version } de { $of }
faq_is_now = -# Es lo que dice ahora.
faq_is_not_now = -# Ahora dice otra cosa.
faq_bring_back = Recuperar este texto
faq_brought_back = La entrada vuelve a decir lo que decía la versión { $version }; esta es la versión { $now }.
faq_says_so_already = La entrada ya dice eso.
faq_changed_just_now = Alguien acaba de cambiar esta entrada. No cambiaste nada. Abre otra vez el historial para ver su texto.
faq_no_such_version = Esta entrada no tiene esa versión.
faq_not_brought_back =
    El texto no se recuperó, porque ya no se puede guardar así:
    { $list }

helped = 👍 Me ayudó
not_helped = 👎 No me ayudó
vote_title = No me ayudó
vote_reason = ¿Qué buscabas?
vote_reason_hint = Tu voto ya cuenta; esto es opcional. Los asesores lo leen sin tu nombre.
counted_as_helpful = Gracias: cuenta como que te ayudó. Si cambias de opinión, pulsa el otro botón.
counted_as_unhelpful = Gracias: cuenta como que no te ayudó. Si cambias de opinión, pulsa el otro botón.
gap_also = También se preguntó así
gap_reasons = Lo que buscaban los miembros
gap_nearest = Lo más cercano en la guía
gap_entry = La entrada que se mostró
gap_write = Escribir una respuesta
gap_bind = Este fragmento responde
gap_choose = Responde otro fragmento
gap_not_for_us = No nos corresponde
gap_undo = Deshacer
asked_times = { $times ->
    [1] Se preguntó una vez
    [2] Se preguntó dos veces
   *[other] Se preguntó { $times } veces
}
never_answered = sin respuesta
times_without_answer = { $times ->
    [1] una vez sin respuesta
    [2] dos veces sin respuesta
   *[other] { $times } veces sin respuesta
}
unhelpful_votes = { $votes ->
    [one] { $votes } voto dice que la respuesta no ayudó
   *[other] { $votes } votos dicen que la respuesta no ayudó
}
gap_of = Laguna { $at } de { $of } · { $days ->
    [one] último día
   *[other] últimos { $days } días
}
no_gaps_in = No hay lagunas: en { $days ->
    [one] el último día
   *[other] los últimos { $days } días
} no se preguntó nada más que quedara sin respuesta o cuya respuesta no ayudara.
keeps_no_questions = Este servidor no guarda preguntas, así que no hay nada que contar ni mostrar. Quien gestiona el servidor puede cambiarlo con { COMMAND("settings") }.
keeps_no_questions_from_now = Este servidor ya no guarda preguntas; lo que aún se cuenta aquí se borra en menos de una hora.
gap_gone = Esa laguna ya no está: se resolvió o sus preguntas ya no se guardan. Quedan estas.
just_now = -# { $note }
gap_undone = Deshecho.
gap_put_aside = No nos corresponde: «{ $question }». Ya no sale en la lista.
gap_bound = Desde ahora, «{ $question }» lleva a **{ $place }**.
topics = Lo más preguntado
top_entries = Entradas más mostradas
stats_title = { $weeks ->
    [1] Esta semana
   *[other] Las últimas { $weeks } semanas
}
nothing_asked = En este tiempo no se preguntó nada.
this_week = Esta semana hasta ahora: { $asked ->
    [one] { $asked } pregunta
   *[other] { $asked } preguntas
} de { $askers ->
    [one] { $askers } miembro
   *[other] { $askers } miembros
}.
asked_in_all = { $asked ->
    [one] { $asked } pregunta.
   *[other] { $asked } preguntas.
}
asked_and_answered = { $asked ->
    [one] { $asked } pregunta; con respuesta: { $percent } %.
   *[other] { $asked } preguntas; con respuesta: { $percent } %.
}
helped_share = El { $percent } % de los votos dice que la respuesta ayudó.
digest_title = La semana en preguntas
digest_gaps = Lo que preguntaron varias personas y quedó sin respuesta, o sin una buena
digest_more = -# Los asesores ven más con { COMMAND("gaps") } y { COMMAND("stats") }.
digest_gap = { $times ->
    [1] • { $question } (una vez)
    [2] • { $question } (dos veces)
   *[other] • { $question } ({ $times } veces)
}
gap_shall_lead = { $texts ->
    [one] ¿Debe llevar esta pregunta a **{ $place }** desde ahora?
   *[other] ¿Debe llevar esta pregunta, en sus { $texts } formas, a **{ $place }** desde ahora?
}
gap_yes_bind = Sí, responde
gap_no_back = No, volver
not_answered = Sin respuesta
declined_not_in_guide = No está en la guía
declined_too_vague = Demasiado vaga para entenderla
declined_other_language = En otro idioma que la guía
declined_medical_advice = Pedía consejo médico
declined_otherwise = Por otros motivos

settings_title = Ajustes de este servidor
undo = Deshacer
settings_intro = Para cambiar algo, pulsa un botón de abajo. Cada cambio se guarda al instante y puedes deshacerlo.
changed_from_now = Guardado: **{ $thing }**.
area_answers = Respuestas
area_advisors = Asesores
area_channels = Canales
area_forums = Foros
area_keeping = Resumen y datos
not_kept = No se cambió nada: { $why }.
changed_since = Alguien lo ha vuelto a cambiar, así que no puedo deshacerlo aquí. { COMMAND("settings") } muestra los ajustes actuales.

### What is wrong with an entry. Each is a point of a list, in small letters where the language allows, with what to do.

problem_no_question = la pregunta no dice nada; escríbela con palabras
problem_long_question = la pregunta tiene { $chars } caracteres; escríbela en { $most } como máximo
problem_many_phrasings = hay otras { $phrasings } formas de preguntar; deja las { $most } mejores
problem_long_phrasings = las otras formas de preguntar suman { $chars } caracteres; deja las mejores, con { $most } en total como máximo
problem_no_phrasing = la forma de preguntar número { $number } no dice nada; escríbela con palabras o quítala
problem_long_phrasing = la forma de preguntar número { $number } tiene { $chars } caracteres; escríbela en { $most } como máximo
problem_broken_phrasing = la forma de preguntar número { $number } contiene un salto de línea; escríbela en una sola línea
problem_repeated = «{ $phrasing }» está dos veces, como pregunta o como otra forma de preguntar; quita una
problem_no_answer = la respuesta no dice nada; escríbela con palabras
problem_long_answer = la respuesta tiene { $chars } caracteres; escríbela en { $most } como máximo
problem_no_link = `{ $link }` no es un enlace; pon uno que empiece por https:// y no tenga espacios, o déjalo vacío
problem_long_link = el enlace tiene { $chars } caracteres; usa uno de { $most } como máximo
problem_no_day = `{ $day }` no es una fecha; escríbela así: 2030-12-31, o déjala vacía
problem_guide_missing = falta la guía; escribe el id de aquella a la que corresponde la entrada
problem_no_guide = no hay ninguna guía `{ $guide }`; usa el id de una que exista
problem_no_guide_but = no hay ninguna guía `{ $guide }`; ¿quieres decir `{ $nearest }`?
problem_nul = el texto contiene el carácter NUL, que no se puede guardar; quítalo

### What is wrong with a file of entries (a spreadsheet, CSV or JSON). Names of columns such as `guide` stay as they are.

file_too_big = El archivo es demasiado grande; divídelo en archivos de { $megabytes } MB como máximo.
file_many_rows = El archivo tiene más de { $most } filas; divídelo.
file_many_columns = El archivo tiene más de { $most } columnas; deja solo estas: { $columns }.
file_empty = El archivo está vacío; su primera línea debe llevar los nombres de las columnas: guide, question, answer.
file_unknown_column = No hay ninguna columna `{ $column }`; ¿quieres decir `{ $nearest }`?
file_no_header = Ninguna de las primeras líneas lleva los nombres de las columnas (la primera dice «{ $first }»); pon `question` y `answer` encima.
file_no_sheet = Ninguna hoja lleva los nombres de columna `question` y `answer` en sus primeras filas; hojas revisadas: { $sheets }
file_guide_missing = Falta la columna `guide`; añádela y pon en cada fila una de estas guías: { $guides }
file_no_table = El archivo es { $kind }, no una tabla que yo pueda leer: { $remedy }.
kind_picture = una imagen
kind_recording = una grabación o un vídeo
kind_pdf = un PDF
kind_text = un documento de texto
kind_archive = un archivo comprimido
kind_database = una base de datos
kind_page = una página web
kind_xml = XML
kind_workbook = un libro de cálculo de otro tipo
kind_word = un documento de Word
kind_presentation = una presentación
kind_apple = un archivo de Numbers, Pages o Keynote
kind_book = un libro electrónico
kind_program = un programa
kind_office = un archivo de un programa de oficina antiguo
kind_markdown = una tabla en Markdown
kind_no_columns = texto sin columnas
kind_no_text = algo que no es texto
kind_other = otra cosa
remedy_save_as = ábrelo en un programa de hojas de cálculo y guárdalo como .xlsx o CSV
remedy_copy = copia sus entradas en una hoja de cálculo y guárdala como .xlsx o CSV
remedy_unpack = descomprímelo y dame el archivo que contiene
remedy_export = ábrelo allí y expórtalo como Excel (.xlsx) o CSV
file_locked = El libro tiene contraseña; guárdalo sin ella.
file_unpacked = El libro descomprimido ocupa más de lo que puede ocupar una tabla ({ $megabytes } MB); copia las entradas en uno nuevo.
file_much_text = La hoja contiene más de { $megabytes } MB de texto; divídela.
file_wide = La hoja tiene celdas muy por debajo o muy al lado de la tabla; borra esas filas y columnas y vuelve a guardarla.
file_damaged = El libro está dañado ({ $why }); ábrelo en un programa de hojas de cálculo y vuelve a guardarlo.
file_column_missing = Falta la columna `{ $column }`; ponla en la primera línea.
file_column_twice = La columna `{ $column }` está dos veces; quita una.
file_unclosed = Las comillas de la línea { $line } no se cierran; ciérralas. Las que vayan dentro de un texto se escriben dobles.
file_stray_quote = Después de las comillas de la línea { $line } hay más texto; las que vayan dentro de un texto se escriben dobles.
file_not_json = El archivo no es un JSON válido: { $why }; corrígelo ahí.
file_not_a_list = El archivo no es una lista de entradas; escribe una lista de objetos con `guide`, `question` y `answer`.
rows_wrong =
    No se importó nada; corrige estas filas:
    { $rows }
rows_wrong_and_more =
    No se importó nada; corrige estas filas:
    { $rows }
    { $more ->
        [one] y { $more } fila más
       *[other] y { $more } filas más
    }
row_in = { $place }: { $what }
row_in_column = { $place }, { $column }: { $what }
place_line = línea { $number }
place_row = fila { $number }
place_entry = entrada { $number }
fault_cells = la fila tiene { $found } celdas y la primera línea, { $wanted }; pon entre comillas los textos con saltos de línea o separadores
fault_duplicate = la misma pregunta ya está para la misma guía ({ $place }); deja solo una
fault_no_text = el valor no es un texto
fault_no_list = el valor no es una lista de textos
fault_no_object = el valor no es un objeto con `guide`, `question` y `answer`
fault_unknown_name = ese nombre no existe; ¿quieres decir `{ $nearest }`?
fault_name_twice = está dos veces, con dos nombres; quita uno
fault_error_value = la celda contiene el error `{ $value }`; pon el valor en su lugar
fault_two_days = `{ $found }` puede ser { $one } o { $other }; escribe la fecha correcta
fault_missing = falta; escríbelo
note_sheet = se leyó la hoja { $read }; no se leyeron: { $others }
note_header = los nombres de las columnas no están al principio ({ $place }); lo que hay encima se omitió
note_ignored = sin tener en cuenta: { $names }
note_encoding = el archivo no indica su codificación; se leyó como { $encoding }, así que comprueba que los acentos estén bien
note_error_values = { $cells ->
    [one] { $cells } celda con un error de fórmula, como `#N/A`, se tomó por vacía
   *[other] { $cells } celdas con un error de fórmula, como `#N/A`, se tomaron por vacías
}

### The chart of statistics, drawn as a picture; very short

chart_title = Preguntas por semana
chart_asked = hechas
chart_answered = respondidas
chart_helpful = votos «me ayudó»
chart_questions = preguntas
chart_in_all = En total
chart_from = Desde el { $day }
chart_day = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[other] dic
}
