import type { ComponentChildren } from 'preact'
import type { Language } from '../platform/language.ts'
import { texts } from './texts.ts'

/** The island of pages that hold one. */
export const zoomIsland = 'island-zoom.ts'

/** Around one drawing that `island-zoom.ts` lets people look at more closely; without script it is the drawing alone. */
export const Zoomable = ({ label, language, children }: { /** What is drawn. */ label: string; language: Language; children: ComponentChildren }) => {
  const { group, ...words } = texts[language].zoom
  return <div class="zoomable" data-zoom={JSON.stringify({ ...words, group: group(label) })}>{children}</div>
}
