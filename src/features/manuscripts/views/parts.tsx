/** What several pages of a paper in the making share. */
import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../ui/breadcrumb.tsx'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import type { Language, Localized } from '../../../platform/language.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { compareTexts } from '../../publishing/index.ts'
import { manuscriptAt, workshop } from '../addresses.ts'
import type { Told } from '../known.ts'
import type { Manuscript, Numbered } from '../manuscript.ts'
import { texts } from '../texts.ts'

type Shell = { frame: Frame; title: string; heading?: string; twins: Localized; manuscript?: Manuscript; told?: Told; errors?: FieldError[]; crumbs?: Crumb[]; children: ComponentChildren }

export const Shell = ({ frame, title, heading = title, twins, manuscript, told, errors = [], crumbs = [], children }: Shell) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page
      frame={frame}
      mainClass="writing manuscript"
      title={errors.length > 0 ? `${title} !` : title}
      index={false}
      alternates={twins}
      breadcrumb={[{ href: workshop[language], text: words.workshop.title }, ...(manuscript ? [{ href: manuscriptAt(manuscript.key)[language], text: manuscript.title, lang: 'de' as const }] : []), ...crumbs]}
    >
      <h1>{heading}</h1>
      {told && <div role="status"><Notice kind={told.kind}><p>{told.text}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      {children}
    </Page>
  )
}

export const errorAt = (errors: readonly FieldError[] | undefined, field: string): string | undefined => errors?.find((error) => error.field === field)?.message

/** One text with what went and what came in its place; said in words to whoever cannot see marks. */
export const Amended = ({ before, after, language }: { before: string; after: string; language: Language }) => {
  const words = texts[language].comparison
  return (
    <div class="prose amended">
      {compareTexts(before, after).map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'removed' ? <del><span class="visually-hidden">{words.removed} </span>{text}</del> : <ins><span class="visually-hidden">{words.added} </span>{text}</ins>,
      )}
    </div>
  )
}

export const anchorOf = ({ id }: Pick<Numbered, 'id'>): string => `absatz-${id}`

/** A paragraph of the paper: its number leads to itself. */
export const ParagraphText = ({ paragraph, language, level: Level = 'h3' }: { paragraph: Numbered; language: Language; level?: 'h2' | 'h3' }) => {
  const words = texts[language].text
  const { kind, text, number, addressee } = paragraph
  if (kind === 'heading') return <Level class="paper-heading" lang={germanOn(language)}>{text}</Level>
  return (
    <div class="paper-paragraph" lang={germanOn(language)}>
      <a class="paper-number" href={`#${anchorOf(paragraph)}`} aria-label={words.place(number, text)}>{number}</a>
      <div>
        {kind === 'demand' && <p class="paper-demand">{words.demand}{addressee !== undefined && `, ${words.addressed(addressee)}`}</p>}
        <div class="paper-words">{text}</div>
      </div>
    </div>
  )
}

export const PaperText = ({ paragraphs, language, level, below }: { paragraphs: readonly Numbered[]; language: Language; level?: 'h2' | 'h3'; below?(paragraph: Numbered): ComponentChildren }) => (
  <div class="paper-text">
    {paragraphs.map((paragraph) => (
      <div id={anchorOf(paragraph)} class="paper-part">
        <ParagraphText {...{ paragraph, language, level }} />
        {below?.(paragraph)}
      </div>
    ))}
  </div>
)

/** A form of one button. */
export const Button = ({ action, step, text, label, fields = {}, primary = false }: { action: string; step: string; text: string; label?: string; fields?: Record<string, string>; primary?: boolean }) => (
  <form class="one-button" method="post" action={action}>
    {Object.entries(fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
    <button class={primary ? 'kern-btn kern-btn--primary' : 'kern-btn kern-btn--secondary'} name="step" value={step} aria-label={label}>{text}</button>
  </form>
)
