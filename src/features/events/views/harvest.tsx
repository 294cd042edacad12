import type { Language } from '../../../platform/language.ts'
import { registeringTexts } from '../registering-texts.ts'

export const HarvestBox = ({ language, action, draft, edit }: { language: Language; action: string; /** The key of what is begun here, so that a form sent twice begins it once. */ draft: string; edit?: string }) => {
  const words = registeringTexts[language].harvest
  return (
    <section class="organising" aria-labelledby="harvest">
      <h2 id="harvest">{words.heading}</h2>
      <p>{words.text}</p>
      <form method="post" action={action} class="actions">
        <input type="hidden" name="key" value={draft} />
        <button class="kern-btn kern-btn--secondary" name="kind" value="practice">{words.practice}</button>
        <button class="kern-btn kern-btn--secondary" name="kind" value="lesson">{words.lesson}</button>
      </form>
      {edit !== undefined && <p><a class="kern-btn kern-btn--secondary" href={edit}>{words.edit}</a></p>}
    </section>
  )
}
