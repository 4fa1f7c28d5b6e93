/** Nodes that wait, each once, by a distance that may only become shorter. Between equal distances any may come first. */
export interface NearestFirst {
  readonly isEmpty: () => boolean
  /** Adds a node, or moves one that waits forward after its distance became shorter. */
  readonly add: (node: number) => void
  /** Takes out the nearest. */
  readonly take: () => number
  readonly clear: () => void
}

/** A queue for nodes `0` to before `count`, which reads their distances where the caller keeps them. */
export const nearestFirst = (count: number, distance: Float64Array): NearestFirst => {
  const heap = new Int32Array(count)
  const position = new Int32Array(count).fill(-1)
  let size = 0

  const rise = (node: number, from: number): void => {
    let place = from
    const key = distance[node] as number
    while (place > 0) {
      const above = (place - 1) >> 1
      const other = heap[above] as number
      if ((distance[other] as number) <= key) break
      heap[place] = other
      position[other] = place
      place = above
    }
    heap[place] = node
    position[node] = place
  }

  const sink = (node: number): void => {
    let place = 0
    const key = distance[node] as number
    for (;;) {
      let below = 2 * place + 1
      if (below >= size) break
      if (
        below + 1 < size &&
        (distance[heap[below + 1] as number] as number) < (distance[heap[below] as number] as number)
      )
        below++
      const other = heap[below] as number
      if ((distance[other] as number) >= key) break
      heap[place] = other
      position[other] = place
      place = below
    }
    heap[place] = node
    position[node] = place
  }

  return {
    isEmpty: () => size === 0,
    add: (node) => {
      const place = position[node] as number
      rise(node, place < 0 ? size++ : place)
    },
    take: () => {
      const first = heap[0] as number
      position[first] = -1
      size--
      if (size > 0) sink(heap[size] as number)
      return first
    },
    clear: () => {
      for (let place = 0; place < size; place++) position[heap[place] as number] = -1
      size = 0
    },
  }
}
