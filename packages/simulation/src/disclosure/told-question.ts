/**
 * What is told of a question: how many each effect comes to, by group and by cause, and how wide the answer is.
 *
 * All tables of a question have their sums in common, so they are hidden together; and how many are eligible before and after
 * follows from who gains and who loses, so it is hidden with them.
 *
 * @module
 */

import { type Hidden, hiddenTogether, isSmallCount } from "@bazgasht/core"
import { outcomeNames } from "@bazgasht/rules"
import type { Change, Comparison } from "../runs/comparison.ts"
import type { Effect } from "../runs/effects.ts"
import type { QuestionSettling } from "../runs/settling.ts"
import { addTallies, none, type Tally } from "../runs/tally.ts"
import { isNear, toldAlong } from "./series.ts"
import { people, type Told } from "./told.ts"
import { untoldParts } from "./untold-parts.ts"

/** A row of a table: what each effect comes to, and all of them. */
export interface ToldRow {
  /** By the places of the effects. */
  readonly effects: ReadonlyArray<Told>
  readonly all: Told
}

/** How many are eligible for sure, and how many could be. */
export interface ToldBounds {
  readonly sure: Told
  readonly possible: Told
}

/** How many answers one fact would settle, once it is recorded. */
export interface ToldSettling {
  readonly fact: string
  /** For how many the answer is open and this fact unknown. */
  readonly open: Told
  /** How many of them are settled whatever the fact turns out to be, and how many can be. */
  readonly settled: Told
  readonly possible: Told
}

/** What is told of a question. */
export interface ToldQuestion {
  readonly question: string
  /** Those that occur. */
  readonly effects: ReadonlyArray<Effect>
  readonly all: ToldRow
  /** How many get another answer. */
  readonly turned: Told
  /** By group and by the places of its values; rows of nobody are left out. */
  readonly groups: {
    readonly [group: string]: ReadonlyArray<ToldRow & { readonly value: number }>
  }
  /** By the places of the causes of the comparison. */
  readonly causes: ReadonlyArray<ToldRow>
  /** Of a decision. */
  readonly bounds?: Change<ToldBounds>
  readonly settling: ReadonlyArray<ToldSettling>
}

/** The place of those who are eligible for sure among the outcomes of a decision. */
export const eligible = outcomeNames.indexOf("eligible")
const causesTable = "causes"

/**
 * Whether something happens to those whom an effect counts: everything but `same` and `open`.
 *
 * @example
 * isTurn("gains") // => true
 * isTurn("same") // => false
 * // Nobody knows whether something happens to them.
 * isTurn("open") // => false
 */
export const isTurn = (effect: Effect): boolean => effect !== "same" && effect !== "open"

const sumOf = (tallies: ReadonlyArray<Tally>): Tally =>
  tallies.reduce((sum, one) => addTallies(sum, one), none)

const casesIn = (tallies: ReadonlyArray<Tally>): ReadonlyArray<number> => tallies.map(({ cases }) => cases)

/** What no cause turned, so that the table of causes has the sums of all the others. */
const unturned = ({ all, causes }: Comparison): ReadonlyArray<number> =>
  all.map(({ cases }, place) =>
    causes.reduce((left, { effects }) => left - (effects[place]?.cases ?? 0), cases),
  )

/** Which counts of a question are hidden, in all its tables alike. */
export interface HiddenOfQuestion {
  /** By the places of the effects, and of all behind them. */
  readonly all: ReadonlyArray<boolean>
  readonly groups: ReadonlyMap<string, Hidden>
}

const casesTurned = ({ all, effects }: Comparison): number =>
  effects.reduce((sum, effect, place) => sum + (isTurn(effect) ? (all[place]?.cases ?? 0) : 0), 0)

/** A table of a group in which the values of which nothing is told stand together in one row. */
interface GatheredTable {
  readonly counts: ReadonlyArray<ReadonlyArray<number>>
  /** How many rows are told; the one behind them is of those of which nothing is told. */
  readonly told: number
  /** The row of each value; none of those of which nothing is told. */
  readonly rowOf: ReadonlyArray<number | undefined>
}

/** That depends on sizes alone, so that no other question of the same people tells what this one does not. */
const gathered = (counts: ReadonlyArray<ReadonlyArray<number>>, least: number): GatheredTable => {
  const untold = untoldParts(
    counts.map((row) => row.reduce((sum, one) => sum + one, 0)),
    least,
  )
  const told = [...counts.keys()].filter((value) => !untold.has(value))
  const others = [...untold].map((value) => counts[value] ?? [])
  const together = counts[0]?.map((_, place) => others.reduce((sum, row) => sum + (row[place] ?? 0), 0)) ?? []
  return {
    counts: [...told.map((value) => counts[value] ?? []), ...(untold.size === 0 ? [] : [together])],
    told: told.length,
    rowOf: counts.map((_, value) => (untold.has(value) ? undefined : told.indexOf(value))),
  }
}

