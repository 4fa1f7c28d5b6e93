/** What a cell of a figure has of one person, kept entry by entry: how many different people stand behind a number is no sum. */

import { type Day, digestOf } from "@bazgasht/rules"
import type { Json } from "../ports/storage/json.ts"
import type { FigureCell, PersonEntry } from "./figure-entry.ts"

/** What a cell has of a person. */
export interface PersonRow extends FigureCell {
  readonly of: string
  /** By day and recording day, in their order. Amounts of one day that became known on one day are added up. */
  readonly entries: ReadonlyArray<readonly [day: Day, recorded: Day, amount: number]>
}

const prefix = "people/"

/** The keys of all rows of people. */
export const everyPerson = { from: prefix, below: "people0" } as const

/** The key of the row to which an entry belongs. */
export const personRowKey = ({ code, figure, of, unit }: FigureCell & { readonly of: string }): string =>
  `${prefix}${digestOf([figure, unit, code, of])}`

/** A row as it is kept. */
export const personRow = ({ code, entries, figure, of, unit }: PersonRow): Json => [
  ...[figure, unit, code, of],
  entries.map((entry) => [...entry]),
]

/** The row that was kept. */
export const personRowIn = (value: Json): PersonRow => {
  const [figure, unit, code, of, entries] = value as [string, string, string, string, PersonRow["entries"]]
  return { figure, unit, code, of, entries }
}

/** A row with an entry that became known on a day; entries that cancel each other are taken out. */
export const addedOf = (
  row: PersonRow | undefined,
  { amount, code, day, figure, of, unit }: PersonEntry,
  recorded: Day,
): PersonRow => {
  const isSame = ([otherDay, otherRecorded]: PersonRow["entries"][number]): boolean =>
    otherDay === day && otherRecorded === recorded
  const before = row?.entries ?? []
  const sum = amount + (before.find(isSame)?.[2] ?? 0)
  const entries = [
    ...before.filter((entry) => !isSame(entry)),
    ...(sum === 0 ? [] : [[day, recorded, sum] as const]),
  ]
  return {
    ...{ figure, unit, code, of },
    entries: entries.toSorted(([day, recorded], [other, otherRecorded]) =>
      day === other ? recorded - otherRecorded : day - other,
    ),
  }
}
