/** What members of families have from their families. */

import { type Column, type Columns, factsAt, valueAtPlace } from "@bazgasht/rules/columns"
import type { PopulationTable } from "../tables/population.ts"

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other))

const isColumnInherited = (own: Column, ofOwner: Column | undefined, owners: Int32Array): boolean =>
  ofOwner !== undefined &&
  owners.every((owner, row) => isSame(valueAtPlace(own, row), valueAtPlace(ofOwner, owner)))

const onlyList = (columns: Columns, id: string): Columns => ({
  ...columns,
  facts: {},
  lists: Object.fromEntries(Object.entries(columns.lists).filter(([list]) => list === id)),
})

const isListInherited = (own: Columns, ofOwner: Columns, id: string, owners: Int32Array): boolean => {
  if (ofOwner.lists[id] === undefined) return false
  const [mine, theirs] = [onlyList(own, id), onlyList(ofOwner, id)]
  return owners.every((owner, row) => isSame(factsAt(mine, row)[id], factsAt(theirs, owner)[id]))
}

/** The facts and lists that every case of a table has just as the case to which it belongs: they need not be written twice. */
export const inheritedFrom = (
  { belonging, columns }: PopulationTable,
  owners: PopulationTable | undefined,
): ReadonlySet<string> => {
  const rows = belonging?.rows
  if (rows === undefined || owners === undefined || rows.some((row) => row < 0)) return new Set()
  return new Set([
    ...Object.entries(columns.facts).flatMap(([id, column]) =>
      isColumnInherited(column, owners.columns.facts[id], rows) ? [id] : [],
    ),
    ...Object.keys(columns.lists).filter((id) => isListInherited(columns, owners.columns, id, rows)),
  ])
}
