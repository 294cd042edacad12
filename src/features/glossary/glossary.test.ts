import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Vocabulary, type Concept } from '../vocabularies/index.ts'
import { byLetter, linkerFor, matching, termsOf } from './glossary.ts'

const concept = (notation: string, de: string, en: string, more: Partial<Concept> = {}): Concept => ({ scheme: 'glossary', notation, prefLabel: { de, en }, altLabel: { de: [], en: [] }, ...more })
const vocabulary = new Vocabulary([{ id: 'glossary', prefLabel: { de: 'Glossar', en: 'Glossary' }, multiple: true, hierarchical: true }], [
  concept('resilienz', 'Resilienz', 'Resilience', { definition_de: 'Wie gut eine Stadt eine Störung aushält.' }),
  concept('urbane-resilienz', 'Urbane Resilienz', 'Urban resilience', { definition_de: 'Resilienz der Stadt als Ganzes.' }),
  concept('katastrophe', 'Katastrophe', 'Disaster', { definition_de: 'Schadenslage.', definition_en: 'Event.', source: 'https://bbk.example' }),
  concept('katastrophe-international', 'Katastrophe (Vereinte Nationen)', 'Disaster (United Nations)', { broader: 'katastrophe', definition_de: 'Störung.', source: 'https://un.example' }),
  concept('kritis', 'Kritische Infrastruktur', 'Critical infrastructure', { altLabel: { de: ['KRITIS'], en: [] } }),
  concept('uebung', 'Übung', 'Exercise'),
  concept('alt', 'Altes Wort', 'Old word', { retired: true }),
])
const link = (html: string, language: 'de' | 'en' = 'de') => linkerFor(vocabulary, (notation) => `#${notation}`).html(html, language)
const a = (notation: string, words: string) => `<a class="term" href="#${notation}">${words}</a>`

for (const [what, given, expected] of [
  ['at its first mention only', '<p>Resilienz und Resilienz</p>', `<p>${a('resilienz', 'Resilienz')} und Resilienz</p>`],
  ['the longest name', 'Urbane Resilienz zählt.', `${a('urbane-resilienz', 'Urbane Resilienz')} zählt.`],
  ['whole words', 'Resilienznetz, Klima-Resilienz und Unresilienz', 'Resilienznetz, Klima-Resilienz und Unresilienz'],
  ['in the genitive and plural', 'die Folgen der Katastrophen', `die Folgen der ${a('katastrophe', 'Katastrophen')}`],
  ['by another word for it', 'für KRITIS', `für ${a('kritis', 'KRITIS')}`],
  ['never in links', '<a href="x">Resilienz</a>', '<a href="x">Resilienz</a>'],
  ['never in headings', '<h2>Resilienz</h2><p>Katastrophe</p>', `<h2>Resilienz</h2><p>${a('katastrophe', 'Katastrophe')}</p>`],
  ['never in attributes', '<p title="Resilienz">x</p>', '<p title="Resilienz">x</p>'],
  ['nor what is retired', 'Altes Wort', 'Altes Wort'],
] satisfies [string, string, string][]) {
  test(`a term is linked ${what}`, () => assert.equal(link(given), expected))
}
test('in English in any case', () => assert.equal(link('critical infrastructure and disasters', 'en'), `${a('kritis', 'critical infrastructure')} and ${a('katastrophe', 'disasters')}`))
test('what was linked once on a page is not linked again in another text', () => {
  const linker = linkerFor(vocabulary, (notation) => `#${notation}`)
  assert.deepEqual(linker.text('Resilienz', 'de'), [{ words: 'Resilienz', notation: 'resilienz' }])
  assert.equal(linker.html('<p>Resilienz</p>', 'de'), '<p>Resilienz</p>')
})
test('linking changes nothing but the links', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('Resilienz', 'Katastrophe', ' ', 'und', '<p>', '</p>', '<strong>', '</strong>', '&amp;', 'Übung', '.', '-'), { maxLength: 40 }), (parts) => {
    const html = parts.join('')
    assert.equal(link(html).replace(/<a class="term" href="[^"]*">(.*?)<\/a>/g, '$1'), html)
  }))
})

test('a narrower term is what is meant internationally; what mentions another is related to it', () => {
  const terms = new Map(termsOf(vocabulary).map((term) => [term.notation, term]))
  assert.deepEqual([...terms.keys()], ['resilienz', 'urbane-resilienz', 'katastrophe', 'kritis', 'uebung'])
  assert.deepEqual(terms.get('katastrophe')?.international, { text: { de: 'Störung.', en: 'Störung.' }, source: 'https://un.example', unverified: false })
  assert.deepEqual([terms.get('resilienz')?.related, terms.get('urbane-resilienz')?.related, terms.get('kritis')?.related], [['urbane-resilienz'], ['resilienz'], []])
})
test('umlauts stand with their vowels', () => assert.deepEqual(byLetter(termsOf(vocabulary), 'de').map(({ letter, terms }) => [letter, terms.length]), [['K', 2], ['R', 1], ['U', 2]]))
test('terms are found by name, other word and definition, in either language and spelling', () => {
  const found = (query: string) => matching(termsOf(vocabulary), query).map(({ notation }) => notation)
  assert.deepEqual([found('kritis'), found('Uebung'), found('disaster'), found('Störung Stadt'), found('xyzzy')], [['kritis'], ['uebung'], ['katastrophe'], ['resilienz'], []])
})