/**
 * Finds what is hidden of a question. The table of its causes is hidden with those of its groups; and where few get another answer in
 * all, it is hidden too of how many nothing changes.
 */
export const hiddenOfQuestion = (comparison: Comparison, least: number): HiddenOfQuestion => {
  const tables = Object.entries(comparison.groups).map(([id, values]) => ({
    id,
    ...gathered(values.map(casesIn), least),
  }))
  const { all, groups } = hiddenTogether(
    casesIn(comparison.all),
    [
      ...tables.map(({ counts, id, told }) => ({ id, counts, rowsAreKnown: true, unshown: told })),
      {
        id: causesTable,
        counts: [...comparison.causes.map(({ effects }) => casesIn(effects)), unturned(comparison)],
      },
    ],
    least,
    comparison.effects.map(
      (effect) => (effect === "same" || effect === "open") && isSmallCount(casesTurned(comparison), least),
    ),
  )
  const nothing = [...comparison.effects.map(() => true), true]
  return {
    all,
    groups: new Map([
      ...groups,
      ...tables.map(({ id, rowOf }): [string, Hidden] => [
        id,
        rowOf.map((row) => (row === undefined ? nothing : (groups.get(id)?.[row] ?? nothing))),
      ]),
    ]),
  }
}

/** Whether any of the effects that turn somebody is hidden. */
export const hidesTurns = ({ effects }: Comparison, hidden: ReadonlyArray<boolean> | undefined): boolean =>
  effects.some((effect, place) => isTurn(effect) && hidden?.[place] === true)

const rowOf = (
  tallies: ReadonlyArray<Tally>,
  places: ReadonlyArray<number>,
  hidden: ReadonlyArray<boolean> | undefined,
): ToldRow => ({
  effects: places.map((place) => people(tallies[place] ?? none, hidden?.[place])),
  all: people(sumOf(tallies), hidden?.at(-1)),
})

/**
 * Whether how many answers are open under the law in force would tell a hidden number of those who may gain or may lose: it does where
 * nobody was sure who could become open. Then those who do not stay open are all of them.
 */
const tellsMayTurn = (
  { all, effects }: Comparison,
  hidden: HiddenOfQuestion,
  sure: number,
  others: number,
): boolean => {
  const [mayGain, mayLose] = (["mayGain", "mayLose"] as const).map((effect) => {
    const place = effects.indexOf(effect)
    return { isSomebody: (all[place] ?? none).cases > 0, isHidden: hidden.all[place] === true }
  })
  const isFree = (mayLose?.isSomebody === true && sure > 0) || (mayGain?.isSomebody === true && others > 0)
  return !isFree && (mayGain?.isHidden === true || mayLose?.isHidden === true)
}

/**
 * Whether it is hidden of a decision how many are eligible for sure, because few others follow from that: those who surely are not (who
 * could be eligible after are those who were for sure, without who loses, and with who gains, may gain or stays open); where nobody may
 * gain or lose, those who are eligible on the other side; and where nobody stays what he was, those who may gain or may lose in one of
 * two ways.
 */
export const hidesSure = ({ all, effects, open, outcomes }: Comparison, least: number): boolean => {
  const isSmall = (count: number): boolean => isSmallCount(count, least)
  const casesOf = (effect: Effect): number => all[effects.indexOf(effect)]?.cases ?? 0
  const size = sumOf(all).cases
  const [mayGain, mayLose] = [casesOf("mayGain"), casesOf("mayLose")]
  const [before, after] = (["before", "after"] as const).map((side) => {
    const sure = outcomes?.[side][eligible]?.cases ?? 0
    return { sure, others: size - sure - (open?.[side].cases ?? 0) }
  }) as [Record<"sure" | "others", number>, Record<"sure" | "others", number>]
  const [gains, loses] = [casesOf("gains"), casesOf("loses")]
  const isNobodySame = size === gains + loses + mayGain + mayLose + casesOf("open")
  const [toSure, fromSure] = [after.sure - gains, before.sure - loses]
  return (
    [before, after].some(({ others }) => isSmall(others) || isSmall(size - others)) ||
    (mayGain === 0 && mayLose === 0 && (isSmall(before.sure) || isSmall(after.sure))) ||
    (casesOf("same") === 0 && all.some(({ cases }) => isSmall(cases))) ||
    (isNobodySame && [toSure, mayGain - toSure, fromSure, mayLose - fromSure].some(isSmall))
  )
}

/**
 * Whether few are open on one side alone, and follow from by how many more are sure: that is by how many more become sure than stop
 * being sure of those who may gain or may lose.
 *
 * @param tallies - of all or of a value of a group, by the places of the effects
 * @param more - how many more are sure after than before
 */
