import { type Jurisdiction, otherReadings } from "@bazgasht/core"
import { codedError, type Day, digestOf, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type AuditedFund, auditFund } from "./disclosure/disclosed-fund.ts"
import { digestOfPopulation, type Population, type PopulationTable } from "./populations/index.ts"
import { followsReading } from "./populations/tables/facts-under-readings.ts"
import { type Question, questionsOf, withCosts } from "./questions.ts"
import { idleChanges } from "./reforms/idle-changes.ts"
import {
  applyReforms,
  type IdleChange,
  type Reform,
  type ReformError,
  type ReformedLaw,
} from "./reforms/index.ts"
import { isRead, readsOf } from "./reforms/reads.ts"
import type { Assignment, TaskResult } from "./runs/assignment.ts"
import { type BudgetComparison, budgetComparison, type Claims, rulesOfBudget } from "./runs/budget.ts"
import type { BeforeAndAfter } from "./runs/comparison.ts"
import { engineThatRuns } from "./runs/engine.ts"
import { rulesOfFund } from "./runs/fund.ts"
import { type FundComparison, fundComparison } from "./runs/fund-comparison.ts"
import { type LackingCases, type LackingFact, lackingCases, lackingFacts } from "./runs/lacking-facts.ts"
import { addMonths, firstDaysOf, type ProjectedMonth, rulesOfProjection } from "./runs/project-slice.ts"
import { questionsReached } from "./runs/questions-reached.ts"
import { basisOf, type RunBasis, type RunReceipt } from "./runs/receipt.ts"
import { joinResults, type RunResults } from "./runs/run.ts"
import { addSettlings, type QuestionSettling } from "./runs/settling.ts"
import { studyOf } from "./runs/study.ts"
import { questionsSwept, type SweptValue, sweptLaws, sweptResults } from "./runs/sweep.ts"
import { digestOfResults } from "./runs/written-results.ts"
import { plainScenario, type Scenario } from "./scenarios/index.ts"
import { type RunOptions, runTasks, type SimulationStopped } from "./workers/run-tasks.ts"
import { type OtherRun, openUnfinishedRun, RunNotKept } from "./workers/unfinished-run.ts"
import type { WorkerCrash } from "./workers/worker-pool.ts"

/** What is simulated, and how. */
export interface SimulationOptions extends RunOptions {
  /** Whose law is in force, and reformed. */
  readonly jurisdiction: Jurisdiction
  readonly population: Population
  readonly reforms: ReadonlyArray<Reform>
  readonly scenario?: Scenario
  /** Where what is done is kept until all of it is, so that a run that is stopped can go on. */
  readonly unfinished?: string
  /** Called before the run where parts of other runs are kept in the same place: nothing removes them but the run itself, or a person. */
  readonly onOtherRuns?: (others: ReadonlyArray<OtherRun>) => void
  /** Called before the run with the facts that a reform asks for and no case has. */
  readonly onLackingFacts?: (lacking: ReadonlyArray<LackingFact>) => void
  /** Called to write the result; says whether it is written. What is kept of the run is removed only then. */
  readonly onFinished?: (simulation: Simulation) => boolean
}

/** What a reform would do. */
export interface Simulation {
  readonly jurisdiction: Jurisdiction
  readonly day: Day
  readonly population: Population
  readonly law: ReformedLaw
  readonly scenario: Scenario
  readonly questions: ReadonlyArray<Question>
  /** Changes that cannot change any answer of the run. */
  readonly idle: ReadonlyArray<IdleChange>
  /** Facts that other changes begin to ask for, and that no case of the population has. */
  readonly lackingFacts: ReadonlyArray<LackingFact>
  readonly results: RunResults
  /** Of each question that decides, which missing facts would settle how many answers under the reform. */
  readonly settling: ReadonlyArray<QuestionSettling>
  readonly budget?: BudgetComparison
  readonly fund?: AuditedFund
  readonly projection?: ReadonlyArray<ProjectedMonth>
  readonly sweep?: ReadonlyArray<SweptValue>
  readonly receipt: RunReceipt
}

