import { paths } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import type { WayIn } from '../../accounts/index.ts'
import { texts } from '../texts.ts'

export type Refusal = { status: 403; /** What might open the page to whoever asked. */ way?: WayIn } | { status: 400 | 404 | 413 | 429 | 500 } | { status: 410; what: string; withdrawnOn: string }

/** What happened, what to do, and a way on. */
export const RefusalPage = ({ frame, refusal, requestId }: { frame: Frame; refusal: Refusal; requestId: string }) => {
  const { language, settings } = frame
  const words = texts[language].refusals
  const way = refusal.status === 403 ? refusal.way : undefined
  const { heading, text } = way ? words.ways[way.step] : words[refusal.status]
  return (
    <Page frame={frame} title={heading} index={false} mainClass="refusal">
      <h1>{heading}</h1>
      <div class="prose">
        {refusal.status === 410 && <p>{words.withdrawn(refusal.what, dayInWords(refusal.withdrawnOn, language))}</p>}
        <p>{text}</p>
        {refusal.status === 500 && <p>{words.reference} <code>{requestId}</code></p>}
        {refusal.status === 500 && settings.operator.email && <p><a href={`mailto:${settings.operator.email}?subject=${encodeURIComponent(requestId)}`}>{settings.operator.email}</a></p>}
      </div>
      {way && <p><a class="kern-btn kern-btn--primary" href={way.href}>{words.ways[way.step].go}</a></p>}
      {(refusal.status === 404 || refusal.status === 410) && <SearchBox action={paths.actors[language]} language={language} label={words.search} />}
      <p class="ways">
        <a href={paths.actors[language]}>{words.directory}</a>
        <a href={paths.home[language]}>{words.home}</a>
        <a href={paths.contact[language]}>{words.contact}</a>
      </p>
    </Page>
  )
}
