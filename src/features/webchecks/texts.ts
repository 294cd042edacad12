/** What the check of web addresses says. What it hands in stands in German, like every record. */
import type { Failure } from './web-address.ts'

export const texts = {
  by: 'Adressprüfung',
  moved: (from: string, to: string) => `Die Adresse ${from} leitet seit mindestens einer Woche dauerhaft weiter nach ${to}.`,
}

export const failureWords = {
  de: { dns: 'Name unbekannt', tls: 'Zertifikat ungültig', timeout: 'keine Antwort', refused: 'keine Verbindung', missing: 'Seite nicht gefunden', server: 'Fehler des Servers', redirects: 'leitet im Kreis', forbidden: 'kein Zugang', unsafe: 'keine öffentliche Adresse' },
  en: { dns: 'name unknown', tls: 'certificate not valid', timeout: 'no answer', refused: 'no connection', missing: 'page not found', server: 'error of the server', redirects: 'redirects in a circle', forbidden: 'no access', unsafe: 'not a public address' },
} satisfies Record<'de' | 'en', Record<Failure, string>>
