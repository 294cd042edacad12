/** On the page of a practice: who adopted it. On the page of an actor: what it adopted. */
import { below, twinsBelow } from '../../../platform/addresses.ts'
import { lastSaid, stateOf, type Adoption, type Branch } from '../adoption.ts'
import { texts } from '../texts.ts'
import { Counts, Stand, Tree, type Named } from './family.tsx'
import { germanOn } from '../../../ui/german.tsx'

export const FamilyBox = ({ practice, adoptions, branches, named }: { practice: string; adoptions: readonly Adoption[]; branches: readonly Branch[]; named: Named }) => {
  const { language } = named
  const words = texts[language]
  const page = twinsBelow(named.practicePaths, practice, below.adoptions)[language]
  return (
    <section aria-labelledby="adoptions">
      <h2 id="adoptions">{words.heading}</h2>
      {adoptions.length > 0 ? <Counts {...{ adoptions, named }} /> : branches.length === 0 && <p>{words.none}</p>}
      {branches.length > 0 && <Tree {...{ branches, named }} tell={(adoption) => <><Said text={lastSaid(adoption, 'changed')} /><Said text={lastSaid(adoption, stateOf(adoption)?.step === 'dropped' ? 'reason' : 'result')} /></>} />}
      {branches.length > 0 && <p><a href={page}>{words.more}</a></p>}
      <p>{words.first} <a href={`${page}#record`}>{words.record}</a></p>
    </section>
  )
}

const most = 240
const Said = ({ text }: { text?: string }) => (text === undefined ? null : <p class="quiet">{text.length > most ? `${text.slice(0, most)} …` : text}</p>)

export const AdoptedBox = ({ adoptions, named }: { adoptions: readonly { adoption: Adoption; title: string }[]; named: Named }) => {
  const { language } = named
  return (
    <section aria-labelledby="adopted">
      <h2 id="adopted">{texts[language].onActor}</h2>
      <ul>
        {adoptions.map(({ adoption, title }) => <li><a href={twinsBelow(named.practicePaths, adoption.practice, below.adoptions)[language]} lang={germanOn(language)}>{title}</a>: <Stand {...{ adoption, language }} /></li>)}
      </ul>
    </section>
  )
}