const refusedTexts = () => ({
  "run.reform": text("اصلاح‌های قانون را نمی‌توان با هم اجرا کرد.", "The reforms cannot be applied."),
  "run.budget": text(
    "بودجه یا هزینه‌های سناریو درست نیست.",
    "The budget of the scenario, or its costs, are wrong.",
  ),
  "run.fund": text("صندوق سناریو درست نیست.", "The fund of the scenario is wrong."),
})

/**
 * The run cannot be put together: costs that are more than can be counted, say.
 *
 * @example
 * const refused = await simulate({ jurisdiction: iran, population, reforms: [earlierRelease, laterRelease] })
 * Result.isFailure(refused) && refused.failure.code // => "run.reform"
 */
export class SimulationRefused extends /* @__PURE__ */ codedError("SimulationRefused", refusedTexts)<{
  readonly errors: ReadonlyArray<ReformError | { readonly code: string }>
}> {}

const lackingTexts = () => ({
  "run.casesLacking": text(
    "پرونده‌هایی که سناریو از آن‌ها می‌پرسد در جمعیت نیست.",
    "The population does not have the cases that the scenario asks for.",
  ),
})

/**
 * The scenario asks for cases that the population does not have.
 *
 * @example
 * const { prisoner } = population.tables
 * const prisonersOnly = { ...population, tables: prisoner ? { prisoner } : {} }
 * const scenario = { ...plainScenario, questions: ["FAM-1"] }
 * const refused = await simulate({ jurisdiction: iran, population: prisonersOnly, reforms: [earlierRelease], scenario })
 * Result.isFailure(refused) && refused.failure.code // => "run.casesLacking"
 */
export class CasesLacking extends /* @__PURE__ */ codedError("CasesLacking", lackingTexts)<{
  readonly lacking: ReadonlyArray<LackingCases>
}> {}

/** Why there is no result. */
export type SimulationError = SimulationStopped | SimulationRefused | CasesLacking | WorkerCrash | RunNotKept

const askedOf = (
  jurisdiction: Jurisdiction,
  law: ReformedLaw,
  { questions: chosen, sweep }: Scenario,
): ReadonlyArray<Question> => {
  if (chosen === undefined) return questionsReached(jurisdiction, law, sweep)
  const questions = questionsOf(jurisdiction)
  return withCosts(
    questions.filter(({ id }) => chosen.includes(id)),
    questions,
  )
}

/** Changes that cannot change any answer: neither to what is asked, nor to what a budget, a fund or a look ahead asks besides. */
const idleIn = (
  law: ReformedLaw,
  jurisdiction: Jurisdiction,
  asked: ReadonlyArray<Question>,
  { budget, fund, projection, questions: chosen }: Scenario,
  { tables }: Population,
  day: Day,
): ReadonlyArray<IdleChange> => {
  const { caseFile, pack } = jurisdiction
  const unasked =
    chosen === undefined ? questionsOf(jurisdiction).filter(({ of }) => tables[of] === undefined) : []
  const unread = [pack, law.pack].map((of) =>
    readsOf(
      of,
      unasked.map(({ id }) => id),
    ),
  )
  const hasNoCases = ({ change, reason }: IdleChange): boolean =>
    reason === "notRead" && unread.some((reads) => isRead(reads, change))
  const decisions = [
    ...asked.map(({ id }) => id),
    ...(budget === undefined ? [] : rulesOfBudget(jurisdiction)),
    ...(fund === undefined ? [] : rulesOfFund(jurisdiction, fund)),
    ...(projection === undefined ? [] : rulesOfProjection(jurisdiction, projection, tables)),
  ]
  const { facts } = readsOf(pack, decisions)
  const isReadInFacts = (caseFile.creditedFacts ?? []).some((fact) => facts.has(fact))
  const reachesFacts = ({ change, reason }: IdleChange): boolean =>
    reason === "notRead" &&
    change.change === "chooseReading" &&
    isReadInFacts &&
    otherReadings(jurisdiction).some((choices) => Object.hasOwn(choices, change.policy))
  const isFollowed = ({ change }: IdleChange): boolean =>
    change.change === "chooseReading" &&
    Object.values(tables).some((table) => followsReading(table.columns, change.policy))
  const idle = idleChanges(
    law,
    decisions,
    { pack, today: day },
    projection === undefined ? [day] : firstDaysOf(pack.calendar, day, projection.months).slice(0, -1),
  )
  return idle.flatMap((one): ReadonlyArray<IdleChange> => {
    if (reachesFacts(one)) return isFollowed(one) ? [] : [{ ...one, reason: "factsDerived" }]
    return [hasNoCases(one) ? { ...one, reason: "noCases" } : one]
  })
}

