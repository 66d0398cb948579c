### Chaque texte que l’on voit, en français. Termes du Conseil ; bref ; pas d’exclamation.

## Le domaine

status-no-information = Aucune information
status-not-started = Non commencée
status-in-progress = En cours
status-partially-implemented = Partiellement appliquée
status-implemented = Appliquée
status-not-implemented = Non appliquée
status-superseded = Remplacée
status-no-longer-applicable = Devenue sans objet

status-no-information-meaning = la délégation ne s’est pas encore prononcée
status-not-started-meaning = rien n’a encore été fait
status-in-progress-meaning = commencée, rien n’est encore livré
status-partially-implemented-meaning = certains éléments sont livrés, d’autres non
status-implemented-meaning = chose faite
status-not-implemented-meaning = n’a pas ou n’aura pas lieu ; motif requis
status-superseded-meaning = une autre décision la remplace ; motif requis
status-no-longer-applicable-meaning = la situation a changé ; motif requis

position-under-consideration = À l’examen
position-supported = Appuyée
position-supported-in-part = Appuyée en partie
position-noted = Notée
position-not-supported = Non appuyée

priority-high = Haute
priority-medium = Moyenne
priority-low = Basse

kind-task = Tâche
kind-recommendation = Recommandation
kinds-task = Tâches prescrites
kinds-recommendation = Recommandations
kinds-task-short = Tâches
kinds-recommendation-short = Rec.

label-task = { $label }
label-recommendation = { $label })

author = { $by }, { $of }

date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-minute = { $day }, { $time }
# Comment se lit 02/03/2026 : le jour (`day`) ou le mois (`month`) d’abord, ou sans qu’on le sache (`unclear`).
date-strokes = day
day-today = aujourd’hui
day-tomorrow = demain
day-yesterday = hier
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juill.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

said-status = état : { $status }
said-status-successor = état : { $status } par { $successor }
said-status-cleared = état retiré
said-position = position : { $position }
said-position-cleared = position retirée
said-lead = chef de file : { $lead }
said-lead-cleared = chef de file retiré
said-due = échéance : { $due }
said-due-cleared = échéance retirée
said-priority = priorité : { $priority }
said-priority-cleared = priorité retirée
said-tag = étiquette { $tag }
said-untag = étiquette { $tag } ôtée
said-note = note
said-revise = note révisée
said-withdraw = note retirée
said-withdraw-from = note de { $by } retirée : « { $text } »
said-withdraw-of = note retirée : « { $text } »
said-unknown = « { $kind } », que cette version ne sait pas lire

## Refus

refusal-no-such-item = Il n’y a pas de point « { $item } ». `mandate list` montre ceux qui existent.
refusal-reason-missing = L’état « { $status } » exige un motif. Indiquez pourquoi.
refusal-position-on-task = { $item } est une tâche ; on ne prend position que sur les recommandations.
refusal-empty = Le texte est vide ; rien n’a été consigné. Écrivez au moins un mot.
refusal-too-long = { $chars } caractères, c’est trop ; { $most } au plus. Abrégez le texte ; rien n’a été consigné.
refusal-no-such-note = Il n’y a pas de note { $note } sur ce point.
refusal-anothers-note = Cette note est de la délégation suivante : { $of }. On ne révise ou ne retire que les notes de sa propre délégation ; répondez-y par une note.
refusal-note-revised = Ce texte a été remplacé par un autre. Nommez le texte actuel, dont l’identifiant est { $note }.
refusal-note-withdrawn = Cette note est retirée ; elle ne peut être révisée. Écrivez plutôt une nouvelle note.
refusal-nothing-to-undo = Il ne reste rien de vous à annuler.
refuse-said-as-another = Rien de ce qui a été dit en tant que { $who } ne reste à annuler. { $other } a aussi parlé ici : ce qui a été dit sous ce nom ne s’annule que sous lui. Si c’est vous, { $key } permet de le reprendre.
refusal-nothing-to-redo = Il n’y a rien à rétablir.
refusal-answered-since = { $by }, { $of }, a répondu depuis. Annuler masquerait cette réponse ; dites plutôt ce que vous pensez maintenant.
refusal-anothers-word = Ces mots sont ceux de { $who }. On n’annule que les siens.
refusal-taken-back = Rien de cela ne vaut plus : c’est annulé, ou cela ne faisait qu’annuler.
refusal-said-since = Vous avez dit autre chose à sa place depuis. Annulez d’abord cela, ou dites ce que vous pensez maintenant.
refusal-unknown-before = Ce qui valait auparavant n’est pas dans cette copie et ne peut être rétabli. Dites plutôt ce que vous pensez maintenant.

## Fichiers

error-reading = { $path } n’a pas pu être lu : { $cause }. Rien n’a été modifié.
error-saving = { $path } n’a pas pu être enregistré : { $cause }. Le fichier est resté tel quel et vos paroles sont conservées sur cet ordinateur ; ne les répétez pas. Libérez de la place ou accordez le droit d’écrire : elles seront enregistrées au prochain démarrage.
error-keeping = Vos paroles n’ont pas pu être conservées dans { $path } : { $cause }. Elles ne sont que dans cette fenêtre. Libérez de la place ou accordez le droit d’écrire, puis répétez-les.
error-drafting = Ce que vous écrivez n’a pas pu être conservé dans { $path } : { $cause }. Tant que ce n’est pas consigné, ce n’est que dans cette fenêtre. Libérez de la place ou accordez le droit d’écrire.
error-locking = { $path } n’a pas pu être verrouillé : { $cause }. Vos paroles sont conservées sur cet ordinateur ; ne les répétez pas.
error-copying = { $path } n’a pas pu être copié avant l’enregistrement : { $cause }. Le fichier est resté tel quel ; vos paroles sont conservées sur cet ordinateur ; ne les répétez pas.
error-deciding = Votre décision n’a pu être retenue dans { $path } : { $cause }. Le fichier est resté tel quel. Libérez de la place ou accordez l’accès, puis décidez de nouveau.
error-making = { $path } n’a pas pu être créé : { $cause }.
error-no-folder = { $path } n’a pas pu être créé : le dossier { $folder } n’existe pas. Créez d’abord le dossier, ou choisissez un autre emplacement.
error-uniting = { $path } n’a pas pu être enregistré : { $cause }. Il est resté tel quel, et ce qui devait y entrer est resté à sa place. Libérez de la place ou accordez le droit d’écrire, puis recommencez.
error-missing = { $path } n’existe pas. Vérifiez le nom, ou créez-le par `mandate new`.
error-missing-here = { $path } n’existe pas. Vérifiez le nom et le dossier.
error-gone = { $path } n’est plus là : déplacé, renommé ou supprimé. Vos paroles sont conservées ici ; ne les répétez pas. Remettez-le ; ou quittez et rouvrez-le sous ce nom : au prochain démarrage, tout ce que cet ordinateur en garde est proposé.
error-hollow = { $path } est vide ou ne contient que des octets nuls, comme après une coupure de courant ou quand un disque est plein ; il est endommagé, pas nouveau. `mandate doctor -f "{ $path }"` indique où cet ordinateur en garde des copies ; ouvrez la plus récente, ou demandez la sienne à un collègue.
error-not-a-tracker = { $path } n’est pas un fichier de suivi, ou il n’en reste rien (ligne { $line }, colonne { $column } : { $reason }). Rien n’a été modifié. Vérifiez le nom.
error-head-damaged = { $path } ne dit pas de quel mandat il s’agit (ligne { $line }, colonne { $column } : { $reason }). Rien n’a été modifié. Ouvrez la dernière copie, ou demandez la sienne à un collègue.
error-read-only = { $path } n’est ouvert qu’en lecture. Rien n’a été modifié.
error-newer-format = { $path } a été écrit par une version plus récente (format { $format }). Il peut être lu, non modifié. Mettez le programme à jour pour le modifier.
error-exists = { $path } existe déjà. Rien n’a été modifié ; choisissez un autre nom.
error-locked = Un autre programme enregistre { $path } depuis trop longtemps. Vos paroles sont conservées sur cet ordinateur ; ne les répétez pas ; elles seront enregistrées au prochain démarrage.
error-not-kept = { $path } n’a pas gardé ce qui a été écrit ; un autre programme y écrit en même temps. Vos paroles sont conservées sur cet ordinateur ; ne les répétez pas.
error-another-mandate = { $path } porte maintenant sur un autre mandat qu’à l’ouverture. Rien n’a été modifié ; vos paroles sont conservées sur cet ordinateur. Ouvrez-le à nouveau.
error-no-home = Ce système ne dit pas où sont vos fichiers. Nommez le fichier de suivi par --file, et définissez HOME.

reason-no-text = des caractères qui ne sont pas du texte
reason-wide-text = enregistré autrement qu’en texte brut ; enregistrez-le comme « texte brut, UTF-8 » et recommencez
reason-no-entry = on n’y reconnaît rien qui ait été dit d’un point
reason-quote = il manque un guillemet à la fin d’un texte
reason-signs = une parenthèse, une virgule ou un guillemet manque, ou est de trop
reason-field = ce qui s’y trouve comme { $field } ne peut être reconnu
reason-cut = il s’arrête trop tôt
reason-something-else = c’est autre chose

cause-not-found = il n’existe pas
cause-permission = accès refusé
cause-full = plus de place
cause-read-only = le disque est en lecture seule
cause-not-a-folder = une partie du chemin n’est pas un dossier
cause-is-a-folder = c’est un dossier

## Plusieurs points, annuler et rétablir

subject-out-of-sight = { $item } (hors de vue)
subject-several = { $count } points{ $hidden ->
    [0] { "" }
   *[other] , dont { $hidden } hors de vue
}
subject-partial = { $count } des { $marked } points marqués ; impossible pour les autres{ $hidden ->
    [0] { "" }
   *[other] ; { $hidden } hors de vue
}
items-counted = { $count ->
    [one] 1 point
   *[other] { $count } points
}
item-headed = { $kind ->
    [task] Tâche { $label }
   *[recommendation] Recommandation { $label })
}
item-named = { $kind ->
    [task] tâche { $label }
   *[recommendation] recommandation { $label })
}
aim-stale = Rien de dit depuis longtemps
aim-unassessed = Non évalué par nous
aim-none = { $what } : { $hidden ->
    [0] il n’y a aucun point de ce genre.
    [one] aucun n’est affiché ; { $hidden } est hors de vue.
   *[other] aucun n’est affiché ; { $hidden } sont hors de vue.
}
aim-only = { $what } : c’est le seul qui soit affiché.
aim-from-top = { $what } : de nouveau depuis le haut.
aim-from-end = { $what } : de nouveau depuis la fin.
copy-item = Point en texte
copy-citation = Référence
copy-note = Note sélectionnée
copy-address = Adresse d’un document
copy-path = Chemin du fichier
copy-head = { $kind } { $label } : { $title }
copy-status = { $of } : { $status }
copied-system = Copié dans le presse-papiers de cet ordinateur.
copied-terminal = Remis au presse-papiers du terminal (OSC 52). Si coller donne autre chose, ce terminal ne l’accepte pas.
copied-too-long = C’est trop long pour le presse-papiers d’un terminal ; rien n’a été copié. Exportez-le ou partagez-le plutôt.
toast-marked = { $count ->
    [0] Plus rien n’est marqué.
    [one] 1 point est marqué.
   *[other] { $count } points sont marqués.
}
stepped-status = { $on }, état de nouveau { $value }
stepped-position = { $on }, position de nouveau { $value }
stepped-lead = { $on }, chef de file de nouveau { $value }
stepped-lead-none = { $on }, de nouveau sans chef de file
stepped-due = { $on }, échéance de nouveau { $value }
stepped-priority = { $on }, priorité de nouveau { $value }
stepped-none = aucune
stepped-tag = { $on }, étiquette « { $value } » de nouveau posée
stepped-untag = { $on }, étiquette « { $value } » de nouveau ôtée
stepped-withdraw = { $on }, note de nouveau hors de vue
stepped-restored = { $on }, note de nouveau visible
stepped-earlier-text = { $on }, note revenue à son texte antérieur
stepped-later-text = { $on }, note revenue à son texte ultérieur
stepped-said = { $on }, { $value }
stepped-back = { $on }, { $field ->
    [status] état redevenu ce qu’il était
    [position] position redevenue ce qu’elle était
    [lead] chef de file redevenu ce qu’il était
    [due] échéance redevenue ce qu’elle était
    [priority] priorité redevenue ce qu’elle était
   *[tag] étiquettes redevenues ce qu’elles étaient
}
stepped-contested = { $on }, { $field ->
    [status] état
    [position] position
    [lead] chef de file
    [due] échéance
    [priority] priorité
   *[tag] étiquettes
} – { $answers }
stepped-changes = { $on }, { $count } changements retirés

## L’écran

status-no-information-short = Aucune info
status-not-started-short = Non commencée
status-in-progress-short = En cours
status-partially-implemented-short = Partielle
status-implemented-short = Appliquée
status-not-implemented-short = Non appliquée
status-superseded-short = Remplacée
status-no-longer-applicable-short = Sans objet

list-notes = { $count }n
sign-overdue = retard { $days } j
sign-due-soon = { $days ->
    [0] aujourd’hui
    [1] pour demain
   *[other] dans { $days } j
}
sign-stale = silence { $days } j
sign-contested = Contesté
sign-differing = Divergent
sign-others = vu ailleurs
sign-overdue-count = { $count } en retard
sign-contested-count = { $count ->
    [one] { $count } contesté
   *[other] { $count } contestés
}
sign-differing-count = { $count ->
    [one] { $count } divergent
   *[other] { $count } divergents
}
# What the line has no room for.
sign-more = + { $count }
sign-neighbours = { $count ->
    [one] fusionner { $count } copie : { $key }
   *[other] fusionner { $count } copies : { $key }
}
sign-unread = { $count ->
    [one] { $count } copie illisible : { $key }
   *[other] { $count } copies illisibles : { $key }
}
sign-damaged = { $count ->
    [one] { $count } ligne abîmée : { $key }
   *[other] { $count } lignes abîmées : { $key }
}
sign-gone = { $count ->
    [one] { $count } disparue : { $key }
   *[other] { $count } disparues : { $key }
}
sign-unknown-own = { $count } à votre nom : { $key }

sign-by-hand-own = { $count ->
    [one] { $count } à vous modifiée : { $key }
   *[other] { $count } à vous modifiées : { $key }
}
# Ce que d’autres ont dit et que quelqu’un a modifié, ou, sans nom, ce que quiconque a dit.
sign-by-hand-others = { $count ->
    [one] { $count } modifiée : { $key }
   *[other] { $count } modifiées : { $key }
}
state-kept = conservé ici
state-saved = enregistré { $time }
state-failed = ici, pas dans le fichier
state-gone = fichier disparu
state-read-only = lecture seule

screen-too-small = Cette fenêtre est trop petite pour la liste. Donnez-lui au moins 40 colonnes sur 10 lignes ; rien n’est perdu entre-temps.

list-title = Liste de suivi
list-title-filtered = Liste : { $shown } sur { $all } · { $what }
list-empty = Ce mandat n’a aucun point. Créez un fichier de suivi avec des points par `mandate new`.
list-title-sorted = { $title } · par { $order }
list-title-reversed = { $title } · par { $order }, à rebours
# What is overdue through other delegations' eyes only, where a list counts none.
overdue-elsewhere = { $count } en retard aux yeux { $many ->
    [one] de cette délégation
   *[other] de ces délégations
} : { $of }
overdue-elsewhere-alone = { $told }.
overdue-elsewhere-screen = { $told } ; { $key } adopte le regard d’une autre délégation.
overdue-elsewhere-shell = { $told } ; adoptez le regard d’une délégation par --of.
overdue-elsewhere-linear = { $told } ; ouvrez le point pour le lire.
# Who has just said whose they are looks through other eyes than before.
eyes-now = La liste montre désormais le point de vue de votre délégation, { $of }.
eyes-now-silent = La liste montre désormais le point de vue de votre délégation, { $of }, qui n’a encore rien dit.
list-none-fits = Aucun point ne correspond : { $what }. { $key } les montre tous à nouveau.
list-no-match = Rien ne correspond à { $words }. Titres, textes, acteurs, cotes, motifs, chefs de file, étiquettes, échéances et notes ont été parcourus ; chaque mot doit s’y trouver. { $filter } ne montre que ce qui est en retard, contesté, etc. ; { $key } montre tous les points à nouveau.
list-no-match-among = Rien ne correspond à { $words } parmi les points affichés : { $what }. Titres, textes, acteurs, cotes, motifs, chefs de file, étiquettes, échéances et notes ont été parcourus. { $key } montre tous les points à nouveau.
list-no-party = Aucun acteur cité
list-folded = { $heading } · { $count } repliés
list-uncounted = { $heading } · { $count } hors décompte

list-marked = { $count ->
    [one] 1 marqué
   *[other] { $count } marqués
}{ $hidden ->
    [0] { "" }
   *[other] , dont { $hidden } hors de vue
}

item-head = { $kind } { $label } · { $source }
item-head-continuing = { $kind } { $label } · permanente · { $source }
item-concerns = Vise : { $parties }
item-nothing-said = Personne n’a encore dit où en est ce point ; { $key } le fait.
item-since = depuis le { $day }, { $by }
item-taken-back = retiré le { $day }, { $by }
item-begun = Commencé : « { $text } » ({ $key } pour continuer)
item-why = Motif : { $why }
item-successor = Remplacée par { $symbol }
item-position = position : { $position }
item-position-why = Motif de cette position : { $why }
item-lead = chef de file : { $lead }
item-due = échéance : { $due }
item-priority = priorité : { $priority }
item-tag = #{ $tag }
item-contested = contesté : { $answers }
item-choose = Toutes les réponses valent tant que votre délégation n’a pas tranché : { $key } les met côte à côte.
item-choose-anothers = Toutes les réponses valent tant que cette délégation n’a pas tranché : { $of }.
item-notes = Notes { $count }
item-notes-withdrawn = { $count ->
    [one] Aucune note en vue ; { $count } a été retirée. { $key } la montre.
   *[other] Aucune note en vue ; { $count } ont été retirées. { $key } les montre.
}
item-no-notes = Pas encore de note ; { $key } en écrit une.

note-private = privée, sur cet ordinateur seulement
note-revision = révisée
note-revised = remplacée par un texte ultérieur
note-withdrawn = retirée
note-edited = modifiée à la main
sign-by-hand = modifié à la main
altered-before = { $mark } dans le fichier ; auparavant : { $said }
altered-unknown = { $mark } dans le fichier ; ce qui était dit auparavant n’est pas connu ici
altered-again = { $words }. Une réponse l’avait déjà remplacé ; modifié, il compte de nouveau et figure à côté de cette réponse
altered-standing = { $item }, { $by } : { $said }, { $words }.
note-edited-fields = modifié à la main : { $fields }
field-status = état
field-position = position
field-lead = chef de file
field-due = échéance
field-priority = priorité
field-tag = étiquettes

