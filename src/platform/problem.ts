/** Refusals for programs: problem documents (RFC 9457). */

/** What is wrong with one parameter of an address. */
export type ParameterError = { parameter: string; value?: string; reason: string; allowed?: string[] }

export type Problem = { type: string; title: string; status: number; detail?: string; instance?: string; errors?: ParameterError[] }

const titles: Readonly<Record<number, string>> = {
  400: 'The request has wrong parameters',
  403: 'This is not allowed',
  404: 'There is nothing at this address',
  405: 'This method is not offered here',
  410: 'The entry was withdrawn',
  413: 'The request is too large',
  429: 'Too many requests; try again in a minute',
  500: 'Something went wrong on our side',
  503: 'The service is not ready',
}

export function problem(status: number, more: Omit<Partial<Problem>, 'status'> = {}, headers: Record<string, string> = {}): Response {
  const document: Problem = { type: 'about:blank', title: titles[status] ?? 'The request was refused', status, ...more }
  return new Response(JSON.stringify(document), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', 'access-control-allow-origin': '*', ...headers },
  })
}

/** Programs get problem documents, people get pages. */
export const wantsProblem = (path: string): boolean => path === '/api/openapi.json' || path.startsWith('/api/v')
