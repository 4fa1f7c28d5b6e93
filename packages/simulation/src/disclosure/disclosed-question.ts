/**
 * What is disclosed of a question: how many each effect comes to, by group and by cause, and how wide the answer is.
 *
 * All tables of a question have their sums in common, so they are hidden together. How wide the answer is, and what missing
 * facts would settle, is disclosed besides, as far as no small count follows from that.
 */

import { isSmallCount, type SuppressedCells, suppressLinkedTables, suppressParts } from "@bazgasht/disclosure"
import { outcomeNames } from "@bazgasht/rules/columns"
import { type BeforeAndAfter, type Comparison, type Side, sides } from "../runs/comparison.ts"
import type { Effect } from "../runs/effects.ts"
import type { QuestionSettling } from "../runs/settling.ts"
import { addTallies, none, type WeightedCount } from "../runs/tally.ts"
import { type Disclosed, people } from "./disclosed.ts"
import { addTables, addWays, type CountsOfRun, countOf } from "./inference.ts"

/** A row of a table: what each effect comes to, and all of them. */
export interface DisclosedRow {
  /** By the places of the effects. */
  readonly effects: ReadonlyArray<Disclosed>
  readonly all: Disclosed
}

/** How many are eligible for sure, and how many could be. */
export interface DisclosedBounds {
  readonly sure: Disclosed
  readonly possible: Disclosed
}

/** How many answers one fact would settle, once it is recorded. */
export interface DisclosedSettling {
  readonly fact: string
  /** For how many the answer is open and this fact unknown. */
  readonly open: Disclosed
  /** How many of them are settled whatever the fact turns out to be, and how many can be. */
  readonly settled: Disclosed
  readonly possible: Disclosed
}

/** What is disclosed of a question. */
export interface DisclosedQuestion {
  readonly question: string
  /** Those that occur. */
  readonly effects: ReadonlyArray<Effect>
  readonly all: DisclosedRow
  /** How many get another answer. */
  readonly turned: Disclosed
  /** By group and by the places of its values; empty rows are left out. */
  readonly groups: {
    readonly [group: string]: ReadonlyArray<DisclosedRow & { readonly value: number }>
  }
  /** By the places of the causes of the comparison. */
  readonly causes: ReadonlyArray<DisclosedRow>
  /** Of a decision. */
  readonly bounds?: BeforeAndAfter<DisclosedBounds>
  readonly settling: ReadonlyArray<DisclosedSettling>
}

const eligible = outcomeNames.indexOf("eligible")
const causesTable = "causes"

/**
 * Whether an effect changes an outcome: every effect does but `same` and `open`.
 *
 * @example
 * isOutcomeChange("gains") // => true
 * isOutcomeChange("same") // => false
 * // Unknown before and after.
 * isOutcomeChange("open") // => false
 */
export const isOutcomeChange = (effect: Effect): boolean => effect !== "same" && effect !== "open"

const sumOf = (tallies: ReadonlyArray<WeightedCount>): WeightedCount =>
  tallies.reduce((sum, one) => addTallies(sum, one), none)

const casesIn = (tallies: ReadonlyArray<WeightedCount>): ReadonlyArray<number> =>
  tallies.map(({ cases }) => cases)

/** What no cause turned, so that the table of causes has the sums of all the others. */
const unturned = ({ all, causes }: Comparison): ReadonlyArray<number> =>
  all.map(({ cases }, place) =>
    causes.reduce((left, { effects }) => left - (effects[place]?.cases ?? 0), cases),
  )

export interface HiddenOfQuestion {
  /** By the places of the effects, and of all behind them. */
  readonly all: ReadonlyArray<boolean>
  readonly groups: ReadonlyMap<string, SuppressedCells>
}

const casesTurned = ({ all, effects }: Comparison): number =>
  effects.reduce((sum, effect, place) => sum + (isOutcomeChange(effect) ? (all[place]?.cases ?? 0) : 0), 0)

/** A table of a group in which the values of which nothing is disclosed stand together in one row. */
interface GatheredTable {
  readonly counts: ReadonlyArray<ReadonlyArray<number>>
  /** How many rows are disclosed; the one behind them is of those of which nothing is disclosed. */
  readonly disclosed: number
  /** The row of each value; none of those of which nothing is disclosed. */
  readonly rowOf: ReadonlyArray<number | undefined>
}

