/** Searches the edition on a stick, in the browser alone. `data.js` was loaded before. Without it the registers lead to everything. */
import { foldGerman } from '../../../platform/folding.ts'

type Row = [name: string, short: string, town: string, file: string, words: string, themes: number[], phases: number[], lands: number[]]

declare global {
  interface Window {
    edition?: Row[]
  }
}

const mostShown = 100
const rows = (self.edition ?? []).map((row) => ({ row, name: ` ${foldedIn(row[0])} ${foldedIn(row[1])}` }))
const form = document.querySelector<HTMLFormElement>('#search')
const told = document.querySelector<HTMLElement>('#found')
const list = document.querySelector<HTMLElement>('#hits')

function foldedIn(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldGerman).join(' ')
}

/** What is left without its ending; short words keep theirs. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ern|em|er|en|es|e|s|n)$/, '')
  return stem.length >= 4 ? stem : word
}

/** How well a word fits: a whole word of the name best, the middle of a compound in the text least; 0: not at all. */
function weightOf(word: string, name: string, words: string): number {
  if (`${name} `.includes(` ${word} `)) return 8
  if (name.includes(` ${word}`)) return 6
  // Two letters stand in the middle of nearly everything.
  if (word.length > 3 && name.includes(word)) return 4
  if (`${words} `.includes(` ${word} `)) return 3
  if (words.includes(` ${word}`)) return 2
  if (word.length > 3 && words.includes(word)) return 1
  return word !== stemOf(word) && words.includes(stemOf(word)) ? 0.5 : 0
}

function find(asked: string, theme: number, phase: number, land: number) {
  const all = foldedIn(asked).split(' ').filter((word) => word !== '')
  const known = all.filter((word) => rows.some(({ row, name }) => weightOf(word, name, row[4]) > 0))
  const hits = rows.flatMap(({ row, name }) => {
    if ((theme && !row[5].includes(theme)) || (phase && !row[6].includes(phase)) || (land && !row[7].includes(land))) return []
    const weights = known.map((word) => weightOf(word, name, row[4]))
    return weights.includes(0) ? [] : [{ row, weight: weights.reduce((sum, weight) => sum + weight, 0) }]
  })
  const nothing = all.length > 0 && known.length === 0
  // Whom to call comes before what to read.
  const isActor = (file: string) => Number(file.startsWith('a/'))
  return { hits: nothing ? [] : hits.sort((a, b) => isActor(b.row[3]) - isActor(a.row[3]) || b.weight - a.weight), unknown: all.filter((word) => !known.includes(word)) }
}

function show() {
  if (!form || !told || !list) return
  const given = new FormData(form)
  const text = (name: string) => String(given.get(name) ?? '')
  const isEmpty = ['q', 'theme', 'phase', 'land'].every((name) => text(name).trim() === '')
  const { hits, unknown } = isEmpty ? { hits: [], unknown: [] } : find(text('q'), Number(text('theme')), Number(text('phase')), Number(text('land')))
  const { one, found, none, without, more } = told.dataset
  const sentences = [
    hits.length === 0 ? none : hits.length === 1 ? one : found?.replace('#', String(hits.length)),
    hits.length > 0 && unknown.length > 0 ? `${without} ${unknown.join(', ')}` : '',
    hits.length > mostShown ? more : '',
  ]
  told.textContent = isEmpty ? '' : sentences.filter(Boolean).join('. ')
  list.replaceChildren(...hits.slice(0, mostShown).map(({ row: [name, short, town, file] }) => {
    const link = document.createElement('a')
    link.href = file
    link.textContent = name
    const rest = document.createElement('span')
    rest.className = 'quiet'
    rest.textContent = [short, town].filter(Boolean).map((part) => ` · ${part}`).join('')
    const item = document.createElement('li')
    item.append(link, rest)
    return item
  }))
}

if (form && rows.length > 0) {
  form.hidden = false
  document.querySelector('#unscripted')?.remove()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  form.addEventListener('input', show)
}
