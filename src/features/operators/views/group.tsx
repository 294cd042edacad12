/** A short form of settings with its preview. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { siteNames } from '../../../platform/operator.ts'
import { createLetters, placeholdersOf, type LetterKind } from '../../../platform/letters.ts'
import type { Operator } from '../../../platform/operator.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Comparison } from '../../editing/index.ts'
import { changesIn } from '../changes.ts'
import { lowestContrast } from '../colour.ts'
import type { Content, SettingField, SettingGroup } from '../setting.ts'
import { logoAddress, type Logo } from '../standing.ts'
import { texts } from '../texts.ts'
import { exampleValues, requiredIn, wordingIn } from '../wording.ts'

export type GroupData = {
  frame: Frame
  group: SettingGroup
  letter?: LetterKind
  /** What the fields hold, and the version it was made from. */
  content: Content
  number: number
  errors: FieldError[]
  /** What holds where nothing is entered. */
  standing: Operator
  /** As the site would be with it. */
  operator?: Operator
  preview?: boolean
  saved?: boolean
  /** What somebody else saved meanwhile. */
  conflict?: Content
  /** The nearest colour that is permitted. */
  nearest?: string
  logo?: Logo
}

export const GroupPage = (data: GroupData) => {
  const { group, letter, content, number, errors, preview, saved, conflict, operator } = data
  const { language } = data.frame
  const words = texts[language]
  const twins = twinsBelow(paths.operations, group.slug)
  // The preview of a name, a colour, a logo is the page itself.
  const frame = preview && operator ? { ...data.frame, settings: { ...data.frame.settings, operator } } : data.frame
  const isLogo = group.fields.some(({ control }) => control === 'picture')
  const action = isLogo ? twinsBelow(twins, below.file)[language] : twins[language]
  return (
    <Page frame={frame} mainClass="writing" title={group.title[language]} alternates={twins} index={false} breadcrumb={[{ href: paths.operations[language], text: words.title }]}>
      <h1>{group.title[language]}</h1>
      <ErrorSummary errors={errors} language={language} />
      {saved && errors.length === 0 && !preview && <Notice kind="done"><p>{words.form.saved}</p></Notice>}
      {conflict && (
        <>
          <Notice kind="look"><p>{words.form.conflict}</p></Notice>
          <Comparison changes={changesIn(group, conflict, content, language)} language={language} caption={words.form.conflict} heads={{ before: words.form.nowHolds, after: words.form.yours }} />
        </>
      )}
      <p class="lead">{group.lead[language]}</p>
      {preview && <Preview {...data} />}
      <form class="entry-form" method="post" action={action} enctype={isLogo ? 'multipart/form-data' : undefined}>
        <input type="hidden" name="number" value={number} />
        {group.fields.map((field) => (
          <SettingControl {...{ field, data }} error={errors.find((error) => error.field === field.name)?.message} />
        ))}
        {letter && <Places letter={letter} language={language} />}
        <p class="actions">
          <button class="kern-btn kern-btn--primary" name="step" value="save">{words.form.save}</button>
          <button class="kern-btn kern-btn--secondary" name="step" value="preview">{words.form.preview}</button>
          {data.nearest && <NearestHint nearest={data.nearest} language={language} />}
          <a href={twinsBelow(twins, below.history)[language]}>{words.form.history}</a>
        </p>
      </form>
      {letter && number > 0 && (
        <form class="danger" method="post" action={twins[language]}>
          <input type="hidden" name="number" value={number} />
          <p>{words.letter.suppliedText}</p>
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="supplied">{words.letter.supplied}</button></p>
        </form>
      )}
    </Page>
  )
}

/** Sent after the field of the same name, so it is the one that counts. */
const NearestHint = ({ nearest, language }: { nearest: string; language: Language }) => (
  <button class="kern-btn kern-btn--secondary" name="brand" value={nearest}>{texts[language].form.takeColour(nearest)}</button>
)

