/** Drawings of one state of the index, kept: a selection is drawn once, however many ask for it at once. */
import type { SearchIndex } from '../search/index.ts'
import type { Net } from './graph.ts'
import type { Drawing } from './layout.ts'

export type Picture = { net: Net; drawing: Drawing }

const mostKept = 100

export class Gallery {
  private readonly pictures = new Map<string, Promise<Picture>>()
  private of?: { index: SearchIndex; changes: number }
  /** One after the other: drawings of many selections must not crowd out everything else. */
  private last: Promise<unknown> = Promise.resolve()

  show(index: SearchIndex, key: string, paint: () => Promise<Picture>): Promise<Picture> {
    if (this.of?.index !== index || this.of.changes !== index.changes) this.pictures.clear()
    this.of = { index, changes: index.changes }
    const known = this.pictures.get(key)
    const picture = known ?? this.begin(key, paint)
    // The latest asked for stands last.
    this.pictures.delete(key)
    this.pictures.set(key, picture)
    if (this.pictures.size > mostKept) this.pictures.delete(this.pictures.keys().next().value ?? key)
    return picture
  }

  private begin(key: string, paint: () => Promise<Picture>): Promise<Picture> {
    const picture = this.last.then(paint)
    this.last = picture.catch(() => {
      if (this.pictures.get(key) === picture) this.pictures.delete(key)
    })
    return picture
  }
}