choice-contested = à côté d’une autre : { $by }
choice-begun = commencé : « { $text } »
choice-status = État : { $item }
choice-position = Position : { $item }
choice-priority = Priorité : { $item }
choice-theme = L’aspect de l’écran
choice-next = Aller au prochain
choice-since = Ce qui a changé : depuis quand ?
choice-copy = Copier
choice-language = Langue
choice-drafts = Inachevé
draft-note = note
draft-private = note privée
draft-revision = révision d’une note
draft-why = motif
draft-lead = chef de file
draft-due = échéance
draft-tag = étiquette
language = Français
choice-partial = { $rows ->
    [one] { $rows } ligne ne peut être reprise : que faire ?
   *[other] { $rows } lignes ne peuvent être reprises : que faire ?
}
choice-partial-correct = Corriger d’abord le tableau
choice-partial-correct-meaning = rien n’est repris
choice-partial-rest = Reprendre le reste
choice-partial-rest-meaning = ce qui ne peut être repris est laissé de côté
choice-speaker = Qui parle désormais ?
choice-speaker-now = { $whose ->
    [delegation] comme jusqu’ici ; modifications ici de { $of } : { $count }
   *[name] { $count ->
        [0] comme jusqu’ici ; tout ce qui a été dit ainsi est annulé, vous pouvez continuer sous l’autre nom
        [one] comme jusqu’ici ; une modification porte ce nom. Si ce nom est faux, gardez-le, et annulez d’abord ce qu’il a dit : { $undo }
       *[other] comme jusqu’ici ; { $count } modifications portent ce nom. Si ce nom est faux, gardez-le, et annulez d’abord ce qu’il a dit : { $undo }
    }
}
choice-speaker-then = un autre nom ; ce qui a été dit garde l’ancien
choice-about = Au sujet de quel point ?
choice-about-here = le curseur s’y trouve
choice-about-marked = il est marqué
choice-note = Sur quoi porte la note ?
choice-private-note = Sur quoi porte la note privée ?
choice-note-here = ce point seulement
choice-note-each = la même note sur chacun
choice-withdraw = Retirer une note de { $by } ?
choice-reaffirm = Inchangé à ce jour : { $item }
choice-reaffirm-rest = { $count ->
    [one] Le redire du seul qui ait un état
   *[other] Le redire des { $count } qui ont un état
}
choice-filter-found = Dans la recherche « { $words } », ne montrer que : { $shown ->
    [one] { $shown } point sur { $all }
   *[other] { $shown } points sur { $all }
}
choice-filter = { $shown ->
    [one] Ne montrer que : { $shown } point sur { $all }
   *[other] Ne montrer que : { $shown } points sur { $all }
}
choice-none = Aucune
choice-views = Vues
view-overdue = En retard
view-due-soon = Échéance proche
view-contested = Contestés
view-differing = Là où les délégations divergent
view-silent = Rien n’a encore été dit
view-new = Conserver ce qui est affiché comme vue
filter-everything = Tout
filter-quoted = « { $words } »
condition-nothing = { $which ->
    [overdue] Rien n’est en retard.
    [due-soon] Aucune échéance n’est proche.
    [stale] Aucun point n’est sans nouvelles depuis { $days } jours.
    [contested] Rien n’est contesté.
    [differing] Rien ne diverge entre délégations.
    [noted] Aucun point n’a de notes.
    [changed] Rien n’a été modifié depuis.
   *[other] Aucun point n’est ainsi pour le moment : { $what }.
}
filter-overdue = En retard
filter-due-soon = Échéance proche
filter-stale = Sans nouvelles depuis { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
filter-noted = Avec notes
filter-changed = Modifiés
filter-changed-since = Modifiés depuis { $point }
filter-changed-visit = Modifiés depuis la visite
filter-changed-share = Modifiés depuis le partage
filter-changed-export = Modifiés depuis l’exportation
filter-status = état
filter-sign = alerte
filter-kind = catégorie
filter-priority = priorité
filter-lead = chef de file
filter-party = acteur
filter-delegation = a parlé
condition-priority = priorité { $what }
condition-lead = chef de file { $what }
condition-delegation = { $what } a parlé
order-document = document
order-status = état
order-due = échéance
order-updated = dernier changement
order-priority = priorité
filter-tag = étiquette

form-why = { $status } : { $item }
form-position-back = Position retirée
form-position-why = { $status } : { $item }
form-lead = Chef de file : { $item }
form-due = Échéance : { $item }
form-since = Ce qui a changé depuis une date
form-tag = Étiquette : { $item }
form-view = Conserver cette vue
form-view-rename = Renommer : { $status }
form-search = Rechercher
form-identity = Qui parle ?
ask-why = Motif
ask-successor = Par quel document
ask-lead = Chef de file
ask-due = Échéance
ask-since = Depuis
ask-tag = Étiquette
ask-view = Nom
ask-search = Rechercher :
ask-name = Votre nom
ask-delegation = Délégation
about-why = Un motif, si vous le souhaitez. Entrée valide, avec ou sans motif.
about-why-needed = Cet état exige un motif. Entrée valide.
about-lead = Qui est chef de file : une personne, un bureau, une organisation. Un champ laissé vide retire le chef de file.
form-draft = { $dated ->
    [yes] Ceci est un brouillon du { $day } ; il n’est pas encore consigné.
   *[no] Ceci est un brouillon ; il n’est pas encore consigné.
}
form-draft-waits = { $dated ->
    [yes] Un brouillon du { $day } n’a pas été consigné : « { $text } » ; { $key } le reprend.
   *[no] Un brouillon n’a pas été consigné : « { $text } » ; { $key } le reprend.
}
about-due = Pour quand : { $day }, 2026-03-31, aujourd’hui, demain ou +14 pour dans 14 jours. Un champ laissé vide retire l’échéance.
about-since = Tout ce qui a été dit ce jour-là ou plus tard est indiqué, selon l’horloge de chaque auteur. Écrivez 2026-03-31, 31.3.2026, aujourd’hui ou hier.
about-known = En usage : { $names }.
about-known-key = { $key } met l’un de ces noms dans le champ.
about-tag = Une étiquette à poser sur le point, ou plusieurs séparées par des virgules ; si elle y est déjà, elle en est ôtée.
about-tag-several = Une étiquette à poser sur chacun des points, ou plusieurs séparées par des virgules ; si tous l’ont déjà, elle en est ôtée.
about-identity = Tout ce que vous consignez porte votre nom et votre délégation. Le programme ne les demande qu’une fois et ne peut les vérifier.
speaker-undo-first = Ce qui a été dit par { $who } garde ce nom. S’il est faux, annulez-le d’abord : { $close }, puis { $undo }.
speaker-undo-first-linear = Ce qui a été dit par { $who } garde ce nom. S’il est faux, annulez-le d’abord : b, puis u.
about-identity-known = Le fichier connaît { $names } ; votre délégation peut être une autre.
about-view = Ce qui est affiché ({ $shown }), avec son ordre et ses groupes, sous un nom de votre choix. Les vues ne sont qu’à vous : elles n’entrent jamais dans le fichier de suivi.
trouble-view-name = Une vue a besoin d’un nom.
trouble-view-taken = Une vue porte déjà ce nom. Choisissez-en un autre.
trouble-due = Ce n’est pas une date. Écrivez { $day }, 2026-03-31, aujourd’hui, demain ou +14.
trouble-day-none = { $year ->
    [none] Il n’y a pas de { $day } { $month } : ce mois compte { $last } jours au plus.
   *[other] Il n’y a pas de { $day } { $month } { $year } : ce mois compte { $last } jours au plus.
}
trouble-day-unclear = Cela peut être le { $one } ou le { $other }. Écrivez le mois en lettres.
day-ahead = { $day }, { $days ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $days } jours
}
day-past = { $day }, { $days ->
    [1] hier
   *[other] il y a { $days } jours
}
trouble-since = Ce n’est ni une date ni une période de rapport. Écrivez 2026-03-31, 31.3.2026, aujourd’hui, hier, ou le nom d’une période.
trouble-mixed-why = Certains points ont déjà cette réponse avec un motif. Entrée encore une fois retire leurs motifs ; ou tapez-en un pour tous.
trouble-reason-for = Cela commence par le numéro d’une réponse. Ceci est le motif de « { $answer } » : { $enter } encore une fois le donne ainsi ; { $back } revient à la liste.
trouble-mixed = Les réponses diffèrent selon les points. Entrée encore une fois les retire toutes ; ou tapez-en une pour tous.
trouble-tag = Une étiquette doit avoir un nom.
trouble-identity = Il faut les deux : votre nom et votre délégation.

board-title = Tableau de bord : vu par { $of }
board-title-nobody = Tableau de bord
board-progress = Avancement
board-time = Au fil du temps
board-dates = Échéances
board-who = Qui
board-recent = Dernières nouvelles
board-share = { $done } sur { $all } { $done ->
    [one] appliquée
   *[other] appliquées
}
board-count-out = { $count } ({ $percent } %) · hors décompte
board-count = { $count } ({ $percent } %)
board-voice = { $share } · { $items ->
    [one] 1 point
   *[other] { $items } points
}, { $entries ->
    [one] 1 entrée
   *[other] { $entries } entrées
}
board-said = { $by } · { $item } : { $what }
board-leads = Par chef de file
board-delegations = Par délégation
board-no-lead = personne encore
board-all = Tout ce qui compte
board-nothing = Rien n’a encore été dit de ce point de vue. Une fois des états dits, cette page les montre.
board-due-later = Plus tard
board-no-dates = Rien de ce qui est ouvert n’a d’échéance. Celles que l’on donne dans la liste paraissent ici : en retard, proches, plus tard.

picker-merge = Fusionner des copies dans ce suivi
picker-import = Reprendre un tableau rempli
picker-share = Faire une copie à envoyer
picker-writing = Écriture en cours…
picker-since = Ce qui a changé depuis un autre fichier
picker-none-tables = Aucun tableau dans les dossiers habituels. Tapez ou collez un chemin.
picker-none-folders = Aucun des dossiers habituels n’existe. Tapez ou collez un chemin.
picker-none = Aucun suivi dans les dossiers habituels. Tapez ou collez un chemin.
picker-conflict-copy = copie en conflit à côté du fichier
picker-fits = { $day }
picker-folder = dossier
picker-recent = utilisé récemment · { $day }
picker-nearby = { $day }
picker-known = rien de nouveau · { $day }
picker-made = fait ici · { $day }
picker-free = nouveau
picker-there-replace = existe ; serait remplacé · { $day }
picker-there = existe ; on y ajoute · { $day }
ask-file = Fichier
ask-place = Où
about-picker-merge = Tapez un chemin, ou descendez dans la liste et cochez des fichiers avec Espace. Entrée montre ce qu’ils apportent ; rien ne change encore.
about-picker-import = Tapez le chemin d’un tableau (CSV ou classeur Excel) fait par ce programme et rempli par un collègue, ou choisissez-en un ci-dessous. Entrée montre ce qu’il dit ; rien ne change encore.
about-picker-share = Tout ce qui est dit dans ce suivi va dans la copie, les notes privées jamais. Une copie qui existe est complétée, non remplacée.
about-picker-since = Saisissez le chemin d’une copie antérieure, ou descendez dans la liste. Entrée indique ce que contient ce suivi et que la copie n’a pas ; ni l’un ni l’autre n’est modifié.
trouble-no-file-since = Saisissez le chemin d’une copie antérieure, ou choisissez-en une dans la liste.
trouble-no-file = Tapez le chemin d’un fichier de suivi, ou cochez-en un dans la liste.
trouble-no-table = Tapez le chemin d’un tableau, ou choisissez-en un dans la liste.
trouble-table-alone = Un tableau se reprend seul : ne choisissez que lui, ou que des suivis.
trouble-no-place = Tapez où la copie doit être faite.
trouble-empty-folder = Rien dans ce dossier ne convient.
trouble-nothing-fits = Rien n’y commence ainsi.

table-title = Ce que ce tableau consignerait en votre nom
table-about = Entrée le dit en tant que { $who }. Ce que l’auteur du tableau n’avait pas vu n’est pas remplacé : les deux restent côte à côte. Annuler retire le tout.
table-nothing-left = Les lignes qui peuvent être reprises ne disent rien de nouveau ; rien n’est repris des autres.
table-refused = Ce tableau ne peut pas être repris ; tout est resté tel quel.
table-wrong = { $rows ->
    [one] { $rows } ligne ne peut être reprise ; la raison figure ci-dessous.
   *[other] { $rows } lignes ne peuvent être reprises ; les raisons figurent ci-dessous.
}
preview-title = Ce que cela apporterait
since-visit = Depuis ma dernière visite
since-share = Depuis mon dernier partage
since-export = Depuis la dernière exportation
since-day = Depuis une date
since-file = Depuis un autre fichier
since-never = pas encore
since-day-meaning = à saisir, ou le nom d’une période
since-file-meaning = une copie antérieure
landmark-day = le { $day }
landmark-copy = la copie { $name }
landmark-visit = votre dernière visite, le { $day }
landmark-share = votre dernier partage, le { $day }
landmark-export = la dernière exportation, le { $day }
changes-name = Ce qui a changé
changes-title = Ce qui a changé depuis { $point }
changes-reading = Recherche de ce qui a changé…
changes-none = Rien n’a changé depuis { $point }.
changes-what = Ici figurerait, point par point, ce qui a été dit depuis lors, par qui et quand, et ce qui en est devenu contesté ou divergent.
changes-history-title = Historique – { $item } : { $title }
changes-history-title-bare = Historique – { $item }
changes-history-by-hand = { $count ->
    [one] Une intervention.
   *[other] { $count } interventions, la plus récente d’abord.
} Rien n’en est jamais ôté, sauf à la main : { $edited ->
    [one] une ligne a été modifiée dans le fichier, où ses mots d’avant ne sont plus.
   *[other] { $edited } lignes ont été modifiées dans le fichier, où leurs mots d’avant ne sont plus.
}
changes-history-total = { $count ->
    [0] Personne n’en a encore rien dit.
    [one] Une intervention ; rien n’en est jamais ôté.
   *[other] { $count } interventions, la plus récente d’abord ; rien n’en est jamais ôté.
  }
changes-history-what = Ici figurerait qui en a dit quoi et quand, y compris ce qui a été annulé.
changes-total = { $count ->
    [one] 1 modification
   *[other] { $count } modifications
  } sur { $items ->
    [one] 1 point
   *[other] { $items } points
  }.
changes-contested = { $count ->
    [one] 1 point est devenu contesté.
   *[other] { $count } points sont devenus contestés.
  }
changes-differing = { $count ->
    [one] Les délégations ont commencé à diverger sur 1 point.
   *[other] Les délégations ont commencé à diverger sur { $count } points.
  }
changes-damaged = { $lines ->
    [one] Une ligne de la copie ne peut être lue ; ce qui s’y trouve
   *[other] { $lines } lignes de la copie ne peuvent être lues ; ce qui s’y trouve
  } est indiqué comme nouveau.
changes-more = { $count ->
    [one] 1 autre point a changé ; il figure
   *[other] { $count } autres points ont changé ; ils figurent
  } dans la liste des points modifiés.
since-late = { $count ->
    [one] 1 autre élément est arrivé depuis { $point }, mais porte une date antérieure selon l’horloge de son auteur et n’est pas indiqué
   *[other] { $count } autres éléments sont arrivés depuis { $point }, mais portent une date antérieure selon l’horloge de leur auteur et ne sont pas indiqués
  } ici.
preview-reading = Lecture des fichiers…
preview-refused = Rien n’a été fusionné.
preview-nothing = Rien de nouveau : ce suivi contient déjà tout cela.
preview-about = Entrée fusionne. Une fusion ne fait qu’ajouter et ne s’annule pas. La réponse ultérieure d’une délégation à ce qu’elle avait dit devient la sienne, la mention « à la place de » indique ce qu’elle remplace ; celles qui s’ignoraient restent côte à côte tant que nul ne tranche.
preview-replaced = { $count ->
    [one] { $count } réponse ou note cède la place à une plus récente de la même délégation.
   *[other] { $count } réponses ou notes cèdent la place à de plus récentes de la même délégation.
}
preview-contested = { $count ->
    [one] { $count } point devient contesté.
   *[other] { $count } points deviennent contestés.
}
preview-differing = { $count ->
    [one] Les délégations commencent à diverger sur { $count } point.
   *[other] Les délégations commencent à diverger sur { $count } points.
}
preview-delegation = { $of } : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
} ({ $kinds })
preview-statuses = { $count ->
    [one] { $count } état
   *[other] { $count } états
}
preview-positions = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
preview-notes = { $count } sur des notes
preview-others = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
preview-damaged = { $lines ->
    [one] { $lines } ligne de { $path } ne peut être lue ; elle y reste.
   *[other] { $lines } lignes de { $path } ne peuvent être lues ; elles y restent.
}
preview-cut = { $path } a été coupé : il peut manquer plus que ce qui se voit ici. Demandez qu’on vous l’envoie de nouveau.
preview-more = { $count ->
    [one] et { $count } point de plus
   *[other] et { $count } points de plus
}
gone-title = Disparu du fichier
gone-about = Cela était dans le fichier et n’y est plus : une copie plus ancienne a peut-être pris sa place, ou une ligne est abîmée ou a été modifiée à la main. Cela peut être rétabli, et rien d’autre ne change ; ou laissé de côté, sans plus de question.
gone-about-linear = Cela était dans le fichier et n’y est plus : une copie plus ancienne a peut-être pris sa place, ou une ligne est abîmée ou a été modifiée à la main. 1 le rétablit ; rien d’autre ne change. 2 le laisse de côté, sans plus de question.
claimed-title = À votre nom, et non écrit ici tel quel
claimed-about = Cela figure dans le fichier à votre nom, et cet ordinateur ne l’a jamais écrit ainsi : un autre de vos ordinateurs peut-être, ou quelqu’un a modifié la ligne à la main. Vous pouvez dire que c’est de vous, une fois ou pour tout ce qui viendra, par exemple si vous travaillez sur plusieurs ordinateurs. Sinon, demandez de qui c’est : les noms sont déclarés, et vous pouvez dire le contraire au point en question.
claimed-back = { $key } rétablit, à côté de ce qui y figure, ce que vous aviez dit avant que ce soit modifié à la main.
claimed-back-linear = Ensuite, r dans la liste rétablit, à côté de ce qui y figure, ce que vous aviez dit avant que ce soit modifié à la main.
claimed-about-linear = Cela figure dans le fichier à votre nom, et cet ordinateur ne l’a jamais écrit ainsi : un autre de vos ordinateurs peut-être, ou quelqu’un a modifié la ligne à la main. 1 dit que c’est de vous. 2 le dit aussi de tout ce qui viendra, par exemple si vous travaillez sur plusieurs ordinateurs. Sinon, demandez de qui c’est : les noms sont déclarés, et vous pouvez dire le contraire au point en question.
beside-unread = La copie en conflit { $path } ne peut être lue : { $why }. Rien n’en a été fusionné. Elle est peut-être encore en route ; sinon, récupérez-la de nouveau ou faites-la rendre lisible.
beside-lines = { $lines ->
    [one] { $lines } ligne de la copie en conflit { $path } ne peut être lue
   *[other] { $lines } lignes de la copie en conflit { $path } ne peuvent être lues
}, peut-être parce qu’elle est tronquée. Seul le reste peut être fusionné ; récupérez-la de nouveau.
beside-newer = La copie en conflit { $path } a été écrite par une version plus récente (format { $format }). Rien n’en a été fusionné. Mettez le programme à jour, puis fusionnez-la.
beside-another-mandate = La copie en conflit { $path } porte sur un autre mandat, « { $theirs } », qui ne fusionne pas avec celui-ci. Mettez-la dans un dossier à part.
beside-empty = elle est vide ou ne contient que des octets nuls
beside-no-tracker = ce n’est pas un suivi, ou il n’en reste rien
names-listed = { $names } et { $last }
items-more = { $count } de plus

## Choisir entre des réponses côte à côte

settle-title = Trancher { $label } : { $item }
settle-question = { $question }, { $of } : { $count } réponses côte à côte
settle-own = Un chiffre retient cette réponse, Entrée celle qui est marquée ; les autres restent dans l’historique. D’ici là, toutes valent.
settle-own-none = Aucune n’est la vôtre, donc aucune n’est marquée : un chiffre retient cette réponse ; les autres restent dans l’historique. D’ici là, toutes valent.
settle-anothers = Seule cette délégation peut choisir entre elles : { $of }. D’ici là, toutes valent.
settle-other = { $question }, { $of }
settle-also = Contesté ici aussi, { $key } y passe : { $others }.
settle-nothing = Plus rien n’est contesté ici.
settle-changed = Quelqu’un a répondu entre-temps ; voyez ce qui vaut maintenant, puis choisissez.
settle-unreadable = Une version plus récente du programme a écrit cette réponse ; elle ne peut être retenue ici. Retenez-en une autre, ou répondez à nouveau.
settle-left-here = { $count ->
    [one] Reste contesté ici : { $fields } ; { $key } continue.
   *[other] Restent contestés ici : { $fields } ; { $key } continue.
}
settle-left = { $count ->
    [one] Encore un point contesté chez vous ; { $key } continue.
   *[other] Encore { $count } points contestés chez vous ; { $key } continue.
}
question-status = État
question-position = Position
question-lead = Chef de file
question-due = Échéance
question-priority = Priorité
refuse-nothing-contested = Rien de ce qui est affiché n’est contesté.
refuse-only-differing = Les délégations divergent ici, et il n’y a rien à trancher : chaque réponse demeure. { $view } les montre côte à côte.
refuse-no-chooser = Aucune réponse n’est ouverte au choix.
refuse-no-answer-marked = Aucune réponse n’est marquée. Tapez son chiffre, ou marquez-en une d’abord avec les flèches.
refuse-anothers-answers = Seule cette délégation peut choisir entre ses réponses ; dites plutôt ce que voit la vôtre.
refuse-one-question = Rien d’autre n’est contesté sur ce point.
refuse-no-other-contested = Rien d’autre de ce qui est affiché n’est contesté.
command-settle = Choisir entre des réponses contestées, côte à côte
command-settle-hint = trancher
command-settle-words = résoudre, contesté, désaccord, choisir
command-take-answer = Retenir cette réponse à la place de toutes
command-take-answer-hint = retenir
command-answer-anew = Répondre à nouveau à la place de toutes
command-answer-anew-hint = répondre à nouveau
command-next-answer = À la réponse suivante
command-prev-answer = À la réponse précédente
command-next-question = À ce qui est contesté par ailleurs sur ce point
command-next-question-hint = aussi contesté
command-prev-question = Retour à ce qui est contesté par ailleurs sur ce point
command-next-contested = Au point suivant dont les réponses sont contestées
command-next-contested-hint = contesté suivant
command-answer-page-down = Lire la suite des réponses
command-answer-page-up = Remonter dans les réponses
command-leave-answers = Laisser toutes les réponses telles quelles
command-leave-answers-hint = laisser

## Points par délégation, et autres regards

matrix-title = { $list } · côte à côte : { $what }
matrix-status = état
matrix-marks = état, signes seuls
matrix-position = position
matrix-lead = chef de file
matrix-due = échéance
matrix-summary = { $differing } sur { $all } { $differing ->
    [one] divergent
   *[other] divergents
} · { $contested ->
    [one] { $contested } contesté
   *[other] { $contested } contestés
}
matrix-by-hand = { $count ->
    [one] † 1 modifié à la main
   *[other] † { $count } modifiés à la main
  }
matrix-silent = { $of } { $shows ->
    [position] ne prend pas position là-dessus
    [lead] n’a pas dit qui en est chargé
    [due] n’a pas dit pour quand
   *[other] n’a pas dit où cela en est
}{ $more ->
    [yes] { " " }(Entrée montre ce qui en est dit d’autre)
   *[no] { "" }
}
matrix-alone = { $spoken ->
    [0] Aucune délégation n’a encore parlé dans ce fichier.
   *[other] Une seule délégation a parlé dans ce fichier.
} Une fois fusionnées les copies des autres, chaque délégation a ici sa colonne, la vôtre en premier : ≠ marque ce que d’autres voient autrement que vous, ‼ ce à quoi une délégation a deux réponses. { $share } fait une copie à envoyer, { $merge } fusionne les copies qui reviennent.
state-look-as = point de vue : { $of }
toast-look-as = Voici ce que voit cette délégation : { $of }. Vous parlez toujours pour la vôtre : { $key } y revient, puis dites-le.
toast-look-as-which = Allez à la colonne d’une délégation ; { $key } adopte son regard.
toast-look-own = De nouveau vu par votre propre délégation.
refuse-borrowed = Vous regardez avec les yeux d’une autre délégation. Échap revient aux vôtres, puis dites-le.
refuse-no-matrix = Points et délégations ne sont pas côte à côte en ce moment.
command-matrix = Points et délégations côte à côte, ou retour à la liste
command-matrix-words = comparer, divergent, délégations, côte à côte, différence, différences, écart, écarts, désaccord, désaccords, objection
command-look-as = Adopter le regard d’une autre délégation, ou reprendre le sien
command-column-right = À la délégation suivante
command-column-left = À la délégation précédente
command-show-next = Montrer état, signes, position, chef de file ou échéance
command-show-next-hint = montrer autre chose
command-show-prev = Montrer ce qui l’était avant
command-open-item = Aller au point
command-open-item-hint = point
command-close-matrix = Retour à la liste
command-close-matrix-hint = retour

## Notes en cours d’écriture

editor-note = { $begun ->
    [yes] Note commencée
   *[no] Nouvelle note
} : { $item }
editor-private = Note privée, sur cet ordinateur seulement{ $begun ->
    [yes] , commencée
   *[no] { "" }
} : { $item }
editor-revise = Réviser la note{ $begun ->
    [yes] , déjà commencée
   *[no] { "" }
} : { $item }

sorted-document = Dans l’ordre du document.
sorted-document-reversed = Dans l’ordre du document, le dernier d’abord.
sorted-status = Par état.
sorted-status-reversed = Par état, le dernier de la liste d’abord.
sorted-due = Par échéance, la plus proche d’abord.
sorted-due-reversed = Par échéance, la plus lointaine d’abord.
sorted-updated = Par dernier changement, le plus récent d’abord.
sorted-updated-reversed = Par dernier changement, le plus ancien d’abord.
sorted-priority = Par priorité.
sorted-priority-reversed = Par priorité, la basse d’abord.
grouped-kind = Par catégorie.
grouped-status = Par état.
grouped-party = Par acteurs que cite le texte.

