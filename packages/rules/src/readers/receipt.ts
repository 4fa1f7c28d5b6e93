import { memoize } from "effect/Function"
import type { RulePack } from "../law/pack.ts"
import type { Rule } from "../law/rule.ts"
import { getOrInsertComputed } from "../memo.ts"
import { digestOf } from "../values/digest.ts"
import type { Facts } from "../values/value.ts"
import { withoutWording } from "../values/without-wording.ts"
import type { History } from "./history.ts"
import type { Outcome } from "./outcome.ts"
import { dayCountOf, type Setting } from "./setting.ts"

/** Digests of everything a decision rested on, so that anyone can recompute it. Decisions with equal receipts are equal. */
export interface Receipt {
  /** Id and version of the pack. */
  readonly pack: string
  readonly rule: string
  /** Of the rules and policies of the pack, whatever their wording. */
  readonly rulesDigest: string
  readonly parametersDigest: string
  readonly factsDigest: string
  /** Of the facts over the days; absent where they were taken to be the same on all days. */
  readonly historyDigest?: string
  /** Days since 1 January 1970. */
  readonly today: number
  /** The day whose law governed, in days since 1 January 1970. */
  readonly lawDay: number
  /** Chosen options of policies, where they are not the first. */
  readonly choices: { readonly [policy: string]: string }
  readonly dayCount: string
  readonly calendar: string
  /** Absent for quantities, and in receipts from before it was kept. */
  readonly outcome?: Outcome["outcome"]
}

/** In an order that does not depend on how the pack was put together. */
const byId = <T extends { readonly id: string }>(items: ReadonlyMap<string, T>): ReadonlyArray<T> =>
  [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

const digestsOf = /* @__PURE__ */ memoize(({ parameters, policies, rules }: RulePack) => ({
  rules: digestOf(withoutWording({ rules: byId(rules), policies: byId(policies) })),
  parameters: digestOf(withoutWording(byId(parameters))),
}))

/** Digests of the facts of one case: those of a day stand in its history too, and every route of a person asks for them. */
const digestsOfFacts = /* @__PURE__ */ memoize((_: History) => new Map<Facts, string>())

const digestOfFacts = (facts: Facts, history: History | undefined): string =>
  history === undefined || history.length === 0
    ? digestOf(facts)
    : getOrInsertComputed(digestsOfFacts(history), facts, digestOf)

const digestOfHistory = /* @__PURE__ */ memoize((history: History) =>
  digestOf(history.map(({ facts, from }) => ({ from, facts: digestOfFacts(facts, history) }))),
)

/**
 * The receipt of a decision by a rule over facts in a setting.
 *
 * @example
 * const receipt = receiptOf(conditionalRelease, facts, setting)
 * receipt.pack // => "small@1.0.0"
 * receipt.today // => setting.today
 * receiptOf(conditionalRelease, { ...facts, goodConduct: false }, setting).factsDigest === receipt.factsDigest // => false
 */
export const receiptOf = (rule: Rule, facts: Facts, setting: Setting): Receipt => {
  const { rules, parameters } = digestsOf(setting.pack)
  return {
    pack: `${setting.pack.id}@${setting.pack.version}`,
    rule: rule.id,
    rulesDigest: rules,
    parametersDigest: parameters,
    factsDigest: digestOfFacts(facts, setting.history),
    ...(setting.history === undefined || setting.history.length < 2
      ? {}
      : { historyDigest: digestOfHistory(setting.history) }),
    today: setting.today,
    lawDay: setting.lawDay ?? setting.today,
    choices: setting.choices ?? {},
    dayCount: dayCountOf(setting).id,
    calendar: setting.pack.calendar.id,
  }
}
