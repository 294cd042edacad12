/** A page below the workplace of a network: what was done, what is wrong, and what it is for stand above the form. */
import type { ComponentChildren } from 'preact'
import type { Localized } from '../../../../platform/language.ts'
import { ErrorSummary, type FieldError } from '../../../../ui/error-summary.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { ActorCard } from '../../../actors/index.ts'
import { workplaceOf } from '../../addresses.ts'
import { texts as networkTexts } from '../../texts.ts'
import { nameOf } from '../../views/room.tsx'

export type WorkplaceProps = { frame: Frame; network: ActorCard; errors: FieldError[]; notice?: string }

export const WorkplacePage = ({ frame, network, errors, notice, twins, title, lead, children }: WorkplaceProps & { twins: Localized; title: string; lead: string; children: ComponentChildren }) => (
  <Page frame={frame} mainClass="writing" title={title} index={false} alternates={twins} breadcrumb={[{ href: workplaceOf(network.id)[frame.language], text: networkTexts[frame.language].manage.title(nameOf(network)) }]}>
    <h1>{title}</h1>
    {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
    <ErrorSummary errors={errors} language={frame.language} />
    <p class="lead">{lead}</p>
    {children}
  </Page>
)