/** Everything that is asked of cases: by the questions, and by what a budget, a fund or a look ahead asks besides. */
const askedInAll = (
  jurisdiction: Jurisdiction,
  asked: ReadonlyArray<Question>,
  { budget, fund, projection }: Scenario,
): ReadonlyArray<Pick<Question, "id" | "of">> => {
  const besides = (ids: ReadonlyArray<string>, of: Question["of"]) => ids.map((id) => ({ id, of }))
  return [
    ...asked,
    ...besides(budget === undefined ? [] : rulesOfBudget(jurisdiction), "family"),
    ...besides(fund === undefined ? [] : rulesOfFund(jurisdiction, fund), "prisoner"),
    ...besides(projection?.grants.map(({ rule }) => rule) ?? [], "prisoner"),
  ]
}

/** The facts that changes ask for, that may still change an answer, and that no case has. */
const lackingIn = (
  law: ReformedLaw,
  jurisdiction: Jurisdiction,
  asked: ReadonlyArray<Question>,
  scenario: Scenario,
  population: Population,
  idle: ReadonlyArray<IdleChange>,
): ReadonlyArray<LackingFact> =>
  lackingFacts(jurisdiction.pack, law, askedInAll(jurisdiction, asked, scenario), population).filter(
    ({ place, reform }) => !idle.some((one) => one.reform === reform && one.place === place),
  )

const resultsOf = <Name extends TaskResult["task"]>(results: ReadonlyArray<TaskResult>, name: Name) =>
  results.filter((result): result is Extract<TaskResult, { task: Name }> => result.task === name)

const refused = (code: SimulationRefused["code"], errors: SimulationRefused["errors"]) =>
  Result.fail(new SimulationRefused({ code, errors }))

/** What is simulated: the law, the population, and what would change. */
export type SimulationSubject = Pick<
  SimulationOptions,
  "jurisdiction" | "population" | "reforms" | "scenario"
>

/** A run that is put together: its tasks can be done anywhere, and their results make the simulation. */
export interface PreparedRun {
  readonly assignment: Assignment
  readonly basis: RunBasis
  readonly lackingFacts: ReadonlyArray<LackingFact>
  /** Makes the simulation of the results of all tasks, in their order. */
  readonly finish: (done: ReadonlyArray<TaskResult>) => Promise<Result.Result<Simulation, SimulationError>>
}

