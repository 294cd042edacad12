/** Before and after, side by side; stacked where the screen is narrow. What changed is marked, and said to whoever cannot see marks. */
import type { ComponentChildren } from 'preact'
import type { Language } from '../../../platform/language.ts'
import type { Picture, Piece } from '../../publishing/index.ts'
import { texts } from '../texts.ts'
import { PictureView } from './picture.tsx'

export type FieldChange = {
  field: string
  label: string
  /** Of its words, where that is not the language of the page. */
  lang?: Language
  /** The text in pieces, or the values of a list. */
  pieces?: Piece[]
  list?: Piece[]
  /** Both pictures, seen as they are. */
  pictures?: { removed?: Picture; added?: Picture }
}

type Props = {
  changes: FieldChange[]
  language: Language
  heads: { before: string; after: string }
  caption: string
  /** What stands below a field's comparison: remarks, hints. */
  below?: (change: FieldChange) => ComponentChildren
}

export const Comparison = ({ changes, language, heads, caption, below }: Props) => (
  <table class="comparison">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{texts[language].comparison.field}</th>
        <th scope="col">{heads.before}</th>
        <th scope="col">{heads.after}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map((change) => (
        <>
          <tr>
            <th scope="row">{change.label}</th>
            <td data-head={heads.before}><Side change={change} side="removed" language={language} /></td>
            <td data-head={heads.after}><Side change={change} side="added" language={language} /></td>
          </tr>
          {below && (
            <tr class="comparison-below">
              <td colSpan={3}>{below(change)}</td>
            </tr>
          )}
        </>
      ))}
    </tbody>
  </table>
)

const Side = ({ change: { pieces, list, pictures, lang }, side, language }: { change: FieldChange; side: 'removed' | 'added'; language: Language }) => {
  const picture = pictures?.[side]
  if (picture) return <PictureView picture={picture} language={language} words />
  const shown = (list ?? pieces ?? []).filter(({ kind }) => kind === 'same' || kind === side)
  if (shown.length === 0) return <span class="quiet">{texts[language].comparison.empty}</span>
  if (list) {
    return (
      <ul class="comparison-list">
        {shown.map((piece) => (
          <li><Marked {...{ piece, lang, language }} /></li>
        ))}
      </ul>
    )
  }
  return (
    <div class="comparison-text">
      {shown.map((piece) => (
        <Marked {...{ piece, lang, language }} />
      ))}
    </div>
  )
}

const Marked = ({ piece: { kind, text }, lang, language }: { piece: Piece; lang?: Language; language: Language }) => {
  const words = texts[language].comparison
  if (kind === 'same') return lang === undefined ? <>{text}</> : <span lang={lang}>{text}</span>
  // Browsers announce ins and del rarely: the words stand there, unseen.
  const said = <span class="visually-hidden" lang={lang && language}>{kind === 'removed' ? words.removed : words.added} </span>
  return kind === 'removed' ? <del lang={lang}>{said}{text}</del> : <ins lang={lang}>{said}{text}</ins>
}

export const ValueText = ({ values, language }: { values: string[]; language: Language }) =>
  values.length === 0 ? <span class="quiet">{texts[language].comparison.empty}</span> : <>{values.join(', ')}</>
