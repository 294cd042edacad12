import type { Vocabulary } from '../vocabularies/index.ts'
import { Reference } from './reference.ts'
import type { Document } from './search.ts'

export class SearchIndex extends Reference {
  static override async build(vocabulary: Vocabulary, documents: Iterable<Document> | AsyncIterable<Document>): Promise<SearchIndex> {
    const index = new SearchIndex(vocabulary)
    for await (const document of documents) index.put([document])
    return index
  }

  static async load(_file: string, _vocabulary: Vocabulary): Promise<{ index: SearchIndex; stamp: string } | undefined> {
    return undefined
  }

  async save(_file: string, _stamp: string): Promise<void> {}
}
