/** What the tests use of oidc-provider, which brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Context = { oidc: { provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant } } }
  export default class Provider {
    constructor(issuer: string, configuration: {
      clients: object[]
      claims: Record<string, string[]>
      features: object
      pkce: { required(): boolean }
      interactions: { url(context: Context, interaction: { uid: string }): string }
      findAccount(context: Context, id: string): { accountId: string; claims(): object }
      loadExistingGrant(context: Context): Promise<Grant>
    })
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
}
