/** What the other side said about a membership: told to those it concerns, collected into one letter a day. */
import { twinsBelow, paths, below } from '../../../platform/addresses.ts'
import { languages, type Localized } from '../../../platform/language.ts'
import type { Services } from '../../../services.ts'
import { actorName } from '../../actors/index.ts'
import { findAccount } from '../../accounts/index.ts'
import { workplaceOf } from '../addresses.ts'
import { news as letter } from './kinds.ts'
import { deleteAnswered, findDueAccounts, findUntold, writeTold, type Untold } from './store.ts'
import { texts } from './texts.ts'

const dayLength = 86_400_000

export async function tellNews(services: Services, signal: AbortSignal): Promise<void> {
  const { db, clock } = services
  await deleteAnswered(db)
  for (const account of await findDueAccounts(db, new Date(clock.now().getTime() - dayLength))) {
    if (signal.aborted) return
    const [reader, untold] = [await findAccount(db, account), await findUntold(db, account)]
    if (reader && untold.length > 0) await services.mail.send({ to: reader.email, ...services.letters.compose(letter, wordsFor(services, untold)) })
    await writeTold(db, untold, clock.now())
  }
}

function wordsFor(services: Services, untold: readonly Untold[]) {
  const name = (id: string) => actorName(services.search(), id)
  const where = ({ actor, network }: Untold): Localized => (actor === network ? workplaceOf(network) : twinsBelow(paths.actors, actor, below.memberships))
  const line = (one: Untold, language: 'de' | 'en'): string => {
    const words = texts[language].news
    const said = one.what === 'claimed' ? words.claimed(name(one.network), name(one.member)) : one.actor === one.network ? words.declinedByMember(name(one.network), name(one.member)) : words.declinedByNetwork(name(one.network), name(one.member))
    return [said, ...(one.reason === undefined ? [] : [`${words.reason} ${one.reason}`]), `${services.settings.baseUrl}${where(one)[language]}`].join('\n')
  }
  const [de, en] = languages.map((language) => untold.map((one) => line(one, language)).join('\n\n'))
  return { news: { de, en } }
}
