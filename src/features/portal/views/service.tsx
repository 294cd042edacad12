import type { Operator } from '../../../platform/operator.ts'
import type { Language } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Hyphenated } from '../../../ui/hyphenated.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { serviceTexts, type Section, type ServicePageName } from '../service-texts.ts'

export const ServicePage = ({ frame, page }: { frame: Frame; page: ServicePageName }) => {
  const { language, settings } = frame
  const { title, description, missing, sections } = serviceTexts[language][page](settings.operator, settings.tiles)
  return (
    <Page frame={frame} title={title} description={description}>
      <article class={page === 'easyLanguage' ? 'prose prose--easy' : 'prose'}>
        <h1>{title}</h1>
        {missing && (
          <Notice kind="look" heading={missing.heading}>
            <p><Hyphenated text={missing.text} /></p>
          </Notice>
        )}
        {page === 'contact' && <Reach operator={settings.operator} />}
        {sections.map((section) => (
          <Words {...section} language={language} />
        ))}
      </article>
    </Page>
  )
}

const Words = ({ heading, said, links = [], paragraphs = [], list = [], language }: Section & { language: Language }) => (
  <>
    {heading && <h2>{heading}</h2>}
    {said && <Prose text={said.text} heading={heading ? 3 : 2} lang={said.language === language ? undefined : said.language} />}
    {paragraphs.map((paragraph) => (
      <p class="lines"><Hyphenated text={paragraph} /></p>
    ))}
    {links.length > 0 && (
      <ul>
        {links.map(({ href, text }) => (
          <li><a href={href} rel="external noopener"><Hyphenated text={text} /></a></li>
        ))}
      </ul>
    )}
    {list.length > 0 && (
      <ul>
        {list.map((item) => (
          <li><Hyphenated text={item} /></li>
        ))}
      </ul>
    )}
  </>
)

const Reach = ({ operator: { name, address, email, phone } }: { operator: Operator }) => (
  <address class="lines">
    {name && <p><strong>{name}</strong></p>}
    {address && <p>{address}</p>}
    {phone && <p><a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></p>}
    {email && <p><a href={`mailto:${email}`}>{email}</a></p>}
  </address>
)