export const tellsWays = (
  { effects }: Comparison,
  tallies: ReadonlyArray<Tally>,
  more: number,
  least: number,
): boolean => {
  const casesOf = (effect: Effect): number => tallies[effects.indexOf(effect)]?.cases ?? 0
  const surer = more - casesOf("gains") + casesOf("loses")
  return [casesOf("mayLose") + surer, casesOf("mayGain") - surer].some((count) => isSmallCount(count, least))
}

const moreOf = ({ outcomes }: Comparison): number =>
  (outcomes?.after[eligible]?.cases ?? 0) - (outcomes?.before[eligible]?.cases ?? 0)

/** Whether it is hidden of a decision by how many more are eligible for sure. */
export const hidesMore = (comparison: Comparison, least: number): boolean =>
  tellsWays(comparison, comparison.all, moreOf(comparison), least)

/** How wide the answer of a decision is told to be; nothing of a quantity. */
export const toldBounds = (
  comparison: Comparison,
  hidden: HiddenOfQuestion,
  least: number,
): Change<ToldBounds> | undefined => {
  const { open: opened, outcomes } = comparison
  if (outcomes === undefined || opened === undefined) return undefined
  const size = sumOf(comparison.all).cases
  const sides = (["before", "after"] as const).map((side) => {
    const sure = outcomes[side][eligible] ?? none
    const open = opened[side]
    const possible = addTallies(sure, open)
    const counts = [sure.cases, open.cases, possible.cases, size - possible.cases]
    return { sure, open, possible, isSmall: counts.some((count) => isSmallCount(count, least)) }
  })
  const isHidden = sides.some(({ isSmall }) => isSmall) || hidesSure(comparison, least)
  // Who stays open is among those whose answer is open, on each side: where the two come near each other, one tells the other.
  const staysOpen = comparison.effects.indexOf("open")
  const open = comparison.all[staysOpen]?.cases ?? 0
  const hidesOpen =
    hidden.all[staysOpen] === true || sides.some((side) => isNear(side.open.cases, open, least))
  const [before, after] = sides.map(({ possible, sure }, place): ToldBounds => {
    const hides =
      isHidden || (place === 1 && (hidesTurns(comparison, hidden.all) || hidesMore(comparison, least)))
    const hidesPossible = hidesOpen || tellsMayTurn(comparison, hidden, sure.cases, size - possible.cases)
    return { sure: people(sure, hides), possible: people(possible, hides || hidesPossible) }
  })
  return before === undefined || after === undefined ? undefined : { before, after }
}

/**
 * Those of whom the answer is open, those of them of whom a fact is not known, those of them whom it can settle and those whom it does
 * are each among the ones before, so that few between two that are told are few who are told. Of facts that are not told because
 * the bounds are not, not even the names are in the order of what they would settle.
 */
const settlingOf = (
  facts: QuestionSettling["facts"],
  { open: opened }: Comparison,
  isHidden: boolean,
  least: number,
): ReadonlyArray<ToldSettling> =>
  isHidden
    ? []
    : facts.map(({ fact, open, possible, settled }) => {
        const [, ...told] = toldAlong(casesIn([opened?.after ?? none, open, possible, settled]), least)
        return {
          fact,
          open: people(open, told[0] === false),
          possible: people(possible, told[1] === false),
          settled: people(settled, told[2] === false),
        }
      })

/** What is told of a question. */
export const toldQuestion = (
  comparison: Comparison,
  hidden: HiddenOfQuestion,
  facts: QuestionSettling["facts"],
  least: number,
): ToldQuestion => {
  const places = comparison.effects.flatMap((_, place) =>
    (comparison.all[place]?.cases ?? 0) > 0 ? [place] : [],
  )
  const turning = comparison.effects.flatMap((effect, place) =>
    isTurn(effect) ? [comparison.all[place] ?? none] : [],
  )
  const bounds = toldBounds(comparison, hidden, least)
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
      hidesTurns(comparison, hidden.all) || isSmallCount(casesTurned(comparison), least),
    ),
    groups: Object.fromEntries(groups) as ToldQuestion["groups"],
    causes: comparison.causes.map(({ effects }, cause) => {
      const row = hidden.groups.get(causesTable)?.[cause]
      const { effects: told } = rowOf(effects, places, row)
      // Of a cause is told what it turned; a sum over effects would be another way to them.
      return {
        effects: told,
        all: people(
          sumOf(effects),
          row?.some((is) => is),
        ),
      }
    }),
    ...(bounds === undefined ? {} : { bounds }),
    settling: settlingOf(facts, comparison, bounds?.after.sure === "few", least),
  }
}