toast-saved = Enregistré.
toast-kept-here = Conservé sur cet ordinateur, pas encore dans le fichier : { $told }
toast-said = { $item } – { $what }.
toast-said-private = { $item } – { $what }, privée. Conservée sur cet ordinateur seulement.
toast-still = { $item } – { $what }, inchangé à ce jour.
toast-still-mixed = { $item } – tous inchangés à ce jour.
toast-unchanged = { $count ->
    [one] Un point en était déjà là.
   *[other] { $count } points en étaient déjà là.
}
withdrawn-stays = Son texte reste dans le fichier et dans chaque copie.
toast-undone = Annulé : { $what }.
toast-redone = Rétabli : { $what }.
toast-already-so = C’est déjà le cas ; rien n’a été consigné. { $key } dit « toujours vrai à ce jour ».
toast-stands-already = C’est déjà le cas ; rien n’a été consigné.
withdrawn-own = { $count ->
    [one] Par { $by } : l’une de vos notes est retirée, « { $text } ». { $look } la montre.
   *[other] Par { $by } : { $count } de vos notes sont retirées. { $look } les montre.
}
toast-arrived = { $count ->
    [one] { $count } entrée reçue ({ $of })
   *[other] { $count } entrées reçues ({ $of })
}{ $items ->
    [0] .
    [one] { " " }: point { $labels }.
   *[other] { " " }: points { $labels }{ $more ->
        [0] .
       *[other] { " " }et { $more } de plus.
    }
}
toast-arrived-status = { $of } : « { $item } » – { $status }.
toast-arrived-contested = { $of } : « { $item } » – à présent contesté : { $answers }.
toast-arrived-answered = { $count ->
    [one] Votre réponse ({ $items }) est à la place de : { $answers }, donnée entre-temps.
   *[other] Vos réponses ({ $items }) sont à la place de ce qui a été dit entre-temps : { $answers }{ $more ->
        [0] .
       *[other] { " " }et { $more } de plus.
    }
}
toast-arrived-item = { $of } : « { $item } » – { $said }{ $more ->
    [0] .
   *[other] { " " }et { $more } de plus.
}
toast-merged = { $count ->
    [one] { $count } entrée reçue ({ $of })
   *[other] { $count } entrées reçues ({ $of })
}{ $contested ->
    [0] { "" }
    [one] { " " }; { $contested } point est maintenant contesté
   *[other] { " " }; { $contested } points sont maintenant contestés
}{ $differing ->
    [0] .
    [one] { " " }; les délégations divergent maintenant sur { $differing } point.
   *[other] { " " }; les délégations divergent maintenant sur { $differing } points.
}
toast-merged-own-replaced = { $count ->
    [one] { $count } réponse ou note de votre délégation, sur { $items }, a cédé la place à une plus récente.
   *[other] { $count } réponses ou notes de votre délégation, sur { $items }, ont cédé la place à de plus récentes.
}
toast-merged-own-contested = Réponses de votre délégation contestées sur { $items } ; { $key } les tranche.
toast-take-back-sure = { $key } encore une fois annule ceci, et rien de ce qui a suivi : { $what }.
toast-merge-stays = Une fusion ne fait qu’ajouter : ce qui est arrivé reste. { $key } encore une fois annule votre propre dernier mot : { $what }.
toast-not-imported = Rien n’a été repris ; tout est resté tel quel.
stepped-aside = À la place de : { $answers } ; { $look } permet de { $count ->
    [one] la
   *[other] les
} relire.
stepped-aside-many = { $count } autres réponses ont cédé la place ; { $look } permet de les relire, point par point.
taken-in-left = { $rows ->
    [one] { $rows } ligne laissée de côté : rien n’en a été repris.
   *[other] { $rows } lignes laissées de côté : rien n’en a été repris.
}
taken-in-contested = { $count ->
    [one] { $count } réponse est maintenant contestée : le tableau ignorait ce qui figure à côté.
   *[other] { $count } réponses sont maintenant contestées : le tableau ignorait ce qui figure à côté.
}
toast-said-many = { $items } – { $count } modifications.
toast-not-merged = Rien n’a été fusionné ; tout est resté tel quel.
toast-nothing-new = Rien de nouveau n’est arrivé.
toast-reworded = Les libellés du mandat ont été harmonisés ; aucune entrée n’est arrivée.
toast-neighbours = { $count ->
    [one] Une copie se trouve à côté du fichier, « { $name } »
   *[other] { $count } copies se trouvent à côté du fichier
}, avec { $entries ->
    [one] { $entries } entrée qui manque
   *[other] { $entries } entrées qui manquent
} ici. { $key } montre ce que cela apporte.
toast-unread = { $first }{ $more ->
    [0] { "" }
   *[other] { " " }Et { $more } de plus ; { $key } les montre.
}
toast-damaged = { $count ->
    [one] { $count } ligne du fichier ne peut plus être lue. { $key } la montre, et ce qu’elle devient.
   *[other] { $count } lignes du fichier ne peuvent plus être lues. { $key } les montre, et ce qu’elles deviennent.
}
toast-file-back = Le fichier est de nouveau là.
toast-gone = { $count ->
    [one] { $count } entrée était dans le fichier et n’y est plus : une copie plus ancienne à sa place, peut-être, ou une ligne abîmée. { $key } la montre et la remet.
   *[other] { $count } entrées étaient dans le fichier et n’y sont plus : une copie plus ancienne à sa place, peut-être, ou une ligne abîmée. { $key } les montre et les remet.
}
toast-gone-items = { $count ->
    [one] { $count } point du mandat manque dans le fichier : sa ligne a peut-être été effacée. { $key } le nomme et le remet.
   *[other] { $count } points du mandat manquent dans le fichier : leurs lignes ont peut-être été effacées. { $key } les nomme et les remet.
}
toast-unknown-own = { $count ->
    [one] { $count } entrée à votre nom n’a pas été écrite sur cet ordinateur. { $key } la montre.
   *[other] { $count } entrées à votre nom n’ont pas été écrites sur cet ordinateur. { $key } les montre.
}
toast-by-hand = { $count ->
    [one] Une ligne que vous aviez écrite a été modifiée à la main dans le fichier, au sujet de { $items } ; elle y figure à votre nom. { $key } la montre{ $can ->
        [yes] , et { $back } rétablit ce que vous aviez dit.
       *[no] .
    }
   *[other] { $count } lignes que vous aviez écrites ont été modifiées à la main dans le fichier, au sujet de { $items } ; elles y figurent à votre nom. { $key } les montre{ $can ->
        [yes] , et { $back } rétablit ce que vous aviez dit.
       *[no] .
    }
}
toast-by-hand-any = { $count ->
    [one] Une ligne a été modifiée à la main dans le fichier, au sujet de { $items }.
   *[other] { $count } lignes ont été modifiées à la main dans le fichier, au sujet de { $items }.
} { $can ->
    [yes] { $back } montre ce qui était dit auparavant, et le rétablit.
   *[no] Le point montre ce qui était dit auparavant.
}
toast-by-hand-others = { $count ->
    [one] Une ligne écrite par quelqu’un d’autre a été modifiée à la main dans le fichier, au sujet de { $items }.
   *[other] { $count } lignes écrites par d’autres ont été modifiées à la main dans le fichier, au sujet de { $items }.
} { $can ->
    [yes] { $back } montre ce qui était dit auparavant, et le rétablit.
   *[no] Le point montre ce qui était dit auparavant.
}
toast-back = { $count ->
    [one] { $count } entrée est de nouveau dans le fichier.
   *[other] { $count } entrées sont de nouveau dans le fichier.
}
toast-back-items = { $count ->
    [one] { $count } point est de nouveau dans le fichier.
   *[other] { $count } points sont de nouveau dans le fichier.
}
toast-left = { $count ->
    [one] { $count } entrée reste hors de ce fichier, et nul ne demande plus ; { $key } la montre encore.
   *[other] { $count } entrées restent hors de ce fichier, et nul ne demande plus ; { $key } les montre encore.
}
toast-left-items = { $count ->
    [one] { $count } point reste hors de ce fichier, et nul ne demande plus ; { $key } le montre encore.
   *[other] { $count } points restent hors de ce fichier, et nul ne demande plus ; { $key } les montre encore.
}
toast-not-restored = Rien n’a été remis ; tout est resté tel quel.
toast-mine = { $count ->
    [one] Cette entrée est de vous ; nul ne demandera plus.
   *[other] Ces { $count } entrées sont de vous ; nul ne demandera plus.
}
toast-always-mine = Désormais, tout ce qui arrive à votre nom dans ce fichier est tenu pour le vôtre. `mandate mine --ask` y revient.
toast-not-decided = Rien n’a été décidé.
toast-rejected = Des lignes illisibles ont été mises de côté dans { $path }.
toast-read-only = Ouvert en lecture seule ; rien de ce que vous faites ici ne modifie le fichier.
toast-no-command = Ceci est un texte à lire ; il n’y a rien à exécuter.
toast-caps-lock = Le verrouillage des majuscules est peut-être actif : en minuscule, elle fait quelque chose.
toast-no-such-key = { $key } ne fait rien ici. { $help } montre ce qui est possible.
theme-meaning-auto = selon le fond du terminal
theme-meaning-light = pour un fond clair
theme-meaning-dark = pour un fond sombre
theme-meaning-high-contrast = blanc sur noir, ou noir sur blanc
theme-meaning-colour-blind = bleu contre orange, jamais rouge contre vert
theme-meaning-mono = sans couleurs : gras, souligné, inversé
theme-meaning-own = le vôtre
theme-name-auto = automatique
theme-name-light = clair
theme-name-dark = sombre
theme-name-high-contrast = contraste élevé
theme-name-colour-blind = daltonien
theme-name-mono = monochrome
theme-bad = Le thème de { $path } ne peut pas servir (ligne { $line }, colonne { $column } : { $reason }). Corrigez la ligne ; d’ici là il est laissé de côté.
theme-circle = Le thème « { $name } » se reprend lui-même. Nommez-en un autre après « inherits » ; d’ici là il est laissé de côté.
theme-missing = Il n’y a pas de thème « { $name } ». T montre ceux qui existent.
toast-theme = Le thème est désormais « { $name } ».
toast-paste-nowhere = Aucun champ n’est ouvert où coller. { $key } ouvre une note.
toast-mouse-on = La souris sert de nouveau ici : un clic sélectionne, un double clic ouvre. { $key } la rend au terminal.
toast-mouse-off = La souris est maintenant au terminal et sélectionne du texte. { $key } la reprend.
toast-all-shown = Tous les points sont affichés, comme dans le document.
toast-filter-off = Tous les points sont affichés.
toast-filter-off-sorted = Tous les points sont affichés ; { $key } les remet dans l’ordre et les groupes du document.
toast-no-lead = Personne n’en est chef de file ; la liste ne peut s’y limiter.
toast-folded = Replié ; { $key } montre tout à nouveau.
toast-unfolded = Plus rien n’est replié.
toast-view = Vue « { $name } » : { $count ->
    [one] 1 point.
   *[other] { $count } points.
}
toast-view-kept = La vue « { $name } » est conservée sur cet ordinateur.
toast-view-not-kept = Rien n’a changé : une autre fenêtre a entre-temps une vue de ce nom, ou a oublié celle que vous vouliez. Voici les vues telles qu’elles sont.
toast-view-doomed = La même touche encore une fois oublie « { $name } ».
toast-view-forgotten = La vue « { $name } » est oubliée. Ce qu’elle montrait n’a pas changé.
toast-earlier-on = Les textes antérieurs et les notes retirées sont affichés.
toast-earlier-off = Les textes antérieurs et les notes retirées sont masqués.
toast-set-aside = Mis de côté comme brouillon ; { $key } sur ce point le rouvre. Vidé, il disparaît.
toast-form-kept-here = Rien n’a été modifié ; ce que vous avez tapé revient à la prochaine ouverture. Vidé, il disparaît.
toast-form-kept-over = Rien n’a été consigné ; ce que vous avez saisi revient à la prochaine ouverture, à la place du brouillon « { $before } ».
toast-form-kept = Rien n’a été consigné ; ce que vous avez tapé revient à la prochaine ouverture. Vidé, il disparaît.
toast-no-copy = Aucune copie n’a pu être ouverte.
toast-restored = La dernière copie est ouverte, avec tout ce que cet ordinateur sait encore. Le fichier endommagé est à côté, avec « damaged » et l’heure dans son nom.
toast-put-back = La dernière copie est ouverte sous ce nom, avec tout ce que cet ordinateur sait encore.
toast-spoken = { $count ->
    [one] Des délégations ont dit où en est { $count } point : la liste le signale, Entrée le lit.
   *[other] Des délégations ont dit où en sont { $count } points : la liste les signale, Entrée les lit.
}
toast-others = { $count ->
    [one] D’autres délégations ont dit où en est { $count } point, la vôtre non : la liste le signale, Entrée le lit.
   *[other] D’autres délégations ont dit où en sont { $count } points, la vôtre non : la liste les signale, Entrée les lit.
}
toast-news = { $count ->
    [one] 1 modification apportée
   *[other] { $count } modifications apportées
  } par d’autres depuis { $point } : { $key } les montre.
toast-reason-waits = Le motif que vous aviez commencé pour « { $answer } » attend toujours ; { $list } le montre.
toast-drafts = { $count ->
    [one] Un texte n’a pas été terminé la dernière fois ; { $key } sur « { $item } » l’ouvre.
   *[other] { $count } textes n’ont pas été terminés la dernière fois : { $list } les énumère. { $key } ouvre celui qui porte sur « { $item } ».
}
toast-no-drafts = Rien n’est inachevé. Une note ({ $key }) que vous quittez par Échap attend ici.
toast-late = { $count ->
    [one] La fenêtre de votre éditeur a enregistré quelque chose alors que vous aviez terminé ici ; c’est gardé comme brouillon.
   *[other] Les fenêtres de votre éditeur ont enregistré quelque chose alors que vous aviez terminé ici ; c’est gardé comme brouillons.
  } { $key } l’énumère, Entrée l’y ouvre.
toast-orphans = { $count ->
    [one] { $count } texte inachevé porte sur un point que ce fichier n’a pas ; il est gardé jusqu’à l’ouverture d’un fichier qui l’a.
   *[other] { $count } textes inachevés portent sur des points que ce fichier n’a pas ; ils sont gardés jusqu’à l’ouverture d’un fichier qui les a.
}
toast-identity = Vous parlez désormais en tant que { $who }. Ce qui a été dit avant garde son nom.
toast-language = Le programme parle désormais français ; ce que disent les documents et les notes reste tel quel.
toast-identity-same = Rien n’a été modifié.
toast-nothing-known = Aucun nom connu ne commence ainsi ; { $key } complète les noms en usage.
toast-filter-key = Les lettres ne choisissent rien ici ; { $toggle } met la ligne ou l’ôte, autant que vous voulez. { $take } sur une ligne ne montre que celle-ci, après { $toggle } tout ce qui est mis ; { $all } montre de nouveau tous les points, { $search } cherche des mots, { $close } ferme.
toast-field-key = Cette touche ne fait rien ici. { $take } valide la saisie, { $close } ferme.
toast-editor-key = Cette touche ne fait rien ici. { $take } garde la note, { $close } la met de côté.
came-back = Voici ce que vous avez écrit dans votre éditeur. { $keep } le garde.
came-back-late = La fenêtre de votre éditeur a enregistré ; son texte est ici. { $take } garde la note, { $close } la met de côté.
came-back-joined = Ce que vous avez enregistré dans la fenêtre de votre éditeur se trouve maintenant sous ce que vous avez écrit ici depuis. { $keep } garde les deux.
came-back-unchanged = Rien n’a été modifié dans votre éditeur.
came-back-blank = Votre éditeur a laissé un texte vide ; ce qui était écrit ici demeure.
came-back-badly = « { $editor } » s’est arrêté sur une erreur. Ce qu’il a enregistré est ici ; { $keep } le garde.
came-back-badly-unchanged = « { $editor } » s’est arrêté sur une erreur sans rien enregistrer de nouveau. Le texte demeure tel quel.
came-back-at-once = « { $editor } » est revenu aussitôt sans rien modifier. S’il a ouvert une fenêtre, écrivez et enregistrez-y : ce que vous enregistrez arrive ici ; { $again } redemande l’éditeur. Pour la prochaine fois : avec une option telle que --wait, le programme l’attend. Le fichier est { $path }.
came-back-no-text = Ce que votre éditeur a enregistré n’est pas du texte en UTF-8 ; le texte demeure tel quel. Ce qu’il a enregistré est dans { $path }.
came-back-gone = Le fichier de votre éditeur a disparu. Le texte demeure tel quel.
came-back-not-started = « { $editor } » n’a pas pu être lancé. VISUAL ou EDITOR le nomme ; corrigez-le et relancez le programme. Le texte demeure tel quel.

refuse-no-colours = Les couleurs sont coupées, par NO_COLOR, par --color never ou par le type de terminal.
refuse-none-marked-said = Aucun des points marqués n’a de réponse unique de votre délégation à redire.
refuse-mark-in-list = Les flèches marquent dans la liste ; Échap y revient. Espace marque ce point.
refuse-no-item = Aucun point n’est sélectionné.
refuse-all-folded = Tout est replié ; { $unfold } le montre à nouveau.
refuse-not-filtered = Tous les points sont déjà affichés.
refuse-read-only = Le fichier n’est ouvert qu’en lecture.
refuse-no-neighbour = Aucune copie en conflit à côté du fichier ne contient du nouveau. { $key } fusionne tout autre fichier.
refuse-nothing-gone = Rien de ce qui était dans le fichier sur cet ordinateur n’en a disparu.
refuse-all-written-here = Tout ce qui figure à votre nom dans le fichier a été écrit sur cet ordinateur, ou est connu pour être de vous.
refuse-no-restore = Ceci sert à ce qui a disparu du fichier ou y est abîmé ; la commande « restore » le montre.
refuse-no-mine = Ceci sert à ce qui est à votre nom et fut écrit ailleurs ; la commande « mine » le montre.
refuse-position-on-task = On ne prend position que sur les recommandations.
refuse-no-board = Le tableau de bord n’est pas ouvert.
refuse-no-changes = La liste de ce qui a changé n’est pas ouverte.
refuse-no-history = Aucun historique n’est ouvert.
refuse-nothing-changed = Rien n’a changé : il n’y a aucun point où aller.
refuse-nothing-folded = Rien n’est replié.
refuse-no-views = Aucune liste de vues n’est ouverte.
refuse-no-own-view = Seules vos propres vues se renomment ou s’oublient. Aucune n’est choisie.
refuse-nothing-said = Votre délégation n’a encore rien dit sur ce point.
refuse-earlier-text = Ce texte a été remplacé par un autre. Sélectionnez celui-ci, marqué « révisée ».
refuse-contested = Deux réponses de votre délégation valent ici. Dites d’abord laquelle retenir.
refuse-top = C’est le premier niveau ; il n’y en a pas au-dessus.
refuse-not-at-desk = Fermez d’abord ce qui est ouvert.
refuse-no-list = Ceci sert dans les listes à choix ; aucune n’est ouverte.
refuse-no-field = Ceci sert dans les champs de saisie ; aucun n’est ouvert.
refuse-no-note-open = Ceci sert pendant qu’on écrit une note ; aucune n’est ouverte.
refuse-no-editor = Votre éditeur n’est pas connu. Avant de lancer le programme, donnez son nom à EDITOR, par exemple : export EDITOR=nano
refuse-no-path = Ceci sert à choisir des fichiers ; fusionner et partager les demandent.
refuse-no-preview = Ceci sert à voir ce qu’apportent des copies ; la fusion le montre.
refuse-no-table = Ceci sert à voir ce que dit un tableau ; la commande « import » le montre.
refuse-no-sight = Ceci sert à voir ce qui est remis ; l’exportation le montre.
refuse-no-bar = Ceci sert dans la barre de menus ; elle n’est pas ouverte.
refuse-no-finder = Ceci sert à chercher des commandes, comme dans l’aide.
refuse-list-empty = La liste ci-dessous est vide. Tapez un chemin.
refuse-no-own-note = Votre délégation n’a pas de note sur ce point.

group-say = Consigner
group-look = Regarder
group-share = Partager
group-move = Se déplacer
group-field = Champs et listes
group-program = Programme
group-here = Ici

