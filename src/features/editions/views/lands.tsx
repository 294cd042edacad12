import { texts } from '../texts.ts'
import type { Language } from '../../../platform/language.ts'

export type LandChoice = { label: string; count: number; href: string }

export const Lands = ({ lands, language }: { lands: readonly LandChoice[]; language: Language }) => (
  <ul class="edition-lands">
    {lands.map(({ label, count, href }) => (
      <li><a href={href}>{label}</a> <span class="quiet">{texts[language].count(count)}</span></li>
    ))}
  </ul>
)
