import type { Population, PopulationTable, RegisterKind } from "../populations/index.ts"
import { compareSlice, type SliceResult } from "./compare-slice.ts"
import { addComparisons, addCosts, type Comparison, type CostComparison } from "./comparison.ts"
import type { LawPart } from "./law-parts.ts"
import type { Study } from "./study.ts"

/** Some cases of a table: from one row up to, not including, another. */
export interface Slice {
  readonly kind: RegisterKind
  readonly from: number
  readonly to: number
}

/** What a reform does to a population. */
export interface RunResults {
  readonly parts: ReadonlyArray<LawPart>
  readonly comparisons: ReadonlyArray<Comparison>
  readonly costs: ReadonlyArray<CostComparison>
}

/** How many cases are read at once: enough to be fast, few enough to show progress and to be stopped. */
const casesOfSlice = 8192

/** Cuts the table of a kind of cases into slices; none where the population has no such table. */
export const slicesOfKind = (
  { tables }: Population,
  kind: RegisterKind,
  size = casesOfSlice,
): ReadonlyArray<Slice> => {
  const cases = tables[kind]?.columns.size ?? 0
  return Array.from({ length: Math.ceil(cases / size) }, (_, place) => ({
    kind,
    from: place * size,
    to: Math.min(cases, (place + 1) * size),
  }))
}

/** Adds up by halves: what grows with each addition is copied a few times, and not once for each slice. */
const addedUp = <A>(all: ReadonlyArray<A>, add: (one: A, other: A) => A): A => {
  const middle = Math.ceil(all.length / 2)
  return all.length === 1
    ? (all[0] as A)
    : add(addedUp(all.slice(0, middle), add), addedUp(all.slice(middle), add))
}

const addedUpBy = <A>(
  all: ReadonlyArray<A>,
  idOf: (one: A) => string,
  add: (one: A, other: A) => A,
): ReadonlyArray<A> => [...Map.groupBy(all, idOf).values()].map((some) => addedUp(some, add))

/** Puts the results of slices together; they have to be in the order of the slices. */
export const joinResults = (study: Study, results: Iterable<SliceResult>): RunResults => {
  const slices = [...results]
  return {
    parts: study.parts,
    comparisons: addedUpBy(
      slices.flatMap(({ comparisons }) => comparisons),
      ({ question }) => question,
      addComparisons,
    ),
    costs: addedUpBy(
      slices.flatMap((slice) => slice.costs),
      ({ decision }) => decision,
      addCosts,
    ),
  }
}

/** Runs a study over a population in this thread. The results do not depend on how its tables are cut into slices. */
export const runStudy = (study: Study, population: Population, size = casesOfSlice): RunResults => {
  const kinds = [...new Set(study.asked.map(({ question }) => question.of))]
  const slices = kinds.flatMap((kind) => slicesOfKind(population, kind, size))
  const results = slices.map(({ from, kind, to }) =>
    compareSlice(study, kind, population.tables[kind] as PopulationTable, from, to),
  )
  return joinResults(study, results)
}