/** That depends on sizes alone, so that no other question of the same people tells what this one does not. */
const joinResults = (counts: ReadonlyArray<ReadonlyArray<number>>, threshold: number): GatheredTable => {
  const suppressed = suppressParts(
    counts.map((row) => row.reduce((sum, one) => sum + one, 0)),
    threshold,
  )
  const disclosed = [...counts.keys()].filter((value) => !suppressed.has(value))
  const others = [...suppressed].map((value) => counts[value] ?? [])
  const together = counts[0]?.map((_, place) => others.reduce((sum, row) => sum + (row[place] ?? 0), 0)) ?? []
  return {
    counts: [...disclosed.map((value) => counts[value] ?? []), ...(suppressed.size === 0 ? [] : [together])],
    disclosed: disclosed.length,
    rowOf: counts.map((_, value) => (suppressed.has(value) ? undefined : disclosed.indexOf(value))),
  }
}

/** Finds what is hidden of a question: causes with groups, and where few answers change in all, also how many stay. */
export const hiddenOfQuestion = (comparison: Comparison, threshold: number): HiddenOfQuestion => {
  const tables = Object.entries(comparison.groups).map(([id, values]) => ({
    id,
    ...joinResults(values.map(casesIn), threshold),
  }))
  const { all, groups } = suppressLinkedTables(
    casesIn(comparison.all),
    [
      ...tables.map(({ counts, disclosed, id }) => ({
        id,
        counts,
        rowTotalsAreKnown: true,
        unpublishedRow: disclosed,
      })),
      {
        id: causesTable,
        counts: [...comparison.causes.map(({ effects }) => casesIn(effects)), unturned(comparison)],
      },
    ],
    threshold,
    comparison.effects.map(
      (effect) =>
        (effect === "same" || effect === "open") && isSmallCount(casesTurned(comparison), threshold),
    ),
  )
  const nothing = [...comparison.effects.map(() => true), true]
  return {
    all,
    groups: new Map([
      ...groups,
      ...tables.map(({ id, rowOf }): [string, SuppressedCells] => [
        id,
        rowOf.map((row) => (row === undefined ? nothing : (groups.get(id)?.[row] ?? nothing))),
      ]),
    ]),
  }
}

const hidesTurns = ({ effects }: Comparison, hidden: ReadonlyArray<boolean> | undefined): boolean =>
  effects.some((effect, place) => isOutcomeChange(effect) && hidden?.[place] === true)

const rowOf = (
  tallies: ReadonlyArray<WeightedCount>,
  places: ReadonlyArray<number>,
  hidden: ReadonlyArray<boolean> | undefined,
): DisclosedRow => ({
  effects: places.map((place) => people(tallies[place] ?? none, hidden?.[place])),
  all: people(sumOf(tallies), hidden?.at(-1)),
})

type Facts = QuestionSettling["facts"]

const sureOn = ({ outcomes }: Comparison, side: Side): WeightedCount => outcomes?.[side][eligible] ?? none
const openOn = ({ open }: Comparison, side: Side): WeightedCount => open?.[side] ?? none

/** The places of the causes that stand in the table of causes, and what of each is hidden. */
const hiddenCauses = ({ causes }: Comparison, { groups }: HiddenOfQuestion): SuppressedCells =>
  causes.map((_, cause) => groups.get(causesTable)?.[cause] ?? [])

const factNames = (question: string, { fact }: Facts[number]) => {
  const name = (what: string): string => countOf(question, "everybody", `${what} by ${fact}`)
  return { open: name("open"), possible: name("possible"), settled: name("settled") }
}

/** The count that is disclosed by how many could be eligible. */
export const saidByBound = (
  comparison: Comparison | undefined,
  side: Side,
): Readonly<Record<string, number>> =>
  comparison === undefined
    ? {}
    : {
        [countOf(comparison.question, "everybody", `possible ${side}`)]:
          sureOn(comparison, side).cases + openOn(comparison, side).cases,
      }

/** Adds the tables of a question, and offers how wide the answer of a decision is. */
export const modelQuestion = (
  counts: CountsOfRun,
  comparison: Comparison,
  hidden: HiddenOfQuestion,
): void => {
  addTables(counts, comparison, { ...hidden, causes: hiddenCauses(comparison, hidden) })
  const { open, outcomes, question } = comparison
  if (outcomes === undefined || open === undefined) return
  addWays(counts, question, "everybody")
  for (const side of sides) {
    const name = countOf(question, "everybody", `sure ${side}`)
    counts.offer(name, { [name]: sureOn(comparison, side).cases })
  }
  for (const side of sides)
    counts.offer(countOf(question, "everybody", `possible ${side}`), saidByBound(comparison, side))
}

