/**
 * Ratios that a shared machine cannot spoil: each column runs in short slices that alternate with the reference, both in CPU
 * time of this process; each of several rounds gives one ratio, the median is the result and the others are its spread.
 */

import type { Convict } from "./case.ts"
import type { Column, Ready } from "./column.ts"
import type * as slice from "./slice.ts"

const rounds = 9
const slicesOfRound = 4
const sliceMilliseconds = 20

/** A number with the smallest and the greatest that were measured. */
export interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

export const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}

/** What was measured of a column. */
export interface Compared {
  readonly column: Column
  /** CPU time a decision takes, in multiples of that of the reference: one number a round. */
  readonly times: ReadonlyArray<number>
  /** Decisions in a second of CPU time. */
  readonly perSecond: number
}

type Loops = Pick<typeof slice, "decideSome" | "decideSomeLater">

interface Runner {
  /** Decides so many cases and says how many milliseconds of CPU time they took. */
  readonly run: (count: number) => Promise<number>
  readonly answers: Uint8Array
}

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const runnerOf = async (column: Column, convicts: ReadonlyArray<Convict>): Promise<Runner> => {
  const ready: Ready = await column.ready(convicts)
  const loops: Loops = await import(`./slice.ts?column=${column.id}`)
  const answers = new Uint8Array(convicts.length)
  let place = 0
  return {
    answers,
    run: async (count) => {
      const before = cpuMilliseconds()
      if ("holds" in ready) loops.decideSome(ready, place, count, answers)
      else await loops.decideSomeLater(ready, place, count, answers)
      place = (place + count) % convicts.length
      return cpuMilliseconds() - before
    },
  }
}

/** How many cases fill a slice. */
const sliceOf = async ({ run }: Runner): Promise<number> => {
  let count = 1
  for (;;) {
    const time = await run(count)
    if (time >= sliceMilliseconds) return Math.max(1, Math.round((count * sliceMilliseconds) / time))
    count = time < sliceMilliseconds / 8 ? count * 4 : Math.ceil((count * sliceMilliseconds * 1.1) / time)
  }
}

/** Compares columns with the reference, answer by answer and in time. Throws where an answer differs. */
export const compare = async (
  reference: Column,
  columns: ReadonlyArray<Column>,
  convicts: ReadonlyArray<Convict>,
  tell: (line: string) => void,
): Promise<ReadonlyArray<Compared>> => {
  const base = await runnerOf(reference, convicts)
  await base.run(convicts.length)
  const expected = Uint8Array.from(base.answers)
  const baseSlice = await sliceOf(base)
  const results: Array<Compared> = []
  let basePerSecond = 0

  for (const column of columns) {
    const runner = await runnerOf(column, convicts)
    await runner.run(convicts.length)
    const wrong = runner.answers.findIndex((answer, place) => answer !== expected[place])
    if (wrong >= 0)
      throw new Error(`${column.id} answers case ${wrong} otherwise: ${JSON.stringify(convicts[wrong])}`)
    const slice = await sliceOf(runner)
    const times: Array<number> = []
    const speeds: Array<number> = []
    for (let round = 0; round < rounds; round++) {
      let ofBase = 0
      let ofColumn = 0
      for (let part = 0; part < slicesOfRound; part++) {
        ofBase += await base.run(baseSlice)
        ofColumn += await runner.run(slice)
      }
      times.push(ofColumn / slice / (ofBase / baseSlice))
      speeds.push((1000 * slicesOfRound * slice) / ofColumn)
      basePerSecond = Math.max(basePerSecond, (1000 * slicesOfRound * baseSlice) / ofBase)
    }
    const perSecond = measured(speeds).median
    results.push({ column, times, perSecond })
    const { median } = measured(times)
    tell(
      `${column.id}: ${median.toPrecision(3)} times the hand-written time, ${Math.round(perSecond)} a second`,
    )
  }
  return [{ column: reference, times: [1], perSecond: basePerSecond }, ...results]
}
