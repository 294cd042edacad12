/** Refusals that `app.ts` turns into pages (or problem documents under /api). Everything else that is thrown is a bug. */
export class NotFound extends Error {}

/** There was something at this address; it was withdrawn. `what` is its last public name. */
export class Gone extends Error {
  constructor(
    readonly what: string,
    readonly withdrawnOn: string,
  ) {
    super(`${what} was withdrawn on ${withdrawnOn}`)
  }
}

export class Forbidden extends Error {}

export class TooManyRequests extends Error {}
