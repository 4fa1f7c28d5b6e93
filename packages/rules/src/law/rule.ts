import { memoize } from "effect/Function"
import type { Expression, Node, Scale } from "../expression.ts"
import { lawDay } from "../language/time.ts"
import type { Citation } from "../values/citation.ts"
import type { CodeTitles } from "../values/code-titles.ts"
import type { Day } from "../values/day.ts"
import type { CodeSentences, Sentences } from "../values/sentences.ts"
import { type Text, text } from "../values/text.ts"
import type { Kind } from "../values/value.ts"
import type { Act, ActKind, Actor } from "./act.ts"
import { referenceTo } from "./origins.ts"

/**
 * How much choice the law leaves.
 *
 * - `automatic`: arithmetic or a change of status; nobody decides
 * - `entitlement`: the authority is bound once the conditions are proved
 * - `discretion`: the authority may grant
 * - `administrative`: an executive or charitable body decides by its own rules
 * - `grace`: pardon and commutation
 */
export type DecisionKind = "automatic" | "entitlement" | "discretion" | "administrative" | "grace"

/** Cases that another authority decides: to whom, when, and why. */
export interface Referral {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly when: Node
  readonly to: Actor
}

/** The time in which a rule is in force. `to` is the first day on which it no longer is. */
export interface InForce {
  readonly from?: Day
  readonly to?: Day
}

/** A rule whose value is an `A`: `Rule<boolean>` decides, the others determine a quantity. */
export interface Rule<A = unknown> {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly kind: DecisionKind
  readonly valueKind: Kind
  readonly inForce: InForce
  /** The day that decides whether this rule is in force for the case. */
  readonly versionDay: Node
  readonly proposers: ReadonlyArray<Actor>
  readonly reporters: ReadonlyArray<Actor>
  readonly deciders: ReadonlyArray<Actor>
  /** Who may and who must act, at which stage, as far as the rule says it; {@link actsOf} adds the rest. */
  readonly acts?: ReadonlyArray<Act>
  readonly referrals: ReadonlyArray<Referral>
  /** Whether its effect is against the person: imprisonment, revocation, conversion. Absent where the person wants it. */
  readonly adverse?: true
  /** Whether it holds, in whole sentences, where other rules refer to it. */
  readonly sentences?: Sentences
  readonly scale?: Scale
  /** What codes are called as the value of this rule, where that is not their title in the vocabulary. */
  readonly codeTitles?: CodeTitles
  /** What a condition on the code that it gives says, in whole sentences. */
  readonly codeSentences?: CodeSentences
  /** The clause that holds the deadline with which the rule ends. A missed deadline bars, also after the end. */
  readonly deadline?: string
  readonly expression: Expression<A>
}

/** The declaration of a rule. */
export interface RuleOptions<A> {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly kind: DecisionKind
  readonly inForce?: InForce
  readonly versionDay?: Expression<Day>
  readonly proposers?: ReadonlyArray<Actor>
  readonly reporters?: ReadonlyArray<Actor>
  /** Nobody decides an automatic rule; every other rule names its decider. */
  readonly deciders?: ReadonlyArray<Actor>
  /** Acts in the place of the bare lists: those who act in them join the lists of the rule. */
  readonly acts?: ReadonlyArray<Act>
  readonly referrals?: ReadonlyArray<Referral>
  readonly adverse?: true
  readonly sentences?: Sentences
  readonly scale?: Scale
  readonly codeTitles?: CodeTitles
  readonly codeSentences?: CodeSentences
  readonly deadline?: string
  readonly expression: Expression<A>
}

/** Freezes data to its last leaf, so that no reader can change what another reads. */
const frozen = <T>(data: T): T => {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const part of Object.values(data)) frozen(part)
  }
  return data
}

const partsOfActs = {
  proposers: ["apply", "propose"],
  reporters: ["report", "attend"],
  deciders: ["decide"],
} satisfies { readonly [list: string]: ReadonlyArray<ActKind> }

type ActorList = keyof typeof partsOfActs

const actorsIn = (acts: ReadonlyArray<Act>, list: ActorList): ReadonlyArray<Actor> => {
  const kinds: ReadonlyArray<ActKind> = partsOfActs[list]
  const found = new Map<string, Actor>()
  for (const { by, kind } of acts)
    if (kinds.includes(kind)) for (const actor of by) found.set(actor.id, actor)
  return [...found.values()]
}

