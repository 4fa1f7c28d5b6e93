/**
 * Decisions by one rule for many cases on one day: the same decisions as `decide`, with what does not depend on the case
 * worked out once.
 *
 * A rule's answer can change only where one of its comparisons with the day does. Each of these is asked for its days, and
 * the compiled answer is read between them.
 *
 * @module
 */

import type { Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { partsOf } from "../language/parts.ts"
import { nodeOfRule, type Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { knownTruth, type Truth } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { compileAnswer, compileValue } from "./compiled/compile.ts"
import { type Decision, decisionFrom, holdingLaw } from "./decide.ts"
import { dependsOn, overTime, spansOf } from "./piecewise.ts"
import type { Setting } from "./setting.ts"
import { type TimelineSpan, wholeCalendar } from "./timeline.ts"

/** Adds the days on which a part of a rule can change for a case. */
type Turns = (facts: Facts, days: Array<number>) => void

/** The parts of a condition that turn by themselves: all that the rest does is to combine their answers. */
const turningParts = (node: Node, setting: Setting): ReadonlyArray<Node> => {
  if (!dependsOn(node, overTime, setting)) return []
  if (node.op === "rule") {
    const rule = setting.pack.rules.get(node.id)
    return rule === undefined ? [] : turningParts(nodeOfRule(rule), setting)
  }
  const parts = partsOf(node).filter((part) => dependsOn(part, overTime, setting))
  const combines = !("list" in node) && parts.every((part) => kindOf(part) === "truth")
  return combines ? parts.flatMap((part) => turningParts(part, setting)) : [node]
}

const isToday = (node: Node): boolean => node.op === "today"

/** The day with which a comparison holds today, when that is all it does. */
const comparedWithToday = (node: Node, setting: Setting): Node | undefined => {
  if (node.op !== "compare" || isToday(node.left) === isToday(node.right)) return undefined
  const other = isToday(node.left) ? node.right : node.left
  return dependsOn(other, overTime, setting) ? undefined : other
}

const turnsOf = (node: Node, setting: Setting): Turns => {
  const other = comparedWithToday(node, setting)
  if (other !== undefined) {
    const { value } = compileValue(other, setting)
    return (facts, days) => {
      const day = value(facts, setting.today) as number | undefined
      if (day !== undefined) days.push(day, day + 1)
    }
  }
  const range = wholeCalendar(setting)
  return (facts, days) => {
    for (const { from } of spansOf(node, overTime, range, facts, setting)) days.push(from)
  }
}

/**
 * Prepares decisions by a rule on the day of the setting.
 *
 * @example
 * const decideOne = prepare(conditionalRelease, { pack, today })
 * cases.map(decideOne)
 */
export const prepare = (rule: Rule<boolean>, setting: Setting): ((facts: Facts) => Decision) => {
  const held = holdingLaw(setting)
  const { answer } = compileAnswer(rule, held)
  const turns = [...new Set(turningParts(nodeOfRule(rule), held))].map((part) => turnsOf(part, held))
  const { from, to } = wholeCalendar(held)

  const timelineOf = (facts: Facts): ReadonlyArray<TimelineSpan> => {
    const days: Array<number> = [from]
    for (const turn of turns) turn(facts, days)
    if (days.length > 1) days.sort((a, b) => a - b)
    const spans: Array<TimelineSpan> = []
    let start: number = from
    let last: Truth | undefined
    for (const day of days) {
      if (day < from || day >= to) continue
      const here = answer(facts, day as Day)
      if (here === last) continue
      if (last !== undefined) spans.push({ from: start as Day, to: day as Day, value: knownTruth(last) })
      start = day
      last = here
    }
    if (last !== undefined) spans.push({ from: start as Day, to, value: knownTruth(last) })
    return spans
  }
  return (facts) => decisionFrom(rule, facts, setting, () => timelineOf(facts))
}
