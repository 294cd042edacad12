/** The controlled vocabularies (SKOS concept schemes) as one value, and the questions asked of it. Pure. */
import type { Language, Localized } from '../../platform/language.ts'

export type Scheme = {
  id: string
  prefLabel: Localized
  multiple: boolean
  hierarchical: boolean
  /** Kinds of entries it belongs to; absent: to all. */
  kinds?: string[]
  note_de?: string
}

export type Concept = {
  scheme: string
  notation: string
  prefLabel: Localized
  altLabel: Record<Language, string[]>
  broader?: string
  definition_de?: string
  definition_en?: string
  source?: string
  evidence?: string
  /** A retired concept stays known, so that old addresses and old revisions keep their meaning. */
  retired?: boolean
  replaced_by?: string
}

export class Vocabulary {
  readonly schemes: ReadonlyMap<string, Scheme>
  private readonly bySchemeAndNotation = new Map<string, Map<string, Concept>>()
  private readonly children = new Map<string, Map<string, string[]>>()

  /** Schemes and concepts in the order in which they are to be shown. */
  constructor(schemes: Scheme[], concepts: Concept[]) {
    this.schemes = new Map(schemes.map((scheme) => [scheme.id, scheme]))
    for (const scheme of schemes) this.bySchemeAndNotation.set(scheme.id, new Map())
    for (const concept of concepts) this.bySchemeAndNotation.get(concept.scheme)?.set(concept.notation, concept)
    for (const [scheme, members] of this.bySchemeAndNotation) {
      const narrower = new Map<string, string[]>()
      for (const { notation, broader } of members.values()) {
        if (broader === undefined) continue
        narrower.set(broader, [...(narrower.get(broader) ?? []), notation])
      }
      this.children.set(scheme, narrower)
    }
  }

  find(scheme: string, notation: string): Concept | undefined {
    return this.bySchemeAndNotation.get(scheme)?.get(notation)
  }

  concepts(scheme: string): Concept[] {
    return [...(this.bySchemeAndNotation.get(scheme)?.values() ?? [])]
  }

  /** The words people read; an unknown notation is shown as it is rather than hidden. */
  label(scheme: string, notation: string, language: Language): string {
    return this.find(scheme, notation)?.prefLabel[language] ?? notation
  }

  narrower(scheme: string, notation: string): string[] {
    return this.children.get(scheme)?.get(notation) ?? []
  }

  /** What is given instead of a retired concept: the end of the chain, if it is still given. */
  successor(scheme: string, notation: string): string | undefined {
    const passed = new Set<string>()
    let next = this.find(scheme, notation)
    if (!next?.retired) return undefined
    while (next?.retired && next.replaced_by !== undefined && !passed.has(next.notation)) {
      passed.add(next.notation)
      next = this.find(scheme, next.replaced_by)
    }
    return next && !next.retired ? next.notation : undefined
  }

  /** Concepts at the top of their scheme, in order of display. */
  top(scheme: string): Concept[] {
    return this.concepts(scheme).filter(({ broader }) => broader === undefined || !this.find(scheme, broader))
  }

  /** The notation itself and all broader ones, nearest first. A circle in the data ends the walk. */
  withBroader(scheme: string, notation: string): string[] {
    const path: string[] = []
    let next: string | undefined = notation
    while (next !== undefined && !path.includes(next)) {
      path.push(next)
      next = this.find(scheme, next)?.broader
    }
    return path
  }
}
