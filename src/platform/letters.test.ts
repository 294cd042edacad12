import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLetters, placeholdersIn, type LetterKind } from './letters.ts'

const reminder: LetterKind = {
  name: 'reminder',
  about: { de: 'Erinnerung', en: 'Reminder' },
  placeholders: { title: { de: 'Name', en: 'Name' }, note: { de: 'Nachricht', en: 'Note' }, link: { de: 'Adresse', en: 'Address' } },
  subject: { de: 'Stimmt „{title}“ noch?', en: 'Is “{title}” still true?' },
  text: { de: 'Guten Tag,\n\n{note}\n\nHier bestätigen:\n{link}', en: 'Good day,\n\n{note}\n\nConfirm here:\n{link}' },
}

const site = () => ({ de: 'Netz Köln', en: 'Cologne Network' })

test('a letter is German first and English below, with its values in place', () => {
  const { subject, text } = createLetters(site).compose(reminder, { title: 'DEFUS', note: { de: 'Bitte prüfen.', en: 'Please check.' }, link: 'https://netz.example/de' })
  assert.equal(subject, 'Stimmt „DEFUS“ noch?')
  assert.equal(text, 'Guten Tag,\n\nBitte prüfen.\n\nHier bestätigen:\nhttps://netz.example/de\n\n---\n\nGood day,\n\nPlease check.\n\nConfirm here:\nhttps://netz.example/de')
})

test('a paragraph that its values leave empty is dropped', () => {
  assert.equal(createLetters(site).compose(reminder, { title: 'DEFUS', note: '', link: 'x' }).text.split('\n\n---')[0], 'Guten Tag,\n\nHier bestätigen:\nx')
})

test('a value is never read as words of the letter, and a subject stays one line', () => {
  const { subject } = createLetters(site).compose(reminder, { title: 'A\r\nBcc: b@example.org {link}', note: '', link: 'x' })
  assert.equal(subject, 'Stimmt „A Bcc: b@example.org {link}“ noch?')
})

test('the words of the operator take the place of ours', () => {
  const letters = createLetters(site, (name) => (name === 'reminder' ? { subject: { de: 'Kurz: {title}', en: '' }, text: { de: '{link}', en: '{link}' } } : undefined))
  assert.deepEqual(letters.compose(reminder, { title: 'DEFUS', note: '', link: 'x' }), { subject: 'Kurz: DEFUS', text: 'x\n\n---\n\nx' })
  assert.deepEqual(placeholdersIn(reminder.text.de), ['note', 'link'])
})

test('every letter knows what the site is called, in its language', () => {
  const kind: LetterKind = { ...reminder, subject: { de: 'Post von {site}', en: '' }, text: { de: 'Ihr {site}', en: 'Your {site}' } }
  assert.deepEqual(createLetters(site).compose(kind, {}), { subject: 'Post von Netz Köln', text: 'Ihr Netz Köln\n\n---\n\nYour Cologne Network' })
})
