/** The groups of settings, in the order of the page. */
import type { Localized } from '../../platform/language.ts'
import type { Control, SettingField, SettingGroup } from './setting.ts'

const german = { de: 'Deutsch', en: 'German' } as const
const english = { de: 'Englisch', en: 'English' } as const

/** The same in both languages: `text_de`, `text_en`. */
const inBoth = (name: string, control: Control, longest: number, label?: Localized, help?: Localized): SettingField[] => [
  { name: `${name}_de`, control, longest, help, language: 'de', label: label ? { de: `${label.de} (Deutsch)`, en: `${label.en} (German)` } : german },
  { name: `${name}_en`, control, longest, help, language: 'en', label: label ? { de: `${label.de} (Englisch)`, en: `${label.en} (English)` } : english },
]

const longText = 50_000
const form = { de: 'Absätze durch eine leere Zeile. ## macht eine Überschrift, * am Zeilenanfang eine Liste, **so** wird es fett, [Text](https://adresse.example) ist ein Link.', en: 'An empty line begins a paragraph. ## makes a heading, * at the beginning of a line a list, **this** is bold, [text](https://address.example) is a link.' } as const

export const groups: readonly SettingGroup[] = [
  {
    name: 'site',
    slug: { de: 'name', en: 'name' },
    title: { de: 'Name der Website', en: 'Name of the website' },
    lead: { de: 'Steht oben auf jeder Seite, im Titel des Browsers und als Absender von Briefen.', en: 'Stands at the top of every page, in the title of the browser and as the sender of letters.' },
    fields: [
      ...inBoth('site', 'line', 60, { de: 'Name', en: 'Name' }),
      ...inBoth('claim', 'line', 120, { de: 'Zeile darunter', en: 'Line below it' }),
      ...inBoth('official', 'line', 120, { de: 'Amtlicher Hinweis', en: 'Official line' }, { de: 'Etwa: Offizielle Website der Stadt Musterstadt. Nur ausfüllen, wenn Sie eine Behörde sind und diese Website amtlich ist.', en: 'Such as: Official website of the city of Musterstadt. Only if you are an authority and this website is official.' }),
      { name: 'sender', control: 'line', longest: 80, label: { de: 'Name des Absenders von Briefen', en: 'Name of the sender of letters' }, help: { de: 'Die Adresse des Absenders steht in der Einstellung MAIL_FROM des Servers.', en: 'The address of the sender is in the setting MAIL_FROM of the server.' } },
    ],
  },
  {
    name: 'operator',
    slug: { de: 'betreiber', en: 'operator' },
    title: { de: 'Wer die Website betreibt', en: 'Who runs the website' },
    lead: { de: 'Steht auf der Seite Kontakt, am Fuß jeder Seite und in den Beschreibungen der Daten.', en: 'Stands on the contact page, at the foot of every page and in the descriptions of the data.' },
    fields: [
      { name: 'name', control: 'line', longest: 200, label: { de: 'Name der Stelle', en: 'Name of the body' } },
      { name: 'address', control: 'paragraphs', longest: 500, label: { de: 'Anschrift', en: 'Postal address' } },
      { name: 'email', control: 'email', longest: 254, label: { de: 'E-Mail', en: 'E-mail' }, help: { de: 'Das Postfach einer Stelle, nicht das einer Person.', en: 'The mailbox of an office, not of a person.' } },
      { name: 'phone', control: 'tel', longest: 40, label: { de: 'Telefon', en: 'Telephone' } },
      { name: 'contributor', control: 'line', longest: 60, label: { de: 'Kennung bei GovData', en: 'Id at GovData' }, help: { de: 'Nur, wenn GovData Ihren Datenkatalog abholt: der letzte Teil Ihrer Adresse in der Liste der Datenbereitsteller, http://dcat-ap.de/def/contributors/…', en: 'Only if GovData fetches your data catalogue: the last part of your address in its list of contributors, http://dcat-ap.de/def/contributors/…' } },
    ],
  },
  {
    name: 'imprint',
    slug: { de: 'impressum', en: 'imprint' },
    title: { de: 'Impressum', en: 'Imprint' },
    lead: { de: 'Pflicht, bevor die Website öffentlich ist (§ 5 DDG). Steht am Anfang der Seite Impressum.', en: 'Required before the website is public (§ 5 DDG). Stands at the beginning of the imprint.' },
    fields: inBoth('text', 'markdown', longText, undefined, form),
  },
  {
    name: 'privacy',
    slug: { de: 'datenschutz', en: 'privacy' },
    title: { de: 'Datenschutz', en: 'Privacy' },
    lead: { de: 'Was die Software tut, steht schon auf der Seite. Ergänzen Sie, wer verantwortlich ist, wer Datenschutzbeauftragte oder Datenschutzbeauftragter ist und was Ihr Rechenzentrum aufzeichnet.', en: 'What the software does stands on the page already. Add who is responsible, who the data protection officer is and what your data centre records.' },
    fields: inBoth('text', 'markdown', longText, undefined, form),
  },
  {
    name: 'accessibility',
    slug: { de: 'barrierefreiheit', en: 'accessibility' },
    title: { de: 'Erklärung zur Barrierefreiheit', en: 'Accessibility statement' },
    lead: { de: 'Ergänzen Sie, welches Recht gilt, wer für Barrieren zuständig ist und welche Schlichtungsstelle angerufen werden kann.', en: 'Add which law applies, who is in charge of barriers and which arbitration body can be called.' },
    fields: inBoth('text', 'markdown', longText, undefined, form),
  },
  {
    name: 'contact',
    slug: { de: 'kontakt', en: 'contact' },
    title: { de: 'Text der Seite Kontakt', en: 'Text of the contact page' },
    lead: { de: 'Etwa Sprechzeiten oder wer wofür zuständig ist. Steht unter Ihrer Anschrift.', en: 'Such as office hours or who is in charge of what. Stands below your address.' },
    fields: inBoth('text', 'markdown', 10_000, undefined, form),
  },
  {
    name: 'easy-language',
    slug: { de: 'leichte-sprache', en: 'easy-language' },
    title: { de: 'Leichte Sprache', en: 'Easy read' },
    lead: { de: 'Ihr eigener Text tritt an die Stelle des mitgelieferten. Der mitgelieferte ist noch nicht von Menschen mit Lernschwierigkeiten geprüft; sagen Sie, wenn jemand Ihren geprüft hat.', en: 'Your own text takes the place of the one that comes with the program. That one has not been checked by people with learning difficulties; say so when somebody has checked yours.' },
    fields: [
      ...inBoth('text', 'markdown', longText, undefined, form),
      { name: 'checked_by', control: 'line', longest: 200, label: { de: 'Geprüft von', en: 'Checked by' }, help: { de: 'Name des Büros oder der Prüfgruppe', en: 'Name of the office or the group' } },
    ],
  },
  {
    name: 'sign-language',
    slug: { de: 'gebaerdensprache', en: 'sign-language' },
    title: { de: 'Videos in Gebärdensprache', en: 'Videos in sign language' },
    lead: { de: 'Adressen von Videos. Sie werden verlinkt, nicht eingebettet: Niemandes Browser fragt bei anderen an, ohne dass jemand darauf klickt.', en: 'Addresses of videos. They are linked, not embedded: nobody’s browser asks others unless somebody clicks.' },
    fields: [
      { name: 'video_site', control: 'address', longest: 500, label: { de: 'Was diese Website zeigt', en: 'What this website shows' }, help: { de: 'https://… oder eine Datei auf diesem Server, die mit / beginnt', en: 'https://… or a file on this server that begins with /' } },
      { name: 'video_use', control: 'address', longest: 500, label: { de: 'Wie man sucht und einen Eintrag liest', en: 'How to search and to read an entry' } },
      { name: 'video_barrier', control: 'address', longest: 500, label: { de: 'Wie man eine Barriere meldet', en: 'How to report a barrier' } },
    ],
  },
  {
    name: 'notice',
    slug: { de: 'cookie-hinweis', en: 'cookie-notice' },
    title: { de: 'Hinweis zu Cookies', en: 'Cookie notice' },
    lead: { de: 'Diese Software setzt nur notwendige Cookies und misst nichts. Schreiben Sie nichts anderes; der Link zum Datenschutz steht immer dahinter.', en: 'This software sets necessary cookies only and measures nothing. Write nothing else; the link to the privacy page always follows.' },
    fields: inBoth('text', 'line', 400),
  },
  {
    name: 'colour',
    slug: { de: 'farbe', en: 'colour' },
    title: { de: 'Farbe', en: 'Colour' },
    lead: { de: 'Eine Farbe für Links, Knöpfe und den Ring. Sie muss auf allen Flächen lesbar sein; die Töne für die dunkle Darstellung werden berechnet.', en: 'One colour for links, buttons and the ring. It must be readable on all grounds; the tones for dark screens are computed.' },
    fields: [{ name: 'brand', control: 'colour', longest: 7, label: { de: 'Farbe', en: 'Colour' }, help: { de: 'Als # mit sechs Zeichen, etwa #0a5460', en: 'As # with six characters, such as #0a5460' } }],
  },
  {
    name: 'logo',
    slug: { de: 'logo', en: 'logo' },
    title: { de: 'Logo', en: 'Logo' },
    lead: { de: 'Steht oben auf jeder Seite an der Stelle des Rings. PNG, WebP, JPEG oder SVG bis 2 MB; es wird neu gezeichnet, damit nichts anderes in der Datei steckt.', en: 'Stands at the top of every page in place of the ring. PNG, WebP, JPEG or SVG up to 2 MB; it is drawn anew, so that nothing else is hidden in the file.' },
    fields: [
      { name: 'picture', control: 'picture', longest: 64, label: { de: 'Bild', en: 'Picture' } },
      ...inBoth('alt', 'line', 150, { de: 'Beschreibung des Bildes', en: 'Description of the picture' }, { de: 'Was darauf steht, etwa: Wappen der Stadt Musterstadt', en: 'What it shows, such as: coat of arms of Musterstadt' }),
    ],
  },
]
