# What the bot says in French.

days_of = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
and_more = et { $more } de plus

decimal_sign = ,
very_sure = Élevé ({ $number })
fairly_sure = Assez élevé ({ $number })
not_very_sure = Faible ({ $number })
sure = Degré de certitude
understood = Ce que j’ai compris
please_note = À noter
from_the_guide = Extrait du guide
next_passage = Passage suivant
from_advisors = Réponse des conseillers de ce serveur
what_the_guide_says = Ce que dit le guide
next_page = Page suivante
first_passage = Premier passage
whole_section = Toute la section
share = Partager
reply_to_all = Répondre publiquement
back = ◀ Précédent
forward = ▶ Suivant
entries_away = -# Les réponses des conseillers de ce serveur sont inaccessibles pour le moment ; cette réponse vient uniquement du guide.
passage_of = Passage { $at } sur { $of }
page_of = Page { $at } sur { $of }
page = page { $number }
empty_message = Ce message ne contient aucun texte auquel je puisse répondre.
how_to_mention = Mentionne-moi et pose ta question dans le même message, ou utilise { COMMAND("ask") }. { COMMAND("help") } te dit ce que je sais faire d’autre.
replied = C’est fait : j’ai répondu au message.
shared_by_member = Partagé par { $member }
read_in_the_guide = lire dans le guide
answer_for_member = { $member }, la réponse ci-dessus est pour toi.
shared_in_channel = C’est fait : j’ai partagé la réponse dans le salon.
maybe_shared = Discord ne m’a pas dit si le message est bien arrivé. Si tu ne le vois pas dans le salon, appuie de nouveau sur le bouton.

nearest_passage = Passage le plus proche
may_not_answer = -# Le plus proche dans le guide (ce n’est pas forcément la réponse) :
nearest_sections = Voici les sections les plus proches de ta question :
nearest_to_it = Voici ce que le guide a de plus proche :
understood_as = J’ai compris : « { $question } »
which_of_these = Ta question peut vouloir dire plusieurs choses. À laquelle penses-tu ?
too_vague = Ta question peut vouloir dire plusieurs choses. Pose-la plus précisément ; { COMMAND("help") } t’explique comment.
no_question = Je n’y trouve pas de question. Pose-en une avec des mots.
too_long = La question est trop longue. Pose-la en { $chars } caractères au maximum.
other_language = Ce guide est en { $language }, et la question semble être dans une autre langue. Pose-la en { $language }.
other_language_of_several = Aucun des guides ne semble être dans la langue de la question. Pose-la dans leur langue, par exemple en { $language }.
no_medical_advice = Le guide ne donne pas de conseils médicaux.
small_talk = Pose une question sur le guide avec tes propres mots.
distress = Le guide ne peut pas t’aider pour ça, mais des personnes le peuvent. Parle à quelqu’un dès maintenant.
not_in_guide = Le guide ne le dit pas.
not_in_guides = Aucun des guides ne le dit.
not_from_the_guide =
    { $text }
    -# Ceci ne vient pas du guide.
ask_role_in_channel = Tu peux demander à { $role } dans { $channel }.
ask_in_channel = Tu peux demander à quelqu’un dans { $channel }.
ask_role = Tu peux demander à { $role }.
language_en = anglais
language_de = allemand
language_es = espagnol
language_fr = français
language_pt = portugais
language_it = italien
language_nl = néerlandais
language_zh = chinois
language_ja = japonais
language_ko = coréen
language_th = thaï

medical_notice = Ceci est un guide d’études : il ne peut pas donner de conseils médicaux. Parles-en à un professionnel de santé ; en cas d’urgence, appelle le numéro d’urgence de ton pays (911 aux États-Unis).
distress_notice = Tu comptes, et tu n’as pas à traverser ça sans aide. Parle à quelqu’un dès maintenant : en cas de danger, appelle le numéro d’urgence de ton pays (911 aux États-Unis) ; une ligne d’écoute répond jour et nuit (aux États-Unis, le 988, par appel ou par SMS ; ailleurs, va sur findahelpline.com).
greeting_notice = Bonjour ! Pose une question sur le guide avec tes propres mots, et je te citerai ce qu’il dit.
thanks_notice = Avec plaisir ! Reviens dès que tu veux en savoir plus.
help_notice = Pose tes questions sur le guide une par une, avec tes propres mots, comme à une personne. Je cite les passages qui y répondent en indiquant où ils se trouvent, ou je te dis que le guide ne le dit pas.
about_notice = Je suis Preceptor, un programme. Je réponds aux questions en citant un guide mot pour mot et en indiquant d’où vient la citation ; je n’écris aucune réponse moi-même.

this_helped = C’était utile
not_your_post = Seuls les conseillers de ce serveur et la personne qui a créé ce post peuvent le marquer comme résolu.
good_to_know = Merci, c’est bon à savoir. { $more }
post_tagged = Ce post porte le tag « { $tag } ».
post_without_tag = Je n’ai pas ajouté de tag à ce post : son forum n’en a pas pour les posts résolus. Une personne qui peut gérer le serveur peut en créer un nommé « Solved », ou en indiquer un autre dans { COMMAND("settings") }.
post_has_all_tags = Ce post a déjà 5 tags, le maximum ; retires-en un pour ajouter « { $tag } ».
may_not_tag = Je n’ai pas ajouté de tag à ce post : il me manque ici la permission Discord « Gérer les fils ». Une personne qui peut gérer le serveur peut la donner à mon rôle.
post_not_tagged = Je n’ai pas pu ajouter de tag à ce post ; appuie de nouveau sur le bouton dans un instant.

