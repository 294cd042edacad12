/** What is asked of somebody's device and what its answer is worth (WebAuthn). Whoever holds it has to be seen by it: finger, face, PIN. */
import { z } from 'zod'
import { siteName } from '../../../platform/operator.ts'
import type { Services } from '../../../services.ts'
import type { SignedInAccount } from '../onward.ts'
import type { Party } from './party.ts'
import { findPasskey, findPasskeys, keepChallenge, takeChallenge, usePasskey, type Passkey } from './store.ts'

type Needs = Pick<Services, 'db' | 'clock' | 'log'>

/** As long as somebody may leave the page of signing in open before they choose the key. */
const minutesToAnswer = 15

const bytes = z.string().max(20_000).regex(/^[\w-]+$/)
const id = z.string().max(1_400).regex(/^[\w-]+$/)
const transports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10)
const json = z.string().max(60_000).transform((text, context) => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' })
    return z.NEVER
  }
})
const newKey = json.pipe(z.object({ id, rawId: id, type: z.literal('public-key'), response: z.object({ clientDataJSON: bytes, attestationObject: bytes, transports: transports.optional() }) }))
const answer = json.pipe(z.object({ id, rawId: id, type: z.literal('public-key'), response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes.optional() }) }))

/** Only when somebody uses a key: it takes longer to load than everything else of signing in. */
const webauthn = () => import('@simplewebauthn/server')

const inMinutes = (now: Date): Date => new Date(now.getTime() + minutesToAnswer * 60_000)
const handleOf = (account: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(account)

export async function askToAdd({ db, clock, operator }: Needs & Pick<Services, 'operator'>, party: Party, { id: account, email, name }: SignedInAccount) {
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName: siteName(operator(), 'de').text,
    rpID: party.id,
    userID: handleOf(account),
    userName: email,
    userDisplayName: name || email,
    attestationType: 'none',
    excludeCredentials: await findPasskeys(db, account),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(db, { challenge: options.challenge, purpose: 'add', account, expiresAt: inMinutes(clock.now()) })
  return options
}

/** The key somebody's device has made for them; undefined where it is none. */
export async function readNewKey({ db, clock, log }: Needs, party: Party, account: string, typed: string): Promise<Passkey | undefined> {
  const given = newKey.safeParse(typed).data
  if (!given) return undefined
  try {
    const { verified, registrationInfo } = await (await webauthn()).verifyRegistrationResponse({
      response: { ...given, clientExtensionResults: {} },
      expectedChallenge: (challenge) => takeChallenge(db, { challenge, purpose: 'add', account }, clock.now()),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return { id, account, publicKey, counter, transports: given.response.transports ?? [] }
  } catch (error) {
    log.info({ error: String(error) }, 'a passkey was not added')
    return undefined
  }
}

/** `account`: somebody who has shown already who they are and owes the second factor. */
export async function askToSignIn({ db, clock }: Needs, party: Party, account?: string) {
  const allowCredentials = account === undefined ? undefined : await findPasskeys(db, account)
  const options = await (await webauthn()).generateAuthenticationOptions({ rpID: party.id, userVerification: 'required', allowCredentials })
  await keepChallenge(db, { challenge: options.challenge, purpose: 'sign-in', account, expiresAt: inMinutes(clock.now()) })
  return options
}

/** Whose passkey answered; undefined where the answer is none, was given before, or is somebody else's. */
export async function readAnswer({ db, clock, log }: Needs, party: Party, typed: string, account?: string): Promise<string | undefined> {
  const given = answer.safeParse(typed).data
  const passkey = given && (await findPasskey(db, given.id))
  if (!passkey || (account !== undefined && passkey.account !== account)) return undefined
  const { userHandle } = given.response
  if (userHandle !== undefined && userHandle !== Buffer.from(handleOf(passkey.account)).toString('base64url')) return undefined
  const now = clock.now()
  try {
    const { verified, authenticationInfo } = await (await webauthn()).verifyAuthenticationResponse({
      response: { ...given, clientExtensionResults: {} },
      expectedChallenge: (challenge) => takeChallenge(db, { challenge, purpose: 'sign-in', account }, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
      requireUserVerification: true,
    })
    if (!verified || !(await usePasskey(db, { id: passkey.id, counter: authenticationInfo.newCounter, now }))) return undefined
    return passkey.account
  } catch (error) {
    log.info({ error: String(error) }, 'a passkey was not taken')
    return undefined
  }
}