/** Puts a run together, or says why it cannot be. */
export const prepareRun = (options: SimulationSubject): Result.Result<PreparedRun, SimulationError> => {
  const { jurisdiction, population, reforms, scenario = plainScenario } = options
  const { pack } = jurisdiction
  const applied = applyReforms(pack, reforms)
  if (Result.isFailure(applied)) return refused("run.reform", applied.failure)
  const law = applied.success
  const laws = sweptLaws(pack, reforms, scenario)
  if (Result.isFailure(laws)) return refused("run.reform", laws.failure)
  if (scenario.fund !== undefined && jurisdiction.debts === undefined)
    return refused("run.fund", [{ code: "fund.noDebtProgramme" }])
  const lacking = lackingCases(jurisdiction, scenario, population)
  if (lacking.length > 0) return Result.fail(new CasesLacking({ code: "run.casesLacking", lacking }))
  const day = scenario.day ?? population.day
  const asked = askedOf(jurisdiction, law, scenario).filter(({ of }) => population.tables[of] !== undefined)
  const swept = questionsSwept(pack, law, asked, scenario)
  const basis = basisOf({
    engine: engineThatRuns(),
    baseline: { pack },
    law,
    population: digestOfPopulation(population),
    day,
    questions: asked,
    seed: String(scenario.seed),
    assumed: scenario,
  })
  const idle = idleIn(law, jurisdiction, asked, scenario, population, day)
  const lackingFacts = lackingIn(law, jurisdiction, asked, scenario, population, idle)
  return Result.succeed({
    assignment: { population, reforms, scenario, questions: asked, swept, day },
    basis,
    lackingFacts,
    finish: async (done) => {
      const study = studyOf({ jurisdiction, law, day, questions: asked })
      const results = joinResults(
        study,
        resultsOf(done, "compare").map(({ result }) => result),
      )
      const months = resultsOf(done, "project").map((one) => one.months)
      const claims: ReadonlyArray<BeforeAndAfter<Claims>> = resultsOf(done, "claim").map((one) => one.claims)
      const budget =
        scenario.budget === undefined || claims.length === 0
          ? undefined
          : budgetComparison(
              claims,
              scenario.budget,
              scenario.seed,
              population.tables.family as PopulationTable,
            )
      if (Array.isArray(budget)) return refused("run.budget", budget)
      const petitions = resultsOf(done, "petition").map((one) => one.petitions)
      const { family, prisoner } = population.tables
      const compared =
        scenario.fund === undefined || prisoner === undefined
          ? undefined
          : fundComparison(
              petitions,
              scenario.fund,
              { day, seed: scenario.seed },
              { prisoner, ...(family === undefined ? {} : { family }) },
            )
      if (Array.isArray(compared)) return refused("run.fund", compared)
      const fund = compared as FundComparison | undefined
      const projection = months.length === 0 ? undefined : months.reduce(addMonths)
      const slicesOfSweep = resultsOf(done, "sweep").map((one) => one.results)
      const sweep = scenario.sweep?.values.map((value, place) => ({
        value,
        results: sweptResults(
          results,
          joinResults(
            study,
            slicesOfSweep.flatMap((ofSlice) => ofSlice[place] ?? []),
          ),
        ),
      }))
      const settling = addSettlings(resultsOf(done, "settle").map((one) => one.settling))
      const found = {
        results,
        settling,
        ...(budget === undefined ? {} : { budget: budget as BudgetComparison }),
        ...(projection === undefined ? {} : { projection }),
        ...(sweep === undefined ? {} : { sweep }),
      }
      return Result.succeed({
        jurisdiction,
        day,
        population,
        law,
        scenario,
        questions: asked,
        idle,
        lackingFacts,
        ...found,
        ...(fund === undefined ? {} : { fund: await auditFund(fund, scenario.smallestCell) }),
        receipt: {
          ...basis,
          results: digestOfResults({ ...found, ...(fund === undefined ? {} : { fund }) }),
        },
      })
    },
  })
}

const simulated = async (options: SimulationOptions): Promise<Result.Result<Simulation, SimulationError>> => {
  const prepared = prepareRun(options)
  if (Result.isFailure(prepared)) return Result.fail(prepared.failure)
  const { assignment, basis, finish, lackingFacts } = prepared.success
  const { onFinished, onLackingFacts, onOtherRuns, unfinished } = options
  const kept = unfinished === undefined ? undefined : openUnfinishedRun(unfinished, digestOf(basis))
  if (kept !== undefined && kept.others.length > 0) onOtherRuns?.(kept.others)
  if (lackingFacts.length > 0) onLackingFacts?.(lackingFacts)
  const done = await runTasks(assignment, options.jurisdiction, kept, options)
  if (Result.isFailure(done)) return Result.fail(done.failure)
  const simulation = await finish(done.success)
  if (Result.isFailure(simulation)) return Result.fail(simulation.failure)
  if (onFinished === undefined || onFinished(simulation.success)) kept?.remove()
  return Result.succeed(simulation.success)
}

/**
 * Simulates a reform over a population. One receipt gives the same results to the byte, whatever the workers and stops of the run.
 *
 * @example
 * const simulated = Result.getOrThrow(await simulate({ jurisdiction: iran, population, reforms: [earlierRelease] }))
 * simulated.questions.map(({ id }) => id) // => ["REL-CR"]
 */
export const simulate = async (
  options: SimulationOptions,
): Promise<Result.Result<Simulation, SimulationError>> => {
  try {
    return await simulated(options)
  } catch (error) {
    if (error instanceof RunNotKept) return Result.fail(error)
    throw error
  }
}
