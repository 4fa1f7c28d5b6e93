import type { Jurisdiction } from "@bazgasht/core"
import type { Day, RulePack, Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { PopulationTable, RegisterKind } from "../populations/index.ts"
import { type Question, withCosts } from "../questions.ts"
import { applyReforms, type Reform, type ReformError, type ReformedLaw } from "../reforms/index.ts"
import { readsOf } from "../reforms/reads.ts"
import type { Scenario } from "../scenarios/index.ts"
import { compareSlice, readBaseline, type SliceResult } from "./compare-slice.ts"
import { unattributed } from "./comparison.ts"
import type { RunResults } from "./run.ts"
import { studyOf } from "./study.ts"

/** The parameter of a sweep at one value. */
export interface SweptValue {
  readonly value: Value
  readonly results: RunResults
}

/** The reforms with one parameter at another value, whatever they say of it themselves. */
const reformsWith = (
  reforms: ReadonlyArray<Reform>,
  { sweep, title }: Scenario,
  value: Value,
): ReadonlyArray<Reform> => {
  const parameter = sweep?.parameter as string
  const others = reforms.map((reform) => ({
    ...reform,
    changes: reform.changes.filter(
      (change) => change.change !== "setParameter" || change.parameter !== parameter,
    ),
  }))
  // No reform that is read from a file has an id with such a stroke.
  const id = `sweep/${parameter}`
  return [...others, { id, title, changes: [{ change: "setParameter", parameter, value }] }]
}

/** The law at each value of a sweep, or what is wrong with a value. */
export const sweptLaws = (
  pack: RulePack,
  reforms: ReadonlyArray<Reform>,
  scenario: Scenario,
): Result.Result<ReadonlyArray<ReformedLaw>, ReadonlyArray<ReformError>> =>
  Result.all(
    (scenario.sweep?.values ?? []).map((value) => applyReforms(pack, reformsWith(reforms, scenario, value))),
  )

/** Of the questions of a run those that the parameter of a sweep reaches: all others are answered as in the run itself. */
export const questionsSwept = (
  baseline: RulePack,
  law: ReformedLaw,
  asked: ReadonlyArray<Question>,
  { sweep }: Scenario,
): ReadonlyArray<Question> => {
  if (sweep === undefined) return []
  const reads = ({ id }: Question): boolean =>
    [baseline, law.pack].some((pack) => readsOf(pack, [id]).parameters.has(sweep.parameter))
  const reached = new Set(withCosts(asked.filter(reads), asked).map(({ id }) => id))
  return asked.filter(({ id }) => reached.has(id))
}

/** Reads all values of a sweep, slice by slice; a result a value. */
export type ReadSweep = (
  kind: RegisterKind,
  table: PopulationTable,
  from: number,
  to: number,
) => ReadonlyArray<SliceResult>

/** Makes a sweep ready. The law in force is read once for all values. */
export const sweepOf = (
  jurisdiction: Jurisdiction,
  laws: ReadonlyArray<ReformedLaw>,
  questions: ReadonlyArray<Question>,
  day: Day,
): ReadSweep => {
  const numbers = new Map<string, number>()
  const studies = laws.map((law) =>
    studyOf({ jurisdiction, law, day, questions, attributing: false, numbers }),
  )
  return (kind, table, from, to) => {
    const [first] = studies
    if (first === undefined) return []
    const before = readBaseline(first, kind, table, from, to)
    return studies.map((study) => compareSlice(study, kind, table, from, to, before))
  }
}

/** What one value comes to: of what the parameter does not reach, what the run itself comes to. */
export const sweptResults = (run: RunResults, swept: RunResults): RunResults => ({
  parts: run.parts,
  comparisons: run.comparisons.map(
    (comparison) =>
      swept.comparisons.find(({ question }) => question === comparison.question) ?? unattributed(comparison),
  ),
  costs: run.costs.map((cost) => swept.costs.find(({ decision }) => decision === cost.decision) ?? cost),
})
