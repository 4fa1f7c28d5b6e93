import type { Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import { compareRatios, makeRatio, type Ratio } from "../values/ratio.ts"
import type { Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import { Budget, type SearchOptions } from "./completion-search/budget.ts"
import type { Choice } from "./completion-search/choices.ts"
import { type Goal, questionOf } from "./completion-search/goals.ts"
import { isInterval, isPoint } from "./completion-search/interval.ts"
import { choicesWithLists } from "./completion-search/lists.ts"
import { MovingBox } from "./completion-search/moving-box.ts"
import { type Box, rangeAnalysis } from "./completion-search/range-analysis.ts"
import { reachability } from "./completion-search/reachability.ts"
import { groundsAmong, labelsOf } from "./completion-search/reasons.ts"
import {
  type Answered,
  type Answering,
  holdsPosition,
  type Mask,
  maskOf,
  noUnknowns,
  positionsIn,
  type Remainder,
  remainderOf,
  type Unknown,
} from "./completion-search/residual.ts"
import {
  type FoundSet,
  type OpenBox,
  partByPart,
  type Suppositions,
  smallestOf,
  smallestSets,
  suppose,
  type Trial,
} from "./completion-search/search.ts"
import { type Target, WaysTo } from "./completion-search/ways.ts"
import { evaluate } from "./evaluate.ts"
import type { Ground, Problem, Proof } from "./proof.ts"
import type { Setting } from "./setting.ts"

export type { SearchOptions } from "./completion-search/budget.ts"
export type { Goal } from "./completion-search/goals.ts"

/** A minimal set of facts that could settle the answer. */
export interface SettlingSet {
  readonly unknowns: ReadonlyArray<Unknown>
  /** The answers they could settle, each with a case in which they do. */
  readonly could: ReadonlyArray<{ readonly goal: Goal; readonly witness: ReadonlyArray<Answered> }>
}

/** A question to ask. The unknown names its issuer and the document that proves it. */
export interface MissingQuestion {
  readonly unknown: Unknown
  /** Whether an answer to this question alone could settle everything. */
  readonly settlesAlone: boolean
  /** The fraction of the distinct answers that settles everything. */
  readonly settlingShare: Ratio
  /** The number of minimal sets with this unknown, towards any answer. */
  readonly settlingSets: number
  /** The innermost clauses, exceptions and rules that depend on it. */
  readonly reasons: ReadonlyArray<Ground>
}

/** The missing facts of an answer. Everything is empty where the answer is known. */
export interface Missing {
  /** Smallest first. */
  readonly sets: ReadonlyArray<SettlingSet>
  /** The smallest sets towards each of the answers. */
  readonly towards: ReadonlyArray<{ readonly goal: Goal; readonly sets: ReadonlyArray<SettlingSet> }>
  /** The most useful first. */
  readonly questions: ReadonlyArray<MissingQuestion>
  /** Problems of the law, such as a parameter without a value, that keep parts of the answer open whatever the facts. */
  readonly gaps: ReadonlyArray<Problem>
  /** Whether the sets are certainly all and the smallest. Each reported set could settle the answer in any case. */
  readonly complete: boolean
  /** Present where the search stopped because its budget was spent. */
  readonly stopped?: "budget"
}

/** Limits of the search: cases for one answer, cases for one question outside all sets. */
const max = { trials: 2_000, trialsOfDifference: 600 } as const

/** Supposes answers to the unknowns and reads the result. */
class Supposing {
  readonly remainder: Remainder
  readonly choices: ReadonlyArray<Choice>
  readonly moving: MovingBox
  readonly #suppositions: Suppositions
  #trials = 0
  #trialsLeft: number = max.trials

  constructor(remainder: Remainder) {
    this.remainder = remainder
    this.choices = choicesWithLists(remainder)
    const nothing = remainder.unknowns.map(() => undefined)
    this.moving = new MovingBox(remainder, rangeAnalysis(remainder, "usual"), nothing)
    this.#suppositions = {
      valuesOf: (position) => this.valuesOf(position),
      next: partByPart(remainder.root, this.moving),
    }
  }

  /** Begins to count cases anew. */
  allow(trials: number): void {
    this.#trials = 0
    this.#trialsLeft = trials
  }

  readonly mayGoOn = (): boolean => this.#trials < this.#trialsLeft && !this.remainder.budget.isSpent

  valuesOf(position: number): ReadonlyArray<Answering> {
    return this.choices[position]?.values ?? []
  }

  /** The answer where the box stands; `undefined` while it is open. */
  answer(): Value | undefined {
    this.#trials++
    const range = this.moving.rangeOf(this.remainder.root)
    return isPoint(range) ? range : undefined
  }

  /** The answer if one unknown is supposed too. */
  answerWith(position: number, value: Answering): Value | undefined {
    const before = this.moving.moment
    this.moving.suppose(position, value)
    const answer = this.answer()
    this.moving.returnTo(before)
    return answer
  }

  isExhaustive(set: Mask): boolean {
    return positionsIn(set).every((position) => this.choices[position]?.coverage === "values")
  }

  /** Looks for values of a set with which the answer is the target. */
  tryOut(set: Mask, target: Target): Trial<Box> {
    const { moving, remainder } = this
    const { budget, root } = remainder
    const { box, rangeOf } = moving
    /** All that the structure makes of a value on its way to the target. */
    const said = (value: Value): unknown =>
      typeof value === "boolean" || (target !== "known" && typeof value === typeof target.value)
        ? value
        : "known"
    /** What stayed open, of each outline once. */
    const open = new Map<string, OpenBox>()
    const ways = new WaysTo({ box, rangeOf, budget, free: set, isMonotone: true }, reachability)
    moving.takeChanged()
    /** Whether the rest of the set could bring the answer. */
    const isReachable = (left: Mask): boolean => {
      ways.move(left, moving.takeChanged())
      return ways.of(root, target)
    }
    let reached: Box | undefined
    suppose(set, moving, this.#suppositions, (left) => {
      if (!this.mayGoOn()) return "stop"
      const value = this.answer()
      if (value === undefined) {
        if (left !== noUnknowns && isReachable(left)) return "deeper"
        const outline = `${left} ${moving.outline(said)}`
        if (!open.has(outline)) open.set(outline, { box: [...box], moved: set & ~left })
        return "back"
      }
      if (target !== "known" && !sameValue(value, target.value)) return "back"
      reached = [...box]
      return "stop"
    })
    return reached === undefined ? { open: [...open.values()] } : { reached }
  }

  /** Whether the answer depends on one unknown in some case; true also where the cases are too many to tell. */
  matters(position: number): boolean {
    let differs = false
    const { open } = this.remainder.root
    suppose(open & ~maskOf(position), this.moving, this.#suppositions, (left) => {
      if (!this.mayGoOn()) differs = true
      if (differs) return "stop"
      if (this.answer() !== undefined || !this.moving.isOpen(position)) return "back"
      if (left !== noUnknowns) return "deeper"
      const answers = this.valuesOf(position).map((value) => JSON.stringify(this.answerWith(position, value)))
      differs = new Set(answers).size > 1
      return differs ? "stop" : "back"
    })
    return differs
  }

  answersIn(box: Box): ReadonlyArray<Answered> {
    return this.remainder.unknowns.flatMap((unknown, position) => {
      const value = box[position]
      return value === undefined || isInterval(value) ? [] : [{ unknown, value }]
    })
  }
}

