import {
  type Day,
  digestOf,
  entryOn,
  type Node,
  type RulePack,
  type Setting,
  type Text,
  text,
} from "@bazgasht/rules"
import type { ReformedLaw } from "./apply-reforms.ts"
import { placedChanges } from "./clashes.ts"
import { isRead, readsOf } from "./reads.ts"
import { type Interval, intervalOf, type Reform, type ReformChange, touchedBy } from "./reform.ts"

/**
 * Why a change cannot change an answer.
 *
 * - `notRead`: no decision of the run reads what it changes
 * - `factsDerived`: it reaches the decisions through facts alone, and no fact of the population follows it
 * - `noCases`: the decisions that read it are made of cases that the population does not have
 * - `asBefore`: it says what the law says already
 * - `anotherDay`: it holds on days whose law no decision of the run asks for
 */
export type IdleReason = "notRead" | "factsDerived" | "noCases" | "asBefore" | "anotherDay"

/** What the reasons are called. */
export const idleReasonTitles: { readonly [Reason in IdleReason]: Text } = {
  notRead: text("هیچ‌یک از قاعده‌های این محاسبه آن را نمی‌خواند", "no rule of this run reads it"),
  factsDerived: text(
    "هیچ‌یک از اطلاعات این جمعیت از این دیدگاه پیروی نمی‌کند: یا پیش‌تر محاسبه شده است یا در هر دو دیدگاه یکی است",
    "no fact of this population follows this reading: they were derived before, or are the same under either",
  ),
  noCases: text(
    "قاعده‌هایی که آن را می‌خوانند دربارهٔ پرونده‌هایی‌اند که این جمعیت ندارد؛ اثر آن سنجیده نشد",
    "the rules that read it are about cases that this population does not have; what it does was not measured",
  ),
  asBefore: text("قانون همین اکنون هم همین را می‌گوید", "the law says so already"),
  anotherDay: text(
    "در روزی معتبر است که این محاسبه به آن نمی‌رسد",
    "it holds on days that this run does not ask about",
  ),
}

/** A change that cannot change any answer of a run. */
export interface IdleChange {
  readonly reform: Reform
  /** Which of its changes, from 0. */
  readonly place: number
  readonly change: ReformChange
  readonly reason: IdleReason
}

const holdsOn = ({ from, until }: Interval, day: number): boolean =>
  (from === undefined || day >= from) && (until === undefined || day < until)

const isLawDay = (node: Node): boolean => node.op === "lawDay"

/** Whether only the law of the given days is asked for. A decision asks for later days too, to tell from when its answer changes. */
const isAskedOnTheseDays = (
  law: ReformedLaw,
  decisions: ReadonlyArray<string>,
  baseline: Setting,
  change: ReformChange,
): boolean => {
  const { id, kind } = touchedBy(change)
  const isTruth = (rule: string): boolean => baseline.pack.rules.get(rule)?.valueKind === "truth"
  const daysRead = (by: ReadonlyArray<string>): ReadonlyArray<Node> =>
    [baseline.pack, law.pack].flatMap((pack): ReadonlyArray<Node> => {
      const reads = readsOf(pack, by)
      if (kind === "parameter") return reads.parameters.get(id) ?? []
      const rule = kind === "rule" ? reads.rules.get(id) : undefined
      return rule === undefined ? [] : [rule.versionDay]
    })
  const ofDecisions = daysRead(decisions.filter(isTruth))
  const ofQuantities = daysRead(decisions.filter((rule) => !isTruth(rule)))
  const isTheDay = (node: Node): boolean =>
    isLawDay(node) || (node.op === "today" && baseline.lawDay === undefined)
  return (
    ofDecisions.length + ofQuantities.length > 0 &&
    ofDecisions.every(isLawDay) &&
    ofQuantities.every(isTheDay)
  )
}

const isSameOn = (day: Day, law: ReformedLaw, { pack }: Setting, change: ReformChange): boolean => {
  const { id, kind } = touchedBy(change)
  const inPack = (of: RulePack) => {
    const parameter = of.parameters.get(id)
    return digestOf((parameter === undefined ? undefined : entryOn(parameter, day)?.value) ?? null)
  }
  return kind === "parameter" && inPack(pack) === inPack(law.pack)
}

const isAsBefore = (law: ReformedLaw, { choices, pack }: Setting, change: ReformChange): boolean => {
  const { id, kind } = touchedBy(change)
  switch (kind) {
    case "parameter": {
      const values = (of: RulePack) =>
        of.parameters.get(id)?.values.map(({ from, value }) => ({ from, value }))
      const steps = (of: RulePack) =>
        values(of)?.filter(
          ({ value }, place, all) =>
            place === 0 || digestOf(value ?? null) !== digestOf(all[place - 1]?.value ?? null),
        )
      return digestOf(steps(pack)) === digestOf(steps(law.pack))
    }
    case "rule": {
      const expression = (of: RulePack) => of.rules.get(id)
      return digestOf(expression(pack)) === digestOf(expression(law.pack))
    }
    case "policy":
      return (choices?.[id] ?? pack.policies.get(id)?.options[0].id) === law.choices[id]
  }
}

/**
 * The changes that cannot change any answer by the given rules, each with the reason. Others may still turn out to change none.
 *
 * @param lawDays - the days whose law is asked for: that of the setting, unless a run looks ahead
 */
export const idleChanges = (
  law: ReformedLaw,
  decisions: ReadonlyArray<string>,
  baseline: Setting,
  lawDays: ReadonlyArray<Day> = [baseline.lawDay ?? baseline.today],
): ReadonlyArray<IdleChange> => {
  const before = readsOf(baseline.pack, decisions)
  const after = readsOf(law.pack, decisions)
  const reasonOf = (change: ReformChange): IdleReason | undefined => {
    if (!isRead(before, change) && !isRead(after, change)) return "notRead"
    if (isAsBefore(law, baseline, change)) return "asBefore"
    if (!isAskedOnTheseDays(law, decisions, baseline, change)) return undefined
    if (!lawDays.some((day) => holdsOn(intervalOf(change), day))) return "anotherDay"
    return lawDays.every((day) => isSameOn(day, law, baseline, change)) ? "asBefore" : undefined
  }
  return placedChanges(law.reforms).flatMap(({ change, place, reform }) => {
    const reason = reasonOf(change)
    return reason === undefined ? [] : [{ reform, place, change, reason }]
  })
}
