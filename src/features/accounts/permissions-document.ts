/** The table of permissions as a page for people: docs/permissions.md. */
import { roles, type Role } from '../../platform/viewer.ts'
import { actions, guardedRoles, notForDeputies, statesOf, table, visibilities, type Action, type Reach, type State, type Visibility } from './permissions.ts'

const roleNames: Record<Role, string> = { editor: 'Pflege', coordinator: 'Koordination', reviewer: 'Prüfung', administrator: 'Verwaltung' }

const actionNames: Record<Action, string> = {
  read: 'lesen, was nicht öffentlich ist',
  draft: 'Entwürfe schreiben',
  submit: 'zur Prüfung einreichen',
  review: 'Einreichungen prüfen',
  publish: 'ohne Einreichung veröffentlichen, Zurückgezogenes zurückholen',
  withdraw: 'zurückziehen',
  restore: 'eine frühere Fassung wiederherstellen',
  confirm: 'bestätigen, dass alles noch stimmt',
  release: 'ohne Prüfung veröffentlichen, was nicht warten kann (Anfragen), und Organisationen fragen',
  advise: 'auf Anfragen antworten, die die Organisation lesen darf',
  convene: 'Anfragen auf die Tagesordnung des nächsten Treffens setzen',
  report: 'den Bericht eines Netzwerks sehen und mitnehmen',
  relate: 'Beziehungen und Mitgliedschaften pflegen',
  organise: 'sehen, wer zu einer Veranstaltung kommt, und sie absagen',
  appoint: 'Funktionen vergeben und beenden',
  message: 'Nachrichten an viele senden',
  adopt: 'festhalten, dass die Organisation eine Praxis übernimmt',
  ask: 'für die Organisation zu einem Eintrag anderer fragen',
  answer: 'Fragen zu einem Eintrag beantworten',
  hide: 'Fragen und Hinweise ausblenden',
  appraise: 'fachlich prüfen, was öffentlich ist',
  import: 'Dateien einlesen',
  operate: 'die Plattform einrichten',
  audit: 'das Protokoll lesen',
}

const reachNames: Record<Reach, string> = { own: 'eigene', members: 'eigene und Mitglieder', all: 'alle' }
const stateNames: Record<State, string> = { draft: 'Entwurf', submitted: 'eingereicht', published: 'veröffentlicht', withdrawn: 'zurückgezogen' }

const readers: Record<Visibility, string> = {
  clear: 'alle, auch ohne Anmeldung',
  green: 'wer eine Funktion bei der Organisation, in einem ihrer Netzwerke oder bei einem anderen Mitglied dieser Netzwerke hat; außerdem Prüfung und Verwaltung',
  amber: 'wer eine Funktion bei der Organisation oder bei einer der benannten Organisationen hat; außerdem Prüfung und Verwaltung',
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const listOf = <Key extends string>(keys: readonly Key[], names: Record<Key, string>): string => keys.map((key) => names[key]).join(', ')

export function permissionsDocument(): string {
  return `${[
    '# Wer was darf',
    '',
    'Geschrieben von `npm run permissions` aus `src/features/accounts/permissions.ts`. Es ist alles verweigert, was hier nicht steht.',
    '',
    '## Funktionen und was sie dürfen',
    '',
    row(['', ...roles.map((role) => roleNames[role])]),
    row(['---', ...roles.map(() => '---')]),
    ...actions.map((action) => row([`${actionNames[action]} (\`${action}\`)`, ...roles.map((role) => cellOf(role, action))])),
    '',
    '* **eigene**: was der Organisation gehört, für die jemand die Funktion hat. Ein Akteur gehört sich selbst.',
    '* **eigene und Mitglieder**: dazu, was Mitgliedern dieser Organisation gehört, wenn sie ein Netzwerk ist; nicht, was ein Mitglied nur mit benannten Organisationen teilt.',
    '* **alle**: auf der ganzen Plattform.',
    '* **–**: verweigert. Wer ohne Funktion angemeldet ist, darf nichts davon; einen neuen Eintrag vorschlagen darf, wer ein Konto hat.',
    '',
    'Für alle Arten von Einträgen gilt dasselbe, auch für solche, die es noch nicht gibt.',
    '',
    '## Was außerdem gilt',
    '',
    `* Eine Vertretung darf dasselbe wie die Funktion, die sie vertritt, außer: ${listOf(notForDeputies, actionNames)}.`,
    `* ${listOf(guardedRoles, roleNames)} zählen in einer Sitzung erst nach dem zweiten Faktor.`,
    '* Niemand prüft, was er selbst eingereicht hat. Eine Ausnahme der Verwaltung wird begründet, im Verlauf gezeigt und im Protokoll festgehalten.',
    '* Fachlich prüft nicht, wer den Eintrag geschrieben oder freigegeben hat oder bei der Organisation eine Funktion hat, der er gehört.',
    '* Koordination vergibt nur, wer sie dort selbst hat, und die Verwaltung. Die letzte Verwaltung lässt sich nicht beenden.',
    '* Dass aus einer Erkenntnis gelernt wurde, bestätigt die Pflege einer anderen Organisation, niemals jemand, der für die handelt, der sie gehört. „Auch bei uns beobachtet“ sagt jede Organisation nur von sich.',
    '* Von wem eine Erkenntnis ohne Namen ist, sehen die Koordination des Netzwerks, das sie bescheinigt, und die Organisation selbst; weder Prüfung noch Verwaltung. Niemand bescheinigt, was er selbst übergeben hat.',
    '',
    '## In welchem Zustand',
    '',
    row(['', 'möglich im Zustand']),
    row(['---', '---']),
    ...actions.map((action) => row([`${actionNames[action]} (\`${action}\`)`, statesIn(action)])),
    '',
    '## Wer Veröffentlichtes liest',
    '',
    row(['Sichtbarkeit', 'lesen']),
    row(['---', '---']),
    ...visibilities.map((visibility) => row([`TLP:${visibility.toUpperCase()}`, readers[visibility]])),
    '',
  ].join('\n')}`
}

const cellOf = (role: Role, action: Action): string => {
  const reach = table[role][action]
  return reach === undefined ? '–' : reachNames[reach]
}

function statesIn(action: Action): string {
  const states = statesOf[action]
  return states === undefined ? 'jeder' : listOf(states, stateNames)
}