help_title = Comment poser une question
about_title = À propos de moi
help =
    { COMMAND("ask") } – une question avec tes propres mots. La réponse est une citation du guide, avec l’endroit où elle se trouve et mon degré de certitude ; sinon, je te dis que le guide ne le dit pas. Elle n’est visible que par toi, sauf si tu appuies sur **{ share }** ou utilises l’option `partager`.
    { COMMAND("lookup") } – ce que veut dire un sigle ou un terme
    { COMMAND("topics") } et { COMMAND("section") } – lire le guide lui-même
    { COMMAND("compare") } – deux choses côte à côte
    { COMMAND("quiz") } – des cartes tirées du guide, en solo ou à plusieurs
    Clic droit (ou appui long) sur un message, **Applications**, **{ MENU("Ask the guide") }** – pour que je réponde à ce message
    Mentionne-moi avec une question, ou écris-moi en privé – je te réponds aussitôt
    { COMMAND("about") } – ce que je suis ; { COMMAND("privacy show") } – ce que je conserve, et comment l’effacer
    Pour les conseillers d’un serveur : { COMMAND("faq list") } – leurs propres réponses, qui passent avant celles du guide ; **{ MENU("Save as FAQ") }** dans le menu d’un message ; { COMMAND("gaps") } – ce que le guide ne dit pas ; { COMMAND("stats") } – combien de questions ont été posées et si les réponses ont été utiles
    Pour les personnes qui peuvent gérer un serveur : { COMMAND("settings") } – les réglages du serveur
about_me = Je suis Preceptor { $version }. Je réponds aux questions en citant un guide mot pour mot et en indiquant d’où vient la citation, ou je te dis que le guide ne le dit pas. Je n’écris jamais de réponse moi-même, et je ne donne pas de conseils médicaux.
and_more_guides = { $more ->
    [one] et { $more } autre guide
   *[other] et { $more } autres guides
}

only_in_servers = Ce n’est possible que sur un serveur.
managers_only = Seuls les membres qui peuvent gérer ce serveur peuvent faire ça (permission Discord « Gérer le serveur »).
store_away = Les données de ce serveur sont inaccessibles pour le moment : rien ne peut donc être modifié. Réessaie dans une minute.
not_kept_or_read = Impossible d’enregistrer ou de lire ces données : { $why }. Rien n’a été modifié. Réessaie dans une minute ; si ça continue, donne la référence `{ $reference }` à la personne qui s’occupe de ce bot.
store_full = le disque du stockage est plein
store_locked = un autre programme a verrouillé le stockage
store_read_only = il est impossible d’écrire dans le stockage
store_slow = le stockage n’a pas répondu à temps
store_unreachable = le stockage est inaccessible
nul_in_text = Un texte qui contient le caractère NUL ne peut pas être enregistré. Rien n’a été modifié.
other_server = Ceci appartient à un autre serveur.
not_a_member = D’après Discord, tu n’es pas membre de ce serveur.
no_store = Ce bot ne conserve rien : la personne qui s’en occupe doit définir `store.url` pour que les entrées, les votes et les réglages puissent être enregistrés.
private_here = -# Dans ce salon, ce serveur veut que seule la personne qui pose la question voie ma réponse.
no_round_here = Dans ce salon, ce serveur veut que mes réponses restent privées : personne d’autre ne pourrait donc participer. Joue en solo, ou dans un autre salon.
ask_privately = Utilise { COMMAND("ask") } ici : la réponse ne sera visible que par toi.
ask_privately_or_in = Utilise { COMMAND("ask") } ici, et la réponse ne sera visible que par toi ; ou pose ta question dans { $channels }.
failed = Quelque chose n’a pas marché de notre côté (réf. { $reference }). Réessaie ; si ça ne marche toujours pas, préviens la personne qui s’occupe de ce bot.
wait_seconds = Ça fait beaucoup d’un coup. Laisse-moi { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}, puis continue.
server_waits_seconds = Ce serveur pose beaucoup de questions en ce moment. Réessaie dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
restarting = Je redémarre. Repose ta question dans une minute.
old_button = Ce bouton date d’une de mes anciennes versions : je ne sais plus à quoi il sert. Repose ta question avec { COMMAND("ask") }.
forged_button = Ce bouton n’est pas de moi, ou ma clé a changé depuis. Repose ta question avec { COMMAND("ask") }.
changed_guide = Le guide a changé depuis l’envoi de ce message. Repose ta question avec { COMMAND("ask") }.
old_command = Cette commande a changé. Redémarre Discord (Ctrl+R sur un ordinateur) pour avoir la nouvelle, puis réessaie.
unreadable_option = Je n’arrive pas à lire « { $typed } ». Choisis parmi ce qui est proposé pendant que tu écris, ou écris-le de nouveau.
unread_interaction = Discord a envoyé ceci sous une forme que je ne sais pas encore lire : je ne sais donc pas ce que tu as demandé. Pose ta question avec { COMMAND("ask") }, ou écris-moi.

all_topics = Tous les sujets
no_such_guide_of = Il n’y a pas de guide « { $asked } ». Guides disponibles : { $there }.
not_in_glossary = « { $asked } » n’est pas dans le glossaire. { COMMAND("ask") } cherche dans tout le guide.
not_in_glossary_but_near = « { $asked } » n’est pas dans le glossaire. Termes les plus proches : { $near }. { COMMAND("ask") } cherche dans tout le guide.
stands_for = **{ $term }** veut dire **{ $expansion }**.
term_alone = **{ $term }** est un terme du guide.
unknown_section = Il n’y a pas de section « { $asked } ». Choisis parmi ce qui est proposé pendant que tu écris, ou parcours { COMMAND("topics") }.
which_section = « { $asked } » peut désigner plusieurs sections. Choisis-en une.
topics_of = De quoi parle { $guide }
topics_of_the_guide = De quoi parle le guide
choose_a_section = Choisis une section à lire
other_guides_are = Autres guides ici, avec l’option `guide` : { $titles }
sections_of = Nombre de sections : { $sections }. Choisis-en une dans le menu pour la lire.
empty_section = Il n’y a pas de texte directement sous ce titre ; ses parties ont leurs propres titres.
compared = { $a } et { $b }
nothing_of = Le guide ne dit rien sur « { $side } ».
both_the_same = Les deux côtés sont identiques. Indique deux choses différentes à comparer.
empty_side = L’un des deux côtés est vide. Indique deux choses à comparer, avec des mots.
nameless = (sans titre)
section_about = Section sur { $side }

