import type { Jurisdiction } from "@bazgasht/core"
import type { Day } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import type { Population, PopulationTable } from "../populations/index.ts"
import type { Question } from "../questions.ts"
import { applyReforms, type Reform, type ReformError } from "../reforms/index.ts"
import type { FundPlan, Scenario } from "../scenarios/index.ts"
import { type Claims, claimsOf } from "./budget.ts"
import { compareSlice, type SliceResult } from "./compare-slice.ts"
import type { BeforeAndAfter } from "./comparison.ts"
import { type FoundPetitions, petitionsOf } from "./fund.ts"
import { type ProjectedMonth, type Projection, projectionOf } from "./project-slice.ts"
import { type Slice, slicesOfKind } from "./run.ts"
import { type QuestionSettling, settlingOf } from "./settling.ts"
import { type Study, studyOf } from "./study.ts"
import { type ReadSweep, sweepOf, sweptLaws } from "./sweep.ts"

export interface Assignment {
  readonly population: Population
  readonly reforms: ReadonlyArray<Reform>
  readonly scenario: Scenario
  readonly questions: ReadonlyArray<Question>
  /** Those of the questions that the parameter of a sweep reaches. */
  readonly swept: ReadonlyArray<Question>
  readonly day: Day
}

export type Task =
  | ({ readonly task: "compare" } & Slice)
  | ({ readonly task: "settle" } & Slice)
  | ({ readonly task: "claim" } & Slice)
  | ({ readonly task: "petition" } & Slice)
  | ({ readonly task: "project" } & Slice)
  | ({ readonly task: "sweep" } & Slice)

export type TaskResult =
  | { readonly task: "compare"; readonly result: SliceResult }
  | { readonly task: "settle"; readonly settling: ReadonlyArray<QuestionSettling> }
  | { readonly task: "claim"; readonly claims: BeforeAndAfter<Claims> }
  | { readonly task: "petition"; readonly petitions: FoundPetitions }
  | { readonly task: "project"; readonly months: ReadonlyArray<ProjectedMonth> }
  /** A result a value. */
  | { readonly task: "sweep"; readonly results: ReadonlyArray<SliceResult> }

export const tasksOf = ({ population, questions, scenario, swept }: Assignment): ReadonlyArray<Task> => {
  const slicesFor = (asked: ReadonlyArray<Question>): ReadonlyArray<Slice> =>
    [...new Set(asked.map(({ of }) => of))].flatMap((kind) => slicesOfKind(population, kind))
  const slices = slicesFor(questions)
  return [
    ...slices.map((slice): Task => ({ task: "compare", ...slice })),
    ...slices.map((slice): Task => ({ task: "settle", ...slice })),
    ...(scenario.budget === undefined ? [] : slicesOfKind(population, "family")).map(
      (slice): Task => ({ task: "claim", ...slice }),
    ),
    ...(scenario.fund === undefined ? [] : slicesOfKind(population, "prisoner")).map(
      (slice): Task => ({ task: "petition", ...slice }),
    ),
    ...(scenario.projection === undefined ? [] : slicesOfKind(population, "prisoner")).map(
      (slice): Task => ({ task: "project", ...slice }),
    ),
    ...slicesFor(swept).map((slice): Task => ({ task: "sweep", ...slice })),
  ]
}

export type TaskRunner = (task: Task) => TaskResult

/** What runs the tasks of an assignment, or everything that is wrong with its reforms. */
export const taskRunnerOf = (
  assignment: Assignment,
  jurisdiction: Jurisdiction,
): Result.Result<TaskRunner, ReadonlyArray<ReformError>> =>
  Result.gen(function* () {
    const { day, population, questions, reforms, scenario, swept } = assignment
    const { pack } = jurisdiction
    const baseline: CompileSetting = { pack }
    const law = yield* applyReforms(pack, reforms)
    let study: Study | undefined
    let projection: Projection | undefined
    let settling: ReturnType<typeof settlingOf> | undefined
    let petitions: ReturnType<typeof petitionsOf> | undefined
    let claims: ReturnType<typeof claimsOf> | undefined
    let sweep: ReadSweep | undefined
    return (task): TaskResult => {
      const table = population.tables[task.kind] as PopulationTable
      switch (task.task) {
        case "compare":
          study ??= studyOf({ jurisdiction, law, day, questions })
          return { task: "compare", result: compareSlice(study, task.kind, table, task.from, task.to) }
        case "settle":
          settling ??= settlingOf(baseline, law, questions, day)
          return { task: "settle", settling: settling(task.kind, table, task.from, task.to) }
        case "claim":
          claims ??= claimsOf(jurisdiction, law, day)
          return { task: "claim", claims: claims(table, task.from, task.to) }
        case "petition":
          petitions ??= petitionsOf(jurisdiction, law, day, scenario.fund as FundPlan)
          return { task: "petition", petitions: petitions(table, task.from, task.to) }
        case "project":
          projection ??= projectionOf(jurisdiction, baseline, law, scenario, day)
          return { task: "project", months: projection?.months(population, task.from, task.to) ?? [] }
        case "sweep":
          sweep ??= sweepOf(jurisdiction, Result.getOrThrow(sweptLaws(pack, reforms, scenario)), swept, day)
          return { task: "sweep", results: sweep(task.kind, table, task.from, task.to) }
      }
    }
  })
