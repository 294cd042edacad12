/** The letters to whoever is asked about a paper in the making. */
import type { LetterKind } from '../../platform/letters.ts'

const placeholders = {
  title: { de: 'Titel des Papiers', en: 'title of the paper' },
  lead: { de: 'federführende Organisation', en: 'leading organisation' },
  organisation: { de: 'die gefragte Organisation', en: 'the organisation that is asked' },
  version: { de: 'Nummer der Fassung', en: 'number of the version' },
  until: { de: 'letzter Tag der Frist', en: 'last day of the deadline' },
  note: { de: 'Hinweis der Federführung, sonst leer', en: 'note of those who lead, or empty' },
  link: { de: 'Adresse der Seite', en: 'address of the page' },
} satisfies LetterKind['placeholders']

export const letterKinds = {
  consultation: {
    name: 'paper-consultation',
    about: { de: 'An die Pflege jeder Organisation, die zu einem Entwurf Stellung nehmen soll.', en: 'To the editors of every organisation that is asked for an opinion on a draft.' },
    placeholders,
    subject: { de: 'Bitte um Stellungnahme: {title}', en: 'Request for an opinion: {title}' },
    text: {
      de: 'Guten Tag,\n\n{lead} bittet {organisation} um Stellungnahme zum Entwurf „{title}“, Fassung {version}. Der Entwurf ist nicht beschlossen.\n\n{note}\n\nLesen und Stellung nehmen bis {until}:\n{link}\n\nAlle Gefragten lesen alle Stellungnahmen. Haben Sie nichts anzumerken, sagen Sie das dort mit einem Klick. Äußert sich niemand, wird „keine Äußerung“ festgehalten; das gilt nicht als Zustimmung.',
      en: 'Hello,\n\n{lead} asks {organisation} for an opinion on the draft “{title}”, version {version}. The draft is not decided.\n\n{note}\n\nRead it and give your opinion by {until}:\n{link}\n\nEverybody who is asked reads all opinions. If you have no remarks, say so there with one click. If nobody says anything, “no statement” is recorded; that does not count as consent.',
    },
  },
  signing: {
    name: 'paper-signing',
    about: { de: 'An die Pflege jeder Organisation, die ein Papier mitzeichnen soll.', en: 'To the editors of every organisation that is asked to sign a paper.' },
    placeholders,
    subject: { de: 'Bitte um Mitzeichnung: {title}', en: 'Request to sign: {title}' },
    text: {
      de: 'Guten Tag,\n\n{lead} bittet {organisation}, das Papier „{title}“ in Fassung {version} mitzuzeichnen.\n\n{note}\n\nLesen und zeichnen bis {until}:\n{link}\n\nSie können mitzeichnen, mit Anmerkung mitzeichnen oder nicht mitzeichnen; Anmerkung und Gegenmeinung stehen im veröffentlichten Papier. Äußert sich niemand, wird „keine Äußerung“ festgehalten; das gilt nicht als Zustimmung.',
      en: 'Hello,\n\n{lead} asks {organisation} to sign the paper “{title}” in version {version}.\n\n{note}\n\nRead and sign by {until}:\n{link}\n\nYou can sign, sign with a remark, or not sign; remarks and dissenting opinions stand in the published paper. If nobody says anything, “no statement” is recorded; that does not count as consent.',
    },
  },
  reminder: {
    name: 'paper-reminder',
    about: { de: 'Die eine Erinnerung an alle, die sich vor Ablauf der Frist noch nicht geäußert haben.', en: 'The one reminder to everybody who has not said anything before the deadline.' },
    placeholders,
    subject: { de: 'Frist bis {until}: {title}', en: 'Deadline {until}: {title}' },
    text: {
      de: 'Guten Tag,\n\nzu „{title}“ von {lead} fehlt noch die Äußerung von {organisation}. Die Frist endet am {until}:\n{link}\n\nDanach wird „keine Äußerung“ festgehalten; das gilt nicht als Zustimmung. Weitere Erinnerungen schicken wir nicht.',
      en: 'Hello,\n\nthe statement of {organisation} on “{title}” of {lead} is still missing. The deadline ends on {until}:\n{link}\n\nAfter that “no statement” is recorded; that does not count as consent. We send no further reminders.',
    },
  },
  extended: {
    name: 'paper-extended',
    about: { de: 'An alle Gefragten, wenn die Frist verlängert wurde.', en: 'To everybody who was asked when the deadline was extended.' },
    placeholders,
    subject: { de: 'Frist verlängert bis {until}: {title}', en: 'Deadline extended to {until}: {title}' },
    text: {
      de: 'Guten Tag,\n\n{lead} hat die Frist zu „{title}“ verlängert. {organisation} kann sich nun bis {until} äußern:\n{link}',
      en: 'Hello,\n\n{lead} has extended the deadline for “{title}”. {organisation} can now make its statement until {until}:\n{link}',
    },
  },
  answered: {
    name: 'paper-answered',
    about: { de: 'An alle Gefragten, wenn eine Konsultation beendet ist und jede Stellungnahme eine Antwort hat.', en: 'To everybody who was asked when a consultation has ended and every opinion has an answer.' },
    placeholders,
    subject: { de: 'Antworten auf die Stellungnahmen: {title}', en: 'Answers to the opinions: {title}' },
    text: {
      de: 'Guten Tag,\n\ndie Konsultation zu „{title}“ ist beendet. {lead} hat jede Stellungnahme beantwortet; Text, Stellungnahmen und Antworten stehen in der Synopse:\n{link}',
      en: 'Hello,\n\nthe consultation on “{title}” has ended. {lead} has answered every opinion; text, opinions and answers stand in the synopsis:\n{link}',
    },
  },
  reopened: {
    name: 'paper-reopened',
    about: { de: 'An alle Gefragten, wenn ein Text nach Beginn der Mitzeichnung geändert wird.', en: 'To everybody who was asked when a text is changed after signing has begun.' },
    placeholders,
    subject: { de: 'Text geändert, neue Mitzeichnung folgt: {title}', en: 'Text changed, signing will begin anew: {title}' },
    text: {
      de: 'Guten Tag,\n\n{lead} ändert den Text von „{title}“ noch einmal. Was {organisation} zu Fassung {version} gezeichnet hat, bleibt bei dieser Fassung stehen und gilt nicht für den neuen Text. Sie werden neu gefragt, sobald er feststeht:\n{link}',
      en: 'Hello,\n\n{lead} changes the text of “{title}” once more. What {organisation} has signed of version {version} stays with that version and does not hold for the new text. You will be asked anew as soon as it is settled:\n{link}',
    },
  },
} as const satisfies Record<string, LetterKind>

/** What operators may put into other words. */
export const letters: readonly LetterKind[] = Object.values(letterKinds)