next_card = Carte suivante
another_round = Nouvelle partie
end_round = Terminer la partie
card_at = Carte { $number } sur { $of }
which_belongs = Laquelle des quatre réponses complète le texte ?
no_cards_in_section = Cette section contient trop peu de termes et de nombres pour en faire des cartes. Choisis-en une autre, ou n’utilise pas l’option `section`.
no_cards_in_guide = Ce guide contient trop peu de termes et de nombres pour en faire des cartes.
right = ✓ **Juste :** { $answer }
wrong = ✗ **Pas tout à fait :** tu as choisi { $chosen } ; la bonne réponse est { $answer }.
score_so_far = Bonnes réponses jusqu’ici : { $right } sur { $of }
score = C’est fini ! Bonnes réponses : { $right } sur { $of }
answer_of_card_at = Réponse de la carte { $number }
nobody_chose = **{ $answer }** – personne n’a répondu.
chose_right = **{ $answer }** – bonnes réponses : { $right } sur { $chose }.
time_until_then = Le chrono s’arrête { $time }. Tout le monde ici peut répondre ; pour chaque personne, seul le dernier choix compte.
noted = Noté : { $letter }. Tu peux changer de réponse jusqu’à la fin du chrono.
card_over = Cette carte est terminée. Si rien ne suit, c’est que la partie est finie ou que j’ai redémarré ; { COMMAND("quiz") } lance une nouvelle partie.
round_is_on = Une partie est déjà en cours dans ce salon. Participe, ou attends qu’elle se termine.
round_title = La partie est terminée
round_over = Toutes les cartes ont été jouées.
round_ended = La personne qui l’a lancée y a mis fin.
round_stopped = Elle s’est arrêtée plus tôt que prévu parce que je redémarre.
not_your_round = Seule la personne qui a lancé la partie peut y mettre fin.
ending_round = La partie se termine maintenant.
nobody_played = Personne n’a joué.
player_right = { $player } – bonnes réponses : { $right }

privacy_title = Ce que je conserve
keeps_nothing = Je ne conserve rien de ce que tu demandes : ni les questions, ni les réponses, ni qui les a posées. Les questions sont traitées en mémoire, puis oubliées.
keeps_nothing_here = Je ne conserve rien de ce que tu demandes ici : les questions en messages privés sont traitées en mémoire, puis oubliées. Pour savoir ce que je conserve sur un serveur, utilise { COMMAND("privacy show") } là-bas.
keeps_no_questions_here = • **Questions** : aucune. C’est le choix de ce serveur.
keeps_questions_for = • **Questions** : leurs mots et la façon dont j’y ai répondu, pendant { days_of }, puis elles sont supprimées. Ce qui ressemble à une adresse e-mail, un numéro de téléphone, un long nombre ou la mention d’un membre est masqué avant tout enregistrement. Je n’y associe pas de nom, seulement un code.
keeps_votes = • **Votes** sur les réponses, avec un code.
keeps_votes_with_words = • **Votes** sur les réponses, avec un code ; ce que tu écris avec un vote, aussi longtemps que les questions.
keeps_drafts = • **Brouillons** d’entrées pas encore enregistrées, avec un code, aussi longtemps que les questions.
keeps_drafts_for_an_hour = • **Brouillons** d’entrées pas encore enregistrées, avec un code, pendant une heure au maximum.
keeps_of_server =
    Sur ce serveur, je conserve :
    { $questions }
    { $votes }
    { $drafts }
    • **Entrées** des conseillers et leurs décisions sur les lacunes, avec le nom de la personne ; et les réglages du serveur.
    Le code est calculé à partir de ton identifiant et d’une clé propre à ce serveur, qui change chaque mois. Il me sert à compter combien de personnes posent des questions, et à ne compter qu’un seul vote par personne. Une fois la clé supprimée, plus personne ne peut savoir de qui venait un vote.

    {"*"}*Qui voit ces données** : les conseillers de ce serveur voient les questions et le nombre de votes, mais pas de qui ils viennent ; les réponses des conseillers sont visibles par tout le monde. La personne qui s’occupe de ce bot peut lire son stockage.
    {"*"}*Comment les effacer** : { COMMAND("privacy forget-me") } supprime tes votes et tes brouillons. Si on me retire du serveur, tout est supprimé au bout de 30 jours. Ce qu’un conseiller a écrit, ou réglé dans { COMMAND("gaps") }, reste sur le serveur jusque-là ; une entrée retirée n’est plus montrée à personne, et peut être rétablie.
keeps_anywhere = Mon journal technique note la longueur d’une question et si elle a reçu une réponse, mais pas ses mots. Je lis seulement les messages qui me mentionnent ou me répondent, ceux qu’on m’envoie en privé, ceux que tu choisis avec **{ MENU("Ask the guide") }**, et le premier message d’un post dans un forum où ce serveur veut que je réponde. Je garde en mémoire pendant une minute environ qui a posé combien de questions, pour que personne ne puisse me submerger.
forget_me = Oublie-moi
forget_what = Veux-tu que je supprime tes votes sur les réponses de ce serveur et tes brouillons d’entrées ? C’est irréversible.
nothing_to_forget = Il n’y a rien à oublier : je ne conserve rien des messages privés. Sur un serveur, { COMMAND("privacy forget-me") } supprime ce que j’y conserve de toi.
forgotten = { $removed ->
    [0] Il n’y avait rien de toi : ni vote ni brouillon.
    [1] C’est fait : le seul vote ou brouillon que j’avais de toi est supprimé.
   *[other] C’est fait : tes votes et brouillons sont supprimés ({ $removed } en tout).
}

