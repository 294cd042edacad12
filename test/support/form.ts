/** Forms as a browser without script would send them. */
import assert from 'node:assert/strict'

export type Form = { /** As it stands in the page; empty where the form is sent to its own page. */ action: string; fields: Record<string, string | string[]>; /** What each button adds. */ buttons: Record<string, string>[] }

/** What the browser would send: every field of the first form of the page as it stands, with some changed. */
export function formIn(html: string, changes: Record<string, string | string[]> = {}): Record<string, string | string[]> {
  const form = html.match(/<main.*?<form(?=[^>]*method="post").*?<\/form>/s)?.[0] ?? assert.fail('no form')
  return { ...fieldsIn(form), ...changes }
}

/** Every form of the page that changes something. */
export const formsIn = (html: string): Form[] =>
  [...html.matchAll(/<form(?=[^>]*method="post")(?:[^>"]|"[^"]*")*>.*?<\/form>/gs)].map(([form]) => ({
    action: attributeOf('action', form) ?? '',
    fields: fieldsIn(form),
    buttons: [...form.matchAll(/<button(?:[^>"]|"[^"]*")*>/g)].flatMap(([tag]) => {
      const name = attributeOf('name', tag)
      return name === undefined ? [] : [{ [name]: attributeOf('value', tag) ?? '' }]
    }),
  }))

const attributeOf = (name: string, tag: string): string | undefined => {
  const value = tag.match(new RegExp(`^<[^>"]*(?:"[^"]*"[^>"]*)*?\\s${name}="([^"]*)"`))?.[1]
  return value === undefined ? undefined : decoded(value)
}

function fieldsIn(form: string): Form['fields'] {
  const values = new Map<string, string[]>()
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), decoded(value)])
  for (const [tag] of form.matchAll(/<input(?:[^>"]|"[^"]*")*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map((attribute) => tag.match(new RegExp(`\\s${attribute}="([^"]*)"`))?.[1])
    if (name && (!/^(checkbox|radio)$/.test(type ?? '') || /\schecked/.test(tag))) add(name, value ?? '')
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*\sname="([^"]+)"[^>]*>(.*?)<\/textarea>/gs)) add(name, text)
  for (const [, name, options] of form.matchAll(/<select[^>]*\sname="([^"]+)"[^>]*>(.*?)<\/select>/gs)) add(name, options.match(/<option(?=[^>]*\sselected)[^>]*\svalue="([^"]*)"|<option[^>]*\sselected[^>]*>/)?.[1] ?? '')
  return Object.fromEntries(values)
}

const decoded = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')

