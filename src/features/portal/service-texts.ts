/** The service pages, word for word. What only the operator can say is said by the operator; until then the page says that it is missing. */
import type { Language } from '../../platform/language.ts'
import { siteName, saidIn, videoTopics, type Operator, type SaidIn, type VideoTopic } from '../../platform/operator.ts'
import type { Tiles } from '../../platform/tiles.ts'

export type Section = {
  heading?: string
  /** Somebody's own words, with a little form. */
  said?: SaidIn
  links?: { href: string; text: string }[]
  paragraphs?: string[]
  list?: string[]
}

export type ServicePageName = 'imprint' | 'privacy' | 'accessibility' | 'easyLanguage' | 'signLanguage' | 'contact'

export type ServiceText = {
  title: string
  description: string
  /** Stands at the top while the operator has not said what only the operator can say. */
  missing?: { heading: string; text: string }
  sections: Section[]
}

type ServiceTexts = Record<ServicePageName, (operator: Operator, tiles?: Pick<Tiles, 'host'>) => ServiceText>

/** An operator's own text as a section, where there is one. */
const own = (operator: Operator, page: 'imprint' | 'privacy' | 'accessibility' | 'contact' | 'easyLanguage', language: Language, heading?: string): Section[] => {
  const said = saidIn(operator[page], language)
  return said === undefined ? [] : [{ heading, said }]
}

const isReachable = ({ name, address, email, phone }: Operator): boolean => (name ?? address ?? email ?? phone) !== undefined

const linksTo = ({ videos = {} }: Operator, names: Record<VideoTopic, string>) =>
  videoTopics.flatMap((topic) => {
    const href = videos[topic]
    return href === undefined ? [] : [{ href, text: names[topic] }]
  })

