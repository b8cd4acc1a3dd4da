# What the bot says in Brazilian Portuguese.

days_of = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
and_more = e mais { $more }

decimal_sign = ,
very_sure = Alto ({ $number })
fairly_sure = Razoável ({ $number })
not_very_sure = Baixo ({ $number })
sure = Grau de certeza
understood = Entendi assim
please_note = Atenção
from_the_guide = Do guia
next_passage = Próximo trecho
from_advisors = Dos orientadores deste servidor
what_the_guide_says = O que o guia diz
next_page = Próxima página
first_passage = Primeiro trecho
whole_section = Seção completa
share = Compartilhar
reply_to_all = Responder para todos verem
back = ◀ Voltar
forward = ▶ Avançar
entries_away = -# Não consigo acessar agora o que os orientadores deste servidor escreveram; isto vem só do guia.
passage_of = Trecho { $at } de { $of }
page_of = Página { $at } de { $of }
page = página { $number }
empty_message = Esta mensagem não tem nenhum texto a que eu possa responder.
how_to_mention = Faça uma pergunta na mesma mensagem ou use { COMMAND("ask") }. { COMMAND("help") } mostra o que mais eu sei fazer.
replied = Pronto: respondi à mensagem.
shared_by_member = Compartilhado por { $member }
read_in_the_guide = ler no guia
answer_for_member = { $member }, a resposta acima é para você.
shared_in_channel = Pronto: compartilhei no canal.
maybe_shared = O Discord não disse se a mensagem chegou. Se ela não apareceu no canal, aperte o botão de novo.

nearest_passage = Trecho mais próximo
may_not_answer = -# O mais próximo no guia (pode não ser a resposta):
nearest_sections = Estas são as seções mais próximas da sua pergunta:
nearest_to_it = Isto é o mais próximo no guia:
understood_as = Entendi: “{ $question }”
which_of_these = Isso pode significar várias coisas. De qual delas você está falando?
too_vague = Isso pode significar várias coisas. Faça uma pergunta mais específica; { COMMAND("help") } mostra como.
no_question = Não há nenhuma pergunta aí. Escreva uma com palavras.
too_long = A pergunta é longa demais. Use no máximo { $chars } caracteres.
other_language = Este guia está em { $language }, e a pergunta parece estar em outro idioma. Pergunte em { $language }.
other_language_of_several = Nenhum dos guias parece estar no idioma da pergunta. Pergunte no idioma de um deles, por exemplo em { $language }.
no_medical_advice = O guia não dá conselhos médicos.
small_talk = Faça uma pergunta sobre o conteúdo do guia, com suas próprias palavras.
distress = O guia não pode ajudar com isso, mas há pessoas que podem. Fale com alguém agora.
not_in_guide = O guia não tem essa resposta.
not_in_guides = Nenhum dos guias tem essa resposta.
not_from_the_guide =
    { $text }
    -# Isto não vem do guia.
ask_role_in_channel = Você pode perguntar a { $role } em { $channel }.
ask_in_channel = Você pode perguntar a alguém em { $channel }.
ask_role = Você pode perguntar a { $role }.
language_en = inglês
language_de = alemão
language_es = espanhol
language_fr = francês
language_pt = português
language_it = italiano
language_nl = holandês
language_zh = chinês
language_ja = japonês
language_ko = coreano
language_th = tailandês

medical_notice = Este é um guia de estudos e não pode dar conselhos médicos. Fale com um profissional de saúde; em uma emergência, ligue para o número de emergência do seu país (911 nos Estados Unidos).
distress_notice = Você é importante e não precisa passar por isso sem apoio. Fale com alguém agora: se houver perigo, ligue para o número de emergência do seu país (911 nos Estados Unidos); uma linha de apoio atende dia e noite (nos Estados Unidos, ligue ou mande mensagem para o 988; em outros países, acesse findahelpline.com).
greeting_notice = Olá! Faça uma pergunta sobre o conteúdo do guia, com suas próprias palavras, e eu cito o que ele diz.
thanks_notice = De nada! Pergunte sempre que quiser saber mais.
help_notice = Faça uma pergunta de cada vez sobre o conteúdo do guia, com suas próprias palavras, como faria a uma pessoa. Eu cito os trechos que a respondem e digo onde estão; se o guia não tiver a resposta, eu aviso.
about_notice = Eu sou o Preceptor, um programa. Respondo a perguntas citando um guia palavra por palavra e digo de onde vem a citação; não escrevo respostas próprias.

this_helped = Isso me ajudou
not_your_post = Só quem criou este post ou os orientadores deste servidor podem marcá-lo como resolvido.
good_to_know = Obrigado! É bom saber disso. { $more }
post_tagged = Este post tem a tag “{ $tag }”.
post_without_tag = Não coloquei nenhuma tag neste post: o fórum não tem nenhuma para posts resolvidos. Quem gerencia este servidor pode criar uma chamada “Solved” ou indicar outra em { COMMAND("settings") }.
post_has_all_tags = Este post já tem 5 tags, o máximo permitido; tire uma para adicionar “{ $tag }”.
may_not_tag = Não coloquei nenhuma tag neste post: não tenho aqui a permissão “Gerenciar tópicos” do Discord. Quem gerencia este servidor pode dar essa permissão ao meu cargo.
post_not_tagged = Não consegui colocar uma tag neste post agora; aperte de novo daqui a pouco.