server_management = Gestion du serveur
no_advisors_yet = Seuls les conseillers de ce serveur peuvent faire ça, et il n’y en a pas encore. Une personne qui peut gérer le serveur peut les désigner avec { COMMAND("settings") }.
advisors_only_of = Seuls les conseillers de ce serveur peuvent faire ça : { $roles }.
faq_add_title = Nouvelle entrée
faq_edit_title = Modifier une entrée
faq_question = Question
faq_phrasings = Autres formulations
faq_answer = Réponse
faq_link = Lien vers la source de la réponse
faq_expires = Dernier jour de validité
faq_edit = Modifier
faq_edit_that = Modifier plutôt celle-là
faq_history = Historique
faq_remove = Retirer
faq_undo = Rétablir
faq_save_anyway = Enregistrer quand même
faq_correct = Corriger
faq_discard = Abandonner
faq_keep = En faire une entrée
faq_open = Ouvrir une entrée
faq_phrasings_hint = Une par ligne, comme les membres l’écriraient
faq_expires_hint = Par exemple 2030-12-31 ; laisse vide si c’est sans limite
faq_not_kept_yet =
    Pas encore enregistré :
    { $list }
    Ce que tu as écrit est toujours là.
faq_no_day = `{ $day }` n’est pas une date valide ; écris-la sous la forme 2030-12-31
faq_much_alike =
    Pas encore enregistré : cela ressemble beaucoup à ce qui existe déjà.
    { $list }
faq_kept_as = Entrée n° { $number } enregistrée.
faq_changed_as = Entrée n° { $number } modifiée.
members_find_it = Les membres peuvent la trouver dès maintenant.
members_find_it_not = Les membres ne peuvent pas la trouver : son dernier jour de validité est passé.
faq_removed = Entrée retirée : { $named }
faq_restored = L’entrée est rétablie.
faq_none_yet = Il n’y a pas encore d’entrées. Écris la première avec { COMMAND("faq add") }.
faq_none_with = Aucune entrée ne contient « { $words } ».
faq_title = { $entries ->
    [one] { $entries } entrée en complément de { $guide }
   *[other] { $entries } entrées en complément de { $guide }
}
faq_last_day_passed = n’est plus montrée : son dernier jour de validité est passé
by_the_shell = le terminal
faq_action_added = ajoutée
faq_action_edited = modifiée
faq_action_removed = retirée
faq_action_restored = rétablie
field_phrasings = autres formulations
field_source_link = lien vers la source
field_expires = dernier jour de validité
field_question = question
field_answer = réponse
field_guide = guide
faq_offer =
    Tu as répondu à une question à laquelle le guide ne répond pas : { $link }
    Veux-tu faire de ta réponse une entrée, pour que les membres la trouvent dès maintenant ?
draft_gone = Ce brouillon n’existe plus : il a été enregistré ou abandonné, ou il est à quelqu’un d’autre.
draft_discarded = Brouillon abandonné.
which_entry = Choisis une des entrées proposées pendant que tu écris, ou indique le numéro d’une entrée.
no_such_entry = Cette entrée n’existe pas sur ce serveur.
exported = { $entries ->
    [one] { $entries } entrée de ce serveur. { COMMAND("faq import") } accepte un tel fichier.
   *[other] { $entries } entrées de ce serveur. { COMMAND("faq import") } accepte un tel fichier.
}
export_too_big = Le fichier serait trop gros pour Discord. Exporte les entrées d’un guide à la fois, ou utilise `preceptor faq export`.
import_too_big = Le fichier est trop gros. Divise-le en fichiers de { $megabytes } Mo au maximum.
import_unread = Discord n’a pas transmis le fichier. Réessaie dans une minute. Rien n’a été modifié.
import_refused =
    Rien n’a été modifié :
    { $problems }
import_counts = Entrées ajoutées : { $added }, modifiées : { $edited }, inchangées : { $unchanged }. Les membres voient ces changements dès maintenant.
import_counts_with_removed = Entrées ajoutées : { $added }, modifiées : { $edited }, inchangées : { $unchanged }, retirées : { $removed }. Les membres voient ces changements dès maintenant.
import_guessed = Le fichier n’indique pas son encodage ; je l’ai lu comme du Windows-1252. Vérifie que les accents sont corrects.
import_note = -# À noter : { $note }
faq_written = Ce que tu as écrit est dans le fichier, pour que tu puisses le copier.
kept_but_unseen = C’est enregistré, mais le stockage est illisible pour le moment. { COMMAND("settings") } l’affichera dans une minute.
entry_gone = Les conseillers ont retiré cette entrée. Repose ta question.
faq_overtaken_by = Pas encore enregistré : { $who } a modifié cette entrée { $when }, pendant que tu écrivais. Les deux textes sont ci-dessous. Si tu enregistres le tien, l’autre reste dans l’historique.
faq_overtaken_at_a_terminal = Pas encore enregistré : quelqu’un a modifié cette entrée depuis le terminal { $when }, pendant que tu écrivais. Les deux textes sont ci-dessous. Si tu enregistres le tien, l’autre reste dans l’historique.
faq_kept_now = Texte enregistré actuellement : { $field }
faq_yours_is = Ton texte : { $field }
faq_nothing = -# vide
faq_taken_away = Pas encore enregistré : cette entrée a été retirée pendant que tu écrivais. Tu peux enregistrer ton texte comme nouvelle entrée.
faq_save_as_new = En faire une nouvelle entrée
faq_see_version = Voir une version
faq_version_of = Version { $version } sur { $of }
faq_is_now = -# C’est le texte actuel de l’entrée.
faq_is_not_now = -# Le texte actuel de l’entrée est différent.
faq_bring_back = Rétablir ce texte
faq_brought_back = L’entrée a retrouvé le texte de la version { $version } ; c’est maintenant la version { $now }.
faq_says_so_already = C’est déjà le texte actuel de l’entrée.
faq_changed_just_now = Quelqu’un vient de modifier cette entrée. De ton côté, rien n’a été modifié. Rouvre l’historique pour voir son texte.
faq_no_such_version = Cette version de l’entrée n’existe pas.
faq_not_brought_back =
    Le texte n’a pas été rétabli, car il ne peut plus être enregistré ainsi :
    { $list }