const rule = <A>(valueKind: Kind, options: RuleOptions<A>): Rule<A> => {
  const { acts = [] } = options
  const list = (name: ActorList): ReadonlyArray<Actor> => {
    const ofActs = actorsIn(acts, name)
    return ofActs.length > 0 ? ofActs : (options[name] ?? [])
  }
  return frozen({
    inForce: {},
    versionDay: lawDay,
    referrals: [],
    ...options,
    proposers: list("proposers"),
    reporters: list("reporters"),
    deciders: list("deciders"),
    valueKind,
  })
}

/** The acts of a rule that only lists its actors. */
const actOfList: Record<ActorList, (of: Rule) => Omit<Act, "by">> = {
  proposers: () => ({ kind: "propose", duty: "may", together: false }),
  reporters: () => ({ kind: "report", duty: "must", together: true }),
  deciders: ({ kind }) => ({
    kind: "decide",
    duty: kind === "entitlement" ? "must" : "may",
    together: false,
  }),
}

/**
 * The acts towards a decision by a rule. A list of actors without stated acts has the usual one: any proposer may propose, all
 * reporters report, any decider decides, bound where the rule is an entitlement.
 *
 * @example
 * actsOf(conditionalRelease).map(({ by, duty, kind }) => [kind, duty, by[0]?.id]) // => [["decide", "may", "court"]]
 */
export const actsOf = (of: Rule): ReadonlyArray<Act> => {
  const { acts = [] } = of
  return (Object.keys(partsOfActs) as ReadonlyArray<ActorList>).flatMap((list) => {
    const kinds: ReadonlyArray<ActKind> = partsOfActs[list]
    const stated = acts.filter(({ kind }) => kinds.includes(kind))
    return stated.length > 0 || of[list].length === 0 ? stated : [{ ...actOfList[list](of), by: of[list] }]
  })
}

/**
 * The actors of some acts, by the list of a rule to which they belong.
 *
 * @example
 * actorsOf(actsOf(conditionalRelease)).deciders.map(({ id }) => id) // => ["court"]
 */
export const actorsOf = (
  acts: ReadonlyArray<Act>,
): { readonly [List in ActorList]: ReadonlyArray<Actor> } => ({
  proposers: actorsIn(acts, "proposers"),
  reporters: actorsIn(acts, "reporters"),
  deciders: actorsIn(acts, "deciders"),
})

/**
 * A rule without the stated acts of some of its lists of actors.
 *
 * @example
 * withoutActsOf(conditionalRelease, ["deciders"]).acts // => undefined
 */
export const withoutActsOf = ({ acts, ...of }: Rule, lists: ReadonlyArray<ActorList>): Rule => {
  const kinds = lists.flatMap((list): ReadonlyArray<ActKind> => partsOfActs[list])
  const left = acts?.filter(({ kind }) => !kinds.includes(kind)) ?? []
  return left.length === 0 ? of : { ...of, acts: left }
}

/**
 * A rule that decides a condition. It is frozen.
 *
 * @example
 * const release = decisionRule({
 *   id: "release",
 *   title: text("آزادی", "release"),
 *   citations: [ipc("58")],
 *   kind: "discretion",
 *   deciders: [court],
 *   expression: all(goodConduct, not(usedBefore)),
 * })
 * decide(release, { goodConduct: true, usedBefore: false }, setting).answer // => "yes"
 * decide(release, { goodConduct: true }, setting).answer // => "unknown"
 * decide(release, { usedBefore: true }, setting).answer // => "no"
 */
export const decisionRule = (options: RuleOptions<boolean>): Rule<boolean> => rule("truth", options)

/**
 * A rule that determines a quantity: a degree, an amount, a day, a length of time.
 *
 * @param valueKind - the kind of the expression
 * @example
 * const waiting = quantityRule("term", {
 *   id: "waiting",
 *   title: text("مدت انتظار", "time to wait"),
 *   citations: [ipc("58")],
 *   kind: "automatic",
 *   expression: when(usedBefore, years(2), years(1)),
 * })
 * determine(waiting, { usedBefore: true }, setting).value // => { months: 24, days: 0 }
 * determine(waiting, {}, setting).value // => undefined
 */