command-status = Dire où en est le point
command-status-hint = état
command-note = Écrire une note, ou reprendre celle mise de côté
command-note-hint = note
command-position = Dire la position de votre délégation sur la recommandation
command-position-hint = position
command-lead = Dire qui est chef de file
command-lead-hint = chef de file
command-due = Dire l’échéance : pour quand
command-due-hint = échéance
command-due-words = échéance, date limite, délai, date, quand, échéances, délais, dates
command-priority = Dire quelle est l’urgence
command-priority-hint = priorité
command-tag = Poser une étiquette, ou l’ôter
command-tag-hint = étiquette
command-reaffirm = Dire que l’état est toujours vrai à ce jour
command-reaffirm-hint = inchangé
command-reaffirm-words = toujours, inchangé, confirmer
command-private-note = Écrire une note qui reste sur cet ordinateur
command-private-note-words = secret, confidentiel, privé
command-revise = Réviser la note choisie, ou votre plus récente
command-own-editor = Écrire une note dans votre propre éditeur
command-withdraw = Retirer la note choisie, ou la plus récente ; son texte est gardé
command-undo = Annuler votre dernier changement
command-undo-hint = annuler
command-undo-words = annuler, revenir, erreur, annulé, plus tôt
command-redo = Rétablir ce qui a été annulé
command-search = Chercher dans titres, textes, cotes, notes, motifs, chefs de file, acteurs et étiquettes
command-search-hint = chercher
command-search-words = trouver, chercher
command-filter = Ne montrer que certains points : état, alerte, catégorie, priorité, chef de file, étiquette, acteur, délégation
command-filter-hint = filtrer
command-filter-words = seulement, restreindre, en retard seulement, muet seulement, contesté seulement
command-show-all = Tout montrer à nouveau, comme dans le document : ni recherche, ni filtre, ni autre ordre ou groupes
command-sort = Trier : document, état, échéance, dernier changement, priorité
command-reverse = Trier en sens inverse
command-views = Vues : en choisir une, ou conserver sous un nom ce qui est affiché
command-dashboard = Tableau de bord : avancement, au fil du temps, échéances, par chef de file et délégation, dernières nouvelles
command-dashboard-words = chiffres, statistiques, graphique, avancement
command-dash-open = Montrer le ou les points de cette ligne
command-dash-open-hint = montrer
command-dash-next = Page suivante du tableau de bord
command-dash-next-hint = page suivante
command-dash-prev = Page précédente du tableau de bord
command-dash-down = Ligne suivante
command-dash-up = Ligne précédente
command-dash-page-down = Une page de lignes plus loin
command-dash-page-up = Une page de lignes en arrière
command-dash-first = À la première ligne
command-dash-last = À la dernière ligne
command-dash-close = Fermer le tableau de bord
command-dash-close-hint = fermer
command-changes = Voir ce qui a changé depuis votre dernière visite, un partage ou une exportation, une date ou un autre fichier
command-changes-words = nouvelles, nouveau, depuis, arrivé, changement, changements, changé, modifié
command-history = Voir l’historique du point : qui en a dit quoi, et quand
command-history-words = journal, passé, qui, quand, annuler, plus tôt, avant-dernier
command-change-open = Aller à ce point
command-change-open-hint = point
command-change-only = Ne lister que les points modifiés
command-change-only-hint = eux seuls
command-change-down = Point modifié suivant
command-change-up = Point modifié précédent
command-change-page-down = Lire la suite de ce qui a changé
command-change-page-up = Revenir en arrière dans ce qui a changé
command-change-first = Premier point modifié
command-change-last = Dernier point modifié
command-change-close = Fermer la liste de ce qui a changé
command-change-close-hint = fermer
command-history-down = Intervention suivante
command-history-up = Intervention précédente
command-history-page-down = Page suivante de l’historique
command-history-page-up = Page précédente de l’historique
command-history-first = Première intervention de l’historique
command-history-last = Dernière intervention de l’historique
command-history-take-back = Dans l’historique, annuler ce qui est sous le curseur, et rien de ce qui a suivi
command-history-take-back-hint = annuler ceci
command-history-close = Fermer l’historique
command-history-close-hint = fermer
command-fold = Replier les points de ce groupe
command-unfold = Montrer à nouveau tout ce qui est replié
command-unfold-hint = déplier
command-keep-view = Dans la liste des vues : conserver sous un nom ce qui est affiché
command-keep-view-hint = conserver
command-rename-view = Dans la liste des vues : renommer
command-rename-view-hint = renommer
command-forget-view = Dans la liste des vues : oublier
command-forget-view-hint = oublier
command-group = Grouper : catégorie, état, acteurs que cite le texte
command-drafts = Énumérer ce qui a été commencé sans être terminé : notes, motifs, autres réponses
command-drafts-hint = brouillons
command-drafts-words = brouillon, inachevé, commencé
command-earlier = Montrer ou masquer textes antérieurs et notes retirées
command-merge = Fusionner des copies : choisir, voir ce qu’elles apportent, décider
command-merge-hint = fusion
command-merge-words = recevoir, réunir, importer, copies, fusion
command-import = Reprendre un tableau (CSV, Excel) rempli par un collègue
command-import-words = tableur, excel, csv, xlsx, importer, recevoir, ministère
command-neighbours = Voir ce qu’apportent les copies en conflit à côté du fichier
command-neighbours-words = copies de conflit, dropbox, onedrive, syncthing
command-restore = Voir ce qui a disparu ou est abîmé, et rétablir ce qui peut l’être
command-restore-words = disparu, abîmé, perdu, manquant, rétablir
command-mine = Voir ce qui est à votre nom et n’a pas été écrit sur cet ordinateur
command-mine-words = mon nom, à mon nom, pas moi
command-share = Faire une copie à envoyer
command-share-hint = partager
command-share-words = partager, envoyer, mail, courriel, courrier, copie, collègue
command-export = Remettre une page, un tableau, une note, un calendrier
command-export-hint = remettre
command-export-words = word, excel, tableur, rapport, imprimer, page, tableau, note, calendrier, exporter, pdf, docx, xlsx, html, csv
command-pane = Passer à l’autre volet
command-open = Lire le point
command-open-hint = lire
command-back = Revenir d’un niveau ; dans la liste, ôter les marques, puis tout montrer à nouveau
command-go-next = Aller au prochain point en retard, contesté, bientôt dû, divergent, sans nouvelles, non évalué ou modifié
command-go-next-words = retard, en retard, échu, échéance, muet, sans nouvelles, suivant, prochain
command-again = Aller au suivant du même genre
command-again-back = Revenir au précédent du même genre
command-copy = Copier : le point, sa référence, la note, une adresse, le chemin du fichier
command-mark = Marquer le point ou en ôter la marque ; ce qui est dit ensuite l’est de tous les points marqués
command-mark-hint = marquer
command-mark-down = Marquer en descendant jusqu’au point suivant
command-mark-up = Marquer en montant jusqu’au point précédent
command-mark-all = Marquer tous les points affichés ; encore une fois, aucun
command-back-hint = retour
command-revise-hint = réviser
command-withdraw-hint = retirer
command-down = Point ou note suivante
command-up = Point ou note précédente
command-page-down = Page suivante
command-page-up = Page précédente
command-first = Au premier point
command-last = Au dernier point
command-choose = Choisir
command-choose-hint = choisir
command-toggle = Cocher ou décocher
command-toggle-hint = cocher
command-choose-why = Choisir et donner un motif
command-choose-why-hint = celui-ci, avec motif
command-choice-down = Ligne suivante
command-choice-up = Ligne précédente
command-choice-first = À la première ligne
command-choice-last = À la dernière ligne
command-close = Fermer sans choisir
command-close-hint = fermer
command-accept = Valider la saisie
command-accept-hint = valider
command-complete-name = Compléter un nom connu, ou passer au champ suivant
command-complete-name-hint = compléter
hint-next-field = suite
hint-only-this = cela seul
hint-show-these = montrer
command-next-field = Champ suivant
command-prev-field = Champ précédent
command-cancel = Fermer sans valider
command-cancel-hint = fermer
command-find-run = Exécuter la commande
command-find-run-hint = exécuter
command-find-down = Commande suivante
command-find-up = Commande précédente
command-find-close = Fermer sans rien exécuter
command-find-close-hint = fermer
command-bar-left = Menu précédent
command-bar-right = Menu suivant
command-bar-right-hint = menu suivant
command-bar-down = Ligne suivante du menu
command-bar-up = Ligne précédente du menu
command-bar-first = Première ligne du menu
command-bar-last = Dernière ligne du menu
command-bar-run = Exécuter ce que montre le menu
command-bar-run-hint = exécuter
command-bar-close = Fermer le menu
command-bar-close-hint = fermer
command-palette = Trouver une commande par ses mots
command-menu = Ouvrir les menus
command-menu-hint = menu
command-go-on = Continuer avec ce qui est tapé ou coché
command-go-on-hint = continuer
command-complete = Compléter le chemin
command-complete-hint = compléter
command-to-list = Descendre dans la liste
command-to-list-hint = liste
command-close-path = Fermer sans choisir
command-close-path-hint = fermer
command-merge-now = Fusionner ce qui est affiché
command-merge-now-hint = fusionner
command-merge-down = Lire la suite
command-merge-down-hint = la suite
command-merge-up = Remonter
command-merge-page-down = Page suivante
command-merge-page-up = Page précédente
command-merge-first = Au début
command-merge-last = À la fin
command-not-now = Fermer ; tout reste tel quel
command-not-now-hint = fermer
command-hand-now = Écrire ce qui est affiché
command-hand-now-hint = écrire
command-hand-items = D’autres points : tous, ceux de la liste, ceux marqués, celui choisi
command-hand-items-hint = points
command-hand-time = D’une autre période : tout, ou une seule période de rapport
command-hand-time-hint = période
command-hand-language = Dans une autre langue
command-hand-language-hint = langue
command-hand-down = Lire la suite
command-hand-up = Remonter
command-hand-page-down = Page suivante
command-hand-page-up = Page précédente
command-hand-first = Au début
command-hand-last = À la fin
command-hand-back = Choisir un autre lieu
command-hand-back-hint = lieu
command-take-in = Dire ce que dit le tableau
command-take-in-hint = reprendre
command-restore-now = Rétablir ce qui est affiché
command-restore-now-hint = rétablir
command-leave-gone = Le laisser hors du fichier, et ne plus demander
command-leave-gone-hint = laisser
command-confirm-mine = Dire que ce qui est affiché est de vous
command-confirm-mine-hint = de moi
command-always-mine = Dire que tout ce qui arrive à votre nom est de vous
command-always-mine-hint = toujours de moi
command-keep = Garder la note
command-keep-hint = garder
command-set-aside = Mettre la note de côté comme brouillon
command-set-aside-hint = mettre de côté
command-edit-elsewhere = Continuer la note dans votre propre éditeur
command-edit-elsewhere-hint = votre éditeur
command-identity = Dire ou corriger qui vous êtes : nom et délégation
command-identity-words = nom, délégation, qui suis-je
command-language = Choisir la langue du programme
command-language-words = anglais, français, english
command-help = Ce qui peut se faire ici
command-help-hint = aide
command-help-words = touches, manuel, aide
command-theme = Essayer d’autres aspects de l’écran et garder un thème
command-theme-words = sombre, clair, couleurs
command-mouse = Rendre la souris au terminal, qui s’en sert pour sélectionner du texte, ou la reprendre
command-quit = Quitter ; tout est déjà enregistré
command-quit-hint = quitter
command-quit-words = sortir, fermer, finir, wq, q
hint-go-on = { $what } (à finir)
hint-say-which = dire laquelle retenir
hint-unmark = ôter les marques
hint-show-all = tout montrer
tip-palette = Conseil : { $key } trouve toute commande par quelques lettres de ses mots.
tip-menu = Conseil : { $key } ouvre des menus où tout se trouve, avec les flèches et Entrée.
tip-filter = Conseil : { $key } ne montre que certains points, par exemple ceux en retard.
tip-undo = Conseil : { $key } reprend votre dernier changement, aussi souvent que voulu.
tip-reaffirm = Conseil : { $key } dit qu’un état est toujours vrai à ce jour.
tip-private = Conseil : { $key } écrit une note qui ne quitte jamais cet ordinateur.
tip-share = Conseil : { $key } fait une copie à envoyer, sans les notes privées.
tip-merge = Conseil : { $key } apporte ce que des collègues ont envoyé ; rien n’est remplacé.
palette-title = Commandes
palette-none = Aucune commande ne convient. Essayez un autre mot, ou moins de lettres.

key-enter = entrée
key-esc = échap
key-tab = tab
key-backtab = maj-tab
key-space = espace
key-up = haut
key-down = bas
key-left = gauche
key-right = droite
key-home = début
key-end = fin
key-pgup = pg-préc
key-pgdn = pg-suiv
key-backspace = retour
key-delete = suppr
key-ctrl = ctrl-
key-alt = alt-
key-shift = maj-

help-title = Aide
help-search = Tapez pour chercher, Entrée exécute :
help-marks = Marques
help-status = { $mark } { $status } : { $meaning }
help-signs = + seules d’autres délégations se sont prononcées   ! en retard   ‼ contesté : une délégation a deux réponses actuelles   ≠ les délégations divergent   † modifié à la main dans le fichier, non par la personne nommée   … ce que vous avez commencé y attend : rouvert, il continue ; vidé, il disparaît   2n deux notes   * marqué par vous, pour dire une chose de tous les points marqués
help-themes = T montre les aspects que l’écran peut prendre ; Entrée en garde un. Un thème à vous est un fichier du dossier « themes » à côté des réglages, tel que (inherits: "dark", roles: {"{"}Key: (fg: "#ffaf5f"){"}"}).
help-marked = Un * à côté d’un point dit qu’il est marqué. Ce qui est dit dans la liste l’est de tous les points marqués, d’un seul geste, annulé de même ; dans le point, de ce point seul. Échap ôte les marques.
help-mouse = À la souris : un clic sélectionne, aussi une aide de la dernière ligne ; dans une liste ouverte il choisit, à côté il la ferme ; un double clic ouvre ; la molette fait défiler ce qui est dessous. F9 rend la souris au terminal, qui s’en sert pour sélectionner du texte ; la plupart des terminaux le font aussi avec la touche Maj.
help-saving = Chaque changement est enregistré aussitôt : d’abord sur cet ordinateur, puis dans le fichier. La ligne du haut dit lequel. Rien de ce que quelqu’un a écrit n’est jamais écrasé ; annuler redit la parole antérieure.
help-sharing = Le fichier peut être envoyé, copié et modifié à deux endroits ; ce qui est dit de part et d’autre est gardé quand ils se rejoignent. Les copies envoyées ne peuvent être rappelées. Une fusion ne fait qu’ajouter : rien ne l’annule.
help-continuing = Les tâches marquées « permanente » durent autant que le mandat. C’est la lecture que ce programme fait du texte, non celle du Conseil.
help-language = Les textes des points restent dans la langue de leur source, quelle que soit celle du reste.
help-claims = Les noms et les délégations sont ce qu’on a tapé. Le programme ne peut les vérifier.
help-counts = Des comptes comme 3/9 disent combien sont appliquées parmi celles qui comptent encore. Les points remplacés ou devenus sans objet ne comptent pas.
help-tips = Des conseils viennent de temps en temps au démarrage, sur ce que vous n’avez pas encore utilisé. Les réglages y mettent fin : `tips: false`.
help-file = Le fichier est du texte brut, une ligne par parole. Les notes privées n’y sont pas.

broken-title = Ce fichier ne peut être lu tel quel
broken-title-missing = Ce fichier n’existe pas
broken-lines = { $count ->
    [one] { $count } ligne de { $path } ne peut être lue.
   *[other] { $count } lignes de { $path } ne peuvent être lues.
} { $entries ->
    [0] Rien de ce qui a été dit ne peut être lu.
    [one] { $entries } entrée peut l’être.
   *[other] { $entries } entrées peuvent l’être.
}
broken-private = Certaines de vos notes privées, dans { $path }, ne peuvent être lues.
broken-private-only = { $message } Le suivi lui-même est intact.
broken-line = { $kind ->
    [too-long] La ligne { $line } dépasse la longueur permise (1 Mio).
    [unclosed] Le fichier a été coupé : une ligne qui en ferme une partie manque.
    [head-damaged] { $line ->
        [0] Les lignes
       *[other] Ligne { $line } : les lignes
    } qui disent de quel mandat il s’agit sont endommagées ; la copie du mandat propre au programme est affichée.
   *[other] Ligne { $line }, colonne { $column } : { $reason }
}
# An open tracker of whose file not all can be read.
damaged-title = Lignes abîmées du fichier
damaged-lines = { $count ->
    [one] { $count } ligne du fichier ne peut être lue
   *[other] { $count } lignes du fichier ne peuvent être lues
}
damaged-aside = { $count ->
    [one] Le prochain enregistrement la met de côté entière, dans { $path } ; d’ici là, elle reste à sa place.
   *[other] Le prochain enregistrement les met de côté entières, dans { $path } ; d’ici là, elles restent à leur place.
}
damaged-stay = Le fichier est ouvert en lecture seule : { $count ->
    [one] elle reste à sa place.
   *[other] elles restent à leur place.
}
damaged-held = Une copie sur cet ordinateur l’a en entier ; elle peut donc être rétablie.
damaged-anew = Le prochain enregistrement récrit cela.
broken-more = et { $count } de plus
broken-hint = Choisissez par un chiffre, ou avec les flèches et Entrée. D’ici là, rien n’est modifié.
way-set-aside = Ouvrir ce qui peut être lu. Les autres lignes sont mises de côté, dans un fichier voisin, avant tout enregistrement. Ce qu’une copie en contient est alors proposé.
way-without-private = Ouvrir le suivi, avec les notes privées qui peuvent être lues. Avant que la prochaine soit enregistrée, une copie entière du fichier endommagé est faite à côté.
way-last-copy = Ouvrir la dernière copie faite par ce programme. Le fichier endommagé est gardé à côté.
way-put-back = Mettre à sa place la dernière copie faite par ce programme, avec tout ce que cet ordinateur sait encore.
way-open-near = Ouvrir { $near }, dont le nom est presque le même.
way-make = Créer sous ce nom un nouveau suivi du mandat propre au programme.
way-leave = Quitter. Rien n’est modifié.

ending-drafts = Voici ce que vous étiez en train d’écrire :

panicked = Le programme a échoué ({ $cause }). Tout ce qui a été consigné est enregistré ; le fichier est { $path }, et la note que vous écriviez sera proposée au prochain démarrage. Merci d’en informer ses auteurs.

## Sans écran : une conversation

linear-file = Le fichier : { $path }
linear-who = Vous parlez en tant que { $who }.
linear-nobody = Nul n’a encore dit qui parle ici. On vous le demandera avant votre premier changement.
linear-kind-count = { $kinds } : { $count }.
linear-kind = { $kinds } : { $done } { $done ->
    [one] appliquée
   *[other] appliquées
} sur { $all }{ $out ->
    [0] .
    [one]  ; 1 point n’est pas décompté, étant remplacé ou devenu sans objet.
   *[other]  ; { $out } points ne sont pas décomptés, étant remplacés ou devenus sans objet.
}
linear-attention = Attention : { $signs }.
linear-spoken = { $count ->
    [one] Des délégations se sont prononcées sur un point : { $numbers }.
   *[other] Des délégations se sont prononcées sur { $count } points : { $numbers }{ $more ->
        [0] .
       *[other] { " " }et { $more } de plus.
    }
}
linear-others = { $count ->
    [one] D’autres délégations se sont prononcées sur un point où la vôtre est muette : { $numbers }.
   *[other] D’autres délégations se sont prononcées sur { $count } points où la vôtre est muette : { $numbers }{ $more ->
        [0] .
       *[other] { " " }et { $more } de plus.
    }
}
linear-draft = Une note sur { $kind } { $label }, { $title }, a été commencée et non achevée. Écrire une note sur ce point la reprend.
linear-draft-revision = Un nouveau texte pour une note sur { $kind } { $label }, { $title }, a été commencé sans être terminé. Réviser cette note le reprend.
linear-draft-begins = { $day } Il commence ainsi : « { $text } ».
linear-not-finished = brouillons à la liste énumère ce qui est inachevé.
linear-no-drafts = Rien n’est inachevé. Une note que vous quittez attend ici.
linear-late = La fenêtre de votre éditeur a enregistré quelque chose alors que vous aviez terminé ici. C’est gardé comme une note commencée ; n à la liste l’énumère.
linear-late-here = La fenêtre de votre éditeur a enregistré. La note se lit maintenant ainsi ; { $keep } la garde.
linear-draft-several = Une note sur plusieurs points a été commencée et non achevée. Pour la reprendre, tapez leurs numéros, { $numbers }, et écrivez une note.
linear-draft-elsewhere = Un texte commencé ne peut être achevé ici. Il est conservé ; l’écran le propose.
linear-neighbours = { $count ->
    [one] Une copie se trouve à côté du fichier
   *[other] { $count } copies se trouvent à côté du fichier
}, avec { $entries ->
    [one] une entrée qui n’est
   *[other] { $entries } entrées qui ne sont
} pas ici. Tapez m dans la liste pour savoir ce qu’elles apportent.
linear-damaged = { $count ->
    [one] { $count } ligne du fichier ne peut être lue. Tapez r dans la liste pour l’entendre, et ce qu’elle devient.
   *[other] { $count } lignes du fichier ne peuvent être lues. Tapez r dans la liste pour les entendre, et ce qu’elles deviennent.
}
linear-gone = { $count ->
    [one] { $count } entrée était dans le fichier et n’y est plus : une copie plus ancienne à sa place, peut-être, ou une ligne abîmée. Tapez r dans la liste pour l’entendre et la rétablir.
   *[other] { $count } entrées étaient dans le fichier et n’y sont plus : une copie plus ancienne à sa place, peut-être, ou une ligne abîmée. Tapez r dans la liste pour les entendre et les rétablir.
}
linear-gone-items = { $count ->
    [one] { $count } point du mandat manque dans le fichier : sa ligne a peut-être été effacée. Tapez r dans la liste pour savoir lequel et le rétablir.
   *[other] { $count } points du mandat manquent dans le fichier : leurs lignes ont peut-être été effacées. Tapez r dans la liste pour savoir lesquels et les rétablir.
}
linear-by-hand = { $count ->
    [one] Une ligne que vous aviez écrite a été modifiée à la main dans le fichier, au sujet de { $items } ; elle y figure à votre nom. Tapez i dans la liste pour l’entendre{ $can ->
        [yes]  ; r rétablit ce que vous aviez dit.
       *[no] .
    }
   *[other] { $count } lignes que vous aviez écrites ont été modifiées à la main dans le fichier, au sujet de { $items } ; elles y figurent à votre nom. Tapez i dans la liste pour les entendre{ $can ->
        [yes]  ; r rétablit ce que vous aviez dit.
       *[no] .
    }
}
linear-by-hand-any = { $count ->
    [one] Une ligne a été modifiée à la main dans le fichier, au sujet de { $items }.
   *[other] { $count } lignes ont été modifiées à la main dans le fichier, au sujet de { $items }.
} { $can ->
    [yes] Tapez r dans la liste pour entendre ce qui était dit auparavant, et pour le rétablir.
   *[no] Le point dit ce qui figurait auparavant.
}
linear-by-hand-others = { $count ->
    [one] Une ligne écrite par quelqu’un d’autre a été modifiée à la main dans le fichier, au sujet de { $items }.
   *[other] { $count } lignes écrites par d’autres ont été modifiées à la main dans le fichier, au sujet de { $items }.
} { $can ->
    [yes] Tapez r dans la liste pour entendre ce qui était dit auparavant, et pour le rétablir.
   *[no] Le point dit ce qui figurait auparavant.
}
linear-left-away = { $count ->
    [one] { $count } entrée reste hors de ce fichier, et nul ne demande plus. r la dit encore.
   *[other] { $count } entrées restent hors de ce fichier, et nul ne demande plus. r les dit encore.
}
linear-left-away-items = { $count ->
    [one] { $count } point reste hors de ce fichier, et nul ne demande plus. r le dit encore.
   *[other] { $count } points restent hors de ce fichier, et nul ne demande plus. r les dit encore.
}
linear-unknown-own = { $count ->
    [one] { $count } entrée à votre nom n’a pas été écrite sur cet ordinateur. Tapez i dans la liste pour l’entendre.
   *[other] { $count } entrées à votre nom n’ont pas été écrites sur cet ordinateur. Tapez i dans la liste pour les entendre.
}
# A pipe says something, and nobody is named who says it.
linear-nameless = Nul n’est nommé comme l’auteur, et rien n’a donc été consigné. Mettez avant cela trois lignes : a, votre nom et votre délégation ; ou donnez --author NOM et --delegation NOM.
linear-left = Au revoir. Tout ce que vous avez dit est conservé.
linear-left-unsaid = { $lacks ->
    [why] L’état « { $status } » n’a pas été consigné : il y manque le motif.
   *[successor] L’état « { $status } » n’a pas été consigné : il restait à dire ce qui le remplace.
} Au revoir. Tout le reste de ce que vous avez dit est conservé.

