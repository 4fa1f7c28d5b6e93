import type { Jurisdiction } from "@bazgasht/core"
import type { DebtProgramme } from "@bazgasht/core/release"
import { type Day, type Facts, type Text, text } from "@bazgasht/rules"
import {
  type Attribution,
  attribute,
  type Columns,
  outcomeNames,
  sliceColumns,
  type Today,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import type { PopulationTable } from "../populations/index.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import type { FundPlan } from "../scenarios/index.ts"
import type { BeforeAndAfter } from "./comparison.ts"
import { type AskedQuestion, studyOf } from "./study.ts"

/**
 * What becomes of a debt prisoner under a law and a fund.
 *
 * - `freedByLaw`: without money: the law does not let the debtor be imprisoned, nor detained for a fine, puts electronic monitoring in
 *   the place of prison, or nothing is left to be paid now
 * - `freedByMoney`: the fund pays what still has to be paid
 * - `waiting`: money would do, and the fund does not reach so far
 * - `heldOtherwise`: something holds that no money lifts
 * - `notHelped`: not eligible for the help of the fund
 * - `open`: not known what the law says, or what has to be paid; never paid for
 */
export const fundOutcomes = [
  "freedByLaw",
  "freedByMoney",
  "waiting",
  "heldOtherwise",
  "notHelped",
  "open",
] as const

/** What the outcomes are called. */
export const fundOutcomeTitles: { readonly [Name in (typeof fundOutcomes)[number]]: Text } = {
  freedByLaw: text("بدون پول، به حکم قانون آزاد می‌شود", "released by the law, without money"),
  freedByMoney: text("با پرداخت صندوق آزاد می‌شود", "released on payment by the fund"),
  waiting: text("در انتظار پول", "waits for money"),
  heldOtherwise: text("به سبب دیگری در زندان می‌ماند", "held for something that no money lifts"),
  notHelped: text("مشمول کمک صندوق نیست", "not eligible for the help of the fund"),
  open: text("نامعلوم", "not known yet"),
}

/** What becomes of a debt prisoner. */
export type FundOutcome = (typeof fundOutcomes)[number]

/** What the law makes of a debtor before any money is given; `fundable` is who lacks nothing else. */
export const petitionStates = ["freedByLaw", "heldOtherwise", "notHelped", "open", "fundable"] as const

export type PetitionState = (typeof petitionStates)[number]

/** Debt prisoners, each with what the law makes of the case. */
export interface Petitions {
  readonly rows: Uint32Array
  /** By their places among the states. */
  readonly states: Uint8Array
  /** What still has to be paid now, in rials; NaN where it is not known. */
  readonly residuals: Float64Array
  /** The class of priority; NaN where it is not known. */
  readonly classes: Float64Array
}

/** Debt prisoners before and after, and the parts of the reform that change their cases. */
export interface FoundPetitions extends BeforeAndAfter<Petitions> {
  /** The cases whose state changes, or, where money would free the person, the residual or the class. */
  readonly turned: Attribution
}

/** The fact that says what a debt is owed for. */
export const debtKindFact = "debtKind"

/** The ids of the rules that a fund reads: none where the jurisdiction decides nothing of debts. */
export const rulesOfFund = ({ debts }: Jurisdiction, { clients }: FundPlan): ReadonlyArray<string> => {
  if (debts === undefined) return []
  const { custody, gap, priority, release } = debts
  return [
    ...[
      custody.imprisonment,
      custody.detentionForFine,
      custody.supervision,
      release,
      gap,
      priority[0],
    ].flatMap((rule) => rule?.id ?? []),
    ...(clients === undefined ? [] : [clients]),
  ]
}

type ReadFact = (row: number) => Facts[string] | undefined

const readerOf = ({ facts }: Columns, id: string): ReadFact => {
  const column = facts[id]
  return (row) => (column === undefined ? undefined : valueAtPlace(column, row))
}

/** Three answers to a question, and what follows for the petition. */
type Answer = "yes" | "no" | "open"

const answersOf =
  (outcomes: Uint8Array | undefined) =>
  (row: number): Answer => {
    const name = outcomes === undefined ? undefined : outcomeNames[outcomes[row] as number]
    if (name === undefined || name === "undetermined" || name === "referred") return "open"
    return name === "eligible" ? "yes" : "no"
  }

/**
 * Whether the law does not detain for a fine: it is not turned into detention at all. A detention that waits for the end of the
 * imprisonment, or that the judge for the execution of sentences orders now, holds; the act on financial convictions has no part in it (FIN-5).
 */
const notDetained =
  (outcomes: Uint8Array | undefined) =>
  (row: number): Answer => {
    const name = outcomes === undefined ? undefined : outcomeNames[outcomes[row] as number]
    if (name === undefined || name === "undetermined" || name === "referred") return "open"
    return name === "barred" ? "yes" : "no"
  }

const always = (answer: Answer) => (): Answer => answer

const opposite = (answer: Answer): Answer => (answer === "open" ? answer : answer === "yes" ? "no" : "yes")

/** What the law makes of a debtor, from what is known: an answer that is open never counts as no. */
export const petitionStateOf = (
  otherwiseHeld: Answer,
  waysOut: ReadonlyArray<Answer>,
  residual: number,
  helped: Answer,
): PetitionState => {
  if (otherwiseHeld === "yes") return "heldOtherwise"
  if (otherwiseHeld === "open") return "open"
  if (waysOut.includes("yes")) return "freedByLaw"
  if (waysOut.includes("open") || !(residual > 0)) return "open"
  if (helped === "no") return "notHelped"
  return helped === "open" ? "open" : "fundable"
}

/** A code for the state of each case: equal for cases with the same state. */
const codesOf = (
  { classes, residuals, rows, states }: Petitions,
  size: number,
  known: Map<string, number>,
) => {
  const codes = new Float64Array(size)
  rows.forEach((row, place) => {
    const state = petitionStates[states[place] as number] as PetitionState
    const key = state === "fundable" ? `${residuals[place]} ${classes[place]}` : state
    const code = known.get(key) ?? known.size + 1
    known.set(key, code)
    codes[row] = code
  })
  return codes
}

const shifted = (rows: Uint32Array, from: number): Uint32Array => rows.map((row) => row + from)

export const petitionsOf = (jurisdiction: Jurisdiction, law: ReformedLaw, day: Day, plan: FundPlan) => {
  // A run with a fund is refused where the jurisdiction decides nothing of debts.
  const { custody, gap, priority, release: released } = jurisdiction.debts as DebtProgramme
  const { asked, parts } = studyOf({
    jurisdiction,
    law,
    day,
    questions: rulesOfFund(jurisdiction, plan).map((id) => ({ id, field: "release", of: "prisoner" })),
  })
  const askedBy = (id: string): AskedQuestion | undefined => asked.find(({ question }) => question.id === id)
  const side = (made: ReadonlyArray<boolean>, columns: Columns, today: Today): Petitions => {
    const read = (id: string | undefined) =>
      id === undefined ? undefined : askedBy(id)?.readWith(made)(columns, today)
    const outcomesOf = (id: string) => read(id)?.decisions?.outcomes
    const decided = (id: string) => answersOf(outcomesOf(id))
    const [held, kind, other] = [custody.held.id, debtKindFact, custody.otherHold.id].map((id) =>
      readerOf(columns, id),
    ) as [ReadFact, ReadFact, ReadFact]
    // A person with a debt who is not known to be held for it counts, as open.
    const rows = Array.from({ length: columns.size }, (_, row) => row).filter(
      (row) => held(row) === true || (held(row) === undefined && (kind(row) ?? "none") !== "none"),
    )
    const [imprisonment, release] = [decided(custody.imprisonment.id), decided(released.id)]
    const supervision = custody.supervision === undefined ? always("no") : decided(custody.supervision.id)
    const noDetention =
      custody.detentionForFine === undefined
        ? always("yes")
        : notDetained(outcomesOf(custody.detentionForFine.id))
    const notHeld = (row: number): Answer => {
      const of = kind(row)
      if (of === "fine") return noDetention(row)
      const free = opposite(imprisonment(row))
      // A debt that may be a fine frees only where neither law holds the person.
      return of === undefined && free === "yes" ? noDetention(row) : free
    }
    const helped = plan.clients === undefined ? always("yes") : decided(plan.clients)
    const residuals = read(gap.id)?.codes
    const classes = read(priority[0]?.id)?.codes
    const stateOf = (row: number): PetitionState => {
      if (held(row) === undefined) return "open"
      const hold = other(row)
      return petitionStateOf(
        hold === undefined ? "open" : hold ? "yes" : "no",
        [notHeld(row), supervision(row), release(row)],
        residuals?.[row] ?? Number.NaN,
        helped(row),
      )
    }
    return {
      rows: Uint32Array.from(rows),
      states: Uint8Array.from(rows, (row) => petitionStates.indexOf(stateOf(row))),
      residuals: Float64Array.from(rows, (row) => residuals?.[row] ?? Number.NaN),
      classes: Float64Array.from(rows, (row) => classes?.[row] ?? Number.NaN),
    }
  }
  return (table: PopulationTable, from: number, to: number): FoundPetitions => {
    const columns = sliceColumns(table.columns, from, to)
    const [before, after] = [false, true].map((isMade) =>
      side(
        parts.map(() => isMade),
        columns,
        day,
      ),
    ) as [Petitions, Petitions]
    const known = new Map<string, number>()
    const turned = attribute(
      parts.length,
      (made) => (some, today) => codesOf(side(made, some, today), some.size, known),
      columns,
      day,
      { before: codesOf(before, columns.size, known), after: codesOf(after, columns.size, known) },
    )
    return {
      before: { ...before, rows: shifted(before.rows, from) },
      after: { ...after, rows: shifted(after.rows, from) },
      turned: { ...turned, rows: shifted(turned.rows, from) },
    }
  }
}

export const joinedPetitions = (petitions: ReadonlyArray<Petitions>): Petitions => ({
  rows: Uint32Array.from(petitions.flatMap(({ rows }) => [...rows])),
  states: Uint8Array.from(petitions.flatMap(({ states }) => [...states])),
  residuals: Float64Array.from(petitions.flatMap(({ residuals }) => [...residuals])),
  classes: Float64Array.from(petitions.flatMap(({ classes }) => [...classes])),
})