helped = 👍 Utile
not_helped = 👎 Pas utile
vote_title = Pas utile
vote_reason = Que cherchais-tu ?
vote_reason_hint = Facultatif : ton vote compte déjà. Les conseillers liront ceci sans voir ton nom.
counted_as_helpful = Merci ! Ton vote compte comme « utile ». Appuie sur l’autre bouton si tu changes d’avis.
counted_as_unhelpful = Merci ! Ton vote compte comme « pas utile ». Appuie sur l’autre bouton si tu changes d’avis.
gap_also = Aussi posée ainsi
gap_reasons = Ce que les membres cherchaient
gap_nearest = Le plus proche dans le guide
gap_entry = L’entrée qui a été montrée
gap_write = Écrire une réponse
gap_bind = Ce passage y répond
gap_choose = Un autre passage y répond
gap_not_for_us = Pas pour nous
gap_undo = Annuler
asked_times = { $times ->
    [1] Posée une fois
    [2] Posée deux fois
   *[other] Posée { $times } fois
}
never_answered = restée sans réponse
times_without_answer = { $times ->
    [1] une fois sans réponse
    [2] deux fois sans réponse
   *[other] { $times } fois sans réponse
}
unhelpful_votes = { $votes ->
    [one] { $votes } vote dit que la réponse n’a pas été utile
   *[other] { $votes } votes disent que la réponse n’a pas été utile
}
gap_of = Lacune { $at } sur { $of } · { $days ->
    [one] dernier jour
   *[other] { $days } derniers jours
}
no_gaps_in = Il n’y a pas de lacunes : { $days ->
    [one] au cours du dernier jour
   *[other] au cours des { $days } derniers jours
}, aucune autre question n’est restée sans réponse, ou sans réponse utile.
keeps_no_questions = Ce serveur ne conserve pas les questions : il n’y a donc rien à compter ni à lister. Une personne qui peut gérer le serveur peut changer ça avec { COMMAND("settings") }.
keeps_no_questions_from_now = Ce serveur ne conserve plus les questions ; ce qui est encore compté ici sera supprimé d’ici une heure.
gap_gone = Cette lacune n’est plus là : elle a été réglée, ou ses questions ne sont plus conservées. Voici celles qui restent.
just_now = -# { $note }
gap_undone = C’est annulé.
gap_put_aside = La question « { $question } » est marquée « Pas pour nous » et ne figure plus dans la liste.
gap_bound = Désormais, « { $question } » mène à **{ $place }**.
counted_topic = • { $topic } : { $asked }
topics = Sujets les plus demandés
top_entries = Entrées les plus montrées
stats_title = { $weeks ->
    [1] Cette semaine
   *[other] Les { $weeks } dernières semaines
}
nothing_asked = Aucune question pendant cette période.
this_week = Cette semaine jusqu’ici : { $asked ->
    [one] { $asked } question
   *[other] { $asked } questions
} de { $askers ->
    [one] { $askers } membre
   *[other] { $askers } membres
}.
asked_in_all = { $asked ->
    [one] { $asked } question.
   *[other] { $asked } questions.
}
asked_and_answered = { $asked ->
    [one] { $asked } question, { $percent } % avec réponse.
   *[other] { $asked } questions, { $percent } % avec réponse.
}
helped_share = { $percent } % des votes disent que la réponse a été utile.
digest_title = La semaine en questions
digest_gaps = Questions de plusieurs membres, sans réponse ou sans réponse utile
digest_more = -# Les conseillers en voient plus avec { COMMAND("gaps") } et { COMMAND("stats") }.
digest_gap = { $times ->
    [1] • { $question } (une fois)
    [2] • { $question } (deux fois)
   *[other] • { $question } ({ $times } fois)
}
gap_shall_lead = { $texts ->
    [one] Cette question doit-elle désormais mener à **{ $place }** ?
   *[other] Cette question, sous ses { $texts } formulations, doit-elle désormais mener à **{ $place }** ?
}
gap_yes_bind = Oui, ce passage y répond
gap_no_back = Non, revenir en arrière
not_answered = Sans réponse
declined_not_in_guide = Absent du guide
declined_too_vague = Question trop vague
declined_other_language = Dans une autre langue que le guide
declined_medical_advice = Demande de conseils médicaux
declined_otherwise = Autres raisons

settings_title = Réglages de ce serveur
undo = Annuler
settings_intro = Pour changer quelque chose, appuie sur un bouton ci-dessous. Chaque changement est enregistré tout de suite, et tu peux l’annuler.
changed_from_now = Enregistré : **{ $thing }**.
area_answers = Réponses
area_advisors = Conseillers
area_channels = Salons
area_forums = Forums
area_keeping = Récap et données
not_kept = Rien n’a été modifié : { $why }.
changed_since = Quelqu’un a modifié ce réglage entre-temps : je ne peux donc plus annuler ce changement ici. { COMMAND("settings") } affiche les réglages actuels.

### What is wrong with an entry. Each is a point of a list, in small letters where the language allows, with what to do.

