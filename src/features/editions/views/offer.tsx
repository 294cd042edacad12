/** What can be taken along of a selection: made once, then there for everybody. */
import { paths } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { actorList } from '../../actors/index.ts'
import { editionAddress, fileAddress } from '../addresses.ts'
import type { Format } from '../edition.ts'
import { texts } from '../texts.ts'
import { Lands, type LandChoice } from './lands.tsx'

export type Offer = { format: Format; most: number; standing: { finished?: { at: Date; size: number; isCurrent: boolean }; coming?: { done: number; total: number } } }

type Props = { frame: Frame; /** »Akteure zu Hochwasser«, and the same with their number. */ what: string; sentence: string; parameters: string; ignored: string[]; total: number; offers: Offer[]; lands: LandChoice[]; twins: Localized; /** Why nothing was begun. */ refusal?: string }

const secondsBetweenLooks = 3

export const OfferPage = ({ frame, what, sentence, parameters, ignored, total, offers, lands, twins, refusal }: Props) => {
  const { language } = frame
  const words = texts[language]
  const coming = offers.find(({ standing }) => standing.coming)
  const list = `${actorList.paths[language]}${parameters === '' ? '' : `?${parameters}`}`
  return (
    <Page
      frame={frame}
      title={parameters === '' ? words.title : `${words.title}: ${what}`}
      description={words.description}
      alternates={twins}
      index={parameters === ''}
      islands={['island-import.ts']}
      refresh={coming ? secondsBetweenLooks : undefined}
      breadcrumb={[{ href: list, text: actorList.words[language].title }]}
    >
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(sentence)}</p>
      {refusal && <Notice kind="look"><p>{refusal}</p></Notice>}
      {ignored.length > 0 && <Notice><p>{words.ignored(ignored.join(', '))}</p></Notice>}
      {total === 0 && <Notice kind="look"><p>{words.none}</p></Notice>}
      {total > 0 && offers.map((offer) => <Choice {...{ offer, total, parameters, language }} isFollowed={offer === coming} />)}
      {lands.length > 1 && (
        <section aria-labelledby="lands">
          <h2 id="lands">{words.lands}</h2>
          <Lands lands={lands} language={language} />
        </section>
      )}
      <p class="actions">
        <a class="kern-btn kern-btn--secondary" href={list}>{words.back}</a>
        <a class="kern-btn kern-btn--secondary" href={paths.emergencyFolder[language]}>{words.why}</a>
      </p>
    </Page>
  )
}

const Choice = ({ offer: { format, most, standing: { finished, coming } }, total, parameters, language, isFollowed }: { offer: Offer; total: number; parameters: string; language: Language; /** The script looks after one at a time. */ isFollowed: boolean }) => {
  const words = texts[language]
  const own = words.formats[format]
  const isOffered = !coming && !finished?.isCurrent && total <= most
  return (
    <section class="edition" aria-labelledby={format}>
      <h2 id={format}>{own.heading}</h2>
      <p>{own.text}</p>
      {finished && (
        <>
          <p><a class="kern-btn kern-btn--primary" href={fileAddress(language, parameters, format)} download>{own.take(words.size(finished.size))}</a></p>
          <p class="quiet">{words.asOf(momentInWords(finished.at, language))} {finished.isCurrent ? words.current : words.outdated}</p>
        </>
      )}
      {coming && (
        <>
          <div id={isFollowed ? 'progress' : undefined} class="import-progress" role="status" data-address={editionAddress(language, parameters)}>
            <p>{own.making}</p>
            {coming.total === 0 ? <p>{words.waiting}</p> : (
              <>
                <progress value={coming.done} max={coming.total} aria-label={own.making}></progress>
                <p>{coming.done === coming.total && format !== 'zip' ? words.setting : words.of(numberInWords(coming.done, language), numberInWords(coming.total, language))}</p>
              </>
            )}
          </div>
          <p>{words.leave} <a href={editionAddress(language, parameters)}>{words.reload}</a></p>
        </>
      )}
      {total > most && <Notice kind="look"><p>{words.tooMany(numberInWords(total, language), numberInWords(most, language))}</p></Notice>}
      {isOffered && (
        <form method="post" action={editionAddress(language, parameters)}>
          <p><button class={finished ? 'kern-btn kern-btn--secondary' : 'kern-btn kern-btn--primary'} name="format" value={format}>{finished ? own.anew : own.make}</button></p>
        </form>
      )}
    </section>
  )
}
