/** Projects of the EU as its open data portal publishes them (CORDIS: project.csv, organization.csv): what each row means here. Pure. */
import type { Localized } from '../../../platform/language.ts'
import type { ProjectPayload } from '../project.ts'
import { cordisTexts } from './texts.ts'

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>
export type Reason = { column: string; value: string; reason: Localized }

export const projectColumns = ['id', 'acronym', 'title', 'startdate', 'enddate', 'objective'] as const
export const organisationColumns = ['projectid', 'name', 'role'] as const

const programmes = new Map([['H2020', 'horizont-2020'], ['HORIZON', 'horizont-europa']])

/** `EL` and `UK` are the Union's own codes for Greece and the United Kingdom. */
const countries = new Map([['EL', 'GR'], ['UK', 'GB']])

type Role = 'coordinator' | 'partner' | 'associated'
const roles = new Map<string, Role>([['coordinator', 'coordinator'], ['participant', 'partner'], ['partner', 'partner'], ['beneficiary', 'partner'], ['associatedpartner', 'associated'], ['thirdparty', 'associated'], ['internationalpartner', 'associated'], ['affiliatedentity', 'associated']])

export type Organisation = { project: string; name: string; shortName: string; role: Role; country?: string; city?: string; website?: string }

export const idOf = (number: string): string => `cordis-${number}`
export const addressOf = (number: string): string => `https://cordis.europa.eu/project/id/${number}`

const cell = (row: Row, name: string): string => (row[name] ?? '').trim()
const fault = (row: Row, column: string, reason: keyof typeof cordisTexts): Reason => ({ column, value: cell(row, column), reason: cordisTexts[reason] })

export function readOrganisation(row: Row): { organisation: Organisation } | { faults: Reason[] } {
  const role = roles.get(cell(row, 'role').toLowerCase())
  const faults = [
    ...(/^\d{3,12}$/.test(cell(row, 'projectid')) ? [] : [fault(row, 'projectid', 'number')]),
    ...(cell(row, 'name') === '' ? [fault(row, 'name', 'missing')] : []),
    ...(role === undefined ? [fault(row, 'role', 'role')] : []),
  ]
  if (role === undefined || faults.length > 0) return { faults }
  const code = cell(row, 'country').toUpperCase()
  return { organisation: { project: cell(row, 'projectid'), name: cell(row, 'name'), shortName: cell(row, 'shortname'), role, ...(/^[A-Z]{2}$/.test(code) ? { country: countries.get(code) ?? code } : {}), city: optional(row, 'city', 200), website: addressIn(cell(row, 'organizationurl')) } }
}

/** Many are given without their beginning. */
function addressIn(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return text !== '' && URL.canParse(address) ? address : undefined
}

/** Who is meant here; undefined where nobody surely is. */
type ActorMeant = (organisation: Organisation) => string | undefined

export function readProject(row: Row, { organisations, actorMeant, themesIn }: { organisations: readonly Organisation[]; actorMeant: ActorMeant; themesIn(text: string): string[] }): { id: string; payload: Partial<ProjectPayload> } | { faults: Reason[] } {
  const number = cell(row, 'id')
  const money = (name: string) => amount(cell(row, name))
  const [budget, funding] = [money('totalcost'), money('ecmaxcontribution')]
  const faults = [
    ...(/^\d{3,12}$/.test(number) ? [] : [fault(row, 'id', 'number')]),
    ...(cell(row, 'title') === '' ? [fault(row, 'title', 'missing')] : []),
    ...(cell(row, 'objective') === '' ? [fault(row, 'objective', 'missing')] : []),
    ...['startdate', 'enddate'].filter((name) => cell(row, name) !== '' && dayIn(cell(row, name)) === undefined).map((name) => fault(row, name, 'day')),
    ...(budget === 'wrong' ? [fault(row, 'totalcost', 'amount')] : []),
    ...(funding === 'wrong' ? [fault(row, 'ecmaxcontribution', 'amount')] : []),
  ]
  if (budget === 'wrong' || funding === 'wrong' || faults.length > 0) return { faults }
  const framework = cell(row, 'frameworkprogramme')
  const text = `${cell(row, 'title')} ${cell(row, 'objective')}`
  // Some projects say zero where they mean that the cost is not given.
  const cost = budget === 0 ? undefined : budget
  return {
    id: idOf(number),
    payload: {
      title: cell(row, 'title').slice(0, 300),
      summary: beginning(cell(row, 'objective'), 600),
      acronym: optional(row, 'acronym', 60),
      start: dayIn(cell(row, 'startdate')),
      end: dayIn(cell(row, 'enddate')),
      programme: programmes.get(framework.toUpperCase()) ?? 'eu-andere',
      programme_name: [framework, cell(row, 'fundingscheme'), number].filter((part) => part !== '').join(', ').slice(0, 300),
      call: optional(row, 'mastercall', 300) ?? optional(row, 'subcall', 300) ?? optional(row, 'topics', 300),
      ...(cost === undefined && funding === undefined ? {} : { budget: cost, funding, currency: 'EUR' as const, budget_source: addressOf(number) }),
      ...consortiumOf(organisations, actorMeant),
      themes: themesIn(text),
      source_urls: [addressOf(number)],
      source_date: dayIn(cell(row, 'contentupdatedate').slice(0, 10)),
      recorded_by: 'editorial',
      unsure: [cordisTexts.themes.de],
    },
  }
}

/** Who is listed here is a relation, everybody else stands by name. */
function consortiumOf(organisations: readonly Organisation[], actorMeant: ActorMeant): Partial<ProjectPayload> {
  const known = organisations.map((one) => ({ ...one, actor: actorMeant(one) }))
  const coordinator = known.find(({ role }) => role === 'coordinator')
  const owner = coordinator?.actor
  const as = (role: Role) => [...new Set(known.flatMap((one) => (one.role === role && one.actor !== undefined && one.actor !== owner ? [one.actor] : [])))]
  const partners = as('partner')
  return {
    owner,
    organisation: coordinator && owner === undefined ? coordinator.name.slice(0, 300) : undefined,
    country: coordinator?.country,
    partners,
    associated: as('associated').filter((actor) => !partners.includes(actor)),
    consortium: known.filter(({ actor, role }) => actor === undefined && role !== 'coordinator').slice(0, 100).map(({ name, role }) => ({ name: name.slice(0, 300), role })),
  }
}

const optional = (row: Row, name: string, longest: number): string | undefined => cell(row, name).slice(0, longest) || undefined

/** `2999875,5` in older files, `2999875.5` in newer ones. */
function amount(text: string): number | 'wrong' | undefined {
  if (text === '') return undefined
  return /^\d{1,12}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 'wrong'
}

function dayIn(text: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined
}

/** As many whole sentences as fit; a single long one is cut at a word. */
export function beginning(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '))
  return end > 0 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