problem_no_question = la question ne contient aucun mot ; écris-la avec des mots
problem_long_question = la question fait { $chars } caractères ; écris-la en { $most } au maximum
problem_many_phrasings = il y a { $phrasings } autres formulations ; garde les { $most } meilleures
problem_long_phrasings = les autres formulations font { $chars } caractères en tout ; garde les meilleures, en { $most } caractères au maximum en tout
problem_no_phrasing = la formulation n° { $number } ne contient aucun mot ; écris-la avec des mots ou enlève-la
problem_long_phrasing = la formulation n° { $number } fait { $chars } caractères ; écris-la en { $most } au maximum
problem_broken_phrasing = la formulation n° { $number } contient un saut de ligne ; écris-la sur une seule ligne
problem_repeated = « { $phrasing } » apparaît deux fois, comme question ou comme autre formulation ; enlèves-en une
problem_no_answer = la réponse ne contient aucun mot ; écris-la avec des mots
problem_long_answer = la réponse fait { $chars } caractères ; écris-la en { $most } au maximum
problem_no_link = `{ $link }` n’est pas un lien ; écris-en un qui commence par https:// et ne contient pas d’espaces, ou laisse vide
problem_long_link = le lien fait { $chars } caractères ; choisis-en un de { $most } au maximum
problem_no_day = `{ $day }` n’est pas une date valide ; écris-la sous la forme 2030-12-31, ou laisse vide
problem_guide_missing = aucun guide n’est indiqué ; écris l’identifiant de celui que l’entrée complète
problem_no_guide = il n’y a pas de guide `{ $guide }` ; écris l’identifiant d’un guide qui existe
problem_no_guide_but = il n’y a pas de guide `{ $guide }` ; voulais-tu dire `{ $nearest }` ?
problem_nul = le texte contient un caractère NUL, qui ne peut pas être enregistré ; enlève-le

### What is wrong with a file of entries (a spreadsheet, CSV or JSON). Names of columns such as `guide` stay as they are.

file_too_big = Le fichier est trop gros ; divise-le en fichiers de { $megabytes } Mo au maximum.
file_many_rows = Le fichier a plus de { $most } lignes ; divise-le.
file_many_columns = Le fichier a plus de { $most } colonnes ; garde seulement { $columns }.
file_empty = Le fichier est vide ; sa première ligne doit nommer les colonnes : guide, question, answer.
file_unknown_column = Il n’y a pas de colonne `{ $column }` ; voulais-tu dire `{ $nearest }` ?
file_no_header = Aucune des premières lignes ne nomme les colonnes (la première dit « { $first } ») ; ajoute `question` et `answer` au-dessus.
file_no_sheet = Aucune feuille ne nomme les colonnes `question` et `answer` dans ses premières lignes ; j’ai regardé : { $sheets }
file_guide_missing = Il manque la colonne `guide` ; ajoute-la, avec l’un de ces guides sur chaque ligne : { $guides }
file_no_table = Le fichier est { $kind }, et non un tableau que je sache lire : { $remedy }.
kind_picture = une image
kind_recording = un enregistrement audio ou une vidéo
kind_pdf = un PDF
kind_text = un document texte
kind_archive = une archive
kind_database = une base de données
kind_page = une page web
kind_xml = du XML
kind_workbook = un classeur d’un autre type
kind_word = un document Word
kind_presentation = une présentation
kind_apple = un fichier Numbers, Pages ou Keynote
kind_book = un livre numérique
kind_program = un programme
kind_office = un fichier d’un ancien logiciel bureautique
kind_markdown = un tableau en Markdown
kind_no_columns = du texte sans colonnes
kind_no_text = autre chose que du texte
kind_other = d’un autre type
remedy_save_as = ouvre-le dans un tableur et enregistre-le en .xlsx ou CSV
remedy_copy = copie ses entrées dans une feuille de calcul et enregistre-la en .xlsx ou CSV
remedy_unpack = décompresse-le et donne-moi le fichier qu’il contient
remedy_export = ouvre-le dans son logiciel et exporte-le en Excel (.xlsx) ou CSV
file_locked = Le classeur est protégé par un mot de passe ; enregistre-le sans mot de passe.
file_unpacked = Une fois décompressé, le classeur est plus gros que ce qui est permis pour un tableau ({ $megabytes } Mo) ; copie les entrées dans un nouveau classeur.
file_much_text = La feuille contient plus de { $megabytes } Mo de texte ; divise-la.
file_wide = La feuille a des cellules loin en dessous ou à côté du tableau ; supprime ces lignes et ces colonnes, puis enregistre-la de nouveau.
file_damaged = Le classeur est endommagé ({ $why }) ; ouvre-le dans un tableur et enregistre-le de nouveau.
file_column_missing = Il manque la colonne `{ $column }` ; nomme-la dans la première ligne.
file_column_twice = La colonne `{ $column }` apparaît deux fois ; enlèves-en une.
file_unclosed = Le guillemet de la ligne { $line } n’est jamais fermé ; ferme-le, et double ceux qui font partie d’un texte.
file_stray_quote = Il y a du texte juste après le guillemet de la ligne { $line } ; double les guillemets qui font partie d’un texte.
file_not_json = Le fichier n’est pas du JSON valide : { $why } ; corrige-le à cet endroit.
file_not_a_list = Le fichier n’est pas une liste d’entrées ; écris une liste d’objets avec `guide`, `question` et `answer`.
rows_wrong =
    Rien n’a été importé ; corrige ces lignes :
    { $rows }
rows_wrong_and_more =
    Rien n’a été importé ; corrige ces lignes :
    { $rows }
    { $more ->
        [one] et { $more } autre ligne
       *[other] et { $more } autres lignes
    }