help_title = Como perguntar
about_title = Sobre mim
help =
    { COMMAND("ask") } – uma pergunta com suas próprias palavras. A resposta é uma citação do guia, com o lugar onde está e o meu grau de certeza; se o guia não tiver a resposta, eu aviso. Só você vê, a menos que aperte **{ share }** ou use a opção `compartilhar`.
    { COMMAND("lookup") } – o que significa uma sigla ou um termo
    { COMMAND("topics") } e { COMMAND("section") } – para ler o próprio guia
    { COMMAND("compare") } – duas coisas lado a lado
    { COMMAND("quiz") } – cartões tirados do guia, para jogar individualmente ou em grupo
    Clique com o botão direito em uma mensagem (ou toque nela e segure) e escolha **Apps** e **{ MENU("Ask the guide") }** – eu respondo a essa mensagem
    Me mencione com uma pergunta ou me mande uma mensagem direta – eu respondo à mensagem
    { COMMAND("about") } – o que eu sou; { COMMAND("privacy show") } – o que eu guardo e como apagar
    Para os orientadores de um servidor: { COMMAND("faq list") } – as respostas deles, que vêm antes das do guia; **{ MENU("Save as FAQ") }** no menu de uma mensagem; { COMMAND("gaps") } – as perguntas sem resposta; { COMMAND("stats") } – quantas perguntas foram feitas e se as respostas ajudaram
    Para quem gerencia um servidor: { COMMAND("settings") } – as configurações do bot nesse servidor
about_me = Eu sou o Preceptor { $version }. Respondo a perguntas citando um guia palavra por palavra e digo de onde vem a citação; se o guia não tiver a resposta, eu aviso. Nunca escrevo respostas próprias e não dou conselhos médicos.
and_more_guides = { $more ->
    [one] e mais { $more } guia
   *[other] e mais { $more } guias
}

