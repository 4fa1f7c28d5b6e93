import type { FactNode, Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import { type Answer, answerOf, truthOf } from "../values/truth.ts"
import type { Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import { Budget, type SearchOptions } from "./completion-search/budget.ts"
import {
  changeableFactOf,
  changesOf,
  currentValue,
  isChangeable,
  nearestPlace,
  reachOf,
} from "./completion-search/changeable-facts.ts"
import { type Choice, choicesOf } from "./completion-search/choices.ts"
import { valueAt } from "./completion-search/domain.ts"
import { questionOf } from "./completion-search/goals.ts"
import { isPoint, varied } from "./completion-search/interval.ts"
import { MovingBox } from "./completion-search/moving-box.ts"
import { type Box, type RangeAnalysis, rangeAnalysis } from "./completion-search/range-analysis.ts"
import { type Labelled, labelsOf } from "./completion-search/reasons.ts"
import {
  type Mask,
  maskOf,
  noUnknowns,
  positionsIn,
  type Remainder,
  type Residual,
  remainderOf,
} from "./completion-search/residual.ts"
import {
  type OpenBox,
  type Suppositions,
  smallestSets,
  suppose,
  type Trial,
} from "./completion-search/search.ts"
import { sweep } from "./completion-search/sweep.ts"
import type { Target } from "./completion-search/ways.ts"
import type { Ground } from "./proof.ts"
import type { Setting } from "./setting.ts"

/** A labelled part of the law whose answer a remedy changes: a clause it satisfies, a bar it lifts. */
export interface AnswerChange {
  readonly ground: Ground
  /** Its answer once all changes of the remedy are made. */
  readonly answer: Answer
}

/** A change of one fact. */
export interface FactChange {
  readonly fact: FactNode
  /** `undefined` is unknown. */
  readonly from: Value | undefined
  readonly to: Value
  /** The innermost clauses, exceptions and rules around the fact whose answers change. */
  readonly turns: ReadonlyArray<AnswerChange>
}

/** A minimal set of changes that makes the answer yes; no number in it could change less. */
export interface Remedy {
  readonly changes: ReadonlyArray<FactChange>
}

/** The changes that would make the answer yes. */
export interface Remedies {
  /** Whether the answer is yes already. */
  readonly holds: boolean
  /** The fewest changes first. */
  readonly remedies: ReadonlyArray<Remedy>
  /** Whether these are certainly all and the smallest. Each reported remedy makes the answer yes in any case. */
  readonly complete: boolean
  /** Present where the search stopped because its budget was spent. */
  readonly stopped?: "budget"
}

/** Limits of the search: cases, readings while one number changes, remedies of one set of facts. */
const max = { trials: 6_000, readings: 1_500, alternatives: 12 } as const

/** Changes facts and reads the result. */
class Changing {
  readonly remainder: Remainder
  readonly asIs: Box
  readonly changeable: Mask
  readonly moving: MovingBox
  readonly #reader: RangeAnalysis
  readonly #choices: ReadonlyArray<Choice>
  readonly #target: Target & object
  readonly #suppositions: Suppositions = {
    valuesOf: (position) => this.changesAt(position),
    isEveryValueTried: true,
  }
  #trials = 0
  #complete = true

  constructor(remainder: Remainder, target: Target & object) {
    const { facts, root, unknowns } = remainder
    this.remainder = remainder
    this.#choices = choicesOf(remainder)
    this.#target = target
    this.asIs = unknowns.map((unknown) =>
      unknown.of === "fact" ? currentValue(unknown.fact, facts) : undefined,
    )
    this.#reader = rangeAnalysis(remainder, "usual")
    this.moving = new MovingBox(remainder, this.#reader, this.asIs)
    this.changeable =
      root.open &
      unknowns.reduce(
        (mask, unknown, position) =>
          changeableFactOf(unknown, facts) === undefined ? mask : mask | maskOf(position),
        0n,
      )
  }

  readonly mayGoOn = (): boolean => this.#trials < max.trials && !this.remainder.budget.isSpent

  get isComplete(): boolean {
    return this.#complete && this.#reader.isProven()
  }

  /** The value of a part where the box stands. */
  valueOf(part: Residual): Value | undefined {
    this.#trials++
    const range = this.moving.rangeOf(part)
    return isPoint(range) ? range : undefined
  }

  holds(): boolean {
    return sameValue(this.valueOf(this.remainder.root), this.#target.value)
  }

  factAt(position: number): FactNode | undefined {
    return changeableFactOf(this.remainder.unknowns[position], this.remainder.facts)
  }

  changesAt(position: number): ReadonlyArray<Value> {
    const fact = this.factAt(position)
    const choice = this.#choices[position]
    return fact === undefined || choice === undefined
      ? []
      : changesOf(fact, this.asIs[position] as Value | undefined, choice)
  }

  isExhaustive(set: Mask): boolean {
    return positionsIn(set).every((position) => this.#choices[position]?.coverage === "values")
  }

  /** Ways to reach the target by changing exactly the facts of a set. */
  tryOut(set: Mask): Trial<ReadonlyArray<Box>> {
    const lines = positionsIn(set).filter((position) => this.#choices[position]?.domain.of === "line")
    const others = lines.reduce((mask, position) => mask & ~maskOf(position), set)
    const reached: Array<Box> = []
    suppose(others, this.moving, this.#suppositions, (left) => {
      if (!this.mayGoOn() || reached.length >= max.alternatives) return "stop"
      if (left !== noUnknowns) return "deeper"
      const found = this.#along(lines)
      if (found !== undefined) reached.push(found)
      return "back"
    })
    return reached.length > 0 ? { reached } : { open: this.#failures(set) }
  }

  #failures(set: Mask): ReadonlyArray<OpenBox> {
    const failures: Array<OpenBox> = []
    suppose(set, this.moving, this.#suppositions, (left) => {
      if (left !== noUnknowns) return "deeper"
      if (!this.mayGoOn()) return "stop"
      this.#trials++
      failures.push({ box: [...this.moving.box], moved: set })
      return "back"
    })
    return failures
  }

  /** Changes numbers until the target is reached, then minimises each change. */
  #along(lines: ReadonlyArray<number>): Box | undefined {
    const last = lines.at(-1)
    if (last === undefined) return this.holds() ? [...this.moving.box] : undefined
    const before = lines.slice(0, -1).reduce((mask, position) => mask | maskOf(position), 0n)
    let found: Box | undefined
    suppose(before, this.moving, this.#suppositions, (left) => {
      if (!this.mayGoOn()) return "stop"
      if (left !== noUnknowns) return "deeper"
      found = this.#nearest(last, this.moving.box)
      return found === undefined ? "back" : "stop"
    })
    for (let isSmaller = found !== undefined && lines.length > 1; isSmaller; ) {
      isSmaller = false
      for (const position of lines) {
        const smaller = found === undefined ? undefined : this.#nearest(position, found)
        if (smaller !== undefined && !sameValue(smaller[position] as Value, found?.[position] as Value)) {
          found = smaller
          isSmaller = this.mayGoOn()
        }
      }
    }
    return found
  }

  /** The box with the smallest change of one number that reaches the target. */
  #nearest(position: number, box: Box): Box | undefined {
    const fact = this.factAt(position)
    const choice = this.#choices[position]
    if (fact === undefined || choice?.domain.of !== "line") return undefined
    const line = choice.domain
    const { origin, ranges } = reachOf(fact, this.asIs[position] as Value | undefined, line)
    const { moving, remainder } = this
    const wanted = JSON.stringify(this.#target.value)
    let nearest: number | undefined
    const before = moving.moment
    moving.moveTo(box)
    for (const range of ranges) {
      const likely = choice.stretches.map(({ from }) => from)
      const { complete, readings, stretches } = sweep(
        { ...line, ...range },
        likely,
        max.readings,
        (range) => {
          moving.suppose(position, range)
          const value = moving.rangeOf(remainder.root)
          if (value === undefined) return "unknown"
          return isPoint(value) ? JSON.stringify(value) : varied
        },
      )
      this.#trials += readings
      if (!complete) this.#complete = false
      for (const stretch of stretches) {
        if (stretch.outcome !== wanted) continue
        const place = nearestPlace(stretch, origin)
        if (nearest === undefined || Math.abs(place - origin) < Math.abs(nearest - origin)) nearest = place
      }
    }
    moving.returnTo(before)
    return nearest === undefined ? undefined : box.with(position, valueAt(line, nearest))
  }

  /** The labelled parts around each unknown whose answers a remedy changes. */
  answerChanges(
    labels: ReadonlyArray<ReadonlyArray<Labelled>>,
    after: Box,
  ): ReadonlyArray<ReadonlyArray<AnswerChange>> {
    const { moving, remainder } = this
    const before = labels.map((around) => around.map(({ residual }) => this.valueOf(residual)))
    const asItIs = moving.moment
    moving.moveTo(after)
    const changes = labels.map((around, position) => {
      const turns = new Map<string, AnswerChange>()
      for (const [index, { ground, residual }] of around.entries()) {
        const value = this.valueOf(residual)
        if (residual === remainder.root) turns.set(ground.id, { ground, answer: "yes" })
        else if (typeof value === "boolean" && value !== before[position]?.[index])
          turns.set(ground.id, { ground, answer: answerOf(truthOf(value)) })
      }
      return [...turns.values()]
    })
    moving.returnTo(asItIs)
    return changes
  }
}

/**
 * The smallest lawful changes that make a condition or a rule hold on the day of the setting. Unknown facts that can change may
 * be brought about; other unknown facts stay unknown.
 *
 * @example
 * const lawDay = jalaliDay(1403, 5, 1)
 * const [pay] = remedies(settlement, { paid: 300_000 }, { ...setting, lawDay }).remedies
 * pay?.changes.map(({ fact, from, to }) => [fact.id, from, to]) // => [["paid", 300_000, 1_000_000]]
 */
export const remedies = (
  subject: Rule<boolean> | Node,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Remedies => {
  const { called, node, targets } = questionOf(subject)
  const target = targets.find(({ goal }) => goal === "yes")?.target
  if (target === undefined || target === "known") return { holds: false, remedies: [], complete: true }
  const budget = new Budget(options)
  const remainder = remainderOf(node, facts, setting, budget, (fact) => isChangeable(fact, facts))
  const changing = new Changing(remainder, target)
  if (changing.holds()) return { holds: true, remedies: [], complete: true }
  const { complete, sets } = smallestSets<ReadonlyArray<Box>>({
    root: remainder.root,
    target,
    budget,
    moving: changing.moving,
    free: changing.changeable,
    isMonotone: false,
    tryOut: (set) => changing.tryOut(set),
    isExhaustive: (set) => changing.isExhaustive(set),
    mayGoOn: changing.mayGoOn,
  })
  const labels = labelsOf(remainder, called)
  return {
    holds: false,
    remedies: sets.flatMap(({ reached, set }) =>
      reached.map((box) => {
        const turns = changing.answerChanges(labels, box)
        return {
          changes: positionsIn(set).flatMap((position): ReadonlyArray<FactChange> => {
            const fact = changing.factAt(position)
            const from = changing.asIs[position] as Value | undefined
            return fact === undefined
              ? []
              : [{ fact, from, to: box[position] as Value, turns: turns[position] ?? [] }]
          }),
        }
      }),
    ),
    complete: complete && changing.isComplete && !budget.isSpent,
    ...(budget.isSpent ? { stopped: "budget" as const } : {}),
  }
}