linear-row-bare = { $number }. { $kind } { $label }, { $title }.
linear-row = { $number }. { $kind } { $label }, { $title } : { $words }.
linear-item = { $kind } { $label } : { $title }. Numéro { $number } sur { $all } dans la liste.
linear-continuing = Permanente : elle dure aussi longtemps que le mandat.
linear-nobody-said = Nul n’a encore dit où en est ce point.
linear-of-own = { $of }, votre délégation :
linear-of = { $of } :
linear-label = { $label } : { $text }
linear-contested = Ces réponses valent côte à côte tant que nul ne choisit. Tapez c pour choisir.
linear-note = Note { $number }. { $words } :
linear-begun = Commencé et non achevé : « { $text } »
linear-about = { $kind } { $label }, { $title }
linear-saying = { $words }.
linear-earlier = Et { $count } plus anciennes. `mandate history` les donne toutes.
linear-no-dates = Rien de ce qui est ouvert n’a d’échéance.
linear-none-fits = Aucun point ne convient. Tapez b pour revenir à tous.
linear-only-such = Seuls ceux-ci sont énumérés : { $what }. b les énumère de nouveau tous ; pour chercher le mot, tapez /{ $typed }.
linear-such-of-all = Rien de ce qui était énuméré n’est ainsi ; de tous les points, ceux-ci le sont : { $what }. b les énumère de nouveau tous.
linear-none-listed = Rien de ce qui est énuméré n’est ainsi : { $what }.
linear-none-such = { $what } Pour chercher le mot, tapez /{ $typed }.
linear-not-found = Aucun point ne contient tout « { $words } », et aucun ne porte ce nom.
linear-no-number = « { $typed } » n’est pas un des numéros d’ici ; ils vont de 1 à { $last }. Tapez aide pour savoir ce qui peut être tapé.
linear-several-fit = « { $typed } » convient à plusieurs : { $numbers }. Tapez le numéro de l’un d’eux.
linear-no-word = Rien ici ne s’appelle « { $typed } ». Tapez aide pour savoir ce qui peut être tapé ; dans la liste (b), ces mots sont cherchés.
linear-no-further = Il n’y a plus de point de ce côté.
linear-top = Vous êtes à la liste, tout en haut. Tapez q pour quitter.
linear-one-item = Cela se fait pour un seul point à la fois. Tapez b, puis le numéro d’un point.
linear-not-contested = Votre délégation n’a pas de réponses contestées sur ce point.
linear-only-differing = Les délégations divergent ici, et il n’y a rien à trancher : chaque réponse demeure, et le point les dit toutes.
linear-contested-elsewhere = Les réponses contestées sont d’une autre délégation. Elle seule peut choisir.

linear-said = { $item } : { $what }.
linear-and-more = Et { $count } de plus.
linear-saved = Enregistré.
linear-kept = Conservé sur cet ordinateur ; le fichier ne peut toujours pas être écrit.
linear-nothing-said = Rien n’a été consigné.
linear-already-so = C’est déjà le cas ; rien n’a été consigné. Sur le point, = ou le mot réaffirmer dit « toujours vrai à ce jour ».
linear-no-note-open = Aucune note n’est en cours, il n’y a donc rien à garder ; rien n’a été consigné. Sur un point de la liste, = ou le mot réaffirmer dit que son état est toujours vrai à ce jour.
linear-no-symbol = « { $typed } » n’est pas une cote de document. Tapez-la comme elle est imprimée, par exemple S/RES/2295 (2016). Entre guillemets, elle est prise telle quelle.
linear-not-handed = Rien n’a été écrit.
linear-hand-items = De quels points ?
linear-hand-time = Quelle période ?
linear-hand-language = Dans quelle langue ?
linear-hand-place = Le fichier serait écrit dans { $path }.
linear-hand-empty = { $why } Répondez oui encore une fois pour l’écrire quand même.
linear-hand-write = L’écrire ?
linear-hand-replace = Un fichier existe déjà ; il serait remplacé. L’écrire ?
linear-no-copy = Aucune copie n’a été faite.
linear-more = { $count ->
    [one] Encore une ligne. Entrée la donne.
   *[other] Encore { $count } lignes. Entrée les donne.
}

linear-option = { $number }. { $text }
linear-option-now = { $number }. { $text }, valable maintenant
linear-option-on = { $number }. { $text }, retenu
linear-way = { $number }. { $text }
linear-now = Vaut maintenant : { $text }.
linear-switched-on = Retenu : { $text }.
linear-switched-off = Écarté : { $text }.
linear-fit = { $count ->
    [0] Aucun point ne convient.
    [one] Un point convient.
   *[other] { $count } points conviennent.
}
linear-file-conflict = { $number }. { $text }, copie en conflit à côté du fichier
linear-file-known = { $number }. { $text }, rien de nouveau
linear-file-made = { $number }. { $text }, fait ici
linear-file-recent = { $number }. { $text }, utilisé récemment
linear-place-there = { $number }. { $text }, qui existe et sera complété
linear-key-identity = a, dans la liste,
linear-no-files = Aucun suivi dans les dossiers habituels.
linear-merge-it = « { $verb } { $path } » dans la liste
linear-no-tables = Aucun tableau dans les dossiers habituels.
linear-table-wrong = { $rows ->
    [one] { $rows } ligne ne peut être reprise ; la raison figure ci-dessus.
   *[other] { $rows } lignes ne peuvent être reprises ; les raisons figurent ci-dessus.
}
linear-private = Cette note reste sur cet ordinateur.
linear-editor-piped = Votre éditeur a besoin d’un terminal, et ici les lignes viennent d’ailleurs.
linear-note-before = La note du { $words }, telle qu’elle est :
linear-note-line = « { $line } » est maintenant une ligne de la note. Un point seul la termine et la garde ; .b seul la met de côté et en sort ; .aide explique.
linear-note-begun = Ce que vous aviez déjà écrit :
linear-note-aside = Mis de côté, non perdu. { $count ->
    [one] Écrire une note sur ce point la reprend.
   *[other] Écrire une note sur ces points ensemble la reprend.
}

linear-word-help = aide
linear-word-back = retour
linear-word-leave = quitter, sortir
linear-word-write = écrire, oui
linear-word-overdue = retard
linear-word-stale = muet, silence, sans nouvelles
linear-at-desk = Liste. Tapez le numéro d’un point, liste pour l’entendre, aide pour l’aide, q pour quitter.
linear-at-some = Liste, { $shown } { $shown ->
    [one] point
   *[other] points
} sur { $all }. Tapez le numéro d’un point, liste pour l’entendre, b pour tous les points, aide pour l’aide, q pour quitter.
linear-at-item = { $kind } { $label }, { $title }. Tapez 1 pour son état, 2 pour une note, aide pour le reste, b pour la liste.
linear-at-items = { $count } points. Tapez ce que vous dites de tous : 1 pour l’état, aide pour le reste, b pour la liste.
linear-ask-delegation = Délégation ? Tapez son numéro de 1 à { $last }, ou un autre nom ; b revient.
linear-ask-sure = Tapez le nom, ou encore le numéro si c’est le nom. b revient.
linear-number-name = « { $typed } » est un numéro ; est-ce le nom ?
linear-delegations = Le fichier connaît ces délégations ; la vôtre peut être une autre.
linear-ask-words = { $question } ? Tapez la réponse, ou b pour revenir.
linear-ask-offered = { $question } ? Tapez la réponse, Entrée pour « { $offered } », ou b pour revenir.
linear-ask-status = Quel état ? Tapez un numéro de 1 à { $last }, suivi du motif si vous voulez en donner un. aide explique, b revient.
linear-ask-why = { $status } : pourquoi ? Un motif est requis. Tapez-le, ou b pour revenir.
linear-ask-successor = Par quel document ? Tapez sa cote, ou Entrée pour aucun. b revient.
linear-ask-position = Quelle position ? Tapez un numéro de 1 à { $last }, suivi du motif si vous voulez en donner un ; 0 la retire. aide explique, b revient.
linear-ask-priority = Quelle priorité ? Tapez un numéro de 1 à { $last } ; 0 la retire. b revient.
linear-ask-lead = Qui est chef de file ? Tapez le nom ; un signe moins le retire. Entrée n’y touche pas, aide explique.
linear-ask-due = Pour quand ? Tapez une date ; un signe moins la retire. Entrée n’y touche pas, aide explique.
linear-ask-tag = Quelle étiquette ? Tapez-la : elle est posée, ou ôtée si elle y est. Entrée n’y touche pas, aide explique.
linear-sure-lead = « { $typed } » est-il le nom du chef de file ? Tapez-le encore une fois si c’est lui, ou b pour revenir.
linear-sure-tag = « { $typed } » est-elle l’étiquette ? Tapez-la encore une fois si c’est elle, ou b pour revenir.
linear-ask-note = Tapez la note, sur autant de lignes que vous voulez. Une ligne avec un point seul la garde ; .b la met de côté, .e ouvre votre propre éditeur, .aide explique.
linear-ask-number = Laquelle ? Tapez un numéro de 1 à { $last }. aide explique, b revient.
linear-ask-withdraw = Quelle note retirer ? Tapez son numéro : { $numbers }. aide explique, b revient.
linear-ask-revise = Quelle note réécrire ? Tapez son numéro : { $numbers }. aide explique, b revient.
linear-withdraw-whose = Cette note est de { $by }, du { $at } : « { $text } ». Tapez { $typed } encore une fois pour la retirer.
linear-no-own-note = { $typed } n’est aucune des notes de votre délégation ici. Tapez { $numbers }.
linear-ask-earlier = Quelle parole faut-il annuler ? Ce qui a été dit ensuite reste. Tapez un numéro de 1 à { $last }. aide explique, b revient.
linear-no-earlier = Rien de ce que vous avez dit de ce point ne peut être annulé seul : plus rien n’en vaut, ou autre chose a été dit à la place.
linear-ask-settle = Quelle réponse vaut ? Tapez un numéro de 1 à { $last }. aide explique, b revient.
linear-ask-search = Quels mots ? Tapez-les, ou b pour revenir.
linear-ask-filter = Tapez les numéros à retenir ou à écarter, de 1 à { $last }. Entrée donne ce qui convient, aide explique.
linear-ask-files = { $last ->
    [0] Quel fichier fusionner ? Tapez son chemin, ou b pour revenir.
   *[other] Quels fichiers fusionner ? Tapez des numéros de 1 à { $last }, ou un chemin. aide explique, b revient.
}
linear-ask-tables = { $last ->
    [0] Quel tableau reprendre ? Tapez son chemin, ou b pour revenir.
   *[other] Quel tableau reprendre ? Tapez un numéro de 1 à { $last }, ou un chemin. aide explique, b revient.
}
linear-ask-take-in = Tapez 1 pour le dire en tant que { $who }, ou b pour tout laisser tel quel. Annuler retire le tout.
linear-ask-partial = Tapez 1 ou Entrée pour corriger d’abord le tableau, ou 2 pour dire le reste en tant que { $who }. Annuler retire le tout.
linear-ask-choice = Tapez un numéro de 1 à { $last }, ou des mots du choix, ou b pour revenir.
linear-ask-choice-usual = Tapez un numéro de 1 à { $last }, ou des mots du choix, ou b pour revenir. Entrée seule prend le premier.
linear-ask-outlet = { $last ->
    [0] Tapez où l’écrire, ou b pour revenir.
   *[other] Tapez un numéro de 1 à { $last } ou un emplacement, ou b pour revenir. Entrée seule prend 1.
}
linear-ask-hand = Tapez 1 pour l’écrire, ou b pour ne rien écrire.
linear-merge-stays = Une fusion ne fait qu’ajouter : ce qui est arrivé reste. Annuler encore une fois reprend votre propre dernier mot : { $what }.
linear-ask-merge = Tapez 1 pour fusionner, ou b pour tout laisser tel quel. Une fusion ne fait qu’ajouter et ne s’annule pas.
linear-ask-restore = Tapez 1 pour le rétablir, 2 pour le laisser de côté sans plus de question, b pour décider plus tard. aide explique.
linear-ask-mine = Tapez 1 si c’est de vous, 2 si tout ce qui arrive à votre nom l’est, b pour décider plus tard. aide explique.
linear-ask-copy = { $last ->
    [0] Où faire la copie ? Tapez un chemin, ou b pour revenir.
   *[other] Où faire la copie ? Entrée pour le premier, ou tapez un numéro ou un chemin. aide explique, b revient.
}
linear-ask-way = Rien ne change avant votre choix. Tapez un numéro de 1 à { $last }.

linear-about-status = Le numéro d’un état le consigne, par exemple 2. Un motif peut suivre, par exemple : 2 travaux commencés. Pour retirer ce qui a été dit, choisissez « Aucune information ».
linear-about-why = Cet état ne vaut qu’avec un motif. Tapez-le sur une ligne.
linear-about-successor = La cote du document qui a pris sa place, par exemple S/RES/2295 (2016).
linear-about-position = Ce que votre délégation pense de la recommandation, qu’elle soit appliquée ou non. Un motif peut suivre le numéro.
linear-about-lead = Une personne, un bureau, une organisation. Pour dire « b » ou un autre mot qui est une commande, mettez-le entre guillemets droits.
linear-about-due = { $day }, 2026-03-31, 31.3.2026, aujourd’hui, demain ou +14 pour dans 14 jours.
linear-about-since = Un numéro indique ce qui a changé depuis cette occasion ; une date, 2026-03-31, aujourd’hui ou hier, ce qui a été dit dès ce jour ; le nom d’une période de rapport, ce qui a été dit dès son premier jour ; le chemin d’une copie antérieure, ce que contient ce suivi et que la copie n’a pas.
linear-ask-since = Depuis quand ? Tapez un numéro de 1 à { $last }, une date, une période de rapport, ou le chemin d’une copie antérieure. b revient, aide explique.
linear-point = { $number }. { $text } : { $when }
linear-news = { $count ->
    [one] 1 modification apportée
   *[other] { $count } modifications apportées
  } par d’autres depuis { $point } ; c les énonce.
linear-changes-then = Tapez le nom d’un point pour y aller. f peut limiter la liste à ceux qui ont changé.
linear-about-priority = Combien c’est urgent pour votre délégation.
linear-about-note = Chaque ligne tapée fait partie de la note, les lignes vides aussi. Un point seul la termine et la garde. .b seul la met de côté. .e seul ouvre ce que vous avez écrit dans l’éditeur que VISUAL ou EDITOR nomme. Pour une ligne qui n’est qu’un point, tapez-en deux.
linear-about-revise = La note dont vous écrivez le texte à nouveau. Le texte antérieur reste dans l’historique.
linear-about-settle = Deux réponses de votre délégation valent côte à côte, données sans se connaître. Celle que vous choisissez est redite par vous ; les autres restent dans l’historique.
linear-about-filter = Seuls les points qui remplissent chaque condition retenue sont donnés ; de plusieurs états, chefs de file, étiquettes ou acteurs, un seul suffit.
linear-about-files = Un numéro désigne un fichier de la liste ; plusieurs sont fusionnés ensemble. Vous entendez d’abord ce qu’ils apportent ; rien ne change avant que vous le disiez.
linear-about-tables = Un tableau (CSV ou classeur Excel) fait par ce programme et rempli par un collègue. Vous entendez d’abord ce qu’il dit ; rien ne change avant que vous le disiez.
linear-about-take-in = Ce que dit le tableau est dit à votre nom, en une fois, et annuler retire le tout. Ce que son auteur n’avait pas vu n’est pas remplacé : les deux restent côte à côte.
linear-about-hand = Ce qui serait écrit est montré avant toute écriture. Les notes privées n’y entrent jamais.
linear-about-merge = Rien ne se perd. La réponse ultérieure d’une délégation devient la sienne. Les réponses contestées restent côte à côte tant que nul ne choisit.

linear-help = { $sign } ou { $name } : { $what }
linear-help-counted = { $number }, { $sign } ou { $name } : { $what }
linear-help-choose = Le numéro d’un point, son nom tel que rec-b, ou sa lettre entre parenthèses telle que (b) : aller à ce point
linear-help-named = Un mot tel que historique suivi de points, comme historique 4 : y aller et le faire
linear-help-files = importer ou fusionner avec un chemin, tel importer ministère.xlsx : entendre ce que dit ou apporte ce fichier, puis décider
linear-help-several = Plusieurs numéros, tels que 3 7 9 : dire la même chose de plusieurs points
linear-help-words = Autre chose : chercher ces mots ; un point qui les contient seul est ouvert
linear-help-item = Le nom d’un autre point, tel que rec-b : y aller
linear-help-list = Aussi les mots de la liste : { $names }
linear-help-instead = Là où seul un numéro est demandé, un mot tel que historique ou liste est entendu aussi : cela se fait au lieu d’une réponse, et rien n’est dit ; annuler y revient en arrière.
linear-help-everywhere = Partout sauf dans une note : Entrée redonne ou continue, un point d’interrogation ou le mot aide explique, b ou 0 revient, q quitte.
linear-help-saved = Chaque changement est enregistré aussitôt, d’abord sur cet ordinateur, puis dans le fichier. Rien de ce que quelqu’un a écrit n’est jamais écrasé.

linear-do-list = Entendre la liste
linear-do-search = Chercher des mots dans les textes, notes, motifs, acteurs et étiquettes
linear-do-filter = Ne donner que certains points
linear-do-sort = Choisir l’ordre de la liste
linear-do-dates = Entendre ce qui a une échéance, la plus proche d’abord
linear-do-changes = Entendre ce qui a changé depuis votre dernière visite, un partage ou une exportation, une date ou un autre fichier
linear-do-drafts = Entendre ce qui a été commencé sans être terminé
linear-do-status = Dire où il en est
linear-do-note = Écrire une note
linear-do-position = Dire ce que votre délégation pense de la recommandation
linear-do-lead = Dire qui est chef de file
linear-do-due = Dire pour quand
linear-do-priority = Dire combien c’est urgent
linear-do-tag = Poser une étiquette, ou l’ôter
linear-do-reaffirm = Dire que l’état est toujours vrai à ce jour
linear-do-private-note = Écrire une note qui reste sur cet ordinateur
linear-do-own-editor = Écrire une note dans votre propre éditeur
linear-do-revise = Écrire à nouveau une note de votre délégation
linear-do-withdraw = Retirer une note de votre délégation ; son texte reste dans l’historique
linear-do-settle = Choisir une des réponses contestées
linear-do-history = Entendre ce qui a été dit et quand, le plus récent d’abord
linear-do-undo = Annuler votre dernier changement
linear-do-redo = Redire ce qui a été annulé
linear-do-history-take-back = Annuler une seule de vos paroles sur ce point ; ce qui a été dit ensuite reste
linear-do-next = Aller au point suivant
linear-do-previous = Aller au point précédent
linear-do-merge = Fusionner des copies : choisir des fichiers, entendre ce qu’ils apportent, puis décider
linear-do-import = Reprendre un tableau (CSV, Excel) rempli par un collègue ; vous entendez d’abord ce qu’il dit
linear-do-export = Remettre un tableau, une note ou un autre rapport ; il est montré avant d’être écrit
linear-do-restore = Entendre ce qui a disparu du fichier ou y est abîmé, et rétablir ce qui peut l’être
linear-do-mine = Entendre ce qui est à votre nom et n’a pas été écrit sur cet ordinateur
linear-do-share = Faire une copie à envoyer
linear-do-identity = Dire ou corriger qui vous êtes : nom et délégation
linear-name-list = liste, lister
linear-name-search = chercher, recherche, rechercher
linear-name-filter = filtrer, filtre
linear-name-sort = trier, tri, ordre
linear-name-dates = échéances, dates
linear-name-changes = changements, nouveautés
linear-name-drafts = brouillons, brouillon
linear-name-status = état, statut
linear-name-note = note
linear-name-position = position
linear-name-lead = chef de file, responsable
linear-name-due = échéance, délai
linear-name-priority = priorité
linear-name-tag = étiquette
linear-name-reaffirm = réaffirmer, confirmer
linear-name-private-note = note privée, privée
linear-name-own-editor = éditeur
linear-name-revise = réviser, révision
linear-name-withdraw = retirer, retrait
linear-name-settle = choisir, trancher
linear-name-history = historique
linear-name-undo = annuler
linear-name-redo = refaire
linear-name-history-take-back = antérieur, plus-tôt
linear-name-next = suivant
linear-name-previous = précédent
linear-name-merge = fusionner, fusion
linear-name-import = importer, importation, reprendre
linear-name-export = exporter, exportation, remettre
linear-name-restore = rétablir, restaurer
linear-name-mine = à mon nom
linear-name-share = partager, partage
linear-name-identity = identité, qui

## Ligne de commande

cli-who = On ne sait pas qui parle. Donnez --author NOM et --delegation NOM (ou définissez MANDATE_AUTHOR et MANDATE_DELEGATION). Pour que ce soit retenu, dites-le une fois à l’écran, ou écrivez-le dans les réglages : `mandate config edit`
cli-damaged-lines = { $lines ->
        [one] { $lines } ligne de { $path } ne peut être lue.
       *[other] { $lines } lignes de { $path } ne peuvent être lues.
    } `mandate check` montre de quoi il s’agit ; `mandate repair` fait une copie propre.
cli-damaged-private = { $message } Avant que la prochaine soit enregistrée, une copie entière du fichier endommagé est faite à côté.
cli-saved = Enregistré dans { $path }.
cli-saved-private = Conservé sur cet ordinateur seulement, dans { $path }.
cli-rejected = Les lignes illisibles ont été mises de côté dans { $path }.
cli-said = { $item } – { $said }
cli-said-already = { $item } – c’est déjà le cas
cli-undone = { $item } – { $said } (annulé)
cli-redone = { $item } – { $said } (rétabli)
cli-contested-now = { $item } – { $answers }
cli-output-failed = Le résultat n’a pas pu être écrit : { $cause }. Ce qui a été consigné est gardé.
cli-yes = oui
cli-no = non

cli-no-terminal = Il n’y a pas de terminal où ouvrir l’écran. `mandate list` montre la liste sans terminal ; `mandate --linear` prend ce qui est tapé ligne par ligne.
cli-linear-verb = --linear est une autre manière d’ouvrir le suivi ; il ne va pas avec une commande.
cli-language = La langue « { $wanted } » n’existe pas encore ; il y a : { $languages }.
cli-usage-quoted = Un nom avec des espaces se met entre guillemets : { $meant }
cli-usage-verb = Il n’y a pas de commande « { $verb } ».
cli-usage-unknown = « { $argument } » n’est pas attendu ici.
cli-usage-value = « { $value } » n’est pas une valeur de { $argument } ; valeurs possibles : { $values }.
cli-usage-value-missing = { $argument } exige une valeur.
cli-usage-value-wrong = « { $value } » n’est pas une valeur de { $argument }.
cli-usage-subcommand = Il manque ce qui est à faire ; il y a : { $verbs }.
cli-usage-missing = Il manque ceci : { $what }. Par exemple : `{ $example }`.
cli-missing = { $what ->
    [item] le point
    [out] le fichier à faire
    [into] le fichier de suivi qui reçoit, et les copies à y apporter
    [from] la copie à apporter
    [file] le fichier
    [old] la copie à comparer, ou un jour
   *[other] { $argument }
}
cli-usage-twice = { $argument } est donné deux fois.
cli-usage-conflict = { $argument } et { $prior } ne vont pas ensemble.
cli-usage-utf8 = Un argument n’est pas en UTF-8.
cli-usage-other = Ces arguments ne vont pas ensemble.
cli-usage-meant = Vouliez-vous dire { $meant } ?
cli-usage-screen = Cela se fait à l’écran : mandate seul ouvre l’écran.
# Words that people type for a verb, with commas between.
cli-words-overdue = en retard, retard, retards
cli-words-screen = tableau de bord, tableau-de-bord, chiffres, comparer, écran, thème, vues
cli-usage-help-verb = `mandate { $verb } --help` montre ce qui est attendu.
cli-usage-help = `mandate --help` montre tout ce qu’il y a.

