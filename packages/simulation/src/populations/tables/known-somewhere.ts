/** Whether anything is known of a fact in a whole table. */

import { type Column, type Columns, valueAtPlace } from "@bazgasht/rules/columns"

/** Whether anything is known in a column of so many cells. */
export const isKnownSomewhere = (column: Column, size: number): boolean => {
  for (let place = 0; place < size; place++) if (valueAtPlace(column, place) !== undefined) return true
  return false
}

/** Whether a fact or a list is known of any case. */
export const isKnownOfAnybody = ({ facts, lists, size }: Columns, id: string): boolean => {
  const [fact, list] = [facts[id], lists[id]]
  if (fact !== undefined && isKnownSomewhere(fact, size)) return true
  return list?.known.subarray(0, size).some((known) => known === 1) ?? false
}
