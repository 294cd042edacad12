/** A new logo, or none, as a change in the draft that the keepers of the entry share. */
import type { Services } from '../../services.ts'
import { findOpenDraft, findPublished, newKey, picture, saveDraft, submit, type Draft, type Payload, type Picture, type PublishedEntry, type Saved, type Signature, type Submitted } from '../publishing/index.ts'

type Changing = Pick<Services, 'db' | 'kinds' | 'clock' | 'search'>

export type LogoState = { published: PublishedEntry; draft?: Draft; /** What the page works on: the draft's, else the public one. */ current?: Picture; shown?: Picture }

export async function findLogo({ db }: Pick<Services, 'db'>, entry: string): Promise<LogoState | undefined> {
  const published = await findPublished(db, entry)
  if (!published || published.kind !== 'actor') return undefined
  const draft = await findOpenDraft(db, entry)
  return { published, draft, current: logoIn((draft ?? published).payload), shown: logoIn(published.payload) }
}

export const logoIn = ({ logo }: Payload): Picture | undefined => picture.safeParse(logo).data

/** Begins the draft where there is none. Who saves beside it loses nothing: drafts are merged field by field. */
export function changeLogo(services: Changing, { published, draft }: LogoState, logo: Picture | undefined, by: Signature): Promise<Saved> {
  const { logo: _, ...rest } = (draft ?? published).payload
  return saveDraft(services, {
    key: draft?.key ?? newKey(),
    kind: published.kind,
    version: draft?.version ?? 0,
    payload: logo === undefined ? rest : { ...rest, logo },
    by,
    entry: published.id,
    owner: draft?.owner ?? published.owner,
    basedOn: draft?.basedOn ?? published.number,
  })
}

export const handIn = (services: Changing, { key, version }: Draft, by: Signature): Promise<Submitted> => submit(services, { key, version, by })