cli-list-heading = { $kinds }  { $done }/{ $all }
cli-list-none = Aucun point ne correspond.
cli-list-nobody = Délégation « { $of } » : elle n’a rien dit dans ce fichier, ni personne d’autre.
cli-list-unknown = Délégation « { $of } » : elle n’a rien dit dans ce fichier. Celles qui ont parlé : { $delegations }.
cli-list-whose = Plusieurs délégations parlent dans ce fichier : { $delegations }. Adoptez le regard de l’une d’elles par --of.

cli-sign-contested = contesté
cli-sign-differing = divergent
cli-sign-overdue = en retard de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
cli-sign-due-soon = { $days ->
        [0] échéance aujourd’hui
        [one] échéance demain
       *[other] échéance dans { $days } jours
    }
cli-sign-stale = { $days ->
        [one] rien depuis { $days } jour
       *[other] rien depuis { $days } jours
    }

cli-show-kind = { $kind } { $label }
cli-show-continuing = permanente
cli-show-source = Source
cli-show-documents = Documents
cli-show-concerns = Vise
cli-show-status = État
cli-show-position = Position
cli-show-lead = Chef de file
cli-show-due = Échéance
cli-show-priority = Priorité
cli-show-tags = Étiquettes
cli-show-none = aucun
said-brought-back = rétabli le { $day } par { $by }
said-as-before = { $said } (rétabli ; dit par { $by }, { $day })
said-by-hand = { $said } (modifié à la main)
undone-said = annulé – { $said } ; { $now }
undone-choice = choix annulé – { $said } ; { $now }
undone-tag = annulé – { $said }
undone-none = rien ne le remplace
undone-now = de nouveau { $said }
undone-now-as = de nouveau { $said }, comme l’avait dit { $by } le { $day }
undone-contested = contesté : { $answers }
undone-contested-again = de nouveau contesté : { $answers }
undone-answer = { $value } ({ $by })
undone-answer-because = { $value } ({ $by } : « { $why } »)
undone-unknown = revenu à { $said }
redone-said = rétabli – { $said }
redone-choice = choix rétabli – { $said }
undone-note = note annulée
redone-note = note rétablie
undone-revise = modification de la note annulée ; son texte antérieur vaut de nouveau
undone-revise-hidden = modification de la note annulée ; la note est de nouveau hors de vue
redone-revise = note modifiée de nouveau
undone-withdraw = retrait annulé ; la note est de nouveau visible
redone-withdraw = note retirée de nouveau
cli-show-answer = { $value } (depuis le { $day }, { $by })
cli-show-answer-contested = { $field ->
    [position] contestée
    [due] contestée
    [priority] contestée
   *[other] contesté
} : { $value } ({ $day }, { $by })
words-apart = { " ; " }
cli-show-successor = { $status } par { $successor }
cli-show-notes = Notes  { $count }{ $hidden ->
        [0] { "" }
        [one] { " " }({ $hidden } remplacée ou retirée ; --all la montre)
       *[other] { " " }({ $hidden } remplacées ou retirées ; --all les montre)
    }
cli-note-private = privée

cli-set-nothing = Rien à consigner n’a été nommé. Nommez-le, par exemple --status in-progress ; `mandate set --help` énumère tout.
cli-set-why-alone = --why donne le motif d’un état ou d’une position. Donnez aussi --status ou --position.
cli-set-successor-alone = --successor nomme ce qui a remplacé le point. Donnez aussi --status superseded.
cli-no-such-item = Il n’y a pas de point « { $item } ».
cli-items-are = Il y a { $items } ; `mandate list` les montre.
cli-item-range = { $first } à { $last }
cli-set-reason = L’état « { $status } » exige un motif ; rien n’a été consigné. Tapez : mandate set { $items } --status { $name } --why "…"
cli-set-reaffirm = Rien n’a été consigné de nouveau. Pour dire « toujours vrai à ce jour », ajoutez --reaffirm.
cli-set-nothing-stands = { $item } : votre délégation n’a dit aucun état, ou en a dit deux qui se contredisent ; il n’y en a donc aucun à redire. Nommez celui qui convient : --status.
cli-not-a-day = « { $typed } » : { $why }

cli-note-id = Son identifiant est { $note }.
cli-note-id-short = « { $note } » est trop court pour l’identifiant d’une note ; quatre caractères au moins.
cli-note-id-several = Plusieurs notes sur { $item } ont un identifiant qui commence par { $note }. Donnez-en davantage.
cli-note-id-none = Aucune note sur { $item } n’a un identifiant qui commence par { $note }. `mandate show { $item } --all` les montre.
cli-note-blank = Le texte est vide ; rien n’a été consigné. Tapez-le entre guillemets droits : mandate note { $item } "…"
cli-note-empty = Le texte est inchangé, ou vide. Rien n’a été consigné ; pour ôter une note de la vue, prenez --withdraw.
cli-not-utf8 = Ce qui est arrivé n’est pas du texte en UTF-8. Rien n’a été consigné.
cli-no-editor = Il n’y a pas de texte, et ni VISUAL ni EDITOR ne nomme un éditeur pour l’écrire. Donnez le texte après le point, ou par l’entrée standard.
cli-editor-left = Votre texte est dans { $path } ; rien n’en est perdu.
cli-editor-failed = L’éditeur « { $editor } » n’a pas pu être lancé ou s’est arrêté sur une erreur. Rien n’a été consigné.
cli-editor-at-once = « { $editor } » est revenu aussitôt sans rien modifier ; rien n’a été consigné. S’il a ouvert une fenêtre, il lui faut une option telle que --wait pour que le programme l’attende. Le fichier est { $path }.

cli-history-none = Rien n’a été consigné.
cli-since-what = « { $typed } » n’est ni un jour (2026-03-31, today), ni un fichier existant, ni l’un des mots { $words }.
since-no-visit = Aucune dernière visite de { $path } n’est connue de cet ordinateur ; elle est retenue chaque fois que l’on quitte l’écran, ou la conversation de --linear. Indiquez plutôt un jour ou un fichier.
since-no-share = Aucune copie complète de { $path } partagée depuis cet ordinateur n’est connue. Partagez-en une, ou indiquez plutôt un jour ou un fichier.
since-no-export = Aucune exportation de { $path } n’est connue de cet ordinateur ; tout fichier tiré de l’ensemble des points est retenu. Exportez-en un, ou indiquez plutôt un jour ou un fichier.
cli-since-late = { $count ->
    [one] 1 autre entrée, arrivée depuis le { $day }, porte une date antérieure selon l’horloge de son auteur et n’est pas comptée
   *[other] { $count } autres entrées, arrivées depuis le { $day }, portent une date antérieure selon l’horloge de leur auteur et ne sont pas comptées
  } ; avec --since last-visit, ou --since et une copie plus ancienne, tout ce qui est nouveau est compté.

cli-new-embedded = { $path } est créé : { $title }, { $items ->
    [one] { $items } point
   *[other] { $items } points
}, rien de consigné encore.
cli-new-from = { $path } est créé avec le mandat de l’autre fichier : { $title }, { $items ->
    [one] { $items } point
   *[other] { $items } points
}, rien de consigné encore.
cli-new-from-text = { $path } est créé à partir du texte : { $title }, { $items ->
    [one] { $items } point
   *[other] { $items } points
}. Relisez-le : les titres sont les premiers mots de chaque point, et seules les lignes qui commencent par (a) ou 1. sont devenues des points.
cli-new-no-items = { $path } n’a pas d’énumération : aucune ligne ne commence par (a), 1. ou (1). Rien n’a été créé.
cli-new-not-text = { $path } n’est pas un texte en UTF-8. Enregistrez-le comme texte brut et recommencez ; rien n’a été créé.

cli-check-ok = { $path } est tel que le programme l’écrit.
cli-check-lines-ok = Pour le reste, { $path } est tel que le programme l’écrit.
cli-check-line = { $path }, ligne { $line } : { $message }
cli-check-file = { $path } : { $message }
cli-check-next = Rien n’a été modifié. Le prochain enregistrement de { $path } remet en ordre ce qui peut l’être ; `mandate repair` fait dès maintenant une copie propre.
cli-notice-pending = { $count ->
        [one] { $count } entrée est conservée sur cet ordinateur et n’est pas encore dans le fichier ; le prochain enregistrement l’y met.
       *[other] { $count } entrées sont conservées sur cet ordinateur et ne sont pas encore dans le fichier ; le prochain enregistrement les y met.
    }
cli-gone = { $count ->
        [one] { $count } entrée était dans { $path } sur cet ordinateur et n’y est plus.
       *[other] { $count } entrées étaient dans { $path } sur cet ordinateur et n’y sont plus.
    } `mandate { $file }restore --dry-run` montre ce qui manque.
cli-gone-items = { $count ->
        [one] { $count } point du mandat manque dans { $path }.
       *[other] { $count } points du mandat manquent dans { $path }.
    } `mandate { $file }restore --dry-run` montre ce qui manque.
cli-notice-gone = { $count ->
        [one] { $count } entrée était dans le fichier et n’y est plus.
       *[other] { $count } entrées étaient dans le fichier et n’y sont plus.
    } Une ancienne copie a-t-elle pris sa place ?
cli-notice-gone-items = { $count ->
        [one] { $count } point du mandat manque dans le fichier.
       *[other] { $count } points du mandat manquent dans le fichier.
    } Une ligne a-t-elle été effacée ?
cli-notice-unknown-own = { $count ->
        [one] { $count } entrée à votre nom n’a pas été écrite sur cet ordinateur.
       *[other] { $count } entrées à votre nom n’ont pas été écrites sur cet ordinateur.
    } Un second ordinateur à vous, ou quelqu’un d’autre ?
cli-notice-by-hand-more = { $count ->
        [one] { $count } autre entrée en vigueur a été modifiée à la main dans le fichier.
       *[other] { $count } autres entrées en vigueur ont été modifiées à la main dans le fichier.
    }
cli-notice-by-hand-own = { $count ->
        [one] L’une d’elles est une ligne que vous aviez écrite.
       *[other] { $count } d’entre elles sont des lignes que vous aviez écrites.
    } `mandate mine` montre ce qui figure à votre nom, `mandate mine --confirm` dit que la modification est de vous.
cli-notice-by-hand-others = { $count ->
        [one] L’une d’elles est une ligne écrite par quelqu’un d’autre.
       *[other] { $count } d’entre elles sont des lignes écrites par d’autres.
    } `mandate restore` rétablit, à côté, ce qui avait été dit.
cli-notice-by-hand-any = { $count ->
        [one] Pour l’une d’elles, cet ordinateur a encore
       *[other] Pour { $count } d’entre elles, cet ordinateur a encore
    } ce qui était dit auparavant ; `mandate restore` le rétablit, à côté de la ligne modifiée.
cli-mine-back = { $message } `mandate restore` rétablit, à côté, ce que vous aviez dit avant que ce soit modifié à la main.
cli-notice-by-hand-back = { $message } `mandate restore` rétablit, à côté, ce que vous aviez dit.
cli-notice-newer-format = Le fichier a été écrit par une version plus récente ; il peut être lu ici, non modifié.
cli-notice-items = { $message } Cela concerne { $items }.
cli-notice-gone-next = `mandate restore` rétablit ce qui a disparu, `mandate restore --dry-run` le montre, `mandate restore --leave` le laisse de côté.
cli-notice-unknown-own-next = `mandate mine` montre ce qui est à votre nom, `mandate mine --confirm` dit que c’est de vous.
cli-notice-conflict-copy = { $entries ->
    [one] La copie en conflit { $path } contient { $entries } entrée qui n’est pas ici. `mandate merge` l’apporte.
   *[other] La copie en conflit { $path } contient { $entries } entrées qui ne sont pas ici. `mandate merge` les apporte.
}
cli-restored = Remis dans { $path }.
cli-missing-near = { $path } n’existe pas. Vouliez-vous dire { $near } ?
cli-missing-copied = { $path } n’existe pas, mais cet ordinateur en a des copies. Vérifiez le nom, ou mettez la dernière à sa place : mandate restore -f "{ $path }"
cli-put-back = { $path } n’existait plus. La dernière copie est à sa place, avec tout ce que cet ordinateur sait encore.
cli-restore-preview = Aperçu ; rien n’a été écrit dans { $path }.
cli-restore-left = Laissé hors de { $path } ; nul ne demande plus. `mandate restore --left` le remet.
cli-restore-nothing = Rien de ce qui y était sur cet ordinateur n’a disparu de { $path }.
cli-restore-nothing-but-left = { $count ->
    [one] Rien n’a disparu de { $path }, sauf { $count } entrée que vous avez laissée de côté. `mandate restore --left` la remet.
   *[other] Rien n’a disparu de { $path }, sauf { $count } entrées que vous avez laissées de côté. `mandate restore --left` les remet.
}
cli-restore-nothing-but-left-items = { $count ->
    [one] Aucun point du mandat ne manque dans { $path }, sauf { $count } point que vous avez laissé de côté. `mandate restore --left` le remet.
   *[other] Aucun point du mandat ne manque dans { $path }, sauf { $count } points que vous avez laissés de côté. `mandate restore --left` les remet.
}
cli-mine-shown = Rien n’a été décidé. `mandate mine --confirm` dit que c’est de vous, `mandate mine --always` que tout ce qui arrive à votre nom l’est.
cli-mine-confirmed = C’est de vous ; nul ne demandera plus.
cli-mine-always = Désormais, tout ce qui arrive à votre nom dans { $path } est tenu pour le vôtre. `mandate mine --ask` y revient.
cli-mine-ask = Ce qui arrive à votre nom dans { $path } depuis un autre ordinateur est de nouveau signalé.
cli-mine-nothing = Tout ce qui figure à votre nom dans { $path } a été écrit sur cet ordinateur, ou est connu pour être de vous.
cli-help-restore = Rétablir ce qui était dans le fichier sur cet ordinateur et en a disparu
cli-help-restore-dry-run = Seulement dire ce qui serait remis
cli-help-restore-leave = Le laisser de côté, et ne plus demander sur cet ordinateur
cli-help-restore-left = Aussi ce que vous aviez laissé de côté
cli-help-restore-json = En JSON
cli-help-restore-after =
    mandate restore --dry-run
    mandate restore
cli-help-mine = Montrer ce qui est à votre nom et n’a pas été écrit sur cet ordinateur
cli-help-mine-confirm = Dire que c’est de vous ; nul ne demandera plus
cli-help-mine-always = Le dire aussi de tout ce qui viendra, par exemple si vous travaillez sur plusieurs ordinateurs
cli-help-mine-ask = Signaler de nouveau ce qui vient d’un autre ordinateur
cli-help-mine-json = En JSON
cli-help-mine-after =
    mandate mine
    mandate mine --confirm
oddity-unreadable = ne peut être lue ({ $what }) ; elle est mise de côté avant le premier enregistrement
oddity-too-long = dépasse 1 Mio ; elle est mise de côté avant le premier enregistrement
oddity-conflict-marker = une marque de conflit de git ; sautée, les deux côtés valent
oddity-edited-by-hand = modifiée à la main ; elle vaut comme la nouvelle entrée { $what }
oddity-written-by-hand = écrite à la main ; elle vaut comme l’entrée { $what }
oddity-newer = d’une version plus récente ({ $what }) ; gardée telle quelle
oddity-duplicate = la même ligne une fois de plus
oddity-astray = sur « { $what } », que le mandat n’a pas ; gardée
oddity-reworded = un autre libellé de « { $what } » ; la ligne la plus grande en octets vaut
oddity-periods-again = une seconde liste de périodes ; le prochain enregistrement réunit les deux
oddity-period-twice = deux périodes s’appellent « { $what } » ; sous ce nom, la première est trouvée. Les deux sont gardées : ôtez celle qui est fausse, ou nommez-la autrement
oddity-period-day = la période « { $what } » ne compte pas : « { $day } » n’est pas une date ; écrivez-la comme 2026-10-01
oddity-period-backwards = la période « { $what } » ne compte pas : elle finit avant de commencer
oddity-period-unclear = { $what } ne compte pas comme période : il faut un nom et « from », le premier jour, tous deux entre guillemets
odd-markers = Git a laissé des marques de conflit dans le fichier. Les deux côtés restent ; le prochain enregistrement retire les marques.
odd-periods = Ligne { $line } du fichier : { $what }.{ $more ->
    [0] { "" }
    [one] { " " }Une autre est curieuse ; `mandate check` la nomme.
   *[other] { " " }{ $more } autres sont curieuses ; `mandate check` les nomme.
}
oddity-comment = un commentaire ; le prochain enregistrement l’omet, la copie faite avant le garde
oddity-head-damaged = les lignes qui disent de quel mandat il s’agit manquent ou sont endommagées
oddity-from-the-future = plus d’un jour dans l’avenir ; une horloge est peut-être fausse
oddity-unclosed = une ligne qui ouvre ou ferme une partie manque ou figure deux fois
cli-repaired = { $path } est créé avec { $entries ->
        [one] { $entries } entrée, la totalité.
       *[other] { $entries } entrées, la totalité.
    }
cli-repaired-rejected = { $path } est créé avec { $entries ->
        [one] { $entries } entrée lisible.
       *[other] { $entries } entrées lisibles.
    } Les lignes illisibles sont dans { $rejected }.

cli-doctor-version = Version
cli-doctor-input = L’entrée est un terminal
cli-doctor-output = La sortie est un terminal
cli-doctor-term = TERM
cli-doctor-colorterm = COLORTERM
cli-doctor-no-color = NO_COLOR
cli-doctor-size = Taille
cli-doctor-language = Langue
cli-doctor-author = Nom
cli-doctor-delegation = Délégation
cli-doctor-data = Données
cli-doctor-state = État local
cli-doctor-config = Dossier des réglages
cli-doctor-settings = Réglages
cli-doctor-writable = { $path }
cli-doctor-not-writable = { $path } (écriture impossible)
cli-doctor-tracker = Fichier de suivi
cli-doctor-exists = Existe
cli-doctor-locked = En cours d’enregistrement
cli-doctor-copies = Copies gardées
cli-doctor-copies-folder = Les copies sont dans { $path }
cli-doctor-copies-newest = La plus récente est { $path }
cli-doctor-error = Ennui
cli-doctor-mandate = Mandat
cli-doctor-items = Points
cli-doctor-entries = Entrées
cli-doctor-private = Entrées privées
cli-doctor-pending = Pas encore dans le fichier
cli-doctor-findings = Constatations

cli-help-heading-usage = Utilisation :
cli-help-heading-commands = Commandes{ " " }
cli-help-heading-examples = Exemples :
cli-help-heading-arguments = Arguments{ " " }
cli-help-heading-options = Options{ " " }
cli-help-heading-everywhere = Options partout{ " " }
cli-help-after = `mandate COMMANDE --help` en dit plus sur une commande, avec des exemples. Sans commande, l’écran s’ouvre. Toute énumération accepte --json. Codes de sortie : 0 fait ; 1 refusé, introuvable, ou quelque chose à signaler ; 2 mauvais emploi ; 3 un fichier n’a pu être lu ou écrit. Les noms sont ce qu’on a tapé, et nul ne les vérifie ; les copies déjà envoyées ne peuvent être rappelées.
cli-help-mandate = Suivre l’application de ce que le Conseil de sécurité a demandé.
cli-help-mandate-target = Le fichier de suivi à ouvrir à l’écran
cli-help-mandate-file = Le fichier de suivi ; à défaut MANDATE_FILE, sinon celui du dossier de données
cli-help-mandate-author = Qui parle ; à défaut MANDATE_AUTHOR, sinon les réglages
cli-help-mandate-delegation = Au nom de qui ; à défaut MANDATE_DELEGATION, sinon les réglages
cli-help-mandate-read-only = Ne rien modifier
cli-help-mandate-linear = Sans écran : tapez une ligne, lisez quelques lignes ; pour lecteurs d’écran, terminaux simples et tubes. De lui-même où TERM vaut dumb
cli-help-mandate-lang = La langue : { $languages }
cli-help-mandate-color = Couleurs à l’écran et dans ce qui s’affiche : auto, always (toujours) ou never (jamais) ; NO_COLOR et CLICOLOR_FORCE sont respectés
cli-help-mandate-ascii = Ne montrer que de l’ASCII, à l’écran et dans ce qui s’affiche ; les fichiers et JSON restent tels quels
cli-help-mandate-help = Afficher cette aide
cli-help-mandate-version = Afficher la version
cli-help-list = Afficher la liste de suivi
cli-help-list-status = Ces états seulement : { $statuses }
cli-help-list-kind = Les points de cette catégorie seulement : { $kinds }
cli-help-list-lead = Les points dont ce nom est chef de file seulement ; une partie suffit
cli-help-list-tag = Les points portant cette étiquette seulement
cli-help-list-concerns = Les points dont le texte cite cet acteur seulement ; une partie suffit
cli-help-list-of = Avec le regard de cette délégation, et seulement ce sur quoi elle a répondu
cli-help-list-spoken-by = Les points sur lesquels cette délégation a dit quelque chose seulement, notes comprises
cli-help-list-priority = Les points de cette priorité seulement : { $priorities }
cli-help-list-overdue = Les points dont l’échéance est passée seulement
cli-help-list-due-soon = Les points dont l’échéance est proche seulement ; avec --overdue, ceux de l’une ou l’autre sorte
cli-help-list-stale = Les points ouverts dont personne n’a rien dit depuis longtemps seulement
cli-help-list-noted = Les points avec une note qui vaut seulement
cli-help-list-changed-since = Uniquement les points au sujet desquels quelque chose a changé depuis ce moment : un jour, une autre copie, ou last-visit, last-share, last-export
cli-help-list-contested = Les points où une délégation a deux réponses actuelles seulement
cli-help-list-differing = Les points sur lesquels les délégations divergent seulement
cli-help-list-search = Les points contenant tous ces mots seulement, dans un ordre quelconque, dans le texte ou dans ce qui a été dit ; casse, accents et formes des lettres n’importent pas
cli-help-list-sort = L’ordre : { $sorts }
cli-help-list-reverse = En sens inverse ; ce qui n’a pas de valeur de tri reste à la fin
cli-help-list-json = En JSON
cli-help-list-after =
    mandate list --overdue
    mandate list --status in-progress --sort due
cli-help-show = Tout afficher sur des points
cli-help-show-item = Le point : son identifiant, tel que rec-b, en majuscules ou minuscules ; son numéro ou sa lettre suffit là où un seul point l’a
cli-help-show-all = Aussi les notes révisées ou retirées
cli-help-show-json = En JSON
cli-help-show-after =
    mandate show rec-b
    mandate show task-1 task-4 --all
