/** A law whose rules are each read three times by the next: as long as its depth, with three times as many paths at each rule. */

import {
  add,
  all,
  any,
  atLeast,
  atLeastOf,
  type Count,
  count,
  countFact,
  decisionRule,
  greatest,
  gregorian,
  makePack,
  onDay,
  onOrAfter,
  quantityRule,
  type Rule,
  type RulePack,
  smallest,
  text,
  today,
  truthFact,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { act, day, pack as smallPack } from "./small-law.ts"

const named = (id: string) => ({ id, title: text(id, id), citations: [act] })
const fact = (id: string) => ({ id, label: text(id, id) })

const applied = truthFact({ ...fact("applied"), change: "toYes" })
const consented = truthFact({ ...fact("consented"), change: "any" })
const heard = truthFact({ ...fact("heard"), change: "any" })
const points = countFact({ ...fact("points"), change: "increase", maximum: 100 })

/** The decision and the quantity at the end of the chains. */
export interface ChainedLaw {
  readonly pack: RulePack
  readonly decision: Rule<boolean>
  readonly quantity: Rule<Count>
}

const condition = (id: string, expression: Rule<boolean>["expression"]): Rule<boolean> =>
  decisionRule({ ...named(id), kind: "discretion", deciders: [court], expression })

const court = { id: "court", title: text("دادگاه", "court") }

/** A chain of conditions, from a day on, and a chain of counts, each of so many rules. */
export const chainedLaw = (depth: number): ChainedLaw => {
  const conditions = [condition("condition.0", all(applied, onOrAfter(today, onDay(day("2025-06-01")))))]
  const counts = [
    quantityRule("count", { ...named("count.0"), kind: "automatic", expression: add(points, count(1)) }),
  ]
  for (let level = 1; level <= depth; level++) {
    const before = valueOfRule(conditions[level - 1] as Rule<boolean>)
    conditions.push(
      condition(
        `condition.${level}`,
        all(any(before, consented), any(before, heard), atLeastOf(1, before, all(consented, heard))),
      ),
    )
    const counted = valueOfRule(counts[level - 1] as Rule<Count>)
    counts.push(
      quantityRule("count", {
        ...named(`count.${level}`),
        kind: "automatic",
        expression: when(
          atLeast(counted, count(50)),
          greatest(counted, count(40)),
          smallest(counted, count(60)),
        ),
      }),
    )
  }
  const pack = Result.getOrThrow(
    makePack({
      id: "chained",
      title: text("زنجیره", "chain"),
      version: "1.0.0",
      calendar: gregorian,
      dayCount: smallPack.dayCount,
      rules: [...conditions, ...counts],
      actors: [court],
    }),
  )
  return {
    pack,
    decision: conditions.at(-1) as Rule<boolean>,
    quantity: counts.at(-1) as Rule<Count>,
  }
}