const SettingControl = ({ field, data, error }: { field: SettingField; data: GroupData; error?: string }) => {
  const { content, logo, frame, group } = data
  const { language } = frame
  const words = texts[language].form
  const value = content[field.name] ?? ''
  if (field.control === 'picture')
    return (
      <>
        {logo && (
          <figure>
            <figcaption>{words.current}</figcaption>
            <img class="picture-sample" src={logoAddress(logo)} width={logo.width} height={logo.height} alt={content[`alt_${language}`] ?? content.alt_de ?? ''} />
          </figure>
        )}
        <input type="hidden" name="kept" value={value} />
        <Field id={field.name} label={words.file} help={words.fileHelp} error={error}>
          {(control) => <input {...control} type="file" accept="image/png,image/webp,image/jpeg,image/svg+xml" />}
        </Field>
        {logo && (
          <div class="choice">
            <label><input type="checkbox" name="remove" value="ja" /> <span>{words.remove}</span></label>
          </div>
        )}
      </>
    )
  const otherwise = otherwiseHolds(group, field, data.standing, language)
  const help = [field.help?.[language], otherwise].filter(Boolean).join(' ')
  const lang = field.language && field.language !== language ? field.language : undefined
  return (
    <Field id={field.name} label={field.label[language]} help={help || undefined} error={error}>
      {(control) => {
        if (field.control === 'markdown') return <textarea {...control} rows={14} lang={lang}>{value}</textarea>
        if (field.control === 'paragraphs') return <textarea {...control} rows={data.letter ? 14 : 4} lang={lang}>{value}</textarea>
        if (field.control === 'email') return <input type="email" {...control} value={value} />
        if (field.control === 'tel') return <input type="tel" {...control} value={value} />
        return <input type="text" {...control} lang={lang} value={value} spellcheck={field.control === 'line' ? undefined : false} />
      }}
    </Field>
  )
}

/** What the page says while the field is empty, where the environment has said something. */
function otherwiseHolds(group: SettingGroup, { name }: SettingField, standing: Operator, language: Language): string | undefined {
  const words = texts[language].form
  if (group.name === 'operator') {
    const given: Record<string, string | undefined> = { name: standing.name, address: standing.address, email: standing.email, phone: standing.phone }
    return given[name] === undefined ? undefined : words.otherwise(given[name])
  }
  const said: Record<string, object | undefined> = { imprint: standing.imprint, privacy: standing.privacy, accessibility: standing.accessibility }
  return said[group.name] === undefined ? undefined : words.fromServer
}

const Places = ({ letter, language }: { letter: LetterKind; language: Language }) => {
  const words = texts[language].letter
  const required = requiredIn(letter)
  return (
    <section aria-labelledby="places">
      <h2 id="places">{words.places}</h2>
      <p>{words.placesText}</p>
      <dl class="setting-places">
        {Object.entries(placeholdersOf(letter)).map(([name, meaning]) => (
          <>
            <dt>{`{${name}}`}</dt>
            <dd>{meaning[language]}{required.includes(name) && <strong> ({words.required})</strong>}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

const Preview = ({ frame, group, letter, content }: GroupData) => {
  const { language } = frame
  const words = texts[language]
  return (
    <section class="setting-preview" aria-labelledby="preview">
      <h2 id="preview">{words.form.previewHeading}</h2>
      <Shown {...{ frame, group, letter, content }} />
    </section>
  )
}

const Shown = ({ frame, group, letter, content }: Pick<GroupData, 'frame' | 'group' | 'letter' | 'content'>) => {
  const { language, settings } = frame
  const words = texts[language]
  if (letter) {
    const { subject, text } = createLetters(() => siteNames(frame.settings.operator), () => wordingIn(letter.name, new Map([[group.name, content]]))).compose(letter, exampleValues(letter, settings.baseUrl))
    return (
      <>
        <p><strong>{words.letter.subject}:</strong> {subject}</p>
        <pre class="letter-text">{text}</pre>
      </>
    )
  }
  const prose = group.fields.filter(({ control }) => control === 'markdown')
  if (prose.length > 0)
    return (
      <>
        {prose.map(({ name, label, language: written }) => (
          <>
            <p class="quiet">{label[language]}</p>
            {content[name] ? <Prose text={content[name]} heading={3} lang={written === language ? undefined : written} /> : <p>{words.form.nothing}</p>}
          </>
        ))}
      </>
    )
  if (content.brand)
    return (
      <>
        <p>{words.form.previewPage}</p>
        <p>{words.form.contrast(lowestContrast(content.brand).toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 }))}</p>
        <p class="actions"><a href="#preview">{words.form.sampleLink}</a> <span class="kern-btn kern-btn--primary">{words.form.sampleButton}</span></p>
      </>
    )
  const filled = group.fields.filter(({ name, control }) => content[name] && control !== 'picture')
  return (
    <>
      <p>{words.form.previewPage}</p>
      <dl>
        {filled.map(({ name, label }) => (
          <>
            <dt>{label[language]}</dt>
            <dd class="lines">{content[name]}</dd>
          </>
        ))}
      </dl>
    </>
  )
}
