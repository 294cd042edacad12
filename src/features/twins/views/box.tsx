/** On the page of a town: which are like it, in what, and what these have entered. */
import { actorAddress } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { boxTexts } from '../texts.ts'
import { germanOn } from '../../../ui/german.tsx'

type Props = { language: Language; twins: readonly { id: string; name: string; why: string }[]; lists: readonly { href: string; title: string }[] }

export const TwinsBox = ({ language, twins, lists }: Props) => {
  const words = boxTexts[language]
  return (
    <section aria-labelledby="twins">
      <h2 id="twins">{words.heading}</h2>
      <ul class="similar">
        {twins.map(({ id, name, why }) => <li><a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a> <span class="quiet">{why}</span></li>)}
      </ul>
      <p>{words.entered} {lists.map(({ href, title }, at) => <>{at > 0 && ', '}<a href={href}>{title}</a></>)}</p>
    </section>
  )
}
