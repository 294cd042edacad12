import { paths } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { texts } from '../texts.ts'
import { EmbeddedList, type ListProps } from './list.tsx'

type Props = {
  frame: Frame
  /** What was typed as the address of a list. */
  typed: string
  isWrong: boolean
  /** The code for the list that was chosen, and the list. */
  chosen?: { script: string; html: string; list: ListProps }
  lists: { href: Localized; title: Localized }[]
}

export const EmbeddingPage = ({ frame, typed, isWrong, chosen, lists }: Props) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} title={words.title} description={words.description} alternates={paths.embed}>
      <div class="prose">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <h2>{words.choose.heading}</h2>
        <p>{words.choose.text}</p>
        <p>{words.choose.lists}</p>
        <ul>
          {lists.map(({ href, title }) => <li><a href={href[language]}>{title[language]}</a></li>)}
        </ul>
        <form class="code-form" action={paths.embed[language]}>
          <Field id={addressParameter[language]} label={words.choose.label} error={isWrong ? words.choose.wrong : undefined}>
            {(control) => <input {...control} type="text" inputmode="url" value={typed} maxLength={2000} />}
          </Field>
          <p><button class="kern-btn kern-btn--primary">{words.choose.go}</button></p>
        </form>
        {chosen && (
          <>
            <h2>{words.take.heading}</h2>
            <h3 id="with-script">{words.take.script}</h3>
            <p>{words.take.scriptText}</p>
            <pre class="code-to-copy" tabindex={0} role="region" aria-labelledby="with-script"><code>{chosen.script}</code></pre>
            <h3 id="without-script">{words.take.html}</h3>
            <p>{words.take.htmlText}</p>
            <pre class="code-to-copy" tabindex={0} role="region" aria-labelledby="without-script"><code>{chosen.html}</code></pre>
            <h3>{words.take.see}</h3>
            <EmbeddedList {...chosen.list} />
          </>
        )}
        <h2>{words.more.heading}</h2>
        <ul>
          {words.more.items.map((item) => <li>{item}</li>)}
        </ul>
      </div>
    </Page>
  )
}

export const addressParameter = { de: 'adresse', en: 'address' } as const satisfies Localized
