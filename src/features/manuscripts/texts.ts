/** Everything that is said about papers in the making, in both languages. */
import type { Language } from '../../platform/language.ts'
import { inEnglish } from '../../platform/signature.ts'
import { dayInWords } from '../../ui/day.ts'
import type { Answer, CommentKind, RoundKind, Vote } from './asked/round.ts'
import type { ParagraphChange, ParagraphKind, State } from './manuscript.ts'

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const de = {
  papers: 'Papiere',
  workshop: {
    title: 'Papierwerkstatt',
    lead: 'Hier schreiben Organisationen gemeinsam: Entwurf, Konsultation, Mitzeichnung, Veröffentlichung.',
    begin: 'Neues Papier beginnen',
    none: 'Noch ist kein Papier in Arbeit, an dem Sie beteiligt sind.',
    noneText: 'Ein Papier beginnt, wer für eine Organisation die Pflege oder Koordination hat. Wer um Stellungnahme gebeten ist, bekommt einen Brief und findet das Papier hier.',
    ledBy: (name: string) => `federführend: ${name}`,
    due: (day: string) => `Frist: ${dayInWords(day, 'de')}`,
  },
  begin: { title: 'Neues Papier beginnen', leadOrganisation: 'Federführende Organisation', leadHelp: 'Alle, die ihren Eintrag pflegen oder sie koordinieren, schreiben mit.', title_: 'Titel', purpose: 'Wozu das Papier dient', purposeHelp: 'Zwei oder drei Sätze. Sie stehen später als Zusammenfassung über dem Papier.', button: 'Beginnen' },
  states: { draft: 'Entwurf', consultation: 'in Konsultation', revising: 'Einarbeitung', signing: 'in Mitzeichnung', adopted: 'beschlossen', published: 'veröffentlicht', withdrawn: 'aufgegeben' } satisfies Record<State, string>,
  kinds: { heading: 'Überschrift', text: 'Absatz', demand: 'Forderung' } satisfies Record<ParagraphKind, string>,
  overview: {
    lead: 'Federführung', purpose: 'Zweck', state: 'Stand', version: 'Fassung', noVersion: 'noch keine festgehalten',
    editors: (count: number) => (count === 0 ? 'zurzeit schreibt niemand' : n(count, 'Person schreibt', 'Personen schreiben')),
    next: 'Was als Nächstes kommt',
    nextIs: {
      draft: 'Schreiben Sie den Text. Wenn andere ihn lesen sollen, fragen Sie sie in einer Konsultation; ist er fertig, bitten Sie um Mitzeichnung.',
      consultation: 'Der Entwurf liegt den gefragten Organisationen vor. Er ist nicht beschlossen.',
      revising: 'Arbeiten Sie die Antworten ein. Dann fragen Sie noch einmal oder bitten um Mitzeichnung.',
      signing: 'Die gefragten Organisationen zeichnen genau diese Fassung mit. Wer den Text ändert, öffnet die Mitzeichnung neu.',
      adopted: 'Der Text ist beschlossen. Bereiten Sie die Veröffentlichung vor; die Prüfung sieht ihn noch einmal an.',
      published: 'Das Papier ist veröffentlicht. Halten Sie fest, was aus den Forderungen wird.',
      withdrawn: 'Dieses Papier wurde aufgegeben. Es bleibt zum Nachlesen.',
    } satisfies Record<State, string>,
    write: 'Text schreiben', freeze: 'Als Fassung festhalten', consult: 'Konsultation beginnen', sign: 'Um Mitzeichnung bitten', consultation: 'Zur Konsultation', signing: 'Zur Mitzeichnung', publication: 'Veröffentlichung vorbereiten', demands: 'Forderungen verfolgen', synopsis: 'Synopse', entry: 'Veröffentlichtes Papier', comparison: 'Fassungen vergleichen',
    withdraw: 'Papier aufgeben', withdrawText: 'Es bleibt zum Nachlesen; gefragt wird niemand mehr.',
    working: 'Der Text, wie er jetzt steht', asked: (number: number) => `Fassung ${number}`, empty: 'Noch steht kein Absatz da.', unseen: 'Noch ist keine Fassung festgehalten.',
    versions: 'Fassungen', versionLine: (number: number, day: string, by: string) => `Fassung ${number}, festgehalten am ${day}, ${by}`,
    hash: 'Prüfsumme', handedIn: 'Das Papier liegt bei der Prüfung. Um den Text zu ändern, holen Sie die Einreichung zurück und verwerfen den Entwurf.', draft: 'Zum eingereichten Entwurf',
    adopted: (day: string, by: string) => `Beschlossen am ${day}, ${by}.`,
    rounds: 'Bisherige Runden',
  },
  text: {
    title: (title: string) => `Text schreiben: ${title}`, heading: 'Text schreiben', frame: 'Titel und Zweck', saveFrame: 'Titel und Zweck speichern', edit: 'ändern', up: 'nach oben', down: 'nach unten', remove: 'entfernen', insert: 'danach einfügen', insertFirst: 'Am Anfang einfügen', removed: 'Entfernte Absätze', putBack: 'wieder einsetzen',
    reopens: 'Diese Fassung ist in Mitzeichnung oder beschlossen. Wer jetzt etwas ändert, öffnet die Runde neu: Die Unterschriften bleiben bei der alten Fassung, und alle werden neu gefragt.',
    of: (what: string, where: string) => `${where}: ${what}`, place: (number: number | undefined, text: string) => (number === undefined ? `Überschrift ${text.slice(0, 40)}` : `Absatz ${number}`),
    changed: (by: string, when: string) => `zuletzt ${when}, ${by}`,
    addressed: (to: string) => `richtet sich an: ${to}`,
    demand: 'Forderung',
  },
  paragraph: {
    new: 'Absatz einfügen', edit: (where: string) => `${where} ändern`, kind: 'Was es ist', text: 'Text', textHelp: 'Eine leere Zeile trennt Absätze. Die Nummer kommt von selbst.', addressee: 'An wen sich die Forderung richtet', addresseeHelp: 'Nur bei Forderungen, zum Beispiel: Land Nordrhein-Westfalen, Bundesministerium des Innern.', save: 'Speichern',
    conflict: (by: string) => `${by} hat diesen Absatz inzwischen geändert. Nichts ist verloren: Unten steht Ihr Text, hier die Änderung von dort. Führen Sie beides zusammen und speichern Sie noch einmal.`,
    conflictHeading: 'Beide haben geändert', theirs: 'Die andere Änderung',
  },
  outcomes: {
    saved: 'Gespeichert.', merged: (by: string) => `Gespeichert. Was ${by} inzwischen geändert hat, ist übernommen.`, same: 'Der Text ist derselbe wie in der letzten Fassung. Es gibt keine neue.', frozen: (number: number) => `Fassung ${number} ist festgehalten.`, empty: 'Schreiben Sie erst einen Absatz.',
    refused: 'Das ist inzwischen anders: Jemand war schneller. Sie sehen den jetzigen Stand.', gone: 'Dieser Absatz wurde inzwischen entfernt. Ihr Text steht noch unten; fügen Sie ihn neu ein oder setzen Sie den alten wieder ein.', changed: 'Der Absatz wurde inzwischen geändert und deshalb nicht entfernt. Lesen Sie ihn noch einmal.',
    opened: 'Die Runde ist eröffnet. Die Briefe sind unterwegs.', extended: 'Die Frist ist verlängert. Alle Gefragten bekommen einen Brief.', said: 'Ihre Stellungnahme ist gespeichert. Alle Gefragten können sie lesen.', unsaid: 'Die Stellungnahme ist zurückgenommen.', none: 'Festgehalten: keine Anmerkungen.', answered: 'Die Antwort ist gespeichert.', closed: 'Die Runde ist beendet.', unanswered: 'Noch fehlen Antworten. Die Konsultation endet, wenn jede Stellungnahme eine hat.', running: 'Die Frist läuft noch, und nicht alle haben sich geäußert.',
    late: 'Die Frist ist vorbei. Bitten Sie die Federführung, sie zu verlängern; Ihr Text steht noch da.', signed: 'Ihre Mitzeichnung ist festgehalten.', otherText: 'Der Text ist inzwischen ein anderer. Lesen Sie die neue Fassung, bevor Sie zeichnen.', adopted: 'Der Beschluss ist festgehalten.', withdrawn: 'Das Papier ist aufgegeben.', followed: 'Der Stand der Forderung ist festgehalten und öffentlich.',
    taken: (taken: number, left: number) => `${taken === 0 ? 'Nichts war zu übernehmen.' : `${n(taken, 'Wortlaut ist', 'Wortlaute sind')} im Text.`}${left === 0 ? '' : ` ${n(left, 'Stelle muss', 'Stellen müssen')} von Hand geändert werden: Der Text dort ist inzwischen anders, oder zwei wollen Verschiedenes.`}`,
  },
  version: { title: (number: number, title: string) => `Fassung ${number}: ${title}`, frozen: (day: string, by: string) => `Festgehalten am ${day}, ${by}.`, signed: 'Was zu dieser Fassung gezeichnet wurde', reopened: 'Danach wurde der Text geändert. Diese Unterschriften gelten nur für diese Fassung.' },
  comparison: { title: (title: string) => `Fassungen vergleichen: ${title}`, heading: 'Fassungen vergleichen', from: 'Von Fassung', to: 'zu Fassung', show: 'Vergleichen', none: 'Erst mit zwei Fassungen gibt es etwas zu vergleichen.', same: 'Beide Fassungen sagen dasselbe.', removed: 'entfernt:', added: 'neu:', how: { same: 'unverändert', changed: 'geändert', added: 'neu', removed: 'entfernt', moved: 'verschoben' } satisfies Record<ParagraphChange['how'], string>, only: (count: number) => `${n(count, 'Absatz ist', 'Absätze sind')} unverändert und nicht gezeigt.`, titleChange: 'Titel' },
  ask: {
    title: { consultation: 'Konsultation beginnen', signing: 'Um Mitzeichnung bitten' } satisfies Record<RoundKind, string>,
    lead: { consultation: 'Der Text wird als Fassung festgehalten und den gewählten Organisationen vorgelegt.', signing: 'Gezeichnet wird genau die Fassung, die jetzt festgehalten wird.' } satisfies Record<RoundKind, string>,
    notDecided: 'Im Brief und auf der Seite steht: Der Entwurf ist nicht beschlossen. Wer sich bis zur Frist nicht äußert, wird mit „keine Äußerung“ festgehalten; das gilt nicht als Zustimmung.',
    organisations: 'Wer gefragt wird', organisationsHelp: 'Mitglieder und Beteiligte, deren Eintrag jemand pflegt: Nur sie können antworten.', unreachable: (count: number) => `${n(count, 'Mitglied hat', 'Mitglieder haben')} hier noch niemanden, der antworten könnte. Laden Sie sie auf der Seite des Netzwerks ein.`, nobody: 'Kein Mitglied hat hier jemanden, der antworten könnte.', due: 'Frist', dueHelp: 'Letzter Tag, an dem eine Antwort zählt. Üblich sind vier Wochen.', note: 'Hinweis an die Gefragten', noteHelp: 'Zum Beispiel, worauf es Ihnen ankommt. Darf leer bleiben.',
    button: { consultation: 'Fassung festhalten und Briefe senden', signing: 'Fassung festhalten und Briefe senden' } satisfies Record<RoundKind, string>,
  },
  round: {
    due: 'Frist', version: 'Fassung', opened: 'Eröffnet', closed: 'Beendet', note: 'Hinweis der Federführung', extended: (from: string, to: string, by: string, reason: string) => `Verlängert von ${dayInWords(from, 'de')} bis ${dayInWords(to, 'de')}, ${by}: ${reason}`, until: (day: string) => `bis ${dayInWords(day, 'de')}`,
    extend: 'Frist verlängern', newDue: 'Neue Frist', reason: 'Grund', close: { consultation: 'Konsultation beenden', signing: 'Mitzeichnung beenden' } satisfies Record<RoundKind, string>,
    participation: 'Wer sich geäußert hat', organisation: 'Organisation', said: 'Äußerung', none: 'keine Anmerkungen', silence: 'keine Äußerung bis zur Frist; gilt nicht als Zustimmung', open: 'noch nichts', comments: (count: number) => n(count, 'Stellungnahme', 'Stellungnahmen'),
    titles: { consultation: 'Konsultation', signing: 'Mitzeichnung' } satisfies Record<RoundKind, string>,
    outcomes: { closed: 'beendet', reopened: 'neu geöffnet, weil der Text geändert wurde', withdrawn: 'beendet, weil das Papier aufgegeben wurde' },
  },
  consultation: {
    title: (title: string) => `Konsultation: ${title}`, notDecided: 'Dieser Entwurf ist nicht beschlossen. Wer sich bis zur Frist nicht äußert, wird mit „keine Äußerung“ festgehalten; das gilt nicht als Zustimmung. Alle Gefragten lesen alle Stellungnahmen.', mine: 'Ihre Antwort', comment: 'Stellung nehmen', commentWhole: 'Zum ganzen Papier Stellung nehmen', nothing: 'Keine Anmerkungen', nothingFor: (name: string) => `Für ${name}: keine Anmerkungen`, text: 'Der Text mit allen Stellungnahmen', whole: 'Zum ganzen Papier', toAnswer: (count: number) => (count === 0 ? 'Jede Stellungnahme hat eine Antwort.' : `${n(count, 'Stellungnahme wartet', 'Stellungnahmen warten')} auf Antwort.`), takeOver: 'Angenommene Wortlaute übernehmen', noComments: 'Noch hat niemand Stellung genommen.',
    none: 'Noch gab es keine Konsultation.', over: 'Die Frist ist vorbei.',
  },
  comment: {
    title: (where: string) => `Stellungnahme zu: ${where}`, whole: 'ganzes Papier', organisation: 'Für welche Organisation', kind: 'Art', kinds: { general: 'allgemein', technical: 'fachlich', editorial: 'redaktionell', question: 'Frage' } satisfies Record<CommentKind, string>, comment: 'Stellungnahme', proposal: 'Ihr Wortlaut', proposalHelp: 'Ändern Sie den Text, wie er lauten soll. Was Sie ändern, wird als Änderung gezeigt; lassen Sie ihn stehen, schlagen Sie nichts vor.', save: 'Stellungnahme abgeben', withdraw: 'Stellungnahme zurücknehmen', edit: 'ändern', stands: 'So lautet der Absatz',
    by: (name: string, kind: string) => `${name}, ${kind}`, number: (number: number) => `Nr. ${number}`, proposed: 'Vorgeschlagener Wortlaut', answer: 'Antwort der Federführung', answers: { accepted: 'angenommen', modified: 'in geänderter Form angenommen', rejected: 'nicht angenommen' } satisfies Record<Answer, string>, reason: 'Begründung', reasonHelp: 'Bei „nicht angenommen“ und „in geänderter Form“ nötig.', wording: 'Wortlaut, der gelten soll', wordingHelp: 'Nur bei „in geänderter Form angenommen“.', saveAnswer: 'Antwort speichern', landed: (number: number) => `steht in Fassung ${number}`, taken: 'im Text, noch nicht als Fassung festgehalten', unanswered: 'noch ohne Antwort', to: (number: number) => `Antwort auf Nr. ${number}`,
  },
  synopsis: { title: (title: string) => `Synopse: ${title}`, lead: (number: number) => `Fassung ${number}, jede Stellungnahme und jede Antwort.`, columns: { text: 'Text', opinion: 'Stellungnahme', answer: 'Antwort' }, csv: 'Synopse als CSV', none: 'Zu dieser Fassung hat niemand Stellung genommen.', silent: 'Ohne Äußerung bis zur Frist (gilt nicht als Zustimmung)', nothing: 'Ohne Anmerkungen', head: { number: 'nr', organisation: 'organisation', place: 'stelle', text: 'text', kind: 'art', comment: 'stellungnahme', proposal: 'wortlautvorschlag', answer: 'antwort', reason: 'begruendung', wording: 'wortlaut', version: 'in_fassung' }, choose: 'Andere Konsultationen' },
  signing: {
    title: (title: string) => `Mitzeichnung: ${title}`, lead: 'Gezeichnet wird genau diese Fassung, erkennbar an ihrer Prüfsumme. Wer sich bis zur Frist nicht äußert, wird mit „keine Äußerung“ festgehalten; das gilt nicht als Zustimmung.', read: (number: number) => `Fassung ${number} lesen`, votes: { agree: 'mitgezeichnet', remark: 'mitgezeichnet mit Anmerkung', dissent: 'nicht mitgezeichnet', silence: 'keine Äußerung bis zur Frist; gilt nicht als Zustimmung' } satisfies Record<Vote, string>,
    choose: { agree: 'Wir zeichnen mit', remark: 'Wir zeichnen mit, mit Anmerkung', dissent: 'Wir zeichnen nicht mit' } satisfies Record<Exclude<Vote, 'silence'>, string>,
    form: (name: string) => `Mitzeichnung für ${name}`, vote: 'Ihre Entscheidung', remark: 'Anmerkung oder Gegenmeinung', remarkHelp: 'Nötig, wenn Sie eine Anmerkung haben oder nicht mitzeichnen. Sie steht so im veröffentlichten Papier.', button: 'Zeichnen', as: (name: string) => `gezeichnet: ${name}`, table: 'Mitzeichnungen', organisation: 'Organisation', outcome: 'Ergebnis', when: 'Wann und als wer',
    adopt: 'Beschluss festhalten', adoptText: 'Damit gilt diese Fassung als beschlossen. Gegenmeinungen und fehlende Äußerungen stehen im veröffentlichten Papier.', note: 'Wie mit Gegenmeinungen und fehlenden Äußerungen umgegangen wurde', noteHelp: 'Nötig, wenn nicht alle mitgezeichnet haben.', earlier: (number: number) => `Mitzeichnungen zu Fassung ${number}`, none: 'Noch hat niemand gezeichnet.', noRound: 'Noch wurde niemand um Mitzeichnung gebeten.', already: 'Bis zum Ende der Runde können Sie anders entscheiden; es zählt das letzte Wort.',
  },
  publication: { title: (title: string) => `Veröffentlichung: ${title}`, lead: 'Aus der beschlossenen Fassung wird ein Eintrag unter Papiere: mit Wortlaut, Mitzeichnungen, Gegenmeinungen und einem barrierefreien PDF.', steps: 'Im nächsten Schritt ergänzen Sie Themen und Datum und reichen den Eintrag ein. Eine andere Person prüft ihn. Am Wortlaut lässt sich dort nichts mehr ändern.', button: 'Eintrag vorbereiten' },
  demands: {
    title: (title: string) => `Forderungen: ${title}`, lead: 'Was aus jeder Forderung geworden ist. Was Sie festhalten, steht sofort am veröffentlichten Papier.', none: 'Dieses Papier enthält keine Forderung.', state: 'Stand', day: 'Seit wann', dayHelp: 'Tag, an dem es so war.', source: 'Quelle (Adresse)', note: 'Was geschehen ist', save: 'Stand festhalten', history: 'Bisher', form: (number: number) => `Stand von Forderung ${number}`, unknown: 'noch nichts festgehalten',
  },
  errors: {
    lead: 'Wählen Sie eine Organisation.', title: 'Geben Sie einen Titel ein.', purpose: 'Sagen Sie in zwei oder drei Sätzen, wozu das Papier dient.', long: (most: number) => `Das ist zu lang. Erlaubt sind ${most.toLocaleString('de')} Zeichen.`, text: 'Schreiben Sie einen Text.', formula: 'Die Angabe beginnt wie eine Formel (=, @, + oder -). Schreiben Sie ein Wort davor.', addressee: 'Sagen Sie, an wen sich die Forderung richtet.', organisations: 'Wählen Sie mindestens eine Organisation.', due: 'Geben Sie einen Tag ein, der noch kommt.', later: 'Die neue Frist liegt nach der alten und nach heute.', reason: 'Nennen Sie den Grund.', comment: 'Schreiben Sie, was Sie dazu sagen.', kind: 'Wählen Sie die Art.', answer: 'Wählen Sie die Antwort.', answerReason: 'Begründen Sie die Antwort.', wording: 'Schreiben Sie den Wortlaut, der gelten soll.', proposal: 'Hier wurde kein Wortlaut vorgeschlagen. Wählen Sie „in geänderter Form“ und schreiben Sie ihn.', vote: 'Wählen Sie, ob Sie mitzeichnen.', remark: 'Schreiben Sie Ihre Anmerkung oder Gegenmeinung.', note: 'Sagen Sie, wie damit umgegangen wurde, dass nicht alle mitgezeichnet haben.', state: 'Wählen Sie den Stand.', day: 'Geben Sie einen Tag ein, der nicht in der Zukunft liegt.', source: 'Geben Sie eine vollständige Adresse ein, zum Beispiel https://www.beispiel.de/beschluss.', itself: 'Das Papier ist inzwischen anders. Es wurde nichts gespeichert.', sourceOrNote: 'Nennen Sie eine Quelle oder schreiben Sie, was geschehen ist.',
  },
  tasks: {
    comment: (title: string, day: string) => `Stellung nehmen zu „${title}“ bis ${dayInWords(day, 'de')}`, sign: (title: string, day: string) => `„${title}“ mitzeichnen bis ${dayInWords(day, 'de')}`, answer: (count: number, title: string) => `${n(count, 'Stellungnahme', 'Stellungnahmen')} zu „${title}“ beantworten`, finish: (title: string) => `Mitzeichnung von „${title}“ ist beendet: Beschluss festhalten`, followUp: (title: string) => `„${title}“: Was ist aus den Forderungen geworden?`, close: (title: string) => `Konsultation zu „${title}“ ist vorbei: beenden`,
  },
}

