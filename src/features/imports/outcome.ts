/** What came of an import: counted, with the first examples of everything that needs a look. */
import type { Problem } from './row.ts'

export type Listener = {
  /** The columns as they were found. */
  onLayout(layout: { delimiter: string; unknown: string[] }): void
  onProgress(rows: number): void
}

type Seen = Problem & { place: string; count: number }

/** More examples than anybody reads would only fill the memory. */
const examples = 200

export class Outcome {
  read = 0
  created = 0
  changed = 0
  unchanged = 0
  rejected = 0
  warnings = 0
  rejectsFile?: string
  /** The key of the record of it, where one is kept. */
  record?: string
  readonly rejections: (Problem & { place: string })[] = []
  readonly notes = new Map<string, Seen>()

  count(created: number, changed: number, unchanged: number) {
    this.created += created
    this.changed += changed
    this.unchanged += unchanged
  }

  /** @param place row of a table, or where in a document */
  reject(place: number | string, problems: Problem[]) {
    this.rejected++
    if (this.rejections.length < examples) this.rejections.push(...problems.slice(0, examples).map((problem) => ({ ...problem, place: String(place) })))
  }

  /** The same remark about many rows is told once, with how often. */
  warn(place: number | string, problems: Problem[], count = 1) {
    for (const problem of problems) {
      this.warnings += count
      const key = `${problem.reason} ${problem.column} ${problem.value}`
      const before = this.notes.get(key)
      if (before) before.count += count
      else if (this.notes.size < examples) this.notes.set(key, { ...problem, place: String(place), count })
    }
  }
}
