/** Who is asked about an entry. Pure; the functions themselves belong to the appointments. */
import type { Asked, Stale } from './store.ts'
import type { Reader } from './due.ts'

export type Keeper = { account: string; email: string; actor?: string; deputy: boolean }

export type Addressee = { address: string; account?: string; reader: Reader; asked: string[] }

export function byActor(keepers: readonly Keeper[]): Map<string, Keeper[]> {
  const found = new Map<string, Keeper[]>()
  for (const keeper of keepers) if (keeper.actor !== undefined) found.set(keeper.actor, [...(found.get(keeper.actor) ?? []), keeper])
  return found
}

/** Those who keep it, their deputies, or as a last resort the public mailbox; nobody where there is none of them. */
export function addresseesOf({ owner, mailbox }: Pick<Stale, 'owner' | 'mailbox'>, keepers: ReadonlyMap<string, readonly Keeper[]>, asked: readonly Asked[]): Addressee[] {
  const holders = (owner === undefined ? undefined : keepers.get(owner)) ?? []
  const daysOf = (address: string) => asked.filter((one) => one.address === address).map(({ day }) => day)
  if (holders.length === 0) return mailbox === undefined ? [] : [{ address: mailbox, reader: { role: 'mailbox' }, asked: daysOf(mailbox) }]
  const first = asked.filter(({ deputy, mailbox }) => !deputy && !mailbox).map(({ day }) => day)
  const stand = holders.some(({ deputy }) => !deputy) ? first : undefined
  return holders.map(({ account, email, deputy }) => {
    const address = email.toLowerCase()
    return { address, account, reader: deputy ? { role: 'deputy', keepers: stand } : { role: 'keeper' }, asked: daysOf(address) }
  })
}