row_in = { $place } : { $what }
row_in_column = { $place }, { $column } : { $what }
place_line = ligne { $number }
place_row = ligne { $number }
place_entry = entrée { $number }
fault_cells = nombre de cellules : { $found }, contre { $wanted } dans la première ligne ; mets entre guillemets les textes qui contiennent des sauts de ligne ou des séparateurs
fault_duplicate = cette question existe déjà pour le même guide ({ $place }) ; n’en garde qu’une
fault_no_text = la valeur n’est pas un texte
fault_no_list = la valeur n’est pas une liste de textes
fault_no_object = la valeur n’est pas un objet avec `guide`, `question` et `answer`
fault_unknown_name = ce nom n’existe pas ; voulais-tu dire `{ $nearest }` ?
fault_name_twice = indiqué deux fois, sous deux noms ; enlèves-en un
fault_error_value = la cellule contient l’erreur `{ $value }` ; remplace-la par la valeur voulue
fault_two_days = `{ $found }` peut vouloir dire { $one } ou { $other } ; écris la bonne date
fault_missing = il manque une valeur ; écris-la
note_sheet = j’ai lu la feuille { $read }, mais pas { $others }
note_header = les noms des colonnes sont à la { $place } ; ce qui est au-dessus a été laissé de côté
note_ignored = je n’ai pas tenu compte de { $names }
note_encoding = le fichier n’indique pas son encodage ; je l’ai lu comme du { $encoding }, alors vérifie que les accents sont corrects
note_error_values = { $cells ->
    [one] { $cells } cellule avec une erreur de formule, comme `#N/A`, a été considérée comme vide
   *[other] { $cells } cellules avec une erreur de formule, comme `#N/A`, ont été considérées comme vides
}

### The chart of statistics, drawn as a picture; very short

chart_title = Questions par semaine
chart_asked = posées
chart_answered = avec réponse
chart_helpful = votes « utile »
chart_questions = questions
chart_in_all = En tout
chart_from = À partir du { $day }
chart_day = { $day ->
    [1] { $day }er
   *[other] { $day }
} { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[other] déc.
}

### Each setting. thing_* stands in a sentence, back_* on the button that takes a setting back, menu_* in an empty menu.

thing_guide = guide
back_guide = Revenir au guide par défaut
menu_guide = Guide d’où viennent mes réponses
chosen_guide_gone = Le guide « { $guide } » que tu as choisi n’est plus ici. Choisis-en un autre sous **{ area_answers }**.
answers_from_all = Je réponds à partir de tous les guides : { $guides }. Les membres peuvent en choisir un.
answers_from = Je réponds à partir de { $guide }.
thing_boldness = degré de certitude requis
back_boldness = Revenir au degré « Équilibré »
menu_boldness = Degré de certitude requis pour répondre
boldness_is = **{ $name }** : { $about }.
boldness_careful = Prudent
boldness_balanced = Équilibré
boldness_eager = Audacieux
about_careful = Je ne réponds que si mon degré de certitude est élevé. Davantage de questions restent sans réponse
about_balanced = Je réponds si mon degré de certitude est assez élevé. C’est le choix par défaut
about_eager = Je réponds aussi si mon degré de certitude est plus faible. Davantage de réponses sont fausses
thing_advisors = rôles de conseiller
back_advisors = Retirer les rôles de conseiller
menu_advisors = Rôles de conseiller
follows_advisors = Les conseillers peuvent écrire des réponses avec { COMMAND("faq add") } et voir les questions restées sans réponse avec { COMMAND("gaps") }.
advisors_none = Il n’y a pas encore de rôle de conseiller. Les membres qui peuvent gérer le serveur peuvent faire tout ce que font les conseillers.
advisors_are = Conseillers : { $roles }, ainsi que les membres qui peuvent gérer le serveur.
thing_ask_channel = salon d’entraide
back_ask_channel = Retirer le salon
menu_ask_channel = Salon d’entraide, où demander à quelqu’un
thing_ask_role = rôle d’entraide
back_ask_role = Retirer le rôle
menu_ask_role = Rôle d’entraide, à qui s’adresser
points_to = Quand le guide n’a pas de réponse, j’envoie les membres vers { $whom }.
points_to_role_in = Quand le guide n’a pas de réponse, j’envoie les membres vers { $role } dans { $channel }.
points_nowhere = Quand le guide n’a pas de réponse, je ne dis pas à qui demander.
thing_speaks_in = salons à réponses publiques
back_speaks_in = Réponses publiques partout
menu_speaks_in = Salons à réponses publiques
open_everywhere = Tout le monde peut voir mes réponses, dans tous les salons.
open_but_private = Tout le monde peut voir mes réponses, sauf dans les salons à réponses privées.
open_nowhere = Toutes mes réponses sont privées : seule la personne qui pose la question les voit.
open_in = Tout le monde peut voir mes réponses, mais seulement dans { $channels }. Dans les autres salons, elles sont privées.
thing_private = salons à réponses privées
back_private = Aucun salon à réponses privées
menu_private = Salons à réponses privées
private_nowhere = Aucun salon n’est réservé aux réponses privées.
private_in = Dans { $channels }, seule la personne qui pose la question voit la réponse. Il est impossible de la partager.
thing_forums = forums où je réponds aux nouveaux posts
back_forums = Ne répondre dans aucun forum
menu_forums = Forums où je réponds aux nouveaux posts
forums_none = Je ne réponds pas de moi-même aux nouveaux posts.
forums_are = Quand quelqu’un crée un post dans { $forums }, j’y réponds une fois, mais seulement si mon degré de certitude est élevé. Je lis seulement le titre du post, sauf si le premier message me mentionne.
thing_tag = tag des posts résolus
back_tag = Revenir au tag par défaut
tag_opens = Nom du tag…
tag_title = Tag des posts résolus
tag_label = Nom ; laisse vide pour « Solved » (résolu)
tag_is = Quand un membre appuie sur **{ this_helped }**, le post reçoit le tag « { $tag } ».
tag_usual = Quand un membre appuie sur **{ this_helped }**, le post reçoit le tag « Solved » (résolu) ou « Answered » (répondu), si le forum en a un.
thing_digest = salon du récap de la semaine
back_digest = Pas de récap de la semaine
menu_digest = Salon du récap de la semaine
digest_nowhere = Je n’envoie pas de récap de la semaine.
digest_goes = Chaque lundi, j’envoie un récap des questions de la semaine dans { $channel }.
thing_retention = durée de conservation des questions
back_retention = Conserver les questions 30 jours
menu_retention = Durée de conservation des questions
retention_opens = Autre nombre de jours…
retention_label = Jours, de 0 à 365 ; 0 = ne rien conserver
retention_none = Je ne conserve pas les questions. Il n’y a donc ni lacunes, ni statistiques, ni brouillons.
retention_is = Je conserve les questions pendant **{ days_of }**, puis je les supprime.
retention_not_at_all = Ne pas les conserver
about_retention_none = Ni lacunes, ni statistiques, ni brouillons
about_retention_usual = Le choix par défaut
no_days = « { $typed } » n’est pas un nombre de jours de 0 à 365. Rien n’a été modifié.
follows_no_retention = **Désormais, je ne conserve rien de ce que les membres demandent.** { COMMAND("gaps") }, { COMMAND("stats") } et le récap de la semaine n’ont plus de questions à montrer, et les brouillons d’entrées disparaissent au bout d’une heure au maximum. Ce que j’ai conservé jusqu’ici sera supprimé d’ici une heure. Les votes restent comptés, et les entrées ne changent pas.
follows_retention = Les questions plus anciennes seront supprimées d’ici une heure.

