import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languages } from '../../platform/language.ts'
import { serviceTexts } from './service-texts.ts'

/** Rules of the network for easy language, as far as a program can see them. */
const mostWords = 10
/** »Organisationen« is explained, »Lern-Schwierigkeiten« is what those call it whom the page is for. */
const longestPart = 15
const difficult = {
  de: /\b(?:wird|werden|wurde|wurden|worden|könnte|würde|hätte|wäre|weil|obwohl|damit|sodass|nachdem|bevor|welche[rsmn]?|des|eines|deren|dessen)\b|\b(?:z\. ?B|d\. ?h|u\. ?a|usw|bzw|ca|etc)\b|[;()%&§]/iu,
  en: /\b(?:because|although|while|whereas|which|whom|whose|would|could|might|been|being|therefore)\b|\b(?:e\.g|i\.e|etc)\b|[;()%&§]/iu,
}

for (const language of languages) {
  describe(`the page in easy language, ${language}`, () => {
    const { sections } = serviceTexts[language].easyLanguage({})
    const lines = sections.flatMap(({ heading = '', paragraphs = [], list = [] }) => [heading, ...paragraphs, ...list]).filter((line) => line !== '')

    test('says one short thing in each line', () => {
      assert.ok(lines.length > 60, `${lines.length} lines`)
      assert.deepEqual(lines.filter((line) => line.split(/\s+/).length > mostWords), [])
      assert.deepEqual(lines.filter((line) => /[.!?]\s+\p{L}/u.test(line)), [])
      // A comma stands in an enumeration, never before a second half of a sentence.
      assert.deepEqual(lines.filter((line) => line.includes(',') && !/: .*,.* (?:und|and) /.test(line) && !/^(?:On a phone), /.test(line)), [])
    })

    test('uses no passive, no subordinate clause, no genitive, no abbreviation, and divides long words', () => {
      assert.deepEqual(lines.filter((line) => difficult[language].test(line)), [])
      assert.deepEqual([...new Set(lines.flatMap((line) => line.split(/[^\p{L}]+/u)).filter((word) => word.length > longestPart))], [])
    })

    test('explains what this is, the home page, how to search, and barriers', () => {
      const headings = sections.map(({ heading }) => heading ?? '').join('\n')
      for (const wanted of language === 'de' ? [/^Was ist/m, /^Die Start-Seite$/m, /^So suchen Sie$/m, /für alle$/m] : [/^What is/m, /^The home page$/m, /^How to search$/m, /for everybody$/m]) assert.match(headings, wanted)
    })
  })
}
