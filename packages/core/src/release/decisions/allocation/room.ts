/**
 * The room that money leaves: how much more can still reach a class of petitions, where money that was taken from one pot may
 * come from another instead. This is a flow from pots to classes, and what it can carry tells exactly which petitions can be
 * served together.
 *
 * @module
 */

import type { Table } from "./table.ts"

/** Money on its way from pots to classes. */
export interface Room {
  /** Takes so much for a class, or as much of it as there is, and says how much that was. */
  readonly take: (number: number, wish: number) => number
  /** Gives back so much of what a class has taken. */
  readonly giveBack: (number: number, sum: number) => void
  /** Takes the whole sum for a class or nothing, and says whether it did. */
  readonly takeWhole: (number: number, sum: number) => boolean
  /** Puts money into a pot. */
  readonly open: (pot: number, sum: number) => void
  /** The classes that a class shares its last money with, itself among them, when no more can reach it: none of them can get more. */
  readonly closedWith: (number: number) => ReadonlyArray<number>
  /** What a pot gives to a class. */
  readonly given: (pot: number, number: number) => number
  /** A room like this one that goes its own way. */
  readonly copy: () => Room
}

interface Flow {
  readonly free: Float64Array
  /** What each pot gives to each class, row by row. */
  readonly given: Float64Array
}

const roomOver = (table: Table, { free, given }: Flow): Room => {
  const { pots, potsOf } = table
  const classes = potsOf.length
  // How a pot was reached in a search: from which class, and that class from which pot.
  const cameFrom = new Int32Array(pots.length)
  const classCameFrom = new Int32Array(classes)

  /** The nearest pot with money that can reach a class, -1 where there is none. */
  const search = (start: number): number => {
    cameFrom.fill(-1)
    classCameFrom.fill(-2)
    classCameFrom[start] = -1
    const waiting = [start]
    for (const number of waiting)
      for (const pot of potsOf[number] as ReadonlyArray<number>) {
        if (cameFrom[pot] !== -1) continue
        cameFrom[pot] = number
        if ((free[pot] as number) > 0) return pot
        for (const next of (pots[pot] as Table["pots"][number]).classes)
          if (classCameFrom[next] === -2 && (given[pot * classes + next] as number) > 0) {
            classCameFrom[next] = pot
            waiting.push(next)
          }
      }
    return -1
  }

  /** The most that the way to a pot lets through. */
  const widthOf = (end: number, wish: number): number => {
    let width = Math.min(wish, free[end] as number)
    for (let number = cameFrom[end] as number; classCameFrom[number] !== -1; ) {
      const pot = classCameFrom[number] as number
      width = Math.min(width, given[pot * classes + number] as number)
      number = cameFrom[pot] as number
    }
    return width
  }

  const move = (end: number, width: number): void => {
    free[end] = (free[end] as number) - width
    for (let pot = end; ; ) {
      const number = cameFrom[pot] as number
      given[pot * classes + number] = (given[pot * classes + number] as number) + width
      const before = classCameFrom[number] as number
      if (before === -1) return
      given[before * classes + number] = (given[before * classes + number] as number) - width
      pot = before
    }
  }

  const take = (number: number, wish: number): number => {
    let left = wish
    while (left > 0) {
      const end = search(number)
      if (end < 0) break
      const width = widthOf(end, left)
      move(end, width)
      left -= width
    }
    return wish - left
  }

  /** What a class can still get depends on what each class got, and not on the pots that gave it. */
  const giveBack = (number: number, sum: number): void => {
    let left = sum
    for (const pot of potsOf[number] as ReadonlyArray<number>) {
      const back = Math.min(left, given[pot * classes + number] as number)
      given[pot * classes + number] = (given[pot * classes + number] as number) - back
      free[pot] = (free[pot] as number) + back
      left -= back
    }
  }

  const copyFlow = (): Flow => ({ free: free.slice(), given: given.slice() })

  return {
    take,
    takeWhole: (number, sum) => {
      const taken = take(number, sum)
      if (taken === sum) return true
      giveBack(number, taken)
      return false
    },
    giveBack,
    open: (pot, sum) => {
      free[pot] = (free[pot] as number) + sum
    },
    closedWith: (number) => {
      search(number)
      return [...classCameFrom.keys()].filter((one) => classCameFrom[one] !== -2)
    },
    given: (pot, number) => given[pot * classes + number] as number,
    copy: () => roomOver(table, copyFlow()),
  }
}

/** All money of some pots, none of it taken. */
export const roomOf = (table: Table, potsInUse: ReadonlyArray<number>): Room => {
  const free = new Float64Array(table.pots.length)
  for (const pot of potsInUse) free[pot] = (table.pots[pot] as Table["pots"][number]).free
  return roomOver(table, { free, given: new Float64Array(table.pots.length * table.potsOf.length) })
}
