/** What is decided once for the whole file: unknown words, lost zeros, duplicates. */
import { importAddress, steps } from '../addresses.ts'
import { names, undecidedTerm } from '../form.ts'
import { texts } from './texts.ts'
import type { PreviewData } from './preview.tsx'

export type TermAsked = { scheme: string; field: string; value: string; count: number; nearest?: string; options: { value: string; label: string }[] }

const ways = ['update', 'new', 'skip'] as const

export const Decisions = ({ frame: { language }, one, terms, zeros, totals }: PreviewData) => {
  const words = texts[language].preview
  return (
    <>
      {terms.length > 0 && (
        <section class="import-decision" aria-labelledby="terms">
          <h2 id="terms">{words.terms(terms.length)}</h2>
          <p>{words.termsHelp}</p>
          <form method="post" action={importAddress(language, one.key, steps.terms)}>
            <div class="import-terms">
              {terms.map(({ scheme, field, value, count, nearest, options }, at) => (
                <div class="field">
                  <label for={`term-${at}`}>{words.term(value, field, count)}</label>
                  <input type="hidden" name={names.termScheme(at)} value={scheme} />
                  <input type="hidden" name={names.termWord(at)} value={value} />
                  <select id={`term-${at}`} name={names.term(at)} class="kern-form-input__select">
                    <option value={undecidedTerm}>{words.termOpen}</option>
                    <option value="">{words.termNone}</option>
                    {options.map((option) => <option value={option.value} selected={option.value === nearest}>{option.label}</option>)}
                  </select>
                </div>
              ))}
            </div>
            <p class="actions"><button class="kern-btn kern-btn--secondary">{words.termsSave}</button></p>
          </form>
        </section>
      )}
      {zeros > 0 && !one.mapping.zeros.includes('postal_code') && (
        <section class="import-decision" aria-labelledby="zeros">
          <h2 id="zeros">{words.zeros(zeros)}</h2>
          <form method="post" action={importAddress(language, one.key, steps.repair)}>
            <p id="zeros-help">{words.zerosHelp}</p>
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="field" value="postal_code" aria-describedby="zeros-help">{words.zerosDo}</button></p>
          </form>
        </section>
      )}
      {totals.undecided > 0 && (
        <section class="import-decision" aria-labelledby="duplicates">
          <h2 id="duplicates">{words.decide(totals.undecided)}</h2>
          <form method="post" action={importAddress(language, one.key, steps.decide)}>
            <p>{words.decideHelp}</p>
            <p class="actions">
              {ways.map((way) => <button class="kern-btn kern-btn--secondary" name="choice" value={way}>{words.decideAll[way]}</button>)}
            </p>
          </form>
        </section>
      )}
    </>
  )
}