interface Towards {
  readonly goal: Goal
  readonly sets: ReadonlyArray<FoundSet<Box>>
  readonly complete: boolean
}

const setsTowards = (supposing: Supposing, goal: Goal, target: Target): Towards => {
  supposing.allow(max.trials)
  const { moving, remainder } = supposing
  const { complete, sets } = smallestSets<Box>({
    root: remainder.root,
    target,
    budget: remainder.budget,
    moving,
    free: remainder.root.open,
    isMonotone: true,
    tryOut: (set) => supposing.tryOut(set, target),
    isExhaustive: (set) => supposing.isExhaustive(set),
    mayGoOn: supposing.mayGoOn,
  })
  return { goal, sets, complete }
}

/** The smallest of all sets, each with every answer it could settle. */
const settlingSets = (supposing: Supposing, towards: ReadonlyArray<Towards>): ReadonlyArray<SettlingSet> => {
  const { remainder } = supposing
  const found = towards.flatMap(({ goal, sets }) => sets.map(({ reached, set }) => ({ set, goal, reached })))
  const bySet = [...Map.groupBy(found, ({ set }) => set)].map(([set, reached]) => ({ set, reached }))
  return smallestOf(bySet).map(({ reached, set }) => ({
    unknowns: positionsIn(set).flatMap((position) => remainder.unknowns[position] ?? []),
    could: reached.map(({ goal, reached: box }) => ({ goal, witness: supposing.answersIn(box) })),
  }))
}

