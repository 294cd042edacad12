/** How a file was understood: column by column, with what holds for all rows. */
import { z } from 'zod'

export const separators = ['|', ';', ',', 'line', 'none'] as const
export type Separator = (typeof separators)[number]

const column = z.object({ field: z.string(), separator: z.enum(separators) })

export const mapping = z.object({
  /** By position; an empty field is left out. */
  columns: z.array(column),
  /** Values for all rows, by field. */
  fixed: z.record(z.string(), z.string()),
  /** Words that stand for a concept or a Land; an empty notation leaves the word out. */
  terms: z.array(z.object({ scheme: z.string(), value: z.string(), notation: z.string() })),
  /** Fields whose lost leading zeros are given back. */
  zeros: z.array(z.string()),
})

export type Mapping = z.infer<typeof mapping>
export type ColumnChoice = z.infer<typeof column>