const de: ServiceTexts = {
  imprint: (operator) => ({
    title: 'Impressum',
    description: 'Wer diese Website betreibt und verantwortet.',
    missing: operator.imprint === undefined ? { heading: 'Das Impressum fehlt noch', text: 'Der Betreiber dieser Website hat sein Impressum noch nicht eingetragen (unter Betrieb oder mit der Einstellung OPERATOR_IMPRINT). Vor der Veröffentlichung ist es Pflicht.' } : undefined,
    sections: [
      ...own(operator, 'imprint', 'de'),
      { heading: 'Kein amtliches Angebot', paragraphs: ['Die Einträge sind aus öffentlichen Quellen zusammengestellt. Jeder Eintrag nennt seine Quelle und deren Stand. Die Begriffslisten sind keine amtlichen Listen.'] },
      { heading: 'Links', paragraphs: ['Einträge verweisen auf Websites der genannten Organisationen. Für deren Inhalt sind diese selbst verantwortlich.'] },
      { heading: 'Software', paragraphs: ['Die Website läuft mit der freien Software Resilienznetz unter der Lizenz EUPL-1.2. Die Bedienelemente folgen KERN UX (EUPL-1.2), die Schrift ist Fira Sans (SIL Open Font License 1.1).'] },
    ],
  }),
  privacy: (operator, tiles) => ({
    title: 'Datenschutz',
    description: 'Welche Daten diese Website verarbeitet und welche Rechte Sie haben.',
    missing: operator.privacy === undefined ? { heading: 'Angaben des Betreibers fehlen noch', text: 'Diese Seite beschreibt, was die Software tut. Wer verantwortlich ist, wer Datenschutzbeauftragte oder Datenschutzbeauftragter ist und was der Rechnerbetreiber zusätzlich aufzeichnet, muss der Betreiber ergänzen (unter Betrieb oder mit der Einstellung OPERATOR_PRIVACY).' } : undefined,
    sections: [
      { heading: 'Das Wichtigste', paragraphs: ['Sie können alles ohne Anmeldung lesen. Diese Website misst und verfolgt niemanden. Ihr Browser lädt nichts von anderen Anbietern: keine Schriften, keine Karten, keine Zählpixel.'] },
      ...(tiles === undefined ? [] : [{ heading: 'Straßenkarte', paragraphs: [`Davon gibt es eine Ausnahme, und nur, wenn Sie es wollen: Öffnen Sie auf der Karte des Verzeichnisses die Straßenkarte, holt Ihr Browser deren Bilder von ${tiles.host}. Dieser Anbieter erfährt dann Ihre IP-Adresse und welchen Ausschnitt Sie sehen. Alles, was die Straßenkarte zeigt, steht auch in der Liste.`] }]),
      { heading: 'Cookies', paragraphs: ['Wer nur liest, bekommt ein einziges Cookie, und es ist notwendig, damit der Hinweis auf Cookies nicht auf jeder Seite wiederkommt. Wer sich anmeldet, bekommt ein zweites, ohne das niemand angemeldet bleiben könnte. Eine Einwilligung ist dafür nicht nötig (§ 25 Absatz 2 Nummer 2 TDDDG).'], list: ['Name: hinweis. Inhalt: ok.', 'Gesetzt, wenn Sie im Hinweis auf OK drücken; vorher setzt die Website kein Cookie.', 'Gültig ein Jahr, nur für diese Website, für Skripte nicht lesbar.', 'Name: resilienznetz.session_token. Gesetzt beim Anmelden, gelöscht beim Abmelden, sonst nach 14 Tagen ohne Besuch ungültig.'] },
      { heading: 'Aufzeichnungen des Servers', paragraphs: ['Tritt ein Fehler auf, hält der Server Zeitpunkt, Adresse der Seite ohne Suchbegriffe, Art des Fehlers und eine zufällige Nummer fest. IP-Adressen und Suchbegriffe schreibt die Software nicht auf. Um Überlastung abzuwehren, zählt sie Anfragen je IP-Adresse für eine Minute im Arbeitsspeicher; danach ist die Zahl gelöscht (Artikel 6 Absatz 1 Buchstabe f DSGVO).'] },
      { heading: 'Nachrichten an uns', paragraphs: ['Schreiben Sie uns eine E-Mail, verwenden wir Ihre Angaben nur, um Ihr Anliegen zu bearbeiten.'] },
      { heading: 'Angaben über Organisationen', paragraphs: ['Das Verzeichnis enthält Organisationen und ihre allgemeinen Kontaktdaten, keine Privatpersonen. Steht doch etwas Persönliches in einem Eintrag, schreiben Sie uns. Wir nehmen es heraus.'] },
      { heading: 'Ihre Rechte', paragraphs: ['Sie haben nach der Datenschutz-Grundverordnung das Recht auf Auskunft (Artikel 15), Berichtigung (16), Löschung (17), Einschränkung (18), Übertragbarkeit (20) und Widerspruch (21). Sie können sich bei einer Aufsichtsbehörde für den Datenschutz beschweren (77).', ...(operator.name === undefined ? [] : [`Verantwortlich ist ${operator.name}; die Anschrift steht auf der Seite Kontakt.`])] },
      ...own(operator, 'privacy', 'de', 'Angaben des Betreibers'),
    ],
  }),
  accessibility: (operator) => ({
    title: 'Barrierefreiheit',
    description: 'Erklärung zur Barrierefreiheit dieser Website.',
    missing: operator.accessibility === undefined ? { heading: 'Angaben des Betreibers fehlen noch', text: 'Welches Recht gilt, wer für Barrieren zuständig ist und welche Schlichtungsstelle angerufen werden kann, muss der Betreiber ergänzen (unter Betrieb oder mit der Einstellung OPERATOR_ACCESSIBILITY).' } : undefined,
    sections: [
      { heading: 'Unser Ziel', paragraphs: ['Diese Website soll für alle nutzbar sein. Maßstab sind die WCAG 2.2 auf Stufe AA, EN 301 549 und die BITV 2.0.'] },
      { heading: 'Wie geprüft wird', paragraphs: ['Vor jeder Änderung prüft ein Programm (axe) alle Arten von Seiten, hell, dunkel, auf schmalen Bildschirmen und in kontrastreicher Darstellung. Eine Prüfung durch eine unabhängige Stelle oder durch Menschen mit Behinderungen gab es noch nicht. Deshalb erklären wir die Website nicht für vollständig barrierefrei.'] },
      { heading: 'Was geht', list: ['Alles ist mit der Tastatur und ohne JavaScript bedienbar.', 'Die Schrift lässt sich auf 200 Prozent vergrößern, die Seiten passen auf 320 Pixel Breite.', 'Farbe allein sagt nie etwas. Eigene Farben, dunkle Darstellung und verringerte Bewegung werden beachtet.', 'Bilder haben denselben Inhalt als Text daneben.'] },
      { heading: 'Was noch fehlt', list: ['Die Beschreibungen der Akteure gibt es meist nur auf Deutsch, auch in der englischen Fassung. Sie sind dort als Deutsch ausgezeichnet.', ...(operator.videos ? [] : ['Es gibt kein Video in Deutscher Gebärdensprache.']), 'In Leichter Sprache wird die Website erklärt, nicht der einzelne Eintrag.', 'Verlinkte Seiten anderer Organisationen haben wir nicht geprüft.'] },
      { heading: 'Eine Barriere melden', paragraphs: ['Kommen Sie irgendwo nicht weiter, schreiben Sie uns über die Seite Kontakt. Nennen Sie die Adresse der Seite und was Sie tun wollten.'] },
      ...own(operator, 'accessibility', 'de', 'Angaben des Betreibers'),
    ],
  }),
  easyLanguage: (operator) => ({
    title: 'Leichte Sprache',
    description: 'Was diese Website ist und wie Sie sie benutzen, in Leichter Sprache.',
    sections: [
      ...(operator.easyLanguage
        ? own(operator, 'easyLanguage', 'de')
        : [
            { heading: `Was ist ${saidIn(operator.site, 'de')?.text ?? 'das Resilienz-Netz'}?`, paragraphs: [`${saidIn(operator.site, 'de')?.text ?? 'Das Resilienz-Netz'} ist eine Internet-Seite.`, 'Ein anderes Wort für Internet-Seite ist: Website.', 'Hier finden Sie Organisationen.', 'Zum Beispiel: Städte, Ämter und Vereine.', 'Diese Organisationen helfen bei Katastrophen.', 'Oder sie sorgen vor.', 'Eine Katastrophe ist zum Beispiel ein Hochwasser.', 'Resilienz ist ein schweres Wort.', 'Es heißt: Wir kommen gut durch schwere Zeiten.'] },
            { heading: 'Was finden Sie hier?', paragraphs: ['Jede Organisation hat eine eigene Seite.', 'Auf der Seite steht:'], list: ['Das macht die Organisation.', 'Hier arbeitet die Organisation.', 'So erreichen Sie die Organisation.', 'Daher wissen wir das.'] },
            { heading: 'Die Start-Seite', paragraphs: ['Die Start-Seite ist die erste Seite.', 'Oben ist ein Feld zum Suchen.', 'Darunter ist ein Ring.', 'Dann kommen Themen.', 'Ein Thema ist zum Beispiel: Hitze.', 'Klicken Sie auf ein Thema.', 'Dann sehen Sie Organisationen zu diesem Thema.', 'Ganz unten finden Sie Hilfe.', 'Zum Beispiel: Kontakt und Leichte Sprache.', 'Hilfe steht auf jeder Seite ganz unten.'] },
            { heading: 'So suchen Sie', paragraphs: ['Auf der Start-Seite ist ein Feld.', 'Schreiben Sie ein Wort in das Feld.', 'Zum Beispiel: Hochwasser.', 'Drücken Sie dann auf: Suchen.', 'Sie sehen eine Liste.', 'Klicken Sie auf einen Namen.', 'Dann kommt die Seite von der Organisation.', 'Haben Sie ein Wort falsch geschrieben?', 'Das macht nichts.', 'Die Suche findet meistens trotzdem etwas.', 'Ist die Liste zu lang?', 'Dann wählen Sie ein Thema aus.', 'Die Themen stehen neben der Liste.', 'Auf dem Handy drücken Sie zuerst auf: Filter.'] },
            { heading: 'Die 4 Phasen', paragraphs: ['Auf der Start-Seite ist ein Ring.', 'Der Ring hat 4 Teile.', 'Die Teile heißen Phasen.'], list: ['Prävention heißt: Wir machen Gefahren kleiner.', 'Vorbereitung heißt: Wir üben und planen.', 'Bewältigung heißt: Wir helfen in der Katastrophe.', 'Nachsorge heißt: Wir bauen wieder auf und lernen.'] },
            { heading: 'Was Städte gelernt haben', paragraphs: ['Manche Städte hatten schon eine Katastrophe.', 'Oder sie haben dafür geübt.', 'Sie schreiben hier auf:'], list: ['Das hat gut geklappt.', 'Das hat nicht geklappt.', 'Das machen wir jetzt anders.'] },
            { heading: 'Diese Website ist für alle', paragraphs: ['Sie können die Schrift größer machen.', 'Sie können die Website mit der Tastatur benutzen.', 'Ein Programm kann Ihnen die Website vorlesen.', 'Manches ist noch schwer:'], list: ['Nur diese Seite ist in Leichter Sprache.', 'Die anderen Seiten haben schwere Wörter.', ...(operator.videos ? [] : ['Es gibt noch kein Video in Gebärden-Sprache.'])] },
            { heading: 'Kommen Sie nicht weiter?', paragraphs: ['Vielleicht ist die Schrift zu klein.', 'Oder Sie verstehen ein Wort nicht.', 'So ein Hindernis heißt: Barriere.', 'Schreiben Sie uns von der Barriere.', 'Die Adresse steht auf der Seite Kontakt.'] },
            { heading: 'Das ist wichtig', paragraphs: ['Sind Sie in Gefahr?', 'Rufen Sie die Nummer 112 an.', 'Dann kommt die Feuerwehr oder ein Kranken-Wagen.', 'Diese Website kann im Not-Fall nicht helfen.'] },
            { heading: 'Haben Sie einen Fehler gefunden?', paragraphs: ['Schreiben Sie uns.', 'Die Adresse steht auf der Seite Kontakt.'] },
          ]),
      { heading: 'Wer hat diesen Text geprüft?', paragraphs: operator.easyLanguageCheckedBy ? [operator.easyLanguageCheckedBy] : ['Noch niemand.', 'Menschen mit Lern-Schwierigkeiten müssen den Text noch prüfen.'] },
    ],
  }),
  signLanguage: (operator) => ({
    title: 'Gebärdensprache',
    description: 'Informationen in Deutscher Gebärdensprache.',
    missing: operator.videos ? undefined : { heading: 'Das Video fehlt noch', text: 'Es gibt noch kein Video in Deutscher Gebärdensprache.' },
    sections: [
      ...(operator.videos
        ? [{ heading: 'Videos', links: linksTo(operator, { site: 'Was diese Website zeigt und für wen sie ist', use: 'Wie Sie suchen, filtern und einen Eintrag lesen', barrier: 'Wie Sie eine Barriere melden' }) }]
        : [
            { heading: 'Was das Video erklären wird', list: ['was diese Website zeigt und für wen sie ist', 'wie Sie suchen, filtern und einen Eintrag lesen', 'wie Sie eine Barriere melden'] },
            { heading: 'Bis dahin', paragraphs: ['Die Seite Leichte Sprache erklärt dasselbe in kurzen Sätzen. Brauchen Sie eine Auskunft in Gebärdensprache, schreiben Sie uns über die Seite Kontakt.'] },
          ]),
      { heading: 'Notruf', paragraphs: ['Diese Website nimmt keine Notrufe an. Der Dienst Tess übersetzt Notrufe an 110 und 112 aus der Gebärdensprache.'] },
    ],
  }),
  contact: (operator) => ({
    title: 'Kontakt',
    description: 'Fragen, Fehler, neue Einträge: so erreichen Sie uns.',
    missing: isReachable(operator) ? undefined : { heading: 'Die Kontaktdaten fehlen noch', text: 'Der Betreiber dieser Website hat noch nicht eingetragen, wie er zu erreichen ist (unter Betrieb oder mit den Einstellungen OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL, OPERATOR_PHONE).' },
    sections: [
      ...own(operator, 'contact', 'de'),
      { heading: 'Im Notfall', paragraphs: ['Diese Website nimmt keine Notrufe an. Feuerwehr und Rettungsdienst erreichen Sie unter 112, die Polizei unter 110.'] },
      { heading: 'Ein Eintrag stimmt nicht', paragraphs: ['Nennen Sie den Namen des Akteurs, was falsch ist und woher Sie es wissen. Auch die Nachricht, dass alles noch stimmt, hilft.'] },
      { heading: 'Jemand fehlt', paragraphs: ['Schlagen Sie Organisationen, Behörden und Netzwerke vor, die im Katastrophenrisikomanagement oder in der urbanen Sicherheit etwas tun. Nennen Sie eine öffentliche Quelle. Privatpersonen werden nicht aufgenommen.'] },
    ],
  }),
}