const questionsOf = (
  supposing: Supposing,
  towards: ReadonlyArray<Towards>,
  called: Ground | undefined,
): ReadonlyArray<MissingQuestion> => {
  // What no answers settle is asked of nobody: a law that has no row for a case, say.
  if (towards.every(({ complete, sets }) => complete && sets.length === 0)) return []
  const { remainder } = supposing
  const labels = labelsOf(remainder, called)
  const sets = [...new Set(towards.flatMap((one) => one.sets.map(({ set }) => set)))]
  supposing.allow(max.trialsOfDifference)
  const asked = remainder.unknowns.flatMap((unknown, position): ReadonlyArray<MissingQuestion> => {
    if (!holdsPosition(remainder.root.open, position)) return []
    const values = supposing.valuesOf(position)
    const settling = values.filter((value) => supposing.answerWith(position, value) !== undefined)
    const settlingSets = sets.filter((set) => holdsPosition(set, position)).length
    if (settlingSets === 0 && !supposing.matters(position)) return []
    return [
      {
        unknown,
        settlesAlone: settling.length > 0,
        settlingShare: makeRatio(settling.length, Math.max(1, values.length)) ?? {
          numerator: 0,
          denominator: 1,
        },
        settlingSets,
        reasons: groundsAmong(labels[position] ?? []),
      },
    ]
  })
  // Equally useful questions stay in the order in which the law puts them.
  return asked.toSorted(
    (left, right) =>
      Number(right.settlesAlone) - Number(left.settlesAlone) ||
      right.settlingSets - left.settlingSets ||
      compareRatios(right.settlingShare, left.settlingShare),
  )
}

const isGap = ({ code }: Problem): boolean =>
  code !== "fact.unknown" && code !== "fact.wrongKind" && code !== "field.unknown" && code !== "budget.spent"

/** The gaps of the law among the open parts. */
const gapsOf = (proof: Proof): ReadonlyArray<Problem> => {
  const gaps = new Map<string, Problem>()
  const seen = new Set<Proof>()
  const visit = (inner: Proof): void => {
    const { parts, problem, value } = inner
    if (value !== undefined || seen.has(inner)) return
    seen.add(inner)
    if (problem !== undefined && isGap(problem)) gaps.set(JSON.stringify(problem), problem)
    for (const part of parts) visit(part)
  }
  visit(proof)
  return [...gaps.values()]
}

/**
 * The missing facts of a rule or an expression for a case. Each set settles the answer in some case, its witness, and is
 * minimal. The answers of a rule are yes, no, or a referral.
 *
 * @example
 * missing(all(goodConduct, not(usedBefore)), {}, setting).sets.map(({ unknowns }) => unknowns.map(({ id }) => id))
 * // => [["goodConduct"], ["usedBefore"]]
 *
 * // While somebody types, a budget keeps the answer quick.
 * missing(all(goodConduct, not(usedBefore)), {}, setting, { budget: 1 }).stopped // => "budget"
 */
export const missing = (
  subject: Rule | Node,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Missing => {
  const { called, node, targets } = questionOf(subject)
  const budget = new Budget(options)
  const remainder = remainderOf(node, facts, setting, budget)
  const proof = remainder.root.value === undefined ? evaluate(node, facts, setting, options) : undefined
  const gaps = proof === undefined ? [] : gapsOf(proof)
  if (remainder.root.open === 0n)
    return {
      ...{ sets: [], towards: [], questions: [], gaps, complete: proof?.stopped === undefined },
      ...(proof?.stopped === undefined ? {} : { stopped: proof.stopped }),
    }
  const supposing = new Supposing(remainder)
  const towards = targets.map(({ goal, target }) => setsTowards(supposing, goal, target))
  const questions = questionsOf(supposing, towards, called)
  const isStopped = budget.isSpent || proof?.stopped !== undefined
  return {
    sets: settlingSets(supposing, towards),
    towards: towards.map((one) => ({ goal: one.goal, sets: settlingSets(supposing, [one]) })),
    questions,
    gaps,
    complete: !isStopped && towards.every(({ complete }) => complete),
    ...(isStopped ? { stopped: "budget" as const } : {}),
  }
}
