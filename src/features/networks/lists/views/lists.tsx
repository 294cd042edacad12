/** Lists a network has brought, and the form that begins one. */
import { below } from '../../../../platform/addresses.ts'
import { signatureIn } from '../../../../platform/signature.ts'
import { ErrorSummary, type FieldError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import type { ActorCard } from '../../../actors/index.ts'
import { momentInWords } from '../../../editing/index.ts'
import { within, workplaceOf } from '../../addresses.ts'
import { texts as networkTexts } from '../../texts.ts'
import { nameOf } from '../../views/room.tsx'
import { texts } from '../texts.ts'

type Props = {
  frame: Frame
  network: ActorCard
  lists: { key: string; fileName: string; author: string; createdAt: Date; rows: number; done: number }[]
  errors: FieldError[]
}

export const ListsPage = ({ frame, network, lists, errors }: Props) => {
  const { language } = frame
  const words = texts[language]
  const twins = workplaceOf(network.id, within.list)
  return (
    <Page frame={frame} mainClass="writing imports" title={words.title(nameOf(network))} index={false} alternates={twins} islands={['island-import.ts']} breadcrumb={[{ href: workplaceOf(network.id)[language], text: networkTexts[language].manage.title(nameOf(network)) }]}>
      <h1>{words.title(nameOf(network))}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <ol class="prose">{words.steps.map((step) => <li>{step}</li>)}</ol>
      <section aria-labelledby="new">
        <h2 id="new">{words.upload.heading}</h2>
        <form class="import-upload" method="post" action={workplaceOf(network.id, within.list, below.file)[language]} enctype="multipart/form-data">
          <Field id="file" label={words.upload.file} help={words.upload.help} error={errors[0]?.message}>
            {(control) => <input type="file" {...control} class="import-file" accept=".csv,.txt,.tsv,.xlsx" data-chosen={words.upload.chosen} />}
          </Field>
          <p class="actions"><button class="kern-btn kern-btn--primary">{words.upload.button}</button></p>
        </form>
      </section>
      <section aria-labelledby="before">
        <h2 id="before">{words.before}</h2>
        {lists.length === 0 ? <p>{words.none}</p> : (
          <>
            <ul class="plain-list">
              {lists.map(({ key, fileName, author, createdAt, rows, done }) => (
                <li class="card">
                  <h3><a href={workplaceOf(network.id, within.list, key)[language]}>{fileName}</a></h3>
                  <p class="quiet">{momentInWords(createdAt, language)}, {signatureIn(author, language)}</p>
                  <p>{words.line(rows, done)}</p>
                </li>
              ))}
            </ul>
            <p class="quiet">{words.kept}</p>
          </>
        )}
      </section>
    </Page>
  )
}
