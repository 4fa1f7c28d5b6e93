/**
 * What a fund would do, for programs: a part of `bazgasht.simulation/1`.
 *
 * @module
 */

import {
  type Disclosed,
  type DisclosedFund,
  type DisclosedFundRow,
  type DisclosedFundSide,
  fundOutcomes,
} from "@bazgasht/simulation"

const count = (value: Disclosed): number | "few" => (value === "few" ? value : Number(value))

const outcomesJson = (outcomes: ReadonlyArray<Disclosed>) =>
  Object.fromEntries(fundOutcomes.map((outcome, place) => [outcome, count(outcomes[place] ?? 0n)]))

const sideJson = ({ earmarked, free, left, outcomes, spent }: DisclosedFundSide) => ({
  free: String(free),
  earmarked: String(earmarked),
  spent: String(spent),
  left: String(left),
  outcomes: outcomesJson(outcomes),
})

const rowJson = ({ all, code, outcomes, spent }: DisclosedFundRow) => ({
  value: code ?? null,
  all: count(all),
  before: { outcomes: outcomesJson(outcomes.before), spent: String(spent.before) },
  after: { outcomes: outcomesJson(outcomes.after), spent: String(spent.after) },
})

/** What is disclosed of a fund. Rials are decimal digits, or `few` where they are not disclosed. */
export const fundJson = ({ after, all, before, groups, moves, sizes }: DisclosedFund) => ({
  all: count(all),
  before: sideJson(before),
  after: sideJson(after),
  moves: moves.map(({ people, ...move }) => ({ ...move, people: count(people) })),
  groups: { province: groups.province.map(rowJson), debtKind: groups.debtKind.map(rowJson) },
  sizes: sizes.map(({ freed, size, spent }) => ({
    size: String(size),
    before: { freed: count(freed.before), spent: String(spent.before) },
    after: { freed: count(freed.after), spent: String(spent.after) },
  })),
})
