import { address, paths, type PageName } from '../../../platform/addresses.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { texts as frameTexts } from '../../../ui/texts.ts'
import type { List } from '../../publishing/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import { texts } from '../texts.ts'

const service = ['contact', 'imprint', 'privacy', 'accessibility', 'easyLanguage', 'signLanguage', 'emergencyFolder'] as const satisfies PageName[]

export const ContentsPage = ({ frame, vocabulary, lists }: { frame: Frame; vocabulary: Vocabulary; lists: readonly List[] }) => {
  const { language } = frame
  const words = texts[language].contents
  const schemes = [...vocabulary.schemes.values()]
  return (
    <Page frame={frame} title={words.title}>
      <h1>{words.title}</h1>
      <div class="prose">
        <h2>{words.directory}</h2>
        <ul>
          <li><a href={paths.home[language]}>{words.home}</a></li>
          <li>
            <a href={paths.actors[language]}>{words.actors}</a>
            <ul>
              {vocabulary.top('theme').map(({ notation, prefLabel }) => (
                <li><a href={address(language, 'actors', { theme: [notation] })}>{prefLabel[language]}</a></li>
              ))}
            </ul>
          </li>
          {lists.map(({ paths: its, words: own }) => <li><a href={its[language]}>{own[language].title}</a></li>)}
          <li><a href={paths.search[language]}>{words.search}</a></li>
        </ul>
        <h2>{words.vocabularies}</h2>
        <ul>
          <li><a href={paths.vocabularies[language]}>{words.allVocabularies}</a></li>
          {schemes.map(({ id, prefLabel }) => (
            <li><a href={`${paths.vocabularies[language]}/${id}`}>{prefLabel[language]}</a></li>
          ))}
        </ul>
        <h2>{words.data}</h2>
        <ul>
          <li><a href={paths.interface[language]}>{words.interface}</a></li>
          <li><a href={paths.embed[language]}>{words.embed}</a></li>
          <li><a href="/katalog.ttl">{words.catalog}</a></li>
        </ul>
        <h2>{words.service}</h2>
        <ul>
          {service.map((page) => (
            <li><a href={paths[page][language]}>{frameTexts[language].servicePages[page]}</a></li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