/** Offers what each missing fact would settle among the open answers. */
export const modelSettling = (counts: CountsOfRun, question: string, facts: Facts): void => {
  for (const one of facts) {
    const { open, possible, settled } = factNames(question, one)
    const inAll = countOf(question, "everybody", "open after")
    for (const [whole, part] of [
      [inAll, open],
      [open, possible],
      [possible, settled],
    ] as const)
      counts.sum(whole, [part, `${whole} and not ${part}`])
    counts.offer(open, { [open]: one.open.cases })
    counts.offer(possible, { [possible]: one.possible.cases })
    counts.offer(settled, { [settled]: one.settled.cases })
  }
}

/** How wide the answer of a decision is disclosed to be; nothing of a quantity. */
const disclosedBounds = (
  comparison: Comparison,
  offers: ReadonlySet<string>,
): BeforeAndAfter<DisclosedBounds> | undefined => {
  if (comparison.outcomes === undefined) return undefined
  const [before, after] = sides.map((side): DisclosedBounds => {
    const sure = sureOn(comparison, side)
    const isHidden = (what: "sure" | "possible"): boolean =>
      !offers.has(countOf(comparison.question, "everybody", `${what} ${side}`))
    return {
      sure: people(sure, isHidden("sure")),
      possible: people(addTallies(sure, openOn(comparison, side)), isHidden("possible")),
    }
  }) as [DisclosedBounds, DisclosedBounds]
  return { before, after }
}

/** Facts of which the certain answers are hidden are not named in the order of what they would settle. */
const disclosedSettling = (
  question: string,
  facts: Facts,
  isHidden: boolean,
  offers: ReadonlySet<string>,
): ReadonlyArray<DisclosedSettling> =>
  isHidden
    ? []
    : facts.map((one) => {
        const { open, possible, settled } = factNames(question, one)
        return {
          fact: one.fact,
          open: people(one.open, !offers.has(open)),
          possible: people(one.possible, !offers.has(possible)),
          settled: people(one.settled, !offers.has(settled)),
        }
      })

/**
 * What is disclosed of a question.
 *
 * @param offers - what is disclosed besides its tables
 */
export const disclosedQuestion = (
  comparison: Comparison,
  hidden: HiddenOfQuestion,
  facts: Facts,
  offers: ReadonlySet<string>,
  threshold: number,
): DisclosedQuestion => {
  const places = comparison.effects.flatMap((_, place) =>
    (comparison.all[place]?.cases ?? 0) > 0 ? [place] : [],
  )
  const turning = comparison.effects.flatMap((effect, place) =>
    isOutcomeChange(effect) ? [comparison.all[place] ?? none] : [],
  )
  const bounds = disclosedBounds(comparison, offers)
  const groups = Object.entries(comparison.groups).map(([id, values]) => [
    id,
    values.flatMap((tallies, value) =>
      sumOf(tallies).cases === 0
        ? []
        : [{ value, ...rowOf(tallies, places, hidden.groups.get(id)?.[value]) }],
    ),
  ])
  return {
    question: comparison.question,
    effects: places.flatMap((place) => comparison.effects[place] ?? []),
    all: rowOf(comparison.all, places, hidden.all),
    turned: people(
      sumOf(turning),
      hidesTurns(comparison, hidden.all) || isSmallCount(casesTurned(comparison), threshold),
    ),
    groups: Object.fromEntries(groups) as DisclosedQuestion["groups"],
    causes: comparison.causes.map(({ effects }, cause) => {
      const row = hidden.groups.get(causesTable)?.[cause]
      const { effects: disclosed } = rowOf(effects, places, row)
      // Of a cause is disclosed what it turned; a sum over effects would be another way to them.
      return {
        effects: disclosed,
        all: people(
          sumOf(effects),
          row?.some((is) => is),
        ),
      }
    }),
    ...(bounds === undefined ? {} : { bounds }),
    settling: disclosedSettling(comparison.question, facts, bounds?.after.sure === "few", offers),
  }
}