const en: ServiceTexts = {
  imprint: (operator) => ({
    title: 'Imprint',
    description: 'Who runs this website and is responsible for it.',
    missing: operator.imprint === undefined ? { heading: 'The legal notice is still missing', text: 'The operator of this website has not yet entered a legal notice (under Operations or with the setting OPERATOR_IMPRINT). It is required before the site goes live.' } : undefined,
    sections: [
      ...own(operator, 'imprint', 'en'),
      { heading: 'Not an official service', paragraphs: ['The entries are compiled from public sources. Each entry gives its source and the date of that source. The vocabularies are not official lists.'] },
      { heading: 'Links', paragraphs: ['Entries link to the websites of the organisations they name. Those organisations are responsible for their content.'] },
      { heading: 'Software', paragraphs: ['The website runs on the free software Resilienznetz under the licence EUPL-1.2. The controls follow KERN UX (EUPL-1.2), the typeface is Fira Sans (SIL Open Font License 1.1).'] },
    ],
  }),
  privacy: (operator, tiles) => ({
    title: 'Privacy',
    description: 'Which data this website processes and which rights you have.',
    missing: operator.privacy === undefined ? { heading: 'The operator’s part is still missing', text: 'This page describes what the software does. The operator still has to say who the controller is, who the data protection officer is and what else the hosting provider records (under Operations or with the setting OPERATOR_PRIVACY).' } : undefined,
    sections: [
      { heading: 'In short', paragraphs: ['You can read everything without signing in. This website measures and tracks nobody. Your browser loads nothing from other providers: no fonts, no maps, no tracking pixels.'] },
      ...(tiles === undefined ? [] : [{ heading: 'Street map', paragraphs: [`There is one exception, and only if you want it: when you open the street map on the map of the directory, your browser fetches its pictures from ${tiles.host}. That provider then learns your IP address and which part you look at. Everything the street map shows is also in the list.`] }]),
      { heading: 'Cookies', paragraphs: ['If you only read, you get a single cookie. It is needed so that the cookie notice does not come back on every page. If you sign in, you get a second one, without which nobody could stay signed in. No consent is needed for either (section 25 (2) no. 2 of the German TDDDG).'], list: ['Name: hinweis. Content: ok.', 'Set when you press OK in the notice; before that the website sets no cookie.', 'Valid for one year, for this website only, not readable by scripts.', 'Name: resilienznetz.session_token. Set on signing in, deleted on signing out, otherwise invalid after 14 days without a visit.'] },
      { heading: 'Records of the server', paragraphs: ['If an error occurs, the server records the time, the address of the page without search terms, the kind of error and a random number. The software writes down neither IP addresses nor search terms. To ward off overload it counts requests per IP address in memory for one minute; then the number is deleted (Article 6 (1) (f) GDPR).'] },
      { heading: 'Messages to us', paragraphs: ['If you send us an e-mail, we use what you write only to deal with your concern.'] },
      { heading: 'Information about organisations', paragraphs: ['The directory contains organisations and their general contact details, no private persons. If an entry contains something personal after all, write to us. We will take it out.'] },
      { heading: 'Your rights', paragraphs: ['Under the General Data Protection Regulation you have the right of access (Article 15), rectification (16), erasure (17), restriction (18), portability (20) and objection (21). You may complain to a data protection authority (77).', ...(operator.name === undefined ? [] : [`The controller is ${operator.name}; the address is on the contact page.`])] },
      ...own(operator, 'privacy', 'en', 'From the operator'),
    ],
  }),
  accessibility: (operator) => ({
    title: 'Accessibility',
    description: 'Accessibility statement of this website.',
    missing: operator.accessibility === undefined ? { heading: 'The operator’s part is still missing', text: 'The operator still has to say which law applies, who deals with reports of barriers and which arbitration body can be called on (under Operations or with the setting OPERATOR_ACCESSIBILITY).' } : undefined,
    sections: [
      { heading: 'Our aim', paragraphs: ['This website is meant to be usable by everybody. The yardstick is WCAG 2.2 at level AA, EN 301 549 and the German BITV 2.0.'] },
      { heading: 'How it is checked', paragraphs: ['Before each change, a program (axe) checks every kind of page: in light and dark mode, on narrow screens and in high contrast. There has been no audit by an independent body or by people with disabilities yet. That is why we do not declare the website fully accessible.'] },
      { heading: 'What works', list: ['Everything can be used by keyboard and without JavaScript.', 'Text can be enlarged to 200 per cent, and pages fit a width of 320 pixels.', 'Nothing is said by colour alone. Your own colours, dark mode and reduced motion are respected.', 'Pictures have the same content as text beside them.'] },
      { heading: 'What is still missing', list: ['Most descriptions of actors are available in German only, even on English pages. There they are marked up as German.', ...(operator.videos ? [] : ['There is no video in German Sign Language.']), 'Easy read explains the website, not each entry.', 'We have not checked the pages of other organisations that are linked here.'] },
      { heading: 'Report a barrier', paragraphs: ['If you get stuck anywhere, write to us using the contact page. Tell us the address of the page and what you were trying to do.'] },
      ...own(operator, 'accessibility', 'en', 'From the operator'),
    ],
  }),
  easyLanguage: (operator) => ({
    title: 'Easy read',
    description: 'What this website is and how to use it, in Easy read.',
    sections: [
      ...(operator.easyLanguage
        ? own(operator, 'easyLanguage', 'en')
        : [
            { heading: `What is ${siteName(operator, 'en').text}?`, paragraphs: [`${siteName(operator, 'en').text} is a website.`, ...(operator.site ? [] : ['It is a German name.', 'It means: a network for hard times.']), 'Here you find organisations.', 'For example: towns, offices and clubs.', 'They help in disasters.', 'Or they prepare for disasters.', 'A flood is a disaster.'] },
            { heading: 'What do you find here?', paragraphs: ['Each organisation has its own page.', 'The page tells you:'], list: ['What the organisation does.', 'Where it works.', 'How to reach it.', 'How we know this.'] },
            { heading: 'The home page', paragraphs: ['The home page is the first page.', 'At the top is a box for searching.', 'Below it is a ring.', 'Then there are topics.', 'A topic is for example: heat.', 'Click on a topic.', 'Then you see organisations for this topic.', 'At the very bottom you find help.', 'For example: Contact and Easy read.', 'Help is at the bottom of every page.'] },
            { heading: 'How to search', paragraphs: ['There is a box on the home page.', 'Write a word into the box.', 'For example: flood.', 'Then press: Search.', 'You see a list.', 'Click on a name.', 'Then you see the page of the organisation.', 'Did you spell a word wrong?', 'That is all right.', 'The search finds something most of the time.', 'Is the list too long?', 'Then choose a topic.', 'The topics are next to the list.', 'On a phone, press this first: Filters.'] },
            { heading: 'The 4 phases', paragraphs: ['There is a ring on the home page.', 'The ring has 4 parts.', 'The parts are called phases.'], list: ['Prevention means: We make dangers smaller.', 'Preparedness means: We train and plan.', 'Response means: We help in the disaster.', 'Recovery means: We build up again and learn.'] },
            { heading: 'What towns have learned', paragraphs: ['Some towns have had a disaster.', 'Or they have trained for one.', 'Here they write down:'], list: ['What worked well.', 'What did not work.', 'What they do in another way now.'] },
            { heading: 'This website is for everybody', paragraphs: ['You can make the letters bigger.', 'You can use the website with the keyboard.', 'A program can read it to you.', 'Some things are still hard:'], list: ['Only this page is in Easy read.', 'The other pages have hard words.', ...(operator.videos ? [] : ['There is no video in sign language yet.'])] },
            { heading: 'Are you stuck?', paragraphs: ['Maybe the letters are too small.', 'Or you do not understand a word.', 'This is called: a barrier.', 'Write to us about the barrier.', 'The address is on the page Contact.'] },
            { heading: 'This is important', paragraphs: ['Are you in danger?', 'Call the number 112.', 'Then the fire service or an ambulance comes.', 'This website cannot help in an emergency.'] },
            { heading: 'Did you find a mistake?', paragraphs: ['Write to us.', 'The address is on the page Contact.'] },
          ]),
      { heading: 'Who has checked this text?', paragraphs: operator.easyLanguageCheckedBy ? [operator.easyLanguageCheckedBy] : ['Nobody yet.', 'People with learning difficulties still have to check it.'] },
    ],
  }),
  signLanguage: (operator) => ({
    title: 'Sign language',
    description: 'Information in sign language.',
    missing: operator.videos ? undefined : { heading: 'The video is still missing', text: 'There is no video in sign language yet.' },
    sections: [
      ...(operator.videos
        ? [{ heading: 'Videos', links: linksTo(operator, { site: 'What this website shows and whom it is for', use: 'How to search, filter and read an entry', barrier: 'How to report a barrier' }) }]
        : [
            { heading: 'What the video will explain', list: ['what this website shows and whom it is for', 'how to search, filter and read an entry', 'how to report a barrier'] },
            { heading: 'Until then', paragraphs: ['The page Easy read explains the same in short sentences. If you need information in sign language, write to us using the contact page.'] },
          ]),
      { heading: 'Emergency calls', paragraphs: ['This website takes no emergency calls. In Germany the service Tess interprets calls to 110 and 112 from German Sign Language.'] },
    ],
  }),
  contact: (operator) => ({
    title: 'Contact',
    description: 'Questions, mistakes, new entries: how to reach us.',
    missing: isReachable(operator) ? undefined : { heading: 'Contact details are still missing', text: 'The operator of this website has not yet said how to get in touch (under Operations or with the settings OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL, OPERATOR_PHONE).' },
    sections: [
      ...own(operator, 'contact', 'en'),
      { heading: 'In an emergency', paragraphs: ['This website takes no emergency calls. In Germany, call 112 for the fire service or an ambulance and 110 for the police.'] },
      { heading: 'An entry is wrong', paragraphs: ['Tell us which actor it is, what is wrong and how you know. A message that everything is still correct helps as well.'] },
      { heading: 'Somebody is missing', paragraphs: ['Suggest organisations, authorities and networks that work in disaster risk management or urban security. Please give a public source. Private individuals are not listed.'] },
    ],
  }),
}

export const serviceTexts = { de, en }