only_in_servers = Isso só é possível em um servidor.
managers_only = Só quem pode gerenciar este servidor pode fazer isso (permissão “Gerenciar servidor” do Discord).
store_away = Não consigo acessar agora os dados deste servidor, por isso nada pode ser alterado. Tente de novo em um minuto.
not_kept_or_read = Não foi possível salvar ou ler os dados: { $why }. Nada foi alterado. Tente de novo em um minuto; se continuar, informe a referência `{ $reference }` a quem cuida deste bot.
store_full = o disco do armazenamento está cheio
store_locked = outro programa bloqueou o armazenamento
store_read_only = não é possível gravar no armazenamento
store_slow = o armazenamento não respondeu a tempo
store_unreachable = não é possível acessar o armazenamento
nul_in_text = Um texto com o caractere NUL não pode ser salvo. Nada foi alterado.
other_server = Isso pertence a outro servidor.
not_a_member = Segundo o Discord, você não é membro desse servidor.
no_store = Este bot não guarda nada: quem cuida dele precisa definir `store.url` para que entradas, votos e configurações possam ser salvos.
private_here = -# Por decisão deste servidor, só quem pergunta vê as minhas respostas neste canal.
no_round_here = Por decisão deste servidor, minhas respostas neste canal são privadas, então mais ninguém poderia participar. Jogue individualmente ou em outro canal.
ask_privately = Use { COMMAND("ask") } aqui, para que só você veja a resposta.
ask_privately_or_in = Use { COMMAND("ask") } aqui, para que só você veja a resposta, ou pergunte em { $channels }.
failed = Algo deu errado do meu lado (ref. { $reference }). Tente de novo; se o erro continuar, avise quem cuida deste bot.
wait_seconds = Foi muita coisa de uma vez. Espere { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} e continue.
server_waits_seconds = Este servidor está fazendo muitas perguntas agora. Tente de novo em { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
restarting = Estou reiniciando. Pergunte de novo em um minuto.
old_button = Este botão é de uma versão anterior minha, e não sei mais o que ele faz. Pergunte de novo com { COMMAND("ask") }.
forged_button = Este botão não é meu, ou a minha chave mudou desde então. Pergunte de novo com { COMMAND("ask") }.
changed_guide = O guia mudou desde que isto foi enviado. Pergunte de novo com { COMMAND("ask") }.
old_command = Este comando mudou. Reinicie o Discord (Ctrl+R no computador) para receber o novo e tente outra vez.
unreadable_option = Não consigo ler “{ $typed }”. Escolha uma das opções que aparecem enquanto você digita ou digite de novo.
unread_interaction = O Discord enviou isto em um formato que ainda não sei ler, então não sei o que você perguntou. Pergunte com { COMMAND("ask") } ou escreva para mim.

all_topics = Todos os temas
no_such_guide_of = Não existe um guia “{ $asked }”. Guias disponíveis: { $there }.
not_in_glossary = “{ $asked }” não está no glossário. { COMMAND("ask") } procura no guia inteiro.
not_in_glossary_but_near = “{ $asked }” não está no glossário. Termos mais próximos: { $near }. { COMMAND("ask") } procura no guia inteiro.
stands_for = **{ $term }** significa **{ $expansion }**.
term_alone = **{ $term }** é um termo do guia.
unknown_section = Não existe uma seção “{ $asked }”. Escolha uma das que aparecem enquanto você digita ou procure em { COMMAND("topics") }.
which_section = “{ $asked }” pode ser mais de uma seção. Escolha uma delas.
topics_of = Do que trata { $guide }
topics_of_the_guide = Do que trata o guia
choose_a_section = Escolha uma seção para ler
other_guides_are = Outros guias aqui, pela opção `guia`: { $titles }
sections_of = Número de seções: { $sections }. Escolha uma no menu para ler.
empty_section = Não há nada diretamente sob este título; as partes dele têm títulos próprios.
compared = { $a } e { $b }
nothing_of = O guia não diz nada sobre “{ $side }”.
both_the_same = Os dois lados são iguais. Escreva duas coisas diferentes para comparar.
empty_side = Um dos dois lados está vazio. Escreva duas coisas para comparar, com palavras.
nameless = (sem título)
section_about = Seção sobre { $side }

next_card = Próximo cartão
another_round = Outra rodada
end_round = Encerrar a rodada
card_at = Cartão { $number } de { $of }
which_belongs = Qual das quatro opções completa o espaço em branco?
no_cards_in_section = Esta seção tem poucos termos e números para montar cartões. Escolha outra ou não use a opção `seção`.
no_cards_in_guide = Este guia tem poucos termos e números para montar cartões.
right = ✓ **Certo:** { $answer }
wrong = ✗ **Quase:** você escolheu { $chosen }; a resposta é { $answer }.
score_so_far = Acertos até agora: { $right } de { $of }
score = Fim! Acertos: { $right } de { $of }
answer_of_card_at = Resposta do cartão { $number }
nobody_chose = **{ $answer }** – ninguém escolheu.
chose_right = **{ $answer }** – acertos: { $right } de { $chose }.
time_until_then = Fim do tempo: { $time }. Todos aqui podem escolher; vale a última escolha de cada um.
noted = Anotado: { $letter }. Você pode mudar até o tempo acabar.
card_over = Este cartão já terminou. Se não vier outro, a rodada acabou ou eu reiniciei; { COMMAND("quiz") } começa uma nova.
round_is_on = Já há uma rodada em andamento neste canal. Participe ou espere ela acabar.
round_title = A rodada acabou
round_over = Todos os cartões foram jogados.
round_ended = Quem começou a rodada decidiu encerrá-la.
round_stopped = Terminou antes da hora porque estou reiniciando.
not_your_round = Só quem começou a rodada pode encerrá-la.
ending_round = A rodada termina agora.
nobody_played = Ninguém jogou.
player_right = { $player } – acertos: { $right }

privacy_title = O que eu guardo
keeps_nothing = Não guardo nada do que você pergunta: nem perguntas, nem respostas, nem quem perguntou. As perguntas são respondidas na memória e esquecidas.
keeps_nothing_here = Não guardo nada do que você pergunta aqui: as perguntas em mensagens diretas são respondidas na memória e esquecidas. Para saber o que guardo de um servidor, use { COMMAND("privacy show") } lá.
keeps_no_questions_here = • **Perguntas**: nenhuma. Este servidor escolheu assim.
keeps_questions_for = • **Perguntas**: o texto delas e como foram respondidas, por { days_of }; depois são apagadas. O que parece ser um endereço de e-mail, um número de telefone, outro número longo ou a menção de um membro é removido antes de qualquer coisa ser guardada. Com elas não guardo nenhum nome, só um código.
keeps_votes = • **Votos** nas respostas, com um código.
keeps_votes_with_words = • **Votos** nas respostas, com um código; o que você escreve com um voto fica guardado pelo mesmo tempo que as perguntas.
keeps_drafts = • **Rascunhos** de entradas ainda não salvas, com um código, pelo mesmo tempo que as perguntas.
keeps_drafts_for_an_hour = • **Rascunhos** de entradas ainda não salvas, com um código, por no máximo uma hora.
keeps_of_server =
    Neste servidor eu guardo:
    { $questions }
    { $votes }
    { $drafts }
    • **Entradas** dos orientadores e o que eles decidiram sobre as lacunas (perguntas sem resposta), com o nome de quem fez isso; e as configurações do bot.
    O código é feito do seu ID e de uma chave que só este servidor tem e que muda todo mês. Com ele eu conto quantas pessoas perguntam e só um voto por pessoa. Quando uma chave é apagada, ninguém mais pode saber de quem era um voto.

    {"*"}*Quem vê**: os orientadores deste servidor veem as perguntas e o número de votos, mas não de quem são; as respostas dos orientadores são visíveis para todos. Quem cuida deste bot pode ler o armazenamento dele.
    {"*"}*Como apagar**: { COMMAND("privacy forget-me") } apaga seus votos e rascunhos. Se eu for removido do servidor, tudo é apagado depois de 30 dias. O que um orientador escreveu, ou resolveu em { COMMAND("gaps") }, fica com o servidor até lá; uma entrada removida não é mostrada a ninguém e pode ser recuperada.
keeps_anywhere = Meu registro de atividade (log) mostra o tamanho de cada pergunta e se ela foi respondida, mas não as palavras. Só leio as mensagens que me mencionam ou me respondem, as que chegam por mensagem direta, as que você escolhe com **{ MENU("Ask the guide") }** e o começo de um post em um fórum onde este servidor quer que eu responda. Quem perguntou e quantas vezes fica na memória por mais ou menos um minuto, para que ninguém me sobrecarregue.
forget_me = Me esqueça
forget_what = Quer que eu apague seus votos nas respostas deste servidor e seus rascunhos de entradas? Isso não pode ser desfeito.
nothing_to_forget = Não há nada para esquecer: de mensagens diretas não guardo nada. Em um servidor, { COMMAND("privacy forget-me") } apaga o que guardo de você lá.
forgotten = { $removed ->
    [0] Não havia nada seu: nem votos nem rascunhos.
    [1] Pronto: um voto ou rascunho seu foi apagado.
   *[other] Pronto: { $removed } votos e rascunhos seus foram apagados.
}

server_management = Gestão do servidor
no_advisors_yet = Só os orientadores deste servidor podem fazer isso, e ainda não há nenhum. Quem pode gerenciar o servidor pode indicá-los com { COMMAND("settings") }.
advisors_only_of = Só os orientadores deste servidor podem fazer isso: { $roles }.
faq_add_title = Nova entrada
faq_edit_title = Alterar uma entrada
faq_question = Pergunta
faq_phrasings = Outras formas de perguntar
faq_answer = Resposta
faq_link = De onde vem a resposta
faq_expires = Último dia de validade
faq_edit = Alterar
faq_edit_that = Alterar aquela em vez desta
faq_history = Histórico
faq_remove = Remover
faq_undo = Recuperar
faq_save_anyway = Salvar mesmo assim
faq_correct = Corrigir
faq_discard = Descartar
faq_keep = Salvar como entrada
faq_open = Abrir uma entrada
faq_phrasings_hint = Uma por linha, como os membros escreveriam
faq_expires_hint = Ano-mês-dia, como 2030-12-31; deixe vazio se não houver prazo
faq_not_kept_yet =
    Ainda não foi salvo:
    { $list }
    O que você escreveu não se perdeu.
faq_no_day = não consigo ler `{ $day }` como data; escreva ano-mês-dia, como 2030-12-31
faq_much_alike =
    Ainda não foi salvo: a entrada é muito parecida com o que já existe.
    { $list }
faq_kept_as = Entrada nº { $number } salva.
faq_changed_as = Entrada nº { $number } alterada.
members_find_it = Os membros já podem encontrá-la.
members_find_it_not = Os membros não a encontram: o último dia de validade já passou.
faq_removed = Removida: { $named }
faq_restored = A entrada foi recuperada.
faq_none_yet = Ainda não há entradas. Escreva a primeira com { COMMAND("faq add") }.
faq_none_with = Nenhuma entrada contém “{ $words }”.
faq_title = { $entries ->
    [one] { $entries } entrada que complementa { $guide }
   *[other] { $entries } entradas que complementam { $guide }
}
faq_last_day_passed = não é mais mostrada: o último dia de validade já passou
by_the_shell = no terminal
faq_action_added = adicionada
faq_action_edited = alterada
faq_action_removed = removida
faq_action_restored = recuperada
field_phrasings = outras formas de perguntar
field_source_link = link
field_expires = último dia
field_question = pergunta
field_answer = resposta
field_guide = guia
faq_offer =
    Você respondeu ao que o guia não dizia: { $link }
    Quer salvar a resposta como entrada, para que os membros a encontrem a partir de agora?
draft_gone = Este rascunho não existe mais: foi salvo, foi descartado ou é de outra pessoa.
draft_discarded = Rascunho descartado.
which_entry = Escolha uma das entradas que aparecem enquanto você digita ou escreva o número dela.
no_such_entry = Essa entrada não existe neste servidor.
exported = { $entries ->
    [one] { $entries } entrada deste servidor. { COMMAND("faq import") } aceita um arquivo assim.
   *[other] { $entries } entradas deste servidor. { COMMAND("faq import") } aceita um arquivo assim.
}
export_too_big = O arquivo ficaria maior do que o Discord aceita. Exporte as entradas de um guia por vez ou use `preceptor faq export`.
import_too_big = O arquivo é grande demais. Divida-o em arquivos de no máximo { $megabytes } MB.
import_unread = O Discord não entregou o arquivo. Tente de novo em um minuto. Nada foi alterado.
import_refused =
    Nada foi alterado:
    { $problems }
import_counts = Entradas adicionadas: { $added }; alteradas: { $edited }; sem mudança: { $unchanged }. Os membros já podem encontrá-las.
import_counts_with_removed = Entradas adicionadas: { $added }; alteradas: { $edited }; sem mudança: { $unchanged }; removidas: { $removed }. Os membros já podem encontrá-las.
import_guessed = O arquivo não informa a codificação; ele foi lido como Windows-1252. Confira se os acentos estão certos.
import_note = -# Observação: { $note }
faq_written = O que você escreveu está no arquivo, para você poder copiar.
kept_but_unseen = Foi salvo, mas não consigo ler o armazenamento agora. Veja o resultado em { COMMAND("settings") } daqui a um minuto.
entry_gone = Os orientadores removeram esta entrada. Faça a pergunta de novo.
faq_overtaken_by = Ainda não foi salvo: { $who } alterou esta entrada { $when }, enquanto você escrevia. Os dois textos estão abaixo. Se você salvar o seu, o outro fica no histórico.
faq_overtaken_at_a_terminal = Ainda não foi salvo: alguém alterou esta entrada no terminal { $when }, enquanto você escrevia. Os dois textos estão abaixo. Se você salvar o seu, o outro fica no histórico.
faq_kept_now = Texto salvo: { $field }
faq_yours_is = Seu texto: { $field }
faq_nothing = -# vazio
faq_taken_away = Ainda não foi salvo: esta entrada foi removida enquanto você escrevia. Você pode salvar o seu texto como uma nova entrada.
faq_save_as_new = Salvar como nova entrada
faq_see_version = Ver uma versão
faq_version_of = Versão { $version } de { $of }
faq_is_now = -# É o que a entrada diz agora.
faq_is_not_now = -# Agora a entrada diz outra coisa.
faq_bring_back = Recuperar este texto
faq_brought_back = A entrada diz de novo o que dizia a versão { $version }; esta é a versão { $now }.
faq_says_so_already = A entrada já diz isso.
faq_changed_just_now = Alguém acabou de alterar esta entrada, por isso a sua alteração não foi feita. Abra o histórico de novo para ver o texto.
faq_no_such_version = Esta entrada não tem essa versão.
faq_not_brought_back =
    O texto não foi recuperado, porque não pode mais ser salvo assim:
    { $list }

helped = 👍 Ajudou
not_helped = 👎 Não ajudou
vote_title = Não ajudou
vote_reason = O que você estava procurando?
vote_reason_hint = Seu voto já conta; isto é opcional. Os orientadores leem, mas não veem o seu nome.
counted_as_helpful = Obrigado! Seu voto conta como “ajudou”. Aperte o outro botão se mudar de ideia.
counted_as_unhelpful = Obrigado! Seu voto conta como “não ajudou”. Aperte o outro botão se mudar de ideia.
gap_also = Também foi feita assim
gap_reasons = O que os membros procuravam
gap_nearest = O mais próximo no guia
gap_entry = A entrada que foi mostrada
gap_write = Escrever uma resposta
gap_bind = Este trecho responde
gap_choose = Outro trecho responde
gap_not_for_us = Não cabe a nós responder
gap_undo = Desfazer
asked_times = { $times ->
    [1] Feita uma vez
    [2] Feita duas vezes
   *[other] Feita { $times } vezes
}
never_answered = nunca respondida
times_without_answer = { $times ->
    [1] uma vez sem resposta
    [2] duas vezes sem resposta
   *[other] { $times } vezes sem resposta
}
unhelpful_votes = { $votes ->
    [one] { $votes } voto diz que a resposta não ajudou
   *[other] { $votes } votos dizem que a resposta não ajudou
}
gap_of = Lacuna { $at } de { $of } · { $days ->
    [one] último dia
   *[other] últimos { $days } dias
}
no_gaps_in = Não há lacunas: { $days ->
    [one] no último dia
   *[other] nos últimos { $days } dias
}, nenhuma outra pergunta ficou sem resposta ou sem uma resposta que ajudasse.
keeps_no_questions = Este servidor não guarda perguntas, então não há nada para contar nem listar. Quem pode gerenciar o servidor pode mudar isso com { COMMAND("settings") }.
keeps_no_questions_from_now = Este servidor não guarda mais perguntas; o que ainda é contado aqui será apagado em até uma hora.
gap_gone = Essa lacuna não está mais aqui: foi resolvida, ou as perguntas dela não são mais guardadas. Estas são as que restam.
just_now = -# { $note }
gap_undone = Desfeito.
gap_put_aside = Não cabe a nós responder: “{ $question }”. A pergunta não aparece mais na lista.
gap_bound = A partir de agora, “{ $question }” leva a **{ $place }**.
counted_topic = • { $topic }: { $asked }
topics = Temas mais procurados
top_entries = Entradas mais mostradas
stats_title = { $weeks ->
    [1] Esta semana
   *[other] Últimas { $weeks } semanas
}
nothing_asked = Nada foi perguntado nesse período.
this_week = Esta semana até agora: { $asked ->
    [0] nenhuma pergunta.
    [one] { $asked } pergunta de { $askers ->
        [one] { $askers } membro.
       *[other] { $askers } membros.
    }
   *[other] { $asked } perguntas de { $askers ->
        [one] { $askers } membro.
       *[other] { $askers } membros.
    }
}
asked_in_all = { $asked ->
    [one] { $asked } pergunta.
   *[other] { $asked } perguntas.
}
asked_and_answered = { $asked ->
    [one] { $asked } pergunta, { $percent }% com resposta.
   *[other] { $asked } perguntas, { $percent }% com resposta.
}
helped_share = { $percent }% dos votos dizem que a resposta ajudou.
digest_title = A semana em perguntas
digest_gaps = Perguntas de vários membros sem resposta ou sem uma boa resposta
digest_more = -# Os orientadores veem mais com { COMMAND("gaps") } e { COMMAND("stats") }.
digest_gap = { $times ->
    [1] • { $question } (uma vez)
    [2] • { $question } (duas vezes)
   *[other] • { $question } ({ $times } vezes)
}
gap_shall_lead = { $texts ->
    [one] Esta pergunta deve levar a **{ $place }** a partir de agora?
   *[other] Esta pergunta, nas { $texts } formas em que foi feita, deve levar a **{ $place }** a partir de agora?
}
gap_yes_bind = Sim, este trecho responde
gap_no_back = Não, voltar
not_answered = Sem resposta
declined_not_in_guide = Não está no guia
declined_too_vague = Vaga demais para entender
declined_other_language = Em idioma diferente do idioma do guia
declined_medical_advice = Pedia conselhos médicos
declined_otherwise = Por outros motivos

settings_title = Configurações do bot neste servidor
undo = Desfazer
settings_intro = Para mudar algo, aperte um botão abaixo. Cada mudança é salva na hora, e você pode desfazê-la.
changed_from_now = Salvo: **{ $thing }**.
area_answers = Respostas
area_advisors = Orientadores
area_channels = Canais
area_forums = Fóruns
area_keeping = Resumo e dados
not_kept = Nada foi alterado: { $why }.
changed_since = Alguém já mudou isso outra vez, por isso não posso mais desfazer aqui. { COMMAND("settings") } mostra as configurações atuais.

### What is wrong with an entry. Each is a point of a list, in small letters where the language allows, with what to do.

problem_no_question = a pergunta não diz nada; escreva-a com palavras
problem_long_question = a pergunta tem { $chars } caracteres; use no máximo { $most }
problem_many_phrasings = há { $phrasings } outras formas de perguntar; fique com as { $most } melhores
problem_long_phrasings = as outras formas de perguntar têm { $chars } caracteres no total; fique com as melhores, com no máximo { $most }
problem_no_phrasing = a forma de perguntar nº { $number } não diz nada; escreva-a com palavras ou tire-a
problem_long_phrasing = a forma de perguntar nº { $number } tem { $chars } caracteres; use no máximo { $most }
problem_broken_phrasing = a forma de perguntar nº { $number } tem uma quebra de linha; escreva tudo em uma linha só
problem_repeated = “{ $phrasing }” aparece duas vezes, como pergunta ou como outra forma de perguntar; tire uma delas
problem_no_answer = a resposta não diz nada; escreva-a com palavras
problem_long_answer = a resposta tem { $chars } caracteres; use no máximo { $most }
problem_no_link = `{ $link }` não é um link; escreva um que comece com https:// e não tenha espaços ou deixe vazio
problem_long_link = o link tem { $chars } caracteres; use um de no máximo { $most }
problem_no_day = não consigo ler `{ $day }` como data; escreva ano-mês-dia, como 2030-12-31, ou deixe vazio
problem_guide_missing = nenhum guia foi indicado; escreva o ID do guia que a entrada complementa
problem_no_guide = não existe um guia `{ $guide }`; use o ID de um que exista
problem_no_guide_but = não existe um guia `{ $guide }`; você quis dizer `{ $nearest }`?
problem_nul = o texto tem um caractere NUL, que não pode ser salvo; tire-o

### What is wrong with a file of entries (a spreadsheet, CSV or JSON). Names of columns such as `guide` stay as they are.

file_too_big = O arquivo é grande demais; divida-o em arquivos de no máximo { $megabytes } MB.
file_many_rows = O arquivo tem mais de { $most } linhas; divida-o.
file_many_columns = O arquivo tem mais de { $most } colunas; deixe só { $columns }.
file_empty = O arquivo está vazio; a primeira linha deve ter os nomes das colunas: guide, question, answer.
file_unknown_column = Não existe uma coluna `{ $column }`; você quis dizer `{ $nearest }`?
file_no_header = Nenhuma das primeiras linhas tem os nomes das colunas (a primeira diz “{ $first }”); coloque `question` e `answer` acima delas.
file_no_sheet = Nenhuma aba tem os nomes das colunas `question` e `answer` nas primeiras linhas; abas examinadas: { $sheets }
file_guide_missing = Falta a coluna `guide`; adicione-a, com um destes guias em cada linha: { $guides }
file_no_table = O arquivo é { $kind }, não uma tabela que eu saiba ler; { $remedy }.
kind_picture = uma imagem
kind_recording = uma gravação ou um vídeo
kind_pdf = um PDF
kind_text = um documento de texto
kind_archive = um arquivo compactado
kind_database = um banco de dados
kind_page = uma página da web
kind_xml = XML
kind_workbook = uma pasta de trabalho de outro tipo
kind_word = um documento do Word
kind_presentation = uma apresentação
kind_apple = um arquivo do Numbers, Pages ou Keynote
kind_book = um livro eletrônico
kind_program = um programa
kind_office = um arquivo de um programa de escritório antigo
kind_markdown = uma tabela em Markdown
kind_no_columns = texto sem colunas
kind_no_text = algo que não é texto
kind_other = outra coisa
remedy_save_as = abra-o em um programa de planilhas e salve-o como .xlsx ou CSV
remedy_copy = copie as entradas para uma planilha e salve-a como .xlsx ou CSV
remedy_unpack = descompacte-o e me envie o arquivo que está dentro
remedy_export = abra-o no próprio programa e exporte-o como Excel (.xlsx) ou CSV
file_locked = A planilha tem senha; salve-a sem senha.
file_unpacked = Descompactada, a planilha passa do tamanho permitido para uma tabela ({ $megabytes } MB); copie as entradas para uma nova.
file_much_text = A aba tem mais de { $megabytes } MB de texto; divida-a.
file_wide = A aba tem células preenchidas muito abaixo ou muito longe ao lado da tabela; exclua essas linhas e colunas e salve de novo.
file_damaged = A planilha está danificada ({ $why }); abra-a em um programa de planilhas e salve de novo.
file_column_missing = Falta a coluna `{ $column }`; coloque o nome dela na primeira linha.
file_column_twice = A coluna `{ $column }` aparece duas vezes; remova uma.
file_unclosed = As aspas abertas na linha { $line } nunca são fechadas; feche-as e duplique as que fazem parte de um texto.
file_stray_quote = Há texto logo depois das aspas na linha { $line }; duplique as que fazem parte de um texto.
file_not_json = O arquivo não é um JSON válido: { $why }; corrija nesse ponto.
file_not_a_list = O arquivo não é uma lista de entradas; escreva uma lista de objetos com `guide`, `question` e `answer`.
rows_wrong =
    Nada foi importado; corrija estas linhas:
    { $rows }
rows_wrong_and_more =
    Nada foi importado; corrija estas linhas:
    { $rows }
    { $more ->
        [one] e mais { $more } linha
       *[other] e mais { $more } linhas
    }
row_in = { $place }: { $what }
row_in_column = { $place }, { $column }: { $what }
place_line = linha { $number }
place_row = linha { $number }
place_entry = entrada { $number }
fault_cells = número de células: { $found }; na primeira linha: { $wanted }; coloque entre aspas os textos com quebras de linha ou separadores
fault_duplicate = a { $place } tem a mesma pergunta para o mesmo guia; deixe só uma
fault_no_text = o valor não é um texto
fault_no_list = o valor não é uma lista de textos
fault_no_object = o valor não é um objeto com `guide`, `question` e `answer`
fault_unknown_name = esse nome não existe; você quis dizer `{ $nearest }`?
fault_name_twice = aparece duas vezes, com dois nomes; remova um
fault_error_value = a célula contém o erro `{ $value }`; coloque o valor certo no lugar
fault_two_days = `{ $found }` pode ser { $one } ou { $other }; escreva a data certa
fault_missing = falta o valor; escreva-o
note_sheet = a aba { $read } foi lida; não foram lidas: { $others }
note_header = os nomes das colunas estão na { $place }; o que vem acima foi deixado de fora
note_ignored = ignorado: { $names }
note_encoding = o arquivo não informa a codificação; ele foi lido como { $encoding }, então confira se os acentos estão certos
note_error_values = { $cells ->
    [one] { $cells } célula com erro de fórmula, como `#N/A`, foi considerada vazia
   *[other] { $cells } células com erro de fórmula, como `#N/A`, foram consideradas vazias
}

### The chart of statistics, drawn as a picture; very short

chart_title = Perguntas por semana
chart_asked = feitas
chart_answered = com resposta
chart_helpful = votos “ajudou”
chart_questions = perguntas
chart_in_all = No total
chart_from = A partir de { $day }
chart_day = { $day } { $month ->
    [1] jan.
    [2] fev.
    [3] mar.
    [4] abr.
    [5] maio
    [6] jun.
    [7] jul.
    [8] ago.
    [9] set.
    [10] out.
    [11] nov.
   *[other] dez.
}

### Each setting. thing_* stands in a sentence, back_* on the button that takes a setting back, menu_* in an empty menu.

thing_guide = guia
back_guide = Usar o guia padrão
menu_guide = Guia que uso para responder
chosen_guide_gone = O guia “{ $guide }”, que você escolheu, não está mais aqui. Escolha outro em **{ area_answers }**.
answers_from_all = Respondo com base em todos os guias: { $guides }. Cada membro pode escolher um.
answers_from = Respondo com base em { $guide }.
thing_boldness = grau de certeza exigido para responder
back_boldness = Voltar ao grau “Equilibrado”
menu_boldness = Grau de certeza exigido para responder
boldness_is = **{ $name }**. { $about }.
boldness_careful = Cauteloso
boldness_balanced = Equilibrado
boldness_eager = Ousado
about_careful = Só respondo quando tenho muita certeza. Mais perguntas ficam sem resposta
about_balanced = Respondo quando tenho uma certeza razoável. É a escolha mais comum
about_eager = Respondo também quando tenho menos certeza. Mais respostas saem erradas
thing_advisors = cargos de orientador
back_advisors = Remover todos os cargos
menu_advisors = Cargos de orientador
follows_advisors = Os orientadores podem escrever respostas com { COMMAND("faq add") } e ver as perguntas sem resposta com { COMMAND("gaps") }.
advisors_none = Ainda não há nenhum cargo de orientador. Quem pode gerenciar o servidor pode fazer o que os orientadores fazem.
advisors_are = Orientadores: { $roles } e quem pode gerenciar o servidor.
thing_ask_channel = canal para perguntar a alguém
back_ask_channel = Remover o canal
menu_ask_channel = Canal para perguntar a alguém
thing_ask_role = cargo a quem perguntar
back_ask_role = Remover o cargo
menu_ask_role = Cargo a quem perguntar
points_to = Quando o guia não tem a resposta, encaminho os membros para { $whom }.
points_to_role_in = Quando o guia não tem a resposta, encaminho os membros para { $role } em { $channel }.
points_nowhere = Quando o guia não tem a resposta, não indico a quem perguntar.
thing_speaks_in = canais com respostas públicas
back_speaks_in = Respostas públicas em todos os canais
menu_speaks_in = Canais com respostas públicas
open_everywhere = Todos podem ver minhas respostas, em qualquer canal.
open_but_private = Todos podem ver minhas respostas, menos nos canais com respostas privadas.
open_nowhere = Todas as minhas respostas são privadas: só quem pergunta vê.
open_in = Todos veem as minhas respostas em { $channels }. Nos outros canais, elas são privadas.
thing_private = canais com respostas privadas
back_private = Nenhum canal com respostas privadas
menu_private = Canais com respostas privadas
private_nowhere = Nenhum canal é só para respostas privadas.
private_in = Em { $channels }, só quem pergunta vê a resposta. Ela não pode ser compartilhada.
thing_forums = fóruns onde respondo a posts novos
back_forums = Não responder em fóruns
menu_forums = Fóruns onde respondo a posts novos
forums_none = Não respondo a posts novos por conta própria.
forums_are = Quando alguém cria um post em { $forums }, respondo uma vez, mas só se eu tiver muita certeza. Leio só o título, a menos que a primeira mensagem me mencione.
thing_tag = tag para posts resolvidos
back_tag = Usar a tag padrão
tag_opens = Nome da tag…
tag_title = Tag para posts resolvidos
tag_label = Nome; deixe vazio para usar “Solved”
tag_is = Quando um membro aperta **{ this_helped }**, o post recebe a tag “{ $tag }”.
tag_usual = Quando um membro aperta **{ this_helped }**, o post recebe a tag “Solved” (resolvido) ou “Answered” (respondido), se o fórum tiver uma delas.
thing_digest = canal do resumo semanal
back_digest = Sem resumo semanal
menu_digest = Canal do resumo semanal
digest_nowhere = Não envio um resumo semanal.
digest_goes = Toda segunda-feira, envio um resumo das perguntas da semana em { $channel }.
thing_retention = por quanto tempo guardo as perguntas
back_retention = Guardar perguntas por 30 dias
menu_retention = Por quanto tempo guardo as perguntas
retention_opens = Outro número de dias…
retention_label = Dias, de 0 a 365; 0 = não guardar nada
retention_none = Não guardo perguntas. Por isso não há lacunas, estatísticas nem rascunhos.
retention_is = Guardo as perguntas por **{ days_of }**. Depois eu as apago.
retention_not_at_all = Não guardar
about_retention_none = Sem lacunas, estatísticas nem rascunhos
about_retention_usual = A escolha mais comum
no_days = “{ $typed }” não é um número de dias de 0 a 365. Nada foi alterado.
follows_no_retention = **A partir de agora, não guardo nada do que os membros perguntam.** { COMMAND("gaps") }, { COMMAND("stats") } e o resumo semanal não terão perguntas para mostrar, e os rascunhos de entradas somem em no máximo uma hora. O que guardei até agora será apagado em até uma hora. Os votos ainda são contados, e as entradas ficam.
follows_retention = As perguntas mais antigas serão apagadas em até uma hora.

### What is gone or missing, and what is deleted for good

settings_title_of = Configurações do bot no servidor “{ $server }”
things_not_set_yet = **Ainda falta definir:** { $things }.
check_again = Verificar de novo
not_checked = O Discord não me disse se estes canais e cargos ainda existem nem o que posso fazer neles. Aperte **{ check_again }**.
more_in_the_server = -# Esta lista mostra os primeiros 25. No servidor, { COMMAND("settings") } mostra tudo.
gone_advisor_role = O cargo de orientador { $role } foi excluído.
gone_advisor_roles = Estes cargos de orientador foram excluídos: { $roles }.
gone_ask_channel = O canal para perguntar a alguém foi excluído.
gone_ask_role = O cargo a quem perguntar foi excluído.
gone_all_speaks_in = Todos os canais com respostas públicas foram excluídos, por isso agora todas as respostas são privadas.
gone_speaks_in = { $gone ->
    [one] Dos { $of } canais com respostas públicas, um foi excluído.
   *[other] Dos { $of } canais com respostas públicas, { $gone } foram excluídos.
}
gone_private = { $of ->
    [1] O único canal com respostas privadas foi excluído.
   *[other] { $gone ->
        [one] Dos { $of } canais com respostas privadas, um foi excluído.
       *[other] Dos { $of } canais com respostas privadas, { $gone } foram excluídos.
    }
}
gone_forums = { $of ->
    [1] O único fórum onde respondo a posts novos foi excluído.
   *[other] { $gone ->
        [one] Dos { $of } fóruns onde respondo a posts novos, um foi excluído.
       *[other] Dos { $of } fóruns onde respondo a posts novos, { $gone } foram excluídos.
    }
}
gone_digest = O canal do resumo semanal foi excluído, por isso não consigo enviar o resumo.
gone_tag = Não existe uma tag { $tag } em { $forums }.
choose_again_under = Escolha de novo em **{ $area }**.
lacks_permissions = Em { $places } ({ $thing }), o Discord não me permite isto: **{ $permissions }**. Permita isso ao meu cargo nas permissões do canal e depois aperte **{ check_again }**.
permission_view = Ver canal
permission_send = Enviar mensagens
permission_send_in_posts = Enviar mensagens em posts
permission_embed = Inserir links
permission_manage_posts = Gerenciar posts
delete_title = Apagar para sempre?
goes_questions = { $count ->
    [one] { $count } pergunta de um membro
   *[other] { $count } perguntas de membros
}
goes_drafts = { $count ->
    [one] { $count } rascunho de entrada
   *[other] { $count } rascunhos de entradas
}
goes_comments = { $count ->
    [one] { $count } comentário em um voto
   *[other] { $count } comentários em votos
}
delete_all = Se eu deixar de guardar perguntas, apago o que guardei até agora: **{ $what }**. Ninguém poderá recuperar isso. Os votos ainda são contados, e as entradas ficam.
delete_older = Se eu guardar as perguntas só por { days_of }, apago o que for mais antigo: **{ $what }**. Ninguém poderá recuperar isso. Os votos ainda são contados, e as entradas ficam.
delete_yes = Apagar e salvar
delete_no = Não mudar nada
first_steps_title = Acabei de chegar em “{ $server }”
first_steps =
    Os membros de **{ $server }** podem me fazer perguntas com { COMMAND("ask") }. Eu respondo com citações de um guia. Para eu ser mais útil lá, são três passos:
    1. **{ step_guide }**: que guia uso para responder.
    2. **{ step_advisors }**: quem pode escrever as respostas que o guia não tem.
    3. **{ step_channels }**: onde todos veem minhas respostas.

    Só membros com a permissão “Gerenciar servidor” podem mudar isso. No servidor, { COMMAND("settings") } mostra tudo. Envio esta mensagem só uma vez.
step_guide = Guia
step_advisors = Cargos de orientador
step_channels = Canais
digest_gone_title = Configurações do bot que precisam de revisão
digest_gone_remedy = -# Quem pode gerenciar o servidor pode escolher de novo com { COMMAND("settings") }.
digest_without_questions = Ninguém fez perguntas na última semana.
discord_away = O Discord não está me respondendo agora. Tente de novo em um minuto.
