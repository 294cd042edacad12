import { paths } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import type { Kind } from '../../publishing/index.ts'
import { operationsOf, queryParameters, type Operation, type QueryParameter } from '../openapi.ts'
import { texts, type Texts } from '../texts.ts'

type Props = {
  frame: Frame
  baseUrl: string
  /** A question that the data here can answer, and the answer. */
  example: { address: string; answer: string }
  schemes: { id: string; prefLabel: Localized }[]
  /** An example of an operation. */
  addressOf(operation: Operation): string | undefined
  kinds: readonly Kind[]
}

const formats = ['csv', 'xlsx', 'json', 'geojson', 'jsonld', 'hxl.csv', 'atom'] as const

export const InterfacePage = ({ frame, baseUrl, example, schemes, kinds, addressOf }: Props) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} title={words.title} description={words.description} alternates={paths.interface}>
      <div class="prose">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>

        <h2>{words.tryIt.heading}</h2>
        <p>{words.tryIt.text}</p>
        <p>
          <a href={example.address}>
            <code>{baseUrl + example.address}</code>
          </a>
        </p>
        <p>{words.tryIt.answer}</p>
        <pre tabindex={0} role="region" aria-label={words.tryIt.label}>
          <code>{example.answer}</code>
        </pre>

        <h2>{words.operations.heading}</h2>
        {operationsOf(kinds).map((operation) => {
          const { operationId, path, parameters } = operation
          const address = addressOf(operation)
          return (
            <section aria-labelledby={operationId}>
              <h3 id={operationId}>
                <code>GET {path}</code>
              </h3>
              <p>{meaningOf(operationId, kinds, language)}</p>
              {address !== undefined && (
                <p>
                  {words.operations.example} <a href={address}><code>{address}</code></a>
                </p>
              )}
              <Parameters parameters={queryParameters(parameters)} caption={`${words.operations.parameters}: ${path}`} {...{ schemes, kinds, language }} />
            </section>
          )
        })}
        <p>
          <a href="/api/openapi.json">{words.operations.machine}</a>
        </p>

        <h2>{words.rules.heading}</h2>
        <ul>
          {words.rules.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>

        <h2>{words.files.heading}</h2>
        <p>{words.files.text}</p>
        <ul>
          {formats.map((format) => (
            <li>
              <a href={`${paths.actors[language]}.${format}`}>{words.files.formats[format]}</a>
            </li>
          ))}
          {kinds.flatMap(({ list, shown }) => (shown ? list.formats.map((format) => (
            <li>
              <a href={`${list.paths[language]}.${format}`}>{`${list.words[language].title}: ${new Map<string, string>(Object.entries(words.files.formats)).get(format) ?? format}`}</a>
            </li>
          )) : []))}
        </ul>
        <p>{words.files.profile}</p>
        <h3>{words.files.vocabularies}</h3>
        <ul>
          {schemes.map(({ id, prefLabel }) => (
            <li>
              {prefLabel[language]}: <a href={`${paths.vocabularies[language]}/${id}.ttl`}>{prefLabel[language]} (Turtle)</a>,{' '}
              <a href={`${paths.vocabularies[language]}/${id}.jsonld`}>{prefLabel[language]} (JSON-LD)</a>
            </li>
          ))}
        </ul>
        <p>
          <a href="/katalog.ttl">{words.files.catalog}</a>, <a href="/katalog.jsonld">{words.files.catalogLinked}</a>
        </p>

        <h2 id="rechte">{words.rights.heading}</h2>
        <ul>
          {words.rights.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </div>
    </Page>
  )
}

/** Operations of a kind are told in the words of the kind. */
function meaningOf(operationId: string, kinds: readonly Kind[], language: Language): string {
  const { operations: words } = texts[language]
  const own: Record<string, unknown> = words
  const fixed = own[operationId]
  if (typeof fixed === 'string') return fixed
  const kind = kinds.find(({ list, name }) => [list.api, name].some((noun) => noun !== undefined && operationId.toLowerCase().endsWith(noun)))
  if (!kind) return operationId
  return operationId.startsWith('find') ? words.findKind(kind.list.words[language].title) : words.getKind(kind.list.words[language].noun(1))
}

type ParametersProps = Pick<Props, 'schemes' | 'kinds'> & { parameters: QueryParameter[]; caption: string; language: Language }

const Parameters = ({ parameters, caption, schemes, kinds, language }: ParametersProps) => {
  const words = texts[language]
  if (parameters.length === 0) return <p>{words.operations.noParameters}</p>
  const { columns } = words.operations
  // What a kind of entry is narrowed by is called as in its list.
  const meanings: Record<string, string> = { ...Object.fromEntries(kinds.flatMap(({ list }) => list.facets.map(({ parameter, name }) => [parameter.en, name[language]]))), ...words.parameters }
  return (
    <div class="table-frame" tabindex={0} role="region" aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.meaning}</th>
            <th scope="col">{columns.values}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => {
            const scheme = schemes.find(({ id }) => id === parameter.name)
            return (
              <tr>
                <th scope="row">
                  <code>{parameter.name}</code>
                </th>
                <td>{meanings[parameter.name] ?? parameter.description}</td>
                <td>
                  {scheme && <a href={`${paths.vocabularies[language]}/${scheme.id}`}>{words.operations.vocabulary(scheme.prefLabel[language])}</a>}
                  {scheme && ', '}
                  {valuesOf(parameter, scheme === undefined, words)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function valuesOf({ schema, explode }: QueryParameter, isFree: boolean, { operations: words }: Texts): string {
  const { minimum, maximum, default: standard } = schema
  const parts = [
    schema.enum ? schema.enum.join(', ') : minimum !== undefined && maximum !== undefined ? words.range(minimum, maximum) : isFree ? words.text : undefined,
    explode ? words.repeatable : undefined,
    typeof standard === 'string' || typeof standard === 'number' ? words.standard(String(standard)) : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('; ')
}