### What is gone or missing, and what is deleted for good

settings_title_of = Réglages du serveur « { $server } »
things_not_set_yet = **Pas encore réglé :** { $things }.
check_again = Vérifier à nouveau
not_checked = Discord ne m’a pas dit si ces salons et ces rôles existent encore, ni ce que je peux y faire. Appuie sur **{ check_again }**.
more_in_the_server = -# Cette liste ne montre que les 25 premiers éléments. Sur le serveur, { COMMAND("settings") } montre tout.
gone_advisor_role = Le rôle de conseiller { $role } a été supprimé.
gone_advisor_roles = Ces rôles de conseiller ont été supprimés : { $roles }.
gone_ask_channel = Le salon d’entraide a été supprimé.
gone_ask_role = Le rôle d’entraide a été supprimé.
gone_all_speaks_in = Tous les salons à réponses publiques ont été supprimés : toutes mes réponses sont donc privées maintenant.
gone_speaks_in = { $gone ->
    [one] Sur les { $of } salons à réponses publiques, un a été supprimé.
   *[other] Sur les { $of } salons à réponses publiques, { $gone } ont été supprimés.
}
gone_private = { $of ->
    [1] Le seul salon à réponses privées a été supprimé.
   *[other] { $gone ->
        [one] Sur les { $of } salons à réponses privées, un a été supprimé.
       *[other] Sur les { $of } salons à réponses privées, { $gone } ont été supprimés.
    }
}
gone_forums = { $of ->
    [1] Le seul forum où je réponds aux nouveaux posts a été supprimé.
   *[other] { $gone ->
        [one] Sur les { $of } forums où je réponds aux nouveaux posts, un a été supprimé.
       *[other] Sur les { $of } forums où je réponds aux nouveaux posts, { $gone } ont été supprimés.
    }
}
gone_digest = Le salon du récap de la semaine a été supprimé : je ne peux donc plus envoyer le récap.
gone_tag = Il n’y a pas de tag { $tag } dans { $forums }.
choose_again_under = Fais un nouveau choix sous **{ $area }**.
lacks_permissions = Dans { $places } ({ $thing }), voici ce que Discord ne me permet pas : **{ $permissions }**. Autorise-le pour mon rôle dans les permissions du salon, puis appuie sur **{ check_again }**.
permission_view = Voir le salon
permission_send = Envoyer des messages
permission_send_in_posts = Envoyer des messages dans les posts
permission_embed = Intégrer des liens
permission_manage_posts = Gérer les posts
delete_title = Supprimer définitivement ?
goes_questions = { $count ->
    [one] { $count } question de membre
   *[other] { $count } questions de membres
}
goes_drafts = { $count ->
    [one] { $count } brouillon d’entrée
   *[other] { $count } brouillons d’entrées
}
goes_comments = { $count ->
    [one] { $count } commentaire écrit avec un vote
   *[other] { $count } commentaires écrits avec des votes
}
delete_all = Si je ne conserve plus les questions, je supprime tout ce qui est conservé : **{ $what }**. C’est irréversible. Les votes restent comptés, et les entrées ne changent pas.
delete_older = Si je conserve les questions pendant { days_of } seulement, je supprime ce qui est plus ancien : **{ $what }**. C’est irréversible. Les votes restent comptés, et les entrées ne changent pas.
delete_yes = Supprimer et enregistrer
delete_no = Ne rien changer
first_steps_title = Je viens d’arriver sur « { $server } »
first_steps =
    Les membres de **{ $server }** peuvent me poser des questions avec { COMMAND("ask") }. Je réponds en citant un guide. Trois étapes pour bien m’utiliser là-bas :
    1. **{ step_guide }** : d’où viennent mes réponses.
    2. **{ step_advisors }** : qui peut écrire les réponses que le guide n’a pas.
    3. **{ step_channels }** : où tout le monde voit mes réponses.

    Seuls les membres qui ont la permission « Gérer le serveur » peuvent changer ça. Sur le serveur, { COMMAND("settings") } montre tout. Je n’envoie ce message qu’une fois.
step_guide = Guide
step_advisors = Rôles de conseiller
step_channels = Salons
digest_gone_title = Réglages à revoir par la gestion du serveur
digest_gone_remedy = -# Une personne qui peut gérer le serveur peut faire un nouveau choix avec { COMMAND("settings") }.
digest_without_questions = Personne n’a posé de question cette semaine.
discord_away = Discord ne me répond pas pour le moment. Réessaie dans une minute.
