/** The order of ids, so that no result depends on the order of the input. */

import { compareIdentifiers, isSameIdentifier } from "@bazgasht/casework"

/** Places of a list in the order of the ids, the rank of each place, and the smallest id that stands twice. */
export interface Ranks {
  readonly placeOf: Int32Array
  readonly rankOf: Int32Array
  readonly duplicate: string | undefined
}

/** Ranks things by their ids, in the order of the code units of their keys. */
export const ranksOf = (things: ReadonlyArray<{ readonly id: string }>): Ranks => {
  const idAt = (place: number): string => (things[place] as { readonly id: string }).id
  const placeOf = Int32Array.from(things, (_, place) => place)
  const ascending = things.every(
    (_, place) =>
      place === 0 ||
      (compareIdentifiers(idAt(place - 1), idAt(place)) < 0 &&
        !isSameIdentifier(idAt(place - 1), idAt(place))),
  )
  if (ascending) return { placeOf, rankOf: placeOf, duplicate: undefined }
  placeOf.sort((one, other) => compareIdentifiers(idAt(one), idAt(other)))
  const rankOf = new Int32Array(things.length)
  for (let rank = 0; rank < placeOf.length; rank++) rankOf[placeOf[rank] as number] = rank
  for (let rank = 1; rank < placeOf.length; rank++) {
    const id = idAt(placeOf[rank] as number)
    if (isSameIdentifier(id, idAt(placeOf[rank - 1] as number))) return { placeOf, rankOf, duplicate: id }
  }
  return { placeOf, rankOf, duplicate: undefined }
}