export const quantityRule = <A>(valueKind: Kind, options: RuleOptions<A>): Rule<A> => rule(valueKind, options)

/**
 * The value of another rule for the same case on the same day.
 *
 * @example
 * const grave = atMost(valueOfRule(degreeOfImprisonment), count(4))
 * evaluate(grave, { imposedTerm: { months: 120, days: 0 } }, setting).value // => true
 * evaluate(grave, { imposedTerm: { months: 60, days: 0 } }, setting).value // => false
 */
export const valueOfRule = <A>(referred: Rule<A>): Expression<A> =>
  referenceTo(referred, {
    op: "rule",
    id: referred.id,
    kind: referred.valueKind,
    title: referred.title,
    ...(referred.sentences === undefined ? {} : { sentences: referred.sentences }),
    ...(referred.scale === undefined ? {} : { scale: referred.scale }),
    ...(referred.codeTitles === undefined ? {} : { codeTitles: referred.codeTitles }),
    ...(referred.codeSentences === undefined ? {} : { codeSentences: referred.codeSentences }),
  }) as Expression<A>

/** The id of the clause that says whether a rule is in force. */
export const inForceClause = "inForce"

/**
 * The expression of a rule while it is in force: before and after, a decision is no and a quantity has no value.
 *
 * @example
 * const later = { ...conditionalRelease, inForce: { from: jalaliDay(1405, 1, 1) } }
 * const served = { ...facts, start: jalaliDay(1400, 1, 1) }
 * evaluate(nodeOfRule(conditionalRelease), served, setting).value // => true
 * evaluate(nodeOfRule(later), served, setting).value // => false
 */
export const nodeOfRule: (of: Rule) => Node = /* @__PURE__ */ memoize((of) => {
  const { from, to } = of.inForce
  const bound = (relation: "atLeast" | "less", day: Day): Node => ({
    op: "compare",
    relation,
    left: of.versionDay,
    right: { op: "literal", kind: "day", value: day },
  })
  const bounds = [
    ...(from === undefined ? [] : [bound("atLeast", from)]),
    ...(to === undefined ? [] : [bound("less", to)]),
  ]
  if (bounds.length === 0) return of.expression
  if (of.valueKind !== "truth")
    return { op: "versions", at: of.versionDay, versions: [{ ...of.inForce, of: of.expression }] }
  const inForce: Node = {
    op: "clause",
    id: inForceClause,
    title: text("مقرره در تاریخ معیار لازم‌الاجرا است", "the provision is in force on the relevant day"),
    sentences: {
      yes: text("مقرره در تاریخ معیار لازم‌الاجرا است", "the provision is in force on the relevant day"),
      no: text("مقرره در تاریخ معیار لازم‌الاجرا نیست", "the provision is not in force on the relevant day"),
      question: text(
        "آیا مقرره در تاریخ معیار لازم‌الاجرا است؟",
        "is the provision in force on the relevant day?",
      ),
    },
    citations: of.citations,
    of: { op: "all", of: bounds },
  }
  return { op: "all", of: [inForce, of.expression] }
})

/**
 * Every expression of a rule: its own, the day that selects its version, and its referrals.
 *
 * @example
 * expressionsOfRule(conditionalRelease).map(({ op }) => op) // => ["unless", "lawDay"]
 */
export const expressionsOfRule = (rule: Rule): ReadonlyArray<Node> => [
  nodeOfRule(rule),
  rule.versionDay,
  ...rule.referrals.map(({ when }) => when),
]

/**
 * Whether a case is eligible: the rule holds for it, and no referral applies.
 *
 * @example
 * evaluate(eligibility(conditionalRelease), { ...facts, start: jalaliDay(1400, 1, 1) }, setting).value // => true
 * evaluate(eligibility(conditionalRelease), facts, setting).value // => false
 */
export const eligibility = (of: Rule<boolean>): Expression<boolean> =>
  ({
    op: "all",
    of: [nodeOfRule(of), ...of.referrals.map(({ when }): Node => ({ op: "not", of: when as Node }))],
  }) as Expression<boolean>