cli-help-set = Dire où en sont des points
cli-help-set-item = Les points ; ce qui est dit de plusieurs est un seul changement, annulé d’un coup
cli-help-set-status = L’état : { $statuses } ; no-information retire ce qui a été dit
cli-help-set-why = Le motif, de l’état s’il en est donné un, sinon de la position ; not-implemented, superseded et no-longer-applicable en exigent un
cli-help-set-successor = Avec superseded : la cote de ce qui a pris la place
cli-help-set-position = La position sur une recommandation : { $positions }, none (aucune)
cli-help-set-lead = Qui est chef de file ; none l’efface
cli-help-set-due = Pour quand : 2026-03-31, 31 mars 2026, 31.3.26, aujourd’hui, demain, +14d ; none l’efface
cli-help-set-priority = Le degré d’urgence : { $priorities }, none (aucun)
cli-help-set-tag = Poser cette étiquette
cli-help-set-untag = Ôter cette étiquette
cli-help-set-reaffirm = Le dire bien que ce soit déjà le cas : toujours vrai à ce jour. Seul, pour l’état en vigueur
cli-help-set-after =
    mandate set task-4 rec-b --status in-progress --due 2026-03-31
    mandate set rec-c --status not-implemented --why "Fonds introuvables"
cli-help-note = Ajouter, réviser ou retirer une note
cli-help-note-item = Le point
cli-help-note-text = Le texte ; à défaut, ce qui vient par l’entrée standard, sinon l’éditeur que nomme VISUAL ou EDITOR
cli-help-note-private = La garder sur cet ordinateur ; elle n’entre jamais dans le fichier de suivi
cli-help-note-revise = Un nouveau texte à la place de cette note ; au moins les quatre premiers caractères de son identifiant
cli-help-note-withdraw = Ôter ces notes de la vue ; leur texte reste dans l’historique
cli-help-note-after =
    mandate note rec-b "Informés par la mission ; voir S/2016/281, par. 24."
    mandate note rec-b --private "Pour notre délégation seulement"
cli-help-undo = Annuler son propre dernier changement
cli-help-undo-after =
    mandate undo
cli-help-redo = Rétablir ce qui a été annulé en dernier
cli-help-redo-after =
    mandate redo
cli-help-history = Afficher qui a dit quoi, et quand ; le plus récent à la fin
cli-help-history-item = Seulement ce qui a été dit de ce point
cli-help-history-since = Uniquement ce qui a changé depuis ce moment : un jour (dès son début), une autre copie (ce qu’elle n’a pas), ou last-visit (la dernière fois que vous avez quitté le programme), last-share (la dernière copie faite pour envoi), last-export (le dernier fichier tiré de l’ensemble des points)
cli-help-history-until = Uniquement ce qui était connu à ce moment : un jour (jusqu’à sa fin), une autre copie (ce qu’elle contient), ou last-visit, last-share, last-export
cli-help-history-limit = Seulement les N plus récentes
cli-help-history-json = En JSON
cli-help-history-after =
    mandate history rec-b
    mandate history --since 2026-01-01 --until 2026-03-31
    mandate history --since last-visit
cli-help-new = Créer un fichier de suivi vide ; jamais par-dessus un fichier existant
cli-help-new-out = Le fichier à créer
cli-help-new-from = Avec le mandat de cet autre fichier de suivi
cli-help-new-from-text = Avec l’énumération de ce texte : les lignes qui commencent par (a) deviennent des recommandations, par 1., 1) ou (1) des tâches, jusqu’à la ligne vide suivante ; le libellé reste tel quel
cli-help-new-after =
    mandate new le-mien.ron
    mandate new autre.ron --from-text resolution.txt
cli-help-check = Dire ce qu’un fichier a d’étrange ; ne touche à rien
cli-help-check-files = Les fichiers ; à défaut, le fichier de suivi
cli-help-check-json = En JSON
cli-help-check-after =
    mandate check
    mandate check du-tchad.ron
cli-help-repair = Faire une copie propre de tout ce qui peut être lu
cli-help-repair-damaged = Le fichier endommagé ; il reste tel quel
cli-help-repair-out = La copie à faire ; les lignes illisibles vont dans SORTIE.rejected
cli-help-repair-after =
    mandate repair endommage.ron propre.ron
cli-help-doctor = Afficher ce qu’il y a à savoir de cette machine
cli-help-doctor-json = En JSON
cli-help-doctor-after =
    mandate doctor
cli-help-completions = Imprimer un script de complétion
cli-help-completions-shell = L’interpréteur : bash, elvish, fish, powershell ou zsh
cli-help-completions-after =
    mandate completions bash > mandate.bash
cli-help-man = Imprimer le manuel
cli-help-man-after =
    mandate man | man -l -
cli-man-hint = Ceci est la source du manuel. Pour le lire : mandate man | man -l -

cli-man-name = NOM
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-extra = COMPLÉMENTS
cli-man-version = VERSION

cli-value-command = COMMANDE
cli-value-file = FICHIER
cli-value-name = NOM
cli-value-language = LANGUE
cli-value-when = QUAND
cli-value-item = POINT
cli-value-tag = ÉTIQUETTE
cli-value-party = ACTEUR
cli-value-delegation = DÉLÉGATION
cli-value-words = MOTS
cli-value-text = TEXTE
cli-value-symbol = COTE
cli-value-date = DATE
cli-value-into = DANS
cli-value-from = COPIE
cli-value-old = ANCIEN
cli-value-new = NOUVEAU
cli-value-out = SORTIE
cli-value-shell = INTERPRÉTEUR
cli-value-status = ÉTAT
cli-value-kind = CATÉGORIE
cli-value-position = POSITION
cli-value-priority = PRIORITÉ
cli-value-sort = ORDRE
## Réglages

setting-name = Votre nom ; tout ce que vous consignez le porte
setting-delegation = La délégation au nom de laquelle vous parlez
setting-lang = La langue : { $languages }
setting-due_soon = Jours avant une échéance à partir desquels elle est proche
setting-stale = Jours de silence après lesquels un point ouvert est montré comme sans nouvelles ; 90 à défaut
setting-theme = L’aspect de l’écran : auto, light, dark, high-contrast, colour-blind, mono ou l’un des vôtres dans le dossier « themes » à côté des réglages ; auto à défaut
setting-links = Si les cotes telles que S/2015/1038 sont des liens où le terminal en montre : true à défaut
setting-ascii = Si seul de l’ASCII est montré : true ou false ; à défaut selon le codage de votre environnement linguistique, tel que ISO-8859-1
setting-tips = Si des conseils viennent de temps en temps au démarrage ; true à défaut
setting-mouse = Si la souris sert à l’écran : true à défaut ; false la laisse au terminal, qui s’en sert pour sélectionner du texte
odd-key = { $path }, ligne { $line }, colonne { $column } : { $message }
odd-key-unknown = Il n’y a pas de commande « { $what } » ; cela reste sans effet.
odd-key-unknown-meant = Il n’y a pas de commande « { $what } » ; est-ce « { $other } » ?
odd-key-no-key = « { $what } » n’est pas une touche, telle que "x", "ctrl-s", "f5" ou "pgdn". Les touches usuelles valent.
odd-key-no-keys = { $what } prend des touches, telles que ["x", "f5"]. Les touches usuelles valent.
odd-key-text = « { $what } » est du texte dans un champ et ne peut être la touche de { $other }. Les touches usuelles valent.
odd-key-taken = « { $what } » est déjà la touche de { $other } ; donnez-lui-en une autre aussi. Les touches usuelles valent.
odd-key-twice = { $what } figure déjà plus haut ; c’est cette ligne qui vaut.
odd-key-needed = { $what } ne peut rester sans touche. Les touches usuelles valent.
odd-key-damaged = Ceci n’est pas une ligne telle que undo: ["u"] ; cela reste sans effet.
odd-key-more = { $count ->
    [0] { "" }
    [one] Il y en a une autre : `mandate config check`.
   *[other] Il y en a { $count } autres : `mandate config check`.
}
odd-setting = { $path }, ligne { $line }, colonne { $column } : { $message }
odd-setting-value = { $name } prend une valeur telle que { $example }. Jusqu’à correction, la valeur habituelle vaut.
odd-setting-unknown = Il n’y a pas de réglage « { $name } » ; il est sans effet.
odd-setting-twice = { $name } figure déjà plus haut ; c’est celui-là qui vaut.
odd-setting-damaged = Ce n’est pas un réglage, tel que `stale: 90,` ; c’est sans effet.
odd-setting-more = { $count ->
    [one] { $count } autre ligne est étrange ; `mandate config check` le dit.
   *[other] { $count } autres lignes sont étranges ; `mandate config check` le dit.
}
cli-config-ok = Tous les réglages de { $path } peuvent être pris.
cli-config-none = Il n’y a pas encore de réglages ({ $path }) ; les valeurs habituelles valent. `mandate config edit` crée le fichier.
cli-config-unset = (non défini)
cli-config-no-editor = Ni VISUAL ni EDITOR ne nomme un éditeur. Les réglages sont dans { $path } ; tout éditeur de texte brut peut les modifier.
cli-config-head = Réglages de mandate. Ce qui suit deux barres est un exemple et reste sans effet.
cli-help-config = Voir, vérifier et changer vos réglages
cli-help-config-after =
    mandate config show
    mandate config edit
cli-help-config-path = Imprimer où est le fichier
cli-help-config-show = Afficher chaque réglage avec sa valeur
cli-help-config-show-json = En JSON
cli-help-config-check = Dire ce que le fichier a d’étrange, avec ligne et colonne ; code de sortie 1 s’il y a quelque chose
cli-help-config-check-json = En JSON
cli-help-config-edit = Ouvrir le fichier dans l’éditeur que nomme VISUAL ou EDITOR ; chaque réglage y figure avec un exemple

## Réglages

## Partage : merge et diff

account-reworded = Les copies le formulent différemment ; de deux lignes, la plus grande en octets vaut : { $title }
account-earlier = { $count ->
    [one] ({ $count } entrée antérieure ; elle est dans l’historique du point)
   *[other] ({ $count } entrées antérieures ; elles sont dans l’historique du point)
}
account-astray = (le mandat n’a pas ce point ; gardé)
account-answer = { $said } ({ $day }, { $by })
account-answer-because = { $said } ({ $day }, { $by } : « { $words } »)
account-by-hand = { $words }.
account-stands-as = Figure dans le fichier ainsi : { $said }
account-replaced = à la place de : { $answers }
account-withdrawn = n’est plus visible : { $answers }
account-still-contested = contesté comme avant, avec ce qui arrive, { $of } : { $answers }
account-contested = maintenant contesté, { $of } : { $answers }
account-newly-differing = maintenant divergent : { $views }
account-differing = toujours divergent : { $views }
account-view = { $of } – { $said }
account-arrives = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  } sur { $items ->
    [one] { $items } point
   *[other] { $items } points
  }, de : { $delegations }.
account-items-returned = { $count ->
    [one] Point du mandat qui manque : { $items }
   *[other] { $count } points du mandat manquent : { $items }
}
account-item-returned = le point lui-même, dont la ligne n’est plus dans le fichier{ $count ->
    [0] { "" }
    [one]  ; { $count } entrée à son sujet est gardée
   *[other]  ; { $count } entrées à son sujet sont gardées
}
gone-astray = { $count ->
    [one] { $count } entrée porte sur « { $item } », que le mandat n’a pas. Elle est gardée, et n’est montrée nulle part ailleurs.
   *[other] { $count } entrées portent sur « { $item } », que le mandat n’a pas. Elles sont gardées, et ne sont montrées nulle part ailleurs.
}
astray-title = Sur aucun point du mandat
account-claimed = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  } sur { $items ->
    [one] { $items } point
   *[other] { $items } points
  } à votre nom, pour { $delegations }.
cli-merge-done = Fusionné dans { $path }.
cli-merge-made = Un nouveau fichier de suivi a été créé : { $path } n’existait pas et contient maintenant ceci.
cli-merge-would-make = Aperçu ; rien n’a été écrit. { $path } n’existe pas : un nouveau fichier de suivi serait créé.
cli-merge-near = { $near } se trouve à côté. Si vous pensiez à celui-là, fusionnez-y{ $dry ->
    [0]  ; ce qui vient d’être créé peut alors être supprimé.
   *[other] .
}
cli-merge-preview = Aperçu ; rien n’a été écrit dans { $path }.
cli-merge-nothing-readable = Rien de nouveau dans ce qui est lisible, et { $path } est resté tel quel. Redemandez la copie endommagée.
cli-merge-nothing = Rien de nouveau : { $path } contient déjà tout cela.
cli-merge-none = Rien n’a été fusionné.
obstacle-another-mandate = { $path } porte sur « { $ours } », { $other } sur « { $theirs } ». Ce sont deux mandats, qui ne fusionnent pas.
obstacle-newer = { $path } a été écrit par une version plus récente (format { $format }). Mettez le programme à jour pour y puiser.
obstacle-locked = Un autre programme enregistre { $path } depuis trop longtemps. Rien n’a été écrit ; recommencez.
obstacle-not-kept = { $path } n’a pas gardé ce qui a été écrit ; un autre programme y écrit en même temps. Recommencez : ce qu’il contient déjà ne gêne pas.
obstacle-replaced = { $path } porte maintenant sur un autre mandat qu’il y a un instant. Rien n’y a été écrit.
cli-diff-nothing = { $new } ne dit rien que { $old } ne dise.
cli-diff-one-way = Cela ne va que dans un sens : ce que { $new } dit et que { $old } ne dit pas. Dans l’autre sens : mandate diff { $new } { $old }
cli-help-merge = Réunir dans un fichier de suivi ce que d’autres contiennent ; cela ne fait qu’ajouter, rien n’est remplacé, et rien ne l’annule
cli-help-merge-into = Le fichier de suivi où fusionner ; s’il n’existe pas, il est créé. Un seul fichier est pris pour FROM et entre dans votre propre suivi
cli-help-merge-from = Les copies où puiser ; elles restent telles quelles
cli-help-merge-dry-run = Dire seulement ce qui arriverait
cli-help-merge-json = En JSON
cli-help-merge-after =
    mandate merge le-mien.ron du-tchad.ron de-france.ron --dry-run
    mandate merge le-mien.ron du-tchad.ron de-france.ron
cli-help-diff = Dire point par point ce qu’une copie contient et qu’une autre n’a pas, ou ce qui a changé depuis un moment, et ce qui en est devenu contesté ; code de sortie 1 s’il y a quelque chose
cli-help-diff-old = La copie à comparer, ou un jour : ce qui a été dit dès lors ; ou last-visit, last-share, last-export
cli-help-diff-new = La copie qui peut contenir davantage ; sans elle, votre suivi
cli-help-diff-json = En JSON
cli-help-diff-after =
    mandate diff ancien.ron nouveau.ron
    mandate diff 2026-01-01 nouveau.ron

## Partage : share

cli-share-goes-on = `mandate` seul continue dans { $path } ; `mandate { $copy }` ouvre cette copie.
cli-share-nothing = Rien n’a été dit depuis { $point } ; il n’y a donc rien à envoyer et aucune copie n’a été faite. Sans --since, tout est transmis.
share-made = { $path } est fait, prêt à envoyer.
share-merged = { $path } existait ; ce qui y manquait y a été fusionné.
share-nothing-new = { $path } existait et contient déjà tout cela.
share-in = Contenu : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  } sur { $items ->
    [one] { $items } point
   *[other] { $items } points
  }{ $count ->
    [0] .
   *[other] , de : { $delegations }.
  }
share-added = Ajouté : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  }.
cli-share-left-day = Omis : { $count ->
    [one] { $count } entrée dite
   *[other] { $count } entrées dites
  } avant le { $day } selon l’horloge de leurs auteurs, quelle que soit leur arrivée.
cli-share-left-file = Omis : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  } que { $path } contient déjà.
cli-share-left-visit = Laissé de côté : { $count ->
    [one] 1 entrée déjà présente
   *[other] { $count } entrées déjà présentes
  } à votre dernière visite, le { $day }.
cli-share-left-share = Laissé de côté : { $count ->
    [one] 1 entrée déjà partagée
   *[other] { $count } entrées déjà partagées
  } avec votre dernière copie, le { $day }, ou auparavant.
cli-share-left-export = Laissé de côté : { $count ->
    [one] 1 entrée déjà présente
   *[other] { $count } entrées déjà présentes
  } à votre dernière exportation, le { $day }.
cli-share-partial = Cette copie est une partie : ce à quoi elle répond n’y est peut-être pas. Elle est entière une fois fusionnée avec les copies en circulation.
share-out-of-sight = Y compris { $notes ->
    [0] { "" }
    [one] une note retirée
   *[other] { $notes } notes retirées
}{ $and ->
    [0] { "" }
   *[other] { " " }et{ " " }
}{ $answers ->
    [0] { "" }
    [one] une réponse annulée
   *[other] { $answers } réponses annulées
} : quiconque a la copie peut lire ce qui y était dit.
share-by-hand = { $count ->
    [one] 1 entrée y a été modifiée
   *[other] { $count } entrées y ont été modifiées
  } à la main dans le fichier, sur { $items } : les mots peuvent ne pas être ceux de la personne dont le nom y figure.
share-not-finished = { $count ->
    [one] { $count } { $what ->
        [notes] note inachevée n’y est pas
       *[texts] texte inachevé n’y est pas
      }
   *[other] { $count } { $what ->
        [notes] notes inachevées n’y sont pas
       *[texts] textes inachevés n’y sont pas
      }
  } : { $items }.
share-not-finished-several = { $item } et { $more ->
    [one] un autre point
   *[other] { $more } autres points
}
share-private = { $count ->
    [one] { $count } note privée reste
   *[other] { $count } notes privées restent
  } sur cet ordinateur ; aucune copie ne contient ce qui est privé.
share-gone = { $count ->
    [one] { $count } entrée était dans le fichier de ce suivi et n’y est plus : elle n’est pas dans la copie.
   *[other] { $count } entrées étaient dans le fichier de ce suivi et n’y sont plus : elles ne sont pas dans la copie.
}
share-gone-items = { $count ->
    [one] { $count } point du mandat manque dans le fichier de ce suivi : il n’est pas dans la copie.
   *[other] { $count } points du mandat manquent dans le fichier de ce suivi : ils ne sont pas dans la copie.
}
share-itself = { $path } est le fichier de suivi lui-même. Choisissez un autre nom pour la copie.
cli-share-not-finished = mandate le propose à l’ouverture de ce suivi.
cli-help-share = Faire une copie à envoyer ; les notes privées n’y sont jamais ; code de sortie 1 si rien n’a été dit depuis, aucune n’étant alors faite
cli-help-share-out = La copie à faire ; une copie qui existe est complétée, non remplacée
cli-help-share-json = En JSON
cli-help-share-since = Uniquement ce qui a changé depuis ce moment : un jour (dès son début), une autre copie (ce qu’elle n’a pas), ou last-visit (la dernière fois que vous avez quitté le programme), last-share (la dernière copie faite pour envoi), last-export (le dernier fichier tiré de l’ensemble des points)
cli-help-share-after =
    mandate share pour-un-collegue.ron
    mandate share depuis-janvier.ron --since 2026-01-01

## Rapports : ce qui se remet

report-yes = oui
report-no = non
report-private = privé
report-title-table = tableau de suivi des décisions
report-title-brief = note de synthèse
report-title-changes = ce qui a changé
report-title-due = échéances
report-title-matrix = appréciations des délégations
report-title-item = point par point
# Words by which a report can be asked for, with commas between.
report-called-table = tableau, tableau de suivi, tableau de suivi des décisions
report-called-brief = note, note de synthèse, synthèse
report-called-changes = changements, ce qui a changé
report-called-due = échéances, échéance
report-called-matrix = matrice, appréciations, qui voit quoi, appréciations des délégations
report-called-item = point, points, point par point
report-as-of = Situation au { $day }. Heures en UTC.
report-as-of-seen = Situation au { $day } ; point de vue : { $of }. Heures en UTC.
report-nothing-said = Personne n’a encore rien dit.
report-period = { $what ->
    [changes] Seul figure ce qui a été dit pendant la période de rapport { $period }.
   *[items] Seuls les points dont il a été question pendant la période de rapport { $period }{ $is_open ->
        [yes] .
       *[no] , dans leur état à la fin de celle-ci.
    }
}
report-since-day = Seuls les points dont il a été question depuis le { $day }.
report-since-copy = Seuls les points sur lesquels a été dit ce que { $name } ne contient pas.
report-since-visit = Seuls figurent les points au sujet desquels quelque chose est arrivé depuis la dernière visite, le { $day }.
report-since-share = Seuls figurent les points au sujet desquels quelque chose est arrivé depuis le partage de la dernière copie, le { $day }.
report-since-export = Seuls figurent les points au sujet desquels quelque chose est arrivé depuis la dernière exportation, le { $day }.
report-until-day = Ne figure que ce qui a été dit jusqu’au { $day } inclus.
report-until-copy = Ne figure que ce que contient { $name }.
report-until-visit = Ne figure que ce qui était connu à la dernière visite, le { $day }.
report-until-share = Ne figure que ce qui était connu lors du partage de la dernière copie, le { $day }.
report-until-export = Ne figure que ce qui était connu à la dernière exportation, le { $day }.
report-part = { $count ->
    [one] { $count } point sur { $all }.
   *[other] { $count } points sur { $all }.
}
report-with-private = Avec les notes privées : à ne pas transmettre.
report-by-hand = † Modifié à la main dans le fichier de suivi, de sorte que les mots peuvent ne pas être ceux de la personne nommée : { $count ->
    [one] 1 entrée
   *[other] { $count } entrées
  } sur { $items }.
