/** The tasks people come with, in their own words, and three or four steps each. Facts are told in our words, with their sources. */
import { below } from '../../platform/addresses.ts'
import type { Guide } from './guide.ts'

export const guides: readonly Guide[] = [
  {
    id: 'hitze',
    task: { de: 'Ich soll bis Freitag ein Hitzekonzept schreiben', en: 'I have to write a heat plan by Friday' },
    get: { de: 'Vorbilder mit Aufwand und Stolpersteinen, Muster dazu und jemanden zum Anrufen.', en: 'Models with their effort and obstacles, model plans for it, and somebody to call.' },
    steps: [
      { say: { de: 'Lesen Sie zwei Beispiele anderer Städte: was es kostete, wer mitmachte, was nicht ging.', en: 'Read two examples of other cities: what it cost, who took part, what did not work.' }, link: { de: 'Gute Praxis zu Hitze', en: 'Good practice about heat' }, to: { kind: 'practice', filter: { theme: 'hitze' } } },
      { say: { de: 'Nehmen Sie den Rahmen aus einem Muster oder einer Handlungsempfehlung, statt bei null zu beginnen.', en: 'Take the frame from a model plan or recommendation instead of starting from nothing.' }, link: { de: 'Werkzeuge zu Hitze', en: 'Tools about heat' }, to: { kind: 'tool', filter: { theme: 'hitze' } } },
      { say: { de: 'Sehen Sie nach, was bei anderen schiefging, bevor es bei Ihnen schiefgeht.', en: 'See what went wrong elsewhere before it does with you.' }, link: { de: 'Erkenntnisse zu Hitze', en: 'Lessons about heat' }, to: { kind: 'lesson', filter: { theme: 'hitze' } } },
      { say: { de: 'Rufen Sie jemanden an, der es schon gemacht hat.', en: 'Call somebody who has done it.' }, link: { de: 'Akteure zu Hitze', en: 'Actors about heat' }, to: { kind: 'actor', filter: { theme: 'hitze' } } },
    ],
  },
  {
    id: 'krisenstab',
    task: { de: 'Ich bin neu im Krisenstab', en: 'I am new in the crisis staff' },
    get: { de: 'Die Wörter, die alle benutzen, die Regeln der Lagebesprechung und was anderen in Ihrer Funktion auffiel.', en: 'The words everybody uses, the rules of the briefing, and what others in your function noticed.' },
    facts: [
      { say: { de: 'Es gibt zwei Stäbe: Der Verwaltungsstab entscheidet, was die Verwaltung tut; der Führungsstab führt die Einsatzkräfte. Wie sie heißen und ob beide in einem sitzen, regelt jedes Land anders.', en: 'There are two staffs: the administrative staff decides what the administration does, the operational staff leads the forces. What they are called and whether both sit in one differs from Land to Land.' }, source: 'https://www.institutfuergefahrenabwehr.de/sae/' },
      { say: { de: 'Der Verwaltungsstab besteht nicht ständig. Er wird nach einem vorher festgelegten Plan für ein Ereignis gebildet und danach wieder aufgelöst.', en: 'The administrative staff is not permanent. It is formed for an event after a plan laid down before, and dissolved afterwards.' }, source: 'https://bbk.bund.de/SharedDocs/Glossareintraege/DE/V/verwaltungsstab.html' },
      { say: { de: 'Kreisangehörige Städte müssen keinen solchen Stab haben; empfohlen wird ihnen ein Stab für außergewöhnliche Ereignisse (SAE).', en: 'Towns that belong to a district need not have such a staff; a staff for exceptional events (SAE) is recommended to them.' }, source: 'https://www.institutfuergefahrenabwehr.de/sae/' },
      { say: { de: 'Eine Lagebesprechung dauert höchstens 10 bis 15 Minuten, hat eine feste Reihenfolge, lässt nur Verständnisfragen zu und endet mit der Uhrzeit der nächsten. Sagen Sie, was Tatsache, was Annahme und was offen ist.', en: 'A briefing takes 10 to 15 minutes at most, has a fixed order, allows only questions for understanding and ends with the time of the next one. Say what is fact, what is assumption and what is open.' }, source: 'https://www.hct-stabsschulung.de/lagebesprechung' },
      { say: { de: 'Im Stab sucht man Einigkeit. Gelingt sie nicht, entscheidet die Leitung.', en: 'A staff looks for consensus. Where there is none, its head decides.' }, source: 'https://krisennavi.uni-muenster.de/krisenstab-informieren' },
    ],
    steps: [
      { say: { de: 'Lernen Sie zehn Wörter: Lagebild, Lagemeldung, Einsatztagebuch, Führungsstab …', en: 'Learn ten words: situation picture, situation report, operations log, operational staff …' }, link: { de: 'Glossar ab „Lagebild“', en: 'Glossary from “situation picture”' }, to: { page: 'glossary', hash: 'lagebild' } },
      { say: { de: 'Lesen Sie, was anderen im Verwaltungsstab auffiel.', en: 'Read what others in administrative staffs noticed.' }, link: { de: 'Erkenntnisse zum Krisenstab', en: 'Lessons about crisis staffs' }, to: { kind: 'lesson', text: { de: 'Stab', en: 'staff' } } },
      { say: { de: 'Legen Sie sich die Hilfen bereit: Leitfäden, Checklisten, Vordrucke.', en: 'Lay the aids ready: guides, checklists, forms.' }, link: { de: 'Werkzeuge zum Krisenmanagement', en: 'Tools for crisis management' }, to: { kind: 'tool', filter: { theme: 'krisenmanagement' } } },
      { say: { de: 'Fragen Sie, wer in Ihrem Land ausbildet und übt.', en: 'Ask who trains and exercises in your Land.' }, link: { de: 'Akteure zur Aus- und Fortbildung', en: 'Actors for training' }, to: { kind: 'actor', filter: { theme: 'bildung-uebung' } } },
    ],
  },
  {
    id: 'wer-hat',
    task: { de: 'Ich suche jemanden, der das schon gemacht hat', en: 'I am looking for somebody who has done it' },
    get: { de: 'Eine Organisation mit Telefonnummer und das, was sie darüber aufgeschrieben hat.', en: 'An organisation with its number and what it has written about it.' },
    steps: [
      { say: { de: 'Geben Sie Ihr Thema ein. Die Suche kennt auch andere Wörter dafür.', en: 'Type your topic. The search knows other words for it too.' }, link: { de: 'Alles durchsuchen', en: 'Search everything' }, to: { page: 'search' } },
      { say: { de: 'Grenzen Sie auf Ihr Land und Ihre Phase ein. Auf jeder Praxis steht, welche Funktion man fragt.', en: 'Narrow it to your Land and phase. Each practice names the function to ask.' }, link: { de: 'Gute Praxis', en: 'Good practice' }, to: { kind: 'practice' } },
      { say: { de: 'Steht es nirgends, stellen Sie die Frage an die, die es wissen könnten.', en: 'If it stands nowhere, put the question to those who may know.' }, link: { de: 'Anfragen', en: 'Requests' }, to: { kind: 'request' } },
      { say: { de: 'Suchen Sie eine Organisation in der Nähe.', en: 'Look for an organisation nearby.' }, link: { de: 'Akteure', en: 'Actors' }, to: { kind: 'actor' } },
    ],
  },
  {
    id: 'uebung',
    task: { de: 'Wir hatten eine Übung – was nun?', en: 'We had an exercise: what now?' },
    get: { de: 'Aus Beobachtungen werden Aufgaben mit Frist. Gelernt ist es, wenn eine andere Stelle es bei der nächsten Übung sieht.', en: 'Observations become tasks with a deadline. It is learned when another body sees it at the next exercise.' },
    steps: [
      { say: { de: 'Schreiben Sie jede Beobachtung einzeln auf: was erwartet war, was geschah, woran es lag. Auch, was gelang.', en: 'Write down each observation: what was expected, what happened, why. Also what worked.' }, link: { de: 'Erkenntnis eintragen', en: 'Enter a lesson' }, to: { kind: 'lesson', below: below.new } },
      { say: { de: 'Sehen Sie nach, ob es anderen auch so ging, und tragen Sie sich dort ein.', en: 'See whether others had the same and add yourselves there.' }, link: { de: 'Erkenntnisse aus Übungen', en: 'Lessons from exercises' }, to: { kind: 'lesson', text: { de: 'Übung', en: 'exercise' } } },
      { say: { de: 'Ist es heikel? Die Geschäftsstelle Ihres Netzwerks bescheinigt die Herkunft, ohne Sie zu nennen.', en: 'Is it delicate? The office of your network attests the origin without naming you.' }, link: { de: 'Ohne Namen einreichen', en: 'Hand in without a name' }, to: { kind: 'lesson', below: below.unnamed } },
      { say: { de: 'Setzen Sie Zuständigkeit und Frist. Wir erinnern Sie, und zur nächsten Übung steht die Liste bereit.', en: 'Set a responsible body and a deadline. We remind you, and the list is ready for the next exercise.' }, link: { de: 'Beauftragte Erkenntnisse', en: 'Tasked lessons' }, to: { kind: 'lesson', filter: { 'lesson-state': 'beauftragt' } } },
    ],
  },
  {
    id: 'papier',
    task: { de: 'Unser Netzwerk will ein Papier schreiben', en: 'Our network wants to write a paper' },
    get: { de: 'Was andere schon gefordert haben, worauf es sich stützen kann und wer mitzeichnen würde.', en: 'What others have demanded already, what it can build on, and who would sign.' },
    steps: [
      { say: { de: 'Lesen Sie zuerst, was schon gesagt ist.', en: 'First read what has been said.' }, link: { de: 'Positionspapiere', en: 'Position papers' }, to: { kind: 'paper', filter: { genre: 'position' } } },
      { say: { de: 'Belegen Sie Forderungen mit dem, was geschehen ist.', en: 'Found demands on what has happened.' }, link: { de: 'Erkenntnisse, die sich an das Land richten', en: 'Lessons addressed to the Land' }, to: { kind: 'lesson', filter: { addressee: 'land' } } },
      { say: { de: 'Zeigen Sie, dass es geht: mit Beispielen Ihrer Mitglieder.', en: 'Show that it can be done: with examples of your members.' }, link: { de: 'Gute Praxis', en: 'Good practice' }, to: { kind: 'practice' } },
      { say: { de: 'Benutzen Sie Begriffe, die alle gleich verstehen.', en: 'Use terms that everybody understands alike.' }, link: { de: 'Glossar', en: 'Glossary' }, to: { page: 'glossary' } },
    ],
  },
  {
    id: 'daten',
    task: { de: 'Ich bin Journalistin, Forscher oder will die Daten', en: 'I am a journalist, a researcher, or want the data' },
    get: { de: 'Alles Öffentliche als Datei, mit Quelle, Stand und Rechten; und wen Sie fragen.', en: 'Everything public as a file, with source, date and rights; and whom to ask.' },
    steps: [
      { say: { de: 'Filtern Sie eine Liste und nehmen Sie genau diese Auswahl mit: CSV, Excel, JSON.', en: 'Filter a list and take exactly that selection along: CSV, Excel, JSON.' }, link: { de: 'Akteure', en: 'Actors' }, to: { kind: 'actor' } },
      { say: { de: 'Fragen Sie mit einem Programm, ohne Anmeldung.', en: 'Ask with a program, without signing in.' }, link: { de: 'Schnittstelle (API)', en: 'Interface (API)' }, to: { page: 'interface' } },
      { say: { de: 'Zitieren Sie Begriffe und Vokabulare mit dauerhafter Adresse.', en: 'Cite terms and vocabularies by permanent addresses.' }, link: { de: 'Vokabulare', en: 'Vocabularies' }, to: { page: 'vocabularies' } },
      { say: { de: 'Bleibt eine Frage, schreiben Sie der Redaktion.', en: 'If a question remains, write to the editors.' }, link: { de: 'Kontakt', en: 'Contact' }, to: { page: 'contact' } },
    ],
  },
  {
    id: 'eintrag',
    task: { de: 'Wir fehlen hier, oder etwas über uns stimmt nicht', en: 'We are missing here, or something about us is wrong' },
    get: { de: 'Ein richtiger Eintrag, den Sie selbst pflegen.', en: 'A right entry that you keep yourselves.' },
    steps: [
      { say: { de: 'Sehen Sie nach, was über Sie da steht.', en: 'See what is said about you.' }, link: { de: 'Akteure', en: 'Actors' }, to: { kind: 'actor' } },
      { say: { de: 'Fehlen Sie ganz, lesen wir Ihre Internetseite aus und bereiten den Eintrag vor.', en: 'If you are missing, we read your web page and prepare the entry.' }, link: { de: 'Akteur vorschlagen', en: 'Suggest an actor' }, to: { kind: 'actor', below: below.suggest } },
    ],
  },
]
