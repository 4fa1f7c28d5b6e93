import type { Actor, Day, Money } from "@bazgasht/rules"
import { noDay, outcomeNames } from "@bazgasht/rules/columns"
import type { RegisterKind } from "./populations/index.ts"
import type { BeforeAndAfter, CauseTally } from "./runs/comparison.ts"
import type { Effect } from "./runs/effects.ts"
import { type FundOutcome, rulesOfFund } from "./runs/fund.ts"
import type { LawPart } from "./runs/law-parts.ts"
import { type ReadingClause, readingClauses } from "./runs/reading-clauses.ts"
import type { Simulation } from "./simulate.ts"

/** What a version of the law says of somebody. */
export interface AnswerUnderLaw {
  /** Of a decision. */
  readonly outcome?: (typeof outcomeNames)[number]
  /** Of a decision: since when somebody is eligible, or from when; absent where no day is known or matters. */
  readonly firstDay?: Day
  /** Of a case that is referred: to whom. */
  readonly referredTo?: Actor
  /** Of an amount or a count; absent where it is not known. */
  readonly value?: number
}

/** What changed the answer. */
export interface OutcomeChange {
  readonly how: CauseTally["how"]
  readonly parts: ReadonlyArray<LawPart>
  /** The clauses in which the law reads them. */
  readonly clauses: ReadonlyArray<ReadingClause>
}

/** Somebody whose answer to a question is another after the reform. */
export interface AnswerDifference {
  readonly kind: RegisterKind
  readonly id: string
  /** The id of the rule. */
  readonly question: string
  readonly effect: Effect
  readonly before: AnswerUnderLaw
  readonly after: AnswerUnderLaw
  readonly change: OutcomeChange
}

const measured: ReadonlyArray<string> = ["money", "count"]

/**
 * Everybody whose answer changes, by question in the order of the population: facts of people, for those who may see the cases only.
 *
 * @example
 * // A third becomes a quarter: nobody may be released later, or not at all.
 * const [first] = differencesOf(simulation)
 * first?.question // => "REL-CR"
 * first?.effect // => "sooner"
 * new Set([...differencesOf(simulation)].map(({ effect }) => effect)).has("loses") // => false
 */
export function* differencesOf(
  { law, population, questions, results }: Simulation,
  baseline = law.pack,
): Generator<AnswerDifference> {
  for (const { causes, effects, question, turned } of results.comparisons) {
    const kind = questions.find(({ id }) => id === question)?.of
    const table = kind === undefined ? undefined : population.tables[kind]
    if (kind === undefined || table === undefined) continue
    const rules = {
      before: baseline.rules.get(question) ?? law.pack.rules.get(question),
      after: law.pack.rules.get(question) ?? baseline.rules.get(question),
    }
    const valueKind = rules.after?.valueKind ?? ""
    const turnings = causes.map(({ changes, how }): OutcomeChange => {
      const parts = changes.flatMap((change) => results.parts[change] ?? [])
      const clauses = parts.flatMap((part) => readingClauses([law.pack, baseline], question, part))
      return { how, parts, clauses }
    })
    const answer = (side: "before" | "after", place: number): AnswerUnderLaw => {
      const code = turned[side][place] as number
      if (turned.days === undefined)
        return Number.isNaN(code) || !measured.includes(valueKind) ? {} : { value: code }
      const day = turned.days[side][place] as number
      const outcome = outcomeNames[code]
      const referral = turned.referrals?.[side][place] ?? 0
      const referredTo = rules[side]?.referrals[referral - 1]?.to
      return {
        ...(outcome === undefined ? {} : { outcome }),
        ...(day === noDay ? {} : { firstDay: day as Day }),
        ...(referredTo === undefined ? {} : { referredTo }),
      }
    }
    for (const [place, row] of turned.rows.entries())
      yield {
        kind,
        id: table.ids[row] as string,
        question,
        effect: effects[turned.effects[place] as number] as Effect,
        before: answer("before", place),
        after: answer("after", place),
        change: turnings[turned.causes[place] as number] as OutcomeChange,
      }
  }
}

/** People of a case whose outcome under a fund changes with the reform. */
export interface FundDifference {
  /** Of the prisoner. */
  readonly id: string
  /** How many people; a case may stand for several. */
  readonly people: number
  readonly outcome: BeforeAndAfter<FundOutcome>
  /** What has to be paid for one of them, in rials; absent where it is not known. */
  readonly residual: Partial<BeforeAndAfter<Money>>
  /** Which change of the law did it; absent where the law says the same and the money goes to others, or goes further. */
  readonly change?: OutcomeChange
}

/**
 * Everybody whose outcome under the fund changes, in the order of the population: facts of people, for those who may see the cases only.
 *
 * @example
 * // Nobody where the scenario has no fund.
 * const [first] = fundDifferencesOf(simulation)
 * first // => undefined
 */
export function* fundDifferencesOf(
  { fund, jurisdiction, law, population, results, scenario }: Simulation,
  baseline = law.pack,
): Generator<FundDifference> {
  const ids = population.tables.prisoner?.ids ?? []
  const rules = scenario.fund === undefined ? [] : rulesOfFund(jurisdiction, scenario.fund)
  const clausesOf = (part: LawPart): ReadonlyArray<ReadingClause> =>
    rules.flatMap((rule) => readingClauses([law.pack, baseline], rule, part))
  const clauses = new Map(results.parts.map((part) => [part.id, clausesOf(part)]))
  for (const { cause, outcome, people, residual, row } of fund?.turned ?? []) {
    const parts = cause?.changes.flatMap((change) => results.parts[change] ?? []) ?? []
    const read = parts.flatMap(({ id }) => clauses.get(id) ?? [])
    yield {
      id: ids[row] as string,
      people,
      outcome,
      residual,
      ...(cause === undefined
        ? {}
        : {
            change: {
              how: cause.how,
              parts,
              clauses: [...new Map(read.map((clause) => [clause.id, clause])).values()],
            },
          }),
    }
  }
}