report-sources = Documents
report-from = Extrait de { $source }.
report-figures = État d’avancement
report-progress = { $done } sur { $all } { $done ->
    [one] appliquée
   *[other] appliquées
}.
report-progress-without = { $count ->
    [one] 1 point n’est pas décompté : il est remplacé ou devenu sans objet.
   *[other] { $count } points ne sont pas décomptés : ils sont remplacés ou devenus sans objet.
}
report-uncounted = Non décompté, aucune délégation n’ayant été choisie.
report-count = { $status } : { $count }
report-overdue = En retard
report-due-soon = Échéance proche
report-contested = Contesté au sein d’une délégation
report-differing = Vu différemment selon les délégations
report-stale = Plus évoqué depuis longtemps
report-latest = Dernières indications
report-more = et { $count } de plus.
report-no-changes = Rien n’a été dit.
report-none-stands = Ce qui a été dit a été retiré depuis ; rien n’en subsiste.
report-no-due = Rien n’a d’échéance.
report-no-due-of = { $of } n’a donné d’échéance à rien.
report-due-others = Chaque délégation fixe ses propres échéances. En ont donné : { $others }.
report-view-none = Aucune délégation n’a été choisie ; les états, les chefs de file et les échéances restent donc ouverts. S’expriment ici : { $delegations }.
report-view-silent = { $of } n’a rien dit ici ; de son point de vue, aucune information sur aucun point. Se sont exprimées : { $delegations }.
report-item-language = Les titres et les textes des points restent dans la langue de leur source.
report-item = { $kind } { $label } : { $title }
report-first-to-last = { $first } – { $last }
report-named = { $name } : { $value }
report-said-by = dit le { $day } par { $by }
report-answer-by = { $value } ({ $by }, { $day })
report-said-contested = { $said } (réponse contestée)
report-contested-answers = { $question } (réponses contestées) : { $answers }
report-sign-contested = contesté
report-sign-differing = divergent
report-sign-by-hand = † modifié à la main
report-sign-overdue = { $days ->
    [one] en retard de { $days } jour
   *[other] en retard de { $days } jours
}
report-sign-due-soon = { $days ->
    [0] échéance ce jour
    [one] échéance dans { $days } jour
   *[other] échéance dans { $days } jours
}
report-sign-stale = silence depuis { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
report-event-due = Échéance : { $item } · { $title }
report-event-review = À réexaminer : { $item } · { $title }
report-burnup = État d’application au fil du temps
report-burnup-of = Du total pris en compte
report-burnup-told = Du { $from } au { $to } : { $done } sur { $all } { $done ->
    [one] appliquée
   *[other] appliquées
} à la fin.
report-continuing = permanent
report-find = Chercher
report-find-any = tous
report-found = SHOWN points sur ALL
report-sheet-items = Points
report-sheet-notes = Notes
report-sheet-history = Historique
report-sheet-changes = Changements
report-sheet-delegations = Délégations
report-sheet-matrix = Matrice
report-sheet-counts = Décomptes
report-xlsx-cut = Il y a plus de lignes qu’une feuille n’en contient. Exportez une partie, ou au format CSV.
report-xlsx-text-cut = (trop long pour une cellule ; le fichier de suivi contient tout)
report-column-kind = Nature
report-column-label = No
report-column-title = Titre
report-column-text = Libellé
report-column-request = Demande
report-column-item = Point
report-column-source = Paragraphe
report-column-concerns = Concerne
report-column-continuing = Permanent
report-column-delegation = Délégation
report-column-status = État
report-column-why = Motif
report-column-successor = Remplacé par
report-column-position = Position
report-column-held-why = Motif de la position
report-column-lead = Responsable
report-column-due = Échéance
report-column-priority = Priorité
report-column-tags = Étiquettes
report-column-signs = À suivre
report-column-others = Autres délégations
report-column-notes = Notes
report-column-note = Note
report-column-note-by = Note de
report-column-new-note = Nouvelle note
report-column-updated = Dernier changement (UTC)
report-column-updated-by = Changé par
report-column-at = Heure (UTC)
report-column-day = Jour
report-column-by = Par
report-column-said = Objet
report-column-words = Texte
report-column-entry = Entrée
report-column-private = Privé
report-column-differing = Divergent
report-column-progress = Avancement
report-column-count = Nombre
report-column-by-hand = Modifié à la main
product-page = Page pour navigateur
product-brief = Note de synthèse d’une page
product-table = Tableau de suivi des décisions
product-sheet = Tableau pour tableur
product-due = Échéances
product-matrix = Qui voit quoi
product-item = Point par point
product-calendar = Dates pour un calendrier
product-json = Pour d’autres programmes
product-workbook = Classeur avec tous les tableaux
product-changes = Ce qui a changé
choice-product = Que remettre ?
picker-hand = L’écrire où ?
about-picker-hand = { $count ->
    [one] { $count } point sur { $all } y entre
   *[other] { $count } points sur { $all } y entrent
} (.{ $format }) ; la fin du nom dit le format. Entrée montre ce qui serait écrit là ; points, période et langue se changent alors.
sight-title = Regarder avant d’écrire
sight-empty = { $why } { $key } l’écrit quand même.
sight-making = Préparation…
sight-what = Quoi
sight-items = Points
sight-time = Période
sight-language = Langue
sight-place = Lieu
sight-all-time = tout
sight-no-periods = Ce mandat ne nomme pas de périodes de rapport.
sight-replaces = { $path } existe déjà. Entrée le remplace ; un autre nom le garde.
sight-begins = En voici le début :
sight-goes-on = … et ainsi de suite.
extent-all = tous ({ $count })
extent-listed = ceux de la liste ({ $count })
extent-marked = ceux marqués ({ $count })
extent-selected = celui choisi : { $item }
proof-empty = { $time ->
    [some] Il n’y a rien dedans : rien n’a été dit pendant la période choisie.
   *[all] Il n’y a rien dedans : aucun point n’a de quoi y figurer.
}
proof-items = { $left ->
    [0] Les { $all } points y sont tous.
   *[other] { $count ->
        [one] { $count } point sur { $all } y est
       *[other] { $count } points sur { $all } y sont
    } ; { $left } n’y sont pas.
}
calendar-dates = { $count ->
    [0] Il ne porte aucune date.
    [one] Il porte { $count } date.
   *[other] Il porte { $count } dates.
}
calendar-reviews = { $count ->
    [one] { $count } d’entre elles est un jour de réexamen.
   *[other] { $count } d’entre elles sont des jours de réexamen.
}
calendar-cancelled = { $count ->
    [one] { $count } événement de ce qui est clos y figure comme annulé, pour que les agendas l’ôtent.
   *[other] { $count } événements de ce qui est clos y figurent comme annulés, pour que les agendas les ôtent.
}
proof-changes = { $count ->
    [one] Il rend compte de { $count } entrée.
   *[other] Il rend compte de { $count } entrées.
}
proof-by-hand = Modifié à la main dans le fichier, et signalé comme tel : { $count ->
    [one] 1 entrée
   *[other] { $count } entrées
  } sur { $items }. Les mots peuvent ne pas être ceux de la personne nommée.
proof-private = { $count ->
    [one] { $count } note privée reste sur cet ordinateur et ne figure pas dans le document.
   *[other] { $count } notes privées restent sur cet ordinateur et ne figurent pas dans le document.
}
period = { $name } : du { $from } au { $until }
period-open = { $name } : à partir du { $from }
export-made = { $path } est écrit : { $what ->
    [ics] { $count ->
        [0] aucune date
        [one] { $count } date
       *[other] { $count } dates
    }
   *[other] { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
}.
export-tracker = { $path } est un fichier de suivi ; rien d’autre ne s’écrit jamais par-dessus. Choisissez un autre nom.
export-unfit = « { $report } » ne peut être obtenu en .{ $ending } ; formats possibles : { $formats }. Rien n’a été écrit.
cli-export-there = { $path } existe déjà. Rien n’a été écrit ; choisissez un autre nom, ou remplacez-le par --force.
cli-export-pdf = Un PDF s’obtient en imprimant : écrivez la page en .html, ouvrez-la dans un navigateur et imprimez-la en PDF, ou écrivez en .docx et enregistrez en PDF. Formats : { $formats }. { $path } n’a pas été écrit.
cli-export-which = { $path } ne dit pas dans quel format. Terminez le nom par { $formats }, ou nommez le format par --format.
cli-export-private = { $count ->
    [one] { $count } note privée reste sur cet ordinateur ; --with-private l’ajouterait au document.
   *[other] { $count } notes privées restent sur cet ordinateur ; --with-private les ajouterait au document.
}
cli-export-as-at = Les jours sont comptés au { $day }, date de la dernière entrée ; --as-of today les compte à ce jour.
cli-export-whose = Aucune délégation n’a été choisie ; les états restent donc ouverts. S’expriment dans le fichier : { $delegations }. Choisissez-en une avec --of, ou voyez-les toutes avec --report matrix.
cli-export-silent = Le regard est celui de { $of }, qui n’a rien dit ici. Se sont exprimées : { $delegations }. Choisissez-en une avec --of, ou voyez-les toutes avec --report matrix.
cli-export-due-others = Le regard est celui de { $of }. Des échéances ont été données par { $delegations } ; choisissez-en une avec --of.
cli-help-export = Écrire ce qui se remet : un tableau, une note de synthèse, ce qui a changé
cli-help-export-out = Le fichier à faire ; sa terminaison dit le format. Un tiret désigne la sortie standard
cli-help-export-format = Le format, si le nom ne le dit pas : { $formats }
cli-help-export-report = Ce qui est rapporté : { $reports }
cli-help-export-since = Uniquement ce qui a changé depuis ce moment : un jour (dès son début), une autre copie (ce qu’elle n’a pas), ou last-visit (la dernière fois que vous avez quitté le programme), last-share (la dernière copie faite pour envoi), last-export (le dernier fichier tiré de l’ensemble des points)
cli-period-unknown = « { $typed } » n’est pas une période de rapport de ce mandat. Il nomme celles-ci : { $periods }.
cli-period-open = { $period } : son dernier jour n’est pas connu ; rien ne peut finir avec elle. Indiquez un jour.
cli-help-history-period = Seulement ce qui a été dit pendant cette période de rapport, par exemple S/2015/732
cli-help-export-period = Seulement ce qui a été dit pendant cette période de rapport, par exemple S/2015/732 ; situation à la fin de celle-ci
cli-help-list-period = Seulement les points dont il a été question pendant cette période de rapport, par exemple S/2015/732
cli-help-export-until = Uniquement ce qui était connu à ce moment : un jour (jusqu’à sa fin), une autre copie (ce qu’elle contient), ou last-visit, last-share, last-export ; les statuts sont ceux d’alors
cli-help-export-as-of = Situation à ce jour : sans ce qui a été dit après, et avec ce qui est en retard ce jour-là. Sans cette option, le jour de l’entrée la plus récente
cli-help-export-item = Seulement ces points
cli-help-export-with-private = Mettre aussi les notes privées
cli-help-export-bom = Commencer le CSV par la marque à laquelle Excel reconnaît l’UTF-8
cli-help-export-force = Remplacer un fichier qui existe, mais jamais un fichier de suivi
cli-help-export-after =
    mandate export tableau.md
    mandate export page.html
    mandate export ministere.csv --bom
    mandate export dates.ics
    mandate export synthese.md --report brief --as-of today
    mandate export changements.md --report changes --since 2026-01-01

## What takes long, on the command line

wait-reading = Lecture de { $name }
wait-copies =
    { $count ->
        [one] Lecture d’un fichier
       *[other] Lecture de { $count } fichiers
    }
wait-uniting = Comparaison de ce qui a été dit
wait-telling = Établissement de { $name }
wait-writing = Enregistrement de { $name }

## Import : un tableau qui revient

# Les mots qui retirent une réponse, séparés par des barres.
import-none = aucun|aucune|néant
import-row = { $begins ->
    [sentence] Ligne
   *[nothing] ligne
} { $row }
import-row-line = { $begins ->
    [sentence] Ligne
   *[nothing] ligne
} { $row } du tableau (ligne { $line } du fichier)
import-row-sheet = { $begins ->
    [sentence] Feuille
   *[nothing] feuille
} « { $sheet } », ligne { $row }
import-row-item = { $place }, { $item }
import-in-cell = { $place }, { $column } : { $reason }
import-in-row = { $place } : { $reason }
import-left-with = { $problem }. Reste dehors avec cela : { $cells }
import-left-cell = { $column } { $value }
import-reworded = Ce qui figure sous « { $column } » est du document et n’est pas repris : { $rows ->
    [one] { $rows } ligne y a
   *[other] { $rows } lignes y ont
} d’autres mots.
# Ce qui passe pour un état, une position ou une priorité outre les mots du programme : mot=valeur, séparés par des barres.
import-also-status = réalisé=implemented|réalisée=implemented|partiellement réalisé=partially-implemented|partiellement réalisée=partially-implemented|non réalisé=not-implemented|non réalisée=not-implemented|sans information=no-information|non commencé=not-started|partiellement appliqué=partially-implemented|partiellement mise en œuvre=partially-implemented|partiellement mis en œuvre=partially-implemented|appliqué=implemented|mise en œuvre=implemented|mis en œuvre=implemented|non appliqué=not-implemented|non mise en œuvre=not-implemented|non mis en œuvre=not-implemented|remplacé=superseded|devenu sans objet=no-longer-applicable
import-also-position = en cours d’examen=under-consideration|appuyé=supported|appuyé en partie=supported-in-part|noté=noted|non appuyé=not-supported
import-also-priority = élevée=high|élevé=high|haut=high|moyen=medium|faible=low|bas=low
# Les sept jours de la semaine, séparés par des barres.
import-weekdays = lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
import-decided-by = « { $value } » figure dans la même colonne ({ $place })
import-decided-left = « { $value } », laissé tel quel ({ $place }), signifie toujours le { $day }
import-decided-language = { $place } : « { $value } » est lu comme le { $day }, le jour avant le mois ; si un autre jour est voulu, écrivez-le ainsi : 2026-03-31.{ $more ->
    [0] { "" }
    [one] { " " }1 autre date de cette colonne est lue dans le même ordre.
   *[other] { " " }{ $more } autres dates de cette colonne sont lues dans le même ordre.
}
import-decided = { $place } : « { $value } » est lu comme le { $day }, parce que { $by }.{ $more ->
    [0] { "" }
    [one] { " " }1 autre date de cette colonne est lue dans le même ordre.
   *[other] { " " }{ $more } autres dates de cette colonne sont lues dans le même ordre.
}
import-quoted = « { $name } »
import-no-id = il n’y a pas d’id, de sorte qu’on ne sait pas de quel point il s’agit
import-no-such-item = il n’y a pas de point « { $item } »
import-twice = le point figure déjà dans une autre ligne ({ $place })
import-formula = c’est une formule ; mettez-y ce qu’elle donne
import-fault = c’est une erreur du tableur ({ $error })
import-not-a-value = « { $value } » n’est aucune de ces valeurs : { $values }
import-not-a-day = « { $value } » n’est pas une date ; écrivez-la ainsi : 2026-03-31
import-open-day = « { $value } » peut être le { $one } ou le { $other } ; écrivez { $iso } s’il s’agit du premier
import-seen-unknown = « { $id } » n’est pas une réponse de ce fichier de suivi ; fusionnez d’abord celui dont le tableau est issu
import-seen-elsewhere = une réponse de { $of } sur { $item } est nommée ici ; les cellules de plusieurs lignes ont été mêlées
import-another-delegation = la ligne est celle de { $of }, et vous parlez au nom de { $own } ; seule { $of } peut le dire, par --delegation
import-contested = plusieurs réponses y figurent ; écrivez à côté laquelle est la bonne
import-several-stood = plusieurs réponses y figuraient ; laissez-en une telle quelle, ou n’écrivez que vos propres mots
import-reason-alone = un motif, sans rien qu’il motive
import-successor-alone = seul ce qui est remplacé a un successeur ; dites-le dans l’état
import-not-a-table = { $path } n’est pas un tableau. Enregistrez-le au format CSV ou comme classeur (.xlsx) et recommencez ; rien n’a été fait.
import-old-book = { $path } est un classeur d’avant 2007. Enregistrez-le au format .xlsx ou CSV et recommencez ; rien n’a été fait.
import-not-a-book = { $path } n’est pas un classeur lisible. Enregistrez-le au format .xlsx ou CSV et recommencez ; rien n’a été fait.
import-no-encoding = Il n’y a pas d’encodage « { $name } ». Nommez-en un comme windows-1251 ou utf-8.
import-misread = { $path } a été ouvert dans un autre encodage que le sien, de sorte que des lettres sont fausses. Rouvrez le fichier exporté en choisissant UTF-8, et remplissez-le de nouveau ; rien n’a été fait. Un classeur (.xlsx) n’a pas ce défaut.
import-no-columns = { $path } n’a pas de ligne d’en-têtes avec « id » et quelque chose à remplir. `mandate export tableau.csv` fait un tel tableau.
import-tracker = { $path } est un fichier de suivi, pas un tableau ; { $merge } le fusionne.
import-two-columns = { $path } a deux colonnes intitulées « { $column } ». Ôtez-en une ; rien n’a été fait.
import-assumed = Le texte n’est pas en UTF-8 ; il a été lu comme { $name }. Si des lettres y sont fausses, enregistrez le tableau au format « CSV UTF-8 » ou en classeur (.xlsx), puis reprenez-le.
import-no-seen = Il n’y a pas de colonne « seen », de sorte qu’on ne sait pas ce qui était connu quand le tableau a été rempli : ce qui diffère se place à côté des réponses présentes, sans les remplacer.
import-unread = Colonnes non lues : { $columns }. Sous l’en-tête new-note, un texte devient une note.
import-other-sheets = Seule la feuille « { $read } » a été lue ; non lues : { $sheets }.
cli-import-stopped = Rien n’a été dit : { $rows ->
    [one] { $rows } ligne ne peut être reprise.
   *[other] { $rows } lignes ne peuvent être reprises.
  } Corrigez et recommencez, ou laissez ces lignes de côté par --partial.
cli-import-left = Laissé de côté : { $rows ->
    [one] { $rows } ligne qui ne peut être reprise.
   *[other] { $rows } lignes qui ne peuvent être reprises.
  }
cli-import-more = … et { $count } de plus.
cli-import-done = Dit par { $by }, comme { $path } le contient.
cli-import-encoding = Si un autre encodage est voulu, nommez-le par --encoding.
cli-import-preview = Aperçu ; rien n’a été dit. Cela le serait par { $by }.
cli-import-nothing = Rien de nouveau : tout ce que dit { $path } a déjà été dit.
cli-help-import = Reprendre un tableau qu’un collègue a rempli : ce qui diffère de ce qu’il voyait est dit en votre nom
cli-help-import-table = Le tableau, CSV ou classeur (.xlsx), tel que `mandate export` l’a fait. Les colonnes peuvent être déplacées, ajoutées ou ôtées ; une cellule vide ne dit rien, `aucun` retire une réponse. Sa colonne `seen` dit ce que son auteur savait, de sorte que rien de ce qui a été dit depuis n’est remplacé
cli-help-import-dry-run = Dire seulement ce qui serait dit
cli-help-import-partial = Laisser de côté les lignes qui ne peuvent être reprises et prendre le reste ; sans cela, elles arrêtent tout
cli-help-import-encoding = L’encodage d’un texte qui n’est ni en UTF-8 ni dans celui de Windows pour l’Occident, comme windows-1251
cli-help-import-json = En JSON
cli-help-import-after =
    mandate import ministere.csv --dry-run
    mandate import ministere.xlsx
    mandate import ministere.csv --partial

## Partage : git

cli-git-missing = Il n’y a pas de programme git sur cet ordinateur. Installez git (git-scm.com) et recommencez.
cli-git-no-repository = { $path } n’est dans aucun dépôt git avec des fichiers de travail. Allez dans un dépôt, ou créez-en un par `git init`.
cli-git-no-tracker = Il n’y a pas de fichier de suivi dans ce dépôt. Mettez-en un, ou nommez-le par --file.
cli-git-no-program = Ce système ne dit pas où est ce programme, si bien que git ne peut l’apprendre. Rien n’a été modifié.
cli-git-outside = { $path } n’est pas dans ce dépôt git, ou son nom n’est pas en UTF-8. Rien n’a été modifié.
cli-git-failed = Git n’a pas pu le faire : { $complaint }
cli-git-damaged = Des lignes de { $path } ne peuvent être lues et seraient perdues. Rien n’a été fusionné ; `mandate repair` fait une copie propre.
cli-git-driver = réunion de fichiers de suivi
cli-git-registered = Git fusionne désormais ici les fichiers de suivi par ce programme ; rien de ce qu’un côté a écrit n’est perdu.
cli-git-added = Ajouté à { $path } :
cli-git-had = { $path } a déjà ce qu’il faut.
cli-git-next = Validez les deux fichiers (git commit). Quiconque travaille dans un clone lance une fois `mandate git setup` ou `mandate git sync` ; sans cela, git laisse des marques de conflit dans le fichier de suivi, qui s’ouvre tout de même sans que rien soit perdu.
cli-git-sync-detached = Ce dépôt n’est sur aucune branche, si bien qu’il n’y a pas où envoyer. Allez sur une branche par `git switch BRANCHE`, puis recommencez. Rien n’a été modifié.
cli-git-sync-halfway = Git est au milieu d’une opération ici (une fusion, un rebase). Achevez-la, ou revenez en arrière par `git merge --abort`, puis recommencez. Rien n’a été modifié.
cli-git-sync-no-tracker = Git ne garde encore aucun fichier de suivi ici. Nommez celui qui est à partager : mandate -f FICHIER git sync
cli-git-sync-nobody = Git ne sait pas qui valide. Dites-le-lui une fois : git config --global user.name "…", git config --global user.email "…" ; puis recommencez. Rien n’a été modifié.
cli-git-sync-restored = Il manquait à { $path } { $count ->
    [one] { $count } entrée que git contient ; elle y est
   *[other] { $count } entrées que git contient ; elles y sont
  } de nouveau.
cli-git-sync-message = { $files } : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  } de plus
cli-git-sync-message-merge = Fusion de { $branch } de { $remote }
cli-git-sync-message-put = { $files } : remis en ordre, rien de plus
cli-git-sync-committed = Validé : { $message }.
cli-git-sync-unchanged = Rien de nouveau à valider.
cli-git-sync-came = Reçu : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  } sur { $items ->
    [one] { $items } point
   *[other] { $items } points
  }, de : { $delegations }.
cli-git-sync-nothing-came = Rien de nouveau n’est arrivé.
cli-git-sync-sent = Envoyé à { $remote }.
cli-git-sync-nothing-sent = { $remote } a déjà tout cela.
cli-git-sync-no-remote = Ce dépôt ne connaît pas d’autre lieu où envoyer ; tout reste sur cet ordinateur. Pour partager : git remote add origin ADRESSE, puis de nouveau `mandate git sync`.
cli-git-sync-which = Ce dépôt connaît plusieurs lieux où envoyer ({ $remotes }). Dites une fois lequel : git push -u LIEU { $branch }
cli-git-sync-unreachable = { $remote } ne peut être joint : { $complaint } Ce que vous avez dit est gardé ici ; continuez, et relancez `mandate git sync` plus tard.
cli-git-sync-conflict = Git n’a pas pu fusionner de lui-même : { $files }. Ce que vous avez dit est validé ici. Corrigez ces fichiers, puis : git add, git commit, et de nouveau `mandate git sync`.
cli-git-sync-not-merged = Git n’a pas fusionné ce qui venait de { $remote } : { $complaint } Ce que vous avez dit est validé ici, et rien n’est perdu. Faites ce que git demande, puis relancez `mandate git sync`.
cli-git-sync-not-sent = { $remote } ne l’a pas pris : { $complaint } Ce que vous avez dit est validé ici ; relancez `mandate git sync`.
cli-help-git-sync = Valider le fichier de suivi, recevoir ce que d’autres ont envoyé, et envoyer ; rien n’est jamais forcé
cli-help-git-sync-json = En JSON
cli-help-git-sync-after =
    mandate git sync
    mandate -f partage/mali.ron git sync
cli-help-git = Garder des fichiers de suivi dans un dépôt git
cli-help-git-after =
    mandate git setup
    mandate git sync
cli-help-git-setup = Dire au dépôt de ce dossier, ou de --file, comment fusionner des fichiers de suivi
cli-help-git-setup-after =
    mandate git setup
cli-help-git-merge-driver = Pour git lui-même : réunir %B dans %A ; code de sortie 1, %A intact, là où cela ne peut se faire sûrement
cli-help-git-merge-driver-base = L’ancêtre commun ; inutile
cli-help-git-merge-driver-ours = Le côté qui devient le fichier fusionné
cli-help-git-merge-driver-theirs = L’autre côté
cli-help-git-merge-driver-name = Le nom du fichier de suivi dans le dépôt
