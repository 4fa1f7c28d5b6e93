import type { Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import { compareRatios, makeRatio, type Ratio } from "../values/ratio.ts"
import type { Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import type { Choice } from "./completion-search/choices.ts"
import { Families, type Target } from "./completion-search/families.ts"
import { type Goal, questionOf } from "./completion-search/goals.ts"
import { isInterval, isPoint } from "./completion-search/interval.ts"
import { choicesWithLists } from "./completion-search/lists.ts"
import {
  type Box,
  type RangeAnalysis,
  rangeAnalysis,
  type ValueRanges,
} from "./completion-search/range-analysis.ts"
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
import { evaluate } from "./evaluate.ts"
import type { Ground, Problem, Proof } from "./proof.ts"
import type { Setting } from "./setting.ts"

export type { Goal } from "./completion-search/goals.ts"

/** Facts that together could settle the answer, while none of them could be spared. */
export interface SettlingSet {
  readonly unknowns: ReadonlyArray<Unknown>
  /** The answers they could settle, each with a case in which they do. */
  readonly could: ReadonlyArray<{ readonly goal: Goal; readonly witness: ReadonlyArray<Answered> }>
}

/** Something to ask. The unknown says what it is, who issues it and what document proves it. */
export interface MissingQuestion {
  readonly unknown: Unknown
  /** Whether an answer to this question alone could settle everything. */
  readonly settlesAlone: boolean
  /** Of the answers that need telling apart, the fraction that settles everything. */
  readonly settlingShare: Ratio
  /** In how many of the smallest sets it stands, towards any answer. */
  readonly settlingSets: number
  /** Why it is asked: the innermost clauses, exceptions and rules that hang on it. */
  readonly reasons: ReadonlyArray<Ground>
}

/** What is missing to know an answer. Everything is empty where the answer is known. */
export interface Missing {
  /** The smallest sets that could settle the answer one way or another, smallest first. */
  readonly sets: ReadonlyArray<SettlingSet>
  /** The smallest sets that could settle it as each of the answers. */
  readonly towards: ReadonlyArray<{ readonly goal: Goal; readonly sets: ReadonlyArray<SettlingSet> }>
  /** What to ask, the most useful first. */
  readonly questions: ReadonlyArray<MissingQuestion>
  /**
   * What nobody can be asked for: a parameter without a value on a day, a wording that is missing, rows that overlap. These
   * keep parts of the answer open, whatever the facts.
   */
  readonly gaps: ReadonlyArray<Problem>
  /**
   * Whether the sets are certainly all, and certainly the smallest. Each reported set could settle the answer in any case.
   */
  readonly complete: boolean
}

/**
 * How many cases are gone through at most in search of one answer, and in search of a difference that the questions outside
 * all sets make; and how many of one set before the structure is asked whether there is hope.
 */
const most = { trials: 2_000, trialsOfDifference: 600, trialsWithoutLook: 24 } as const

/** Supposes answers to what is unknown, and reads what comes of it. */
class Supposing {
  readonly remainder: Remainder
  readonly choices: ReadonlyArray<Choice>
  readonly reader: RangeAnalysis
  readonly nothing: Box
  readonly #suppositions: Suppositions
  /** What every part comes to while nothing is supposed: a set that is tried moves few of them. */
  readonly #unmoved: ValueRanges = new Map()
  #trials = 0
  #trialsLeft: number = most.trials

  constructor(remainder: Remainder) {
    this.remainder = remainder
    this.choices = choicesWithLists(remainder)
    this.reader = rangeAnalysis(remainder, "usual")
    this.nothing = remainder.unknowns.map(() => undefined)
    this.reader.of(remainder.root, this.nothing, this.#unmoved)
    this.#suppositions = {
      valuesOf: (position) => this.valuesOf(position),
      next: partByPart(remainder.root, this.reader),
    }
  }

  /** Begins to count cases anew. */
  allow(trials: number): void {
    this.#trials = 0
    this.#trialsLeft = trials
  }

  readonly mayGoOn = (): boolean => this.#trials < this.#trialsLeft

  valuesOf(position: number): ReadonlyArray<Answering> {
    return this.choices[position]?.values ?? []
  }

  /** What the answer is once a box supposes some of the unknowns in a set; `undefined` while it is open. */
  valueIn(box: Box, set: Mask): Answering | undefined {
    this.#trials++
    const range = this.reader.ofMoved(this.remainder.root, box, set, this.#unmoved)
    return isPoint(range) ? range : undefined
  }

  isExhaustive(set: Mask): boolean {
    return positionsIn(set).every((position) => this.choices[position]?.coverage === "values")
  }

  /** Looks for values of a set with which the answer is the target. */
  tryOut(set: Mask, target: Target): Trial<Box> {
    const { root } = this.remainder
    const open: Array<OpenBox> = []
    const first = this.#trials
    /** Whether what is left of the set cannot bring the answer any more; asked only once the simple cases are through. */
    const isHopeless = (box: Box, left: Mask): boolean =>
      this.#trials - first > most.trialsWithoutLook &&
      new Families({ reader: this.reader, box, free: left, isMonotone: true }).of(root, target).length === 0
    let reached: Box | undefined
    suppose(set, this.nothing, this.#suppositions, (box, left) => {
      if (!this.mayGoOn()) return "stop"
      const value = this.valueIn(box, set)
      if (value === undefined) {
        if (left !== noUnknowns && !isHopeless(box, left)) return "deeper"
        open.push({ box: [...box], moved: set & ~left })
        return "back"
      }
      if (target !== "known" && !sameValue(value as Value, target.value)) return "back"
      reached = [...box]
      return "stop"
    })
    return reached === undefined ? { open } : { reached }
  }

  /** Whether the answer differs with one unknown in some case; true also where the cases are too many to tell. */
  matters(position: number): boolean {
    let differs = false
    const { open } = this.remainder.root
    suppose(open & ~maskOf(position), this.nothing, this.#suppositions, (box, left) => {
      if (!this.mayGoOn()) differs = true
      if (differs) return "stop"
      if (this.valueIn(box, open) !== undefined) return "back"
      if (left !== noUnknowns) return "deeper"
      const answers = this.valuesOf(position).map((value) =>
        JSON.stringify(
          this.valueIn(
            box.map((before, index) => (index === position ? value : before)),
            open,
          ),
        ),
      )
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
  supposing.allow(most.trials)
  const { nothing, reader, remainder } = supposing
  const { complete, sets } = smallestSets<Box>({
    root: remainder.root,
    target,
    reader,
    box: nothing,
    free: remainder.root.open,
    isMonotone: true,
    tryOut: (set) => supposing.tryOut(set, target),
    isExhaustive: (set) => supposing.isExhaustive(set),
    mayGoOn: supposing.mayGoOn,
  })
  return { goal, sets, complete }
}

/** The sets towards any answer: the smallest of all, each with every answer it could settle. */
const settlingSets = (supposing: Supposing, towards: ReadonlyArray<Towards>): ReadonlyArray<SettlingSet> => {
  const { remainder } = supposing
  const all = new Map<Mask, { readonly set: Mask; readonly reached: Array<readonly [Goal, Box]> }>()
  for (const { goal, sets } of towards)
    for (const { reached, set } of sets) {
      const known = all.get(set)
      if (known === undefined) all.set(set, { set, reached: [[goal, reached]] })
      else known.reached.push([goal, reached])
    }
  return smallestOf([...all.values()]).map(({ reached, set }) => ({
    unknowns: positionsIn(set).flatMap((position) => remainder.unknowns[position] ?? []),
    could: reached.map(([goal, box]) => ({ goal, witness: supposing.answersIn(box) })),
  }))
}

const questionsOf = (
  supposing: Supposing,
  towards: ReadonlyArray<Towards>,
  called: Ground | undefined,
): ReadonlyArray<MissingQuestion> => {
  const { nothing, remainder } = supposing
  const labels = labelsOf(remainder, called)
  const sets = [...new Set(towards.flatMap((one) => one.sets.map(({ set }) => set)))]
  supposing.allow(most.trialsOfDifference)
  const asked = remainder.unknowns.flatMap((unknown, position): ReadonlyArray<MissingQuestion> => {
    if (!holdsPosition(remainder.root.open, position)) return []
    const values = supposing.valuesOf(position)
    const settling = values.filter((value) => {
      const box = nothing.map((before, index) => (index === position ? value : before))
      return supposing.valueIn(box, maskOf(position)) !== undefined
    })
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
  code !== "fact.unknown" && code !== "fact.wrongKind" && code !== "field.unknown"

/** Problems that are no fact's fault, in what is still open. */
const gapsOf = (proof: Proof): ReadonlyArray<Problem> => {
  const gaps = new Map<string, Problem>()
  const visit = ({ parts, problem, value }: Proof): void => {
    if (value !== undefined) return
    if (problem !== undefined && isGap(problem)) gaps.set(JSON.stringify(problem), problem)
    for (const part of parts) visit(part)
  }
  visit(proof)
  return [...gaps.values()]
}

/**
 * What is missing to know the answer of a rule, or the value of an expression, for a case.
 *
 * Each reported set of facts is sufficient to settle the answer in some case, which is given with it, and none of its facts
 * could be spared. For a rule the answers are those of `decide`: yes, no, or a referral.
 *
 * @example
 * missing(all(goodConduct, not(usedBefore)), {}, setting).sets.map(({ unknowns }) => unknowns.map(({ id }) => id))
 * // => [["goodConduct"], ["usedBefore"]]
 */
export const missing = (subject: Rule | Node, facts: Facts, setting: Setting): Missing => {
  const { called, node, targets } = questionOf(subject)
  const remainder = remainderOf(node, facts, setting)
  const gaps = remainder.root.value === undefined ? gapsOf(evaluate(node, facts, setting)) : []
  if (remainder.root.open === 0n) return { sets: [], towards: [], questions: [], gaps, complete: true }
  const supposing = new Supposing(remainder)
  const towards = targets.map(({ goal, target }) => setsTowards(supposing, goal, target))
  return {
    sets: settlingSets(supposing, towards),
    towards: towards.map((one) => ({ goal: one.goal, sets: settlingSets(supposing, [one]) })),
    questions: questionsOf(supposing, towards, called),
    gaps,
    complete: towards.every(({ complete }) => complete),
  }
}
