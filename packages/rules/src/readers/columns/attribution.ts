import type { Columns } from "./columns.ts"
import type { Today } from "./compile-columns.ts"
import { pickColumns, pickDays, rowsWhere } from "./pick.ts"

/** The result of each case under a version of the law: answers, outcomes, first days, levels, amounts. */
export type Results = Uint8Array | Int32Array | Float64Array

/** Reads a version of the law for a population. */
export type ReadLaw = (columns: Columns, today: Today) => Results

/**
 * The part of changes of law in the changed result of a case.
 *
 * - `one`: this change alone has the effect, and nothing else does without it
 * - `each`: each of these changes alone has it
 * - `together`: no change alone has it, and it needs each of these; all changes where none can be singled out
 */
export interface Cause {
  readonly how: "one" | "each" | "together"
  /** Indices of changes. */
  readonly changes: ReadonlyArray<number>
}

/** The causes of changed results. */
export interface Attribution {
  /** The rows with changed results, in rising order. */
  readonly rows: Uint32Array
  /** The index of the cause of each of these rows. */
  readonly causeOf: Uint32Array
  /** The causes that occur, each with its number of cases. */
  readonly causes: ReadonlyArray<Cause & { readonly cases: number }>
}

const placesOf = (flags: ReadonlyArray<boolean>): ReadonlyArray<number> =>
  flags.flatMap((flag, place) => (flag ? [place] : []))

const causeOf = (alone: ReadonlyArray<boolean>, needed: ReadonlyArray<boolean>): Cause => {
  const enough = placesOf(alone)
  const [only, another] = enough
  if (only !== undefined)
    return another === undefined && needed[only] === true
      ? { how: "one", changes: [only] }
      : { how: "each", changes: enough }
  const indispensable = placesOf(needed)
  return {
    how: "together",
    changes: indispensable.length > 0 ? indispensable : alone.map((_, place) => place),
  }
}

/**
 * Attributes changed results to changes of law, by reading the law with each change made alone and with each left out.
 * `lawWith` reads the law with some changes made, by their indices: with none it is the baseline, with all the reform.
 *
 * Takes a reading of all cases for the baseline and the reform, unless these are given, and at most two readings a change of
 * the changed cases.
 *
 * @example
 * // One change, which abolishes release.
 * const lawWith = ([abolished]: ReadonlyArray<boolean>) =>
 *   compileAnswerColumns(abolished ? never : conditionalRelease, { pack }).answers
 * const { causes } = attribute(1, lawWith, columns, setting.today)
 * causes.map(({ cases, changes, how }) => [how, changes, cases]) // => [["one", [0], 2]]
 */
export const attribute = (
  changes: number,
  lawWith: (made: ReadonlyArray<boolean>) => ReadLaw,
  columns: Columns,
  today: Today,
  known: { readonly before?: Results; readonly after?: Results } = {},
): Attribution => {
  const made = (isMade: (change: number) => boolean): ReadonlyArray<boolean> =>
    Array.from({ length: changes }, (_, change) => isMade(change))
  const before = known.before ?? lawWith(made(() => false))(columns, today)
  const after = known.after ?? lawWith(made(() => true))(columns, today)
  const rows = rowsWhere(before.length, (row) => !Object.is(before[row], after[row])).slice()
  const turned = pickColumns(columns, rows)
  const days = pickDays(today, rows)
  const read = (isMade: (change: number) => boolean, of: Columns, on: Today): Results =>
    lawWith(made(isMade))(of, on)
  const places = Array.from({ length: rows.length > 0 ? changes : 0 }, (_, change) => change)
  const reachedAgain = (results: Results, place: number, row: number): boolean =>
    Object.is(results[place], after[row])
  const withOne = places.map((one) => read((change) => change === one, turned, days))
  const alone = Array.from(rows, (row, place) => withOne.map((results) => reachedAgain(results, place, row)))
  // Cases that another change alone changes have a cause already.
  const inQuestion = (change: number): Uint32Array =>
    Uint32Array.from(
      alone.flatMap((flags, place) => (flags.some((flag, other) => flag && other !== change) ? [] : [place])),
    )
  const needed = alone.map((flags) => flags.map(() => changes === 1))
  if (changes > 1)
    for (const one of places) {
      const some = inQuestion(one)
      if (some.length === 0) continue
      const results = read((change) => change !== one, pickColumns(turned, some), pickDays(days, some))
      some.forEach((place, at) => {
        const flags = needed[place] as Array<boolean>
        flags[one] = !reachedAgain(results, at, rows[place] as number)
      })
    }

  const causes: Array<Cause & { cases: number }> = []
  const placeOfCause = new Map<string, number>()
  const causeOfRow = Uint32Array.from(rows, (_, place) => {
    const found = causeOf(alone[place] as ReadonlyArray<boolean>, needed[place] as ReadonlyArray<boolean>)
    const key = `${found.how} ${found.changes}`
    const cause = placeOfCause.get(key) ?? causes.push({ ...found, cases: 0 }) - 1
    placeOfCause.set(key, cause)
    ;(causes[cause] as { cases: number }).cases++
    return cause
  })
  return { rows, causeOf: causeOfRow, causes }
}
