import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marks, marksIn, type MarkKind } from './marks.ts'

const found: [string, MarkKind, string][] = [
  ['Herr Meier vom Ordnungsamt kam spät.', 'person', 'Herr Meier'],
  ['Die Leitung hatte Frau Dr. Müller-Lüdenscheidt.', 'person', 'Frau Dr. Müller-Lüdenscheidt'],
  ['Es entschied Oberbürgermeisterin Schulz.', 'person', 'Oberbürgermeisterin Schulz'],
  ['Laut Sabine Krause fehlte Funk.', 'person', 'Sabine Krause'],
  ['Rückfragen: 0211 1234567', 'phone', '0211 1234567'],
  ['Zentrale (0221 445566) besetzt', 'phone', '0221 445566'],
  ['Mobil +49 170 1234567 anrufen', 'phone', '+49 170 1234567'],
  ['Meldung an lage@stadt.example geben', 'email', 'lage@stadt.example'],
  ['Treffpunkt Kölner Straße 12 b war überflutet.', 'street', 'Kölner Straße 12 b'],
  ['Der Raum in der Hafenstr. 4 hatte keinen Empfang.', 'street', 'Hafenstr. 4'],
  ['Am Markt 5 stand das Wasser.', 'street', 'Am Markt 5'],
  ['Das Umspannwerk Lichterfelde fiel aus.', 'site', 'Umspannwerk Lichterfelde'],
  ['Im Wasserwerk am Rheinbogen fehlte Notstrom.', 'site', 'Wasserwerk am Rheinbogen'],
  ['Das Kölner Wasserwerk war betroffen.', 'site', 'Kölner Wasserwerk'],
]
for (const [text, kind, words] of found) test(`${kind} is marked: ${text}`, () => assert.deepEqual(marks(text), [{ kind, text: words }]))

const passed = [
  'Die Leitung des Stabes kam spät; das Sachgebiet S2 führte das Lagebild.',
  'Am 14. Juli 2021 waren rund 250.000 Menschen ohne Strom, 86 Masten fielen aus.',
  'Am Montag 5 Uhr begann die Räumung.',
  'Die Bürgermeisterin der Stadt entschied. Der Landrat Und sein Stab blieben.',
  'Umspannwerke brauchen Notstrom, Wasserwerke ebenso.',
  'Frauen und Kinder zuerst; in der Straße fehlte Licht.',
]
for (const text of passed) test(`nothing is marked: ${text}`, () => assert.deepEqual(marks(text), []))

test('each once, in the order of the text, and an address is no name', () => {
  assert.deepEqual(marks('Frau Beck (sabine.beck@stadt.example), Tel. 0221/445566; Frau Beck wohnt nicht dort.').map(({ kind }) => kind), ['person', 'email', 'phone'])
})

test('a hint names its field and quotes the words; places and sources are meant to be named', () => {
  const label = { de: 'x', en: 'x' }
  const hints = marksIn({ observed: 'Herr Meier', place: 'Am Markt 5', measures: [{ what: 'Anruf bei 0211 1234567' }] }, [
    { name: 'observed', control: 'markdown', label },
    { name: 'place', control: 'line', label },
    { name: 'measures', control: 'rows', label, columns: [{ name: 'what', control: 'line', label }] },
  ])
  assert.deepEqual(hints.map(({ field }) => field), ['observed', 'measures'])
  assert.match(hints[0]?.message.de ?? '', /„Herr Meier“ \(Name einer Person\)/)
})
