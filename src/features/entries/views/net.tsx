import type { Language } from '../../../platform/language.ts'
import { NetDrawing, NetList, type Picture } from '../../graphs/index.ts'
import type { List } from '../../publishing/index.ts'
import { addressOf, type Filter } from '../form.ts'
import { texts } from '../texts.ts'

type Props = { net: Picture; list: List; language: Language; filter: Filter; pathOf(kind: string): string | undefined }

/** Who belongs to whom: in a sentence, as a drawing, as a list. */
export const NetView = ({ net: { net, drawing }, list, language, filter, pathOf }: Props) => {
  const { net: words, number } = texts[language]
  const found = (count: number) => `${number(count)} ${list.words[language].noun(count)}`
  const alone = net.total - net.connected
  const hrefOf = (id: string) => `${list.paths[language]}/${id}`
  return (
    <section class="net" aria-label={words.title}>
      <p>
        {net.connected === 0 ? words.none(found(net.total)) : words.connected(number(net.connected), found(net.total), net.components.length)}
        {net.left > 0 && ` ${words.left(number(net.nodes.length), number(net.left))}`}
        {alone > 0 && net.connected > 0 && ` ${words.alone(number(alone))}`}
      </p>
      <p class="quiet">{words.lead}</p>
      {net.nodes.length > 0 && (
        <>
          <NetDrawing {...{ drawing, language, hrefOf }} legend={list.net?.legend ?? []} />
          <h2>{words.list}</h2>
          <NetList {...{ net, language, hrefOf }} jointHref={(id) => `${pathOf('project') ?? ''}/${id}`} />
        </>
      )}
      <p><a href={addressOf({ ...filter, view: 'list', page: 1 }, list, language)}>{words.all(found(net.total))}</a></p>
    </section>
  )
}