export type Texts = typeof de

const en: Texts = {
  papers: 'Papers',
  workshop: {
    title: 'Paper workshop',
    lead: 'Here organisations write together: draft, consultation, signing, publication.',
    begin: 'Begin a new paper',
    none: 'No paper you take part in is in the making.',
    noneText: 'Whoever edits or coordinates for an organisation can begin a paper. Whoever is asked for an opinion gets a letter and finds the paper here.',
    ledBy: (name) => `led by ${name}`,
    due: (day) => `deadline: ${dayInWords(day, 'en')}`,
  },
  begin: { title: 'Begin a new paper', leadOrganisation: 'Leading organisation', leadHelp: 'Everybody who edits its entry or coordinates it can write.', title_: 'Title', purpose: 'What the paper is for', purposeHelp: 'Two or three sentences. Later they stand above the paper as its summary.', button: 'Begin' },
  states: { draft: 'draft', consultation: 'in consultation', revising: 'being revised', signing: 'being signed', adopted: 'adopted', published: 'published', withdrawn: 'given up' },
  kinds: { heading: 'heading', text: 'paragraph', demand: 'demand' },
  overview: {
    lead: 'Led by', purpose: 'Purpose', state: 'State', version: 'Version', noVersion: 'none frozen yet',
    editors: (count) => (count === 0 ? 'nobody writes at present' : n(count, 'person writes', 'people write')),
    next: 'What comes next',
    nextIs: {
      draft: 'Write the text. When others shall read it, ask them in a consultation; when it is ready, ask for signatures.',
      consultation: 'The draft lies with the organisations that were asked. It is not decided.',
      revising: 'Work in the answers. Then ask once more, or ask for signatures.',
      signing: 'The organisations that were asked sign exactly this version. Whoever changes the text reopens the signing.',
      adopted: 'The text is adopted. Prepare its publication; the reviewers look at it once more.',
      published: 'The paper is published. Record what becomes of the demands.',
      withdrawn: 'This paper was given up. It stays to be read.',
    },
    write: 'Write the text', freeze: 'Freeze as a version', consult: 'Begin a consultation', sign: 'Ask for signatures', consultation: 'To the consultation', signing: 'To the signing', publication: 'Prepare publication', demands: 'Follow the demands', synopsis: 'Synopsis', entry: 'Published paper', comparison: 'Compare versions',
    withdraw: 'Give the paper up', withdrawText: 'It stays to be read; nobody is asked any more.',
    working: 'The text as it stands now', asked: (number) => `Version ${number}`, empty: 'There is no paragraph yet.', unseen: 'No version has been frozen yet.',
    versions: 'Versions', versionLine: (number, day, by) => `Version ${number}, frozen on ${day}, ${by}`,
    hash: 'Checksum', handedIn: 'The paper lies with the reviewers. To change the text, take the submission back and discard the draft.', draft: 'To the submitted draft',
    adopted: (day, by) => `Adopted on ${day}, ${inEnglish(by)}.`,
    rounds: 'Rounds so far',
  },
  text: {
    title: (title) => `Write the text: ${title}`, heading: 'Write the text', frame: 'Title and purpose', saveFrame: 'Save title and purpose', edit: 'change', up: 'move up', down: 'move down', remove: 'remove', insert: 'insert after', insertFirst: 'Insert at the beginning', removed: 'Removed paragraphs', putBack: 'put back',
    reopens: 'This version is being signed or is adopted. Whoever changes something now reopens the round: the signatures stay with the old version, and everybody is asked anew.',
    of: (what, where) => `${where}: ${what}`, place: (number, text) => (number === undefined ? `Heading ${text.slice(0, 40)}` : `Paragraph ${number}`),
    changed: (by, when) => `last ${when}, ${inEnglish(by)}`,
    addressed: (to) => `addressed to: ${to}`,
    demand: 'Demand',
  },
  paragraph: {
    new: 'Insert a paragraph', edit: (where) => `Change ${where}`, kind: 'What it is', text: 'Text', textHelp: 'An empty line separates paragraphs. The number comes by itself.', addressee: 'To whom the demand is addressed', addresseeHelp: 'For demands only, for example: Land of North Rhine-Westphalia, Federal Ministry of the Interior.', save: 'Save',
    conflict: (by) => `${inEnglish(by)} has changed this paragraph meanwhile. Nothing is lost: your text stands below, the other change here. Bring both together and save once more.`,
    conflictHeading: 'Both have changed it', theirs: 'The other change',
  },
  outcomes: {
    saved: 'Saved.', merged: (by) => `Saved. What ${inEnglish(by)} has changed meanwhile is taken over.`, same: 'The text is that of the last version. There is no new one.', frozen: (number) => `Version ${number} is frozen.`, empty: 'Write a paragraph first.',
    refused: 'This has changed meanwhile: somebody was faster. You see the present state.', gone: 'This paragraph was removed meanwhile. Your text still stands below; insert it anew or put the old one back.', changed: 'The paragraph was changed meanwhile and therefore not removed. Read it once more.',
    opened: 'The round is open. The letters are on their way.', extended: 'The deadline is extended. Everybody who was asked gets a letter.', said: 'Your opinion is saved. Everybody who was asked can read it.', unsaid: 'The opinion is taken back.', none: 'Recorded: no remarks.', answered: 'The answer is saved.', closed: 'The round has ended.', unanswered: 'Answers are still missing. The consultation ends when every opinion has one.', running: 'There is still time, and not everybody has said something.',
    late: 'The deadline is over. Ask those who lead to extend it; your text still stands here.', signed: 'Your signature is recorded.', otherText: 'The text is another one meanwhile. Read the new version before you sign.', adopted: 'The adoption is recorded.', withdrawn: 'The paper is given up.', followed: 'The state of the demand is recorded and public.',
    taken: (taken, left) => `${taken === 0 ? 'There was nothing to take over.' : `${n(taken, 'wording is', 'wordings are')} in the text.`}${left === 0 ? '' : ` ${n(left, 'place has', 'places have')} to be changed by hand: the text there is another one meanwhile, or two want it differently.`}`,
  },
  version: { title: (number, title) => `Version ${number}: ${title}`, frozen: (day, by) => `Frozen on ${day}, ${inEnglish(by)}.`, signed: 'What was signed of this version', reopened: 'The text was changed afterwards. These signatures hold for this version only.' },
  comparison: { title: (title) => `Compare versions: ${title}`, heading: 'Compare versions', from: 'From version', to: 'to version', show: 'Compare', none: 'Only with two versions is there something to compare.', same: 'Both versions say the same.', removed: 'removed:', added: 'added:', how: { same: 'unchanged', changed: 'changed', added: 'new', removed: 'removed', moved: 'moved' }, only: (count) => `${n(count, 'paragraph is', 'paragraphs are')} unchanged and not shown.`, titleChange: 'Title' },
  ask: {
    title: { consultation: 'Begin a consultation', signing: 'Ask for signatures' },
    lead: { consultation: 'The text is frozen as a version and put before the organisations you choose.', signing: 'What is signed is exactly the version that is frozen now.' },
    notDecided: 'The letter and the page say: the draft is not decided. Whoever says nothing until the deadline is recorded with “no statement”; that does not count as consent.',
    organisations: 'Who is asked', organisationsHelp: 'Members and partners whose entry somebody keeps: only they can answer.', unreachable: (count) => `${n(count, 'member has', 'members have')} nobody here yet who could answer. Invite them on the page of the network.`, nobody: 'No member has anybody here who could answer.', due: 'Deadline', dueHelp: 'Last day on which an answer counts. Four weeks are usual.', note: 'Note to those who are asked', noteHelp: 'For example what matters to you. May stay empty.',
    button: { consultation: 'Freeze the version and send the letters', signing: 'Freeze the version and send the letters' },
  },
  round: {
    due: 'Deadline', version: 'Version', opened: 'Opened', closed: 'Ended', note: 'Note of those who lead', extended: (from, to, by, reason) => `Extended from ${dayInWords(from, 'en')} to ${dayInWords(to, 'en')}, ${inEnglish(by)}: ${reason}`, until: (day) => `until ${dayInWords(day, 'en')}`,
    extend: 'Extend the deadline', newDue: 'New deadline', reason: 'Reason', close: { consultation: 'End the consultation', signing: 'End the signing' },
    participation: 'Who has said something', organisation: 'Organisation', said: 'Statement', none: 'no remarks', silence: 'no statement until the deadline; does not count as consent', open: 'nothing yet', comments: (count) => n(count, 'opinion', 'opinions'),
    titles: { consultation: 'Consultation', signing: 'Signing' },
    outcomes: { closed: 'ended', reopened: 'reopened because the text was changed', withdrawn: 'ended because the paper was given up' },
  },
  consultation: {
    title: (title) => `Consultation: ${title}`, notDecided: 'This draft is not decided. Whoever says nothing until the deadline is recorded with “no statement”; that does not count as consent. Everybody who was asked reads all opinions.', mine: 'Your answer', comment: 'Give an opinion', commentWhole: 'Give an opinion on the whole paper', nothing: 'No remarks', nothingFor: (name) => `For ${name}: no remarks`, text: 'The text with all opinions', whole: 'On the whole paper', toAnswer: (count) => (count === 0 ? 'Every opinion has an answer.' : `${n(count, 'opinion waits', 'opinions wait')} for an answer.`), takeOver: 'Take over accepted wordings', noComments: 'Nobody has given an opinion yet.',
    none: 'There has been no consultation yet.', over: 'The deadline is over.',
  },
  comment: {
    title: (where) => `Opinion on: ${where}`, whole: 'whole paper', organisation: 'For which organisation', kind: 'Kind', kinds: { general: 'general', technical: 'technical', editorial: 'editorial', question: 'question' }, comment: 'Opinion', proposal: 'Your wording', proposalHelp: 'Change the text to what it should say. What you change is shown as an amendment; if you leave it, you propose nothing.', save: 'Give the opinion', withdraw: 'Take the opinion back', edit: 'change', stands: 'The paragraph says',
    by: (name, kind) => `${name}, ${kind}`, number: (number) => `No. ${number}`, proposed: 'Proposed wording', answer: 'Answer of those who lead', answers: { accepted: 'accepted', modified: 'accepted in modified form', rejected: 'not accepted' }, reason: 'Reason', reasonHelp: 'Needed for “not accepted” and “in modified form”.', wording: 'Wording that shall stand', wordingHelp: 'Only for “accepted in modified form”.', saveAnswer: 'Save the answer', landed: (number) => `stands in version ${number}`, taken: 'in the text, not frozen as a version yet', unanswered: 'without an answer yet', to: (number) => `Answer to no. ${number}`,
  },
  synopsis: { title: (title) => `Synopsis: ${title}`, lead: (number) => `Version ${number}, every opinion and every answer.`, columns: { text: 'Text', opinion: 'Opinion', answer: 'Answer' }, csv: 'Synopsis as CSV', none: 'Nobody has given an opinion on this version.', silent: 'No statement until the deadline (does not count as consent)', nothing: 'No remarks', head: { number: 'number', organisation: 'organisation', place: 'place', text: 'text', kind: 'kind', comment: 'opinion', proposal: 'proposed_wording', answer: 'answer', reason: 'reason', wording: 'wording', version: 'in_version' }, choose: 'Other consultations' },
  signing: {
    title: (title) => `Signing: ${title}`, lead: 'What is signed is exactly this version, known by its checksum. Whoever says nothing until the deadline is recorded with “no statement”; that does not count as consent.', read: (number) => `Read version ${number}`, votes: { agree: 'signed', remark: 'signed with a remark', dissent: 'not signed', silence: 'no statement until the deadline; does not count as consent' },
    choose: { agree: 'We sign', remark: 'We sign, with a remark', dissent: 'We do not sign' },
    form: (name) => `Signature of ${name}`, vote: 'Your decision', remark: 'Remark or dissenting opinion', remarkHelp: 'Needed if you have a remark or do not sign. It stands like this in the published paper.', button: 'Sign', as: (name) => `signed: ${name}`, table: 'Signatures', organisation: 'Organisation', outcome: 'Outcome', when: 'When and as whom',
    adopt: 'Record the adoption', adoptText: 'With this the version counts as adopted. Dissenting opinions and missing statements stand in the published paper.', note: 'How dissenting opinions and missing statements were dealt with', noteHelp: 'Needed if not everybody has signed.', earlier: (number) => `Signatures of version ${number}`, none: 'Nobody has signed yet.', noRound: 'Nobody has been asked to sign yet.', already: 'Until the round ends you can decide otherwise; the last word counts.',
  },
  publication: { title: (title) => `Publication: ${title}`, lead: 'The adopted version becomes an entry among the papers: with its wording, signatures, dissenting opinions and an accessible PDF.', steps: 'In the next step you add themes and date and hand the entry in. Somebody else reviews it. The wording cannot be changed there any more.', button: 'Prepare the entry' },
  demands: {
    title: (title) => `Demands: ${title}`, lead: 'What has become of each demand. What you record stands at the published paper at once.', none: 'This paper contains no demand.', state: 'State', day: 'Since when', dayHelp: 'The day on which it was so.', source: 'Source (address)', note: 'What has happened', save: 'Record the state', history: 'So far', form: (number) => `State of demand ${number}`, unknown: 'nothing recorded yet',
  },
  errors: {
    lead: 'Choose an organisation.', title: 'Enter a title.', purpose: 'Say in two or three sentences what the paper is for.', long: (most) => `This is too long. ${most.toLocaleString('en-GB')} characters are allowed.`, text: 'Write a text.', formula: 'This begins like a formula (=, @, + or -). Write a word before it.', addressee: 'Say to whom the demand is addressed.', organisations: 'Choose at least one organisation.', due: 'Enter a day that is still to come.', later: 'The new deadline lies after the old one and after today.', reason: 'Give the reason.', comment: 'Write what you have to say.', kind: 'Choose the kind.', answer: 'Choose the answer.', answerReason: 'Give a reason for the answer.', wording: 'Write the wording that shall stand.', proposal: 'No wording was proposed here. Choose “in modified form” and write it.', vote: 'Choose whether you sign.', remark: 'Write your remark or dissenting opinion.', note: 'Say how it was dealt with that not everybody has signed.', state: 'Choose the state.', day: 'Enter a day that does not lie in the future.', source: 'Enter a complete address, for example https://www.example.org/decision.', itself: 'The paper is another one meanwhile. Nothing was saved.', sourceOrNote: 'Name a source or write what has happened.',
  },
  tasks: {
    comment: (title, day) => `Give an opinion on “${title}” by ${dayInWords(day, 'en')}`, sign: (title, day) => `Sign “${title}” by ${dayInWords(day, 'en')}`, answer: (count, title) => `Answer ${n(count, 'opinion', 'opinions')} on “${title}”`, finish: (title) => `The signing of “${title}” has ended: record the adoption`, followUp: (title) => `“${title}”: what has become of the demands?`, close: (title) => `The consultation on “${title}” is over: end it`,
  },
}

export const texts: Record<Language, Texts> = { de, en }
