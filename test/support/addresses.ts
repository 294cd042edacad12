/** Every address of the app that can be opened, taken from its own list of routes. */
import assert from 'node:assert/strict'
import type { TestSite } from './site.ts'

/** What stands for a parameter in an address. A new parameter needs an example here. */
export const examples: Record<string, string> = { id: 'defus', actor: 'defus', practice: 'praxis-kat-leuchttuerme-berlin', practiceFile: 'praxis-kat-leuchttuerme-berlin.json', tool: 'werkzeug-bbk-leitfaden-risikoanalyse', toolFile: 'werkzeug-bbk-leitfaden-risikoanalyse.json', lesson: 'lehre-berlin2026-pflege', lessonFile: 'lehre-berlin2026-pflege.json', event: 'termin-ftkv-2025', eventFile: 'termin-ftkv-2025.json', eventCalendar: 'termin-ftkv-2025.ics', project: 'projekt-panreflex', projectFile: 'projekt-panreflex.json', paper: 'papier-sendai', paperFile: 'papier-sendai.json', request: 'anfrage-notfalltreffpunkte', requestFile: 'anfrage-notfalltreffpunkte.json', incident: 'hochwasser-juli-2021', incidentFile: 'hochwasser-juli-2021.json', scheme: 'theme', profile: 'defus.json', vocabulary: 'theme.ttl', key: '0123456789abcdef0123456789abcdef', secret: 'x'.repeat(43), number: '1', paragraph: '0123abcd', member: 'stadt-koeln', one: 'defus', other: 'dkkv', group: 'impressum', concept: 'hochwasser', appointment: '00000000-0000-4000-8000-000000000000' }

/** `/akteure/:id` with something for each parameter; by default the examples. */
export const filled = (path: string, valueOf = (name: string): string => examples[name] ?? assert.fail(`${path}: no example for :${name}`)): string => path.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => valueOf(name))

/** Paths with parameters, without those of whole branches. */
export const routesOf = ({ app }: Pick<TestSite, 'app'>, asked: string): string[] => [...new Set(app.routes.filter(({ method, path }) => method === asked && !path.includes('*')).map(({ path }) => path))]
