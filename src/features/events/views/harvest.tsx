import type { Language } from '../../../platform/language.ts'
import { registeringTexts } from '../registering-texts.ts'

export const HarvestBox = ({ language, action, edit }: { language: Language; action: string; edit?: string }) => {
  const words = registeringTexts[language].harvest
  return (
    <section class="organising" aria-labelledby="harvest">
      <h2 id="harvest">{words.heading}</h2>
      <p>{words.text}</p>
      <form method="post" action={action} class="actions">
        <button class="kern-btn kern-btn--secondary" name="kind" value="practice">{words.practice}</button>
        <button class="kern-btn kern-btn--secondary" name="kind" value="lesson">{words.lesson}</button>
      </form>
      {edit !== undefined && <p><a class="kern-btn kern-btn--secondary" href={edit}>{words.edit}</a></p>}
    </section>
  )
}
