/** The least number of files that a step takes: reading and keeping cost as much as deciding fewer. */
const leastOfSlice = 100

/** Into how many steps work is divided at most. */
const mostSlices = 500

/** A list in slices, none of them empty. */
export const inSlices = <Item>(list: ReadonlyArray<Item>): ReadonlyArray<ReadonlyArray<Item>> => {
  const size = Math.max(leastOfSlice, Math.ceil(list.length / mostSlices))
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  )
}
