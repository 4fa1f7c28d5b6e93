import { type At, type Graph, needsOf, type Step, type StepOf } from "../calculus/forms.ts"
import { fitsWhole, isSafe, productOf, type Range, sumOf } from "./ranges.ts"

/** The steps that decide whether another one is known. */
export interface Decisive {
  /** It is unknown exactly where one of these is. */
  readonly of: ReadonlySet<At>
  /** Those of them whose NULL its text passes on by itself, where choices in it know yes and no alone. */
  readonly passedOn: ReadonlySet<At>
}

/** What makes the steps of a graph unknown. */
export interface Unknowns {
  /** The steps of which one that reads it has to know whether they are known: itself, where no others decide that. */
  readonly seenFrom: (at: At) => ReadonlySet<At>
  /** The steps on which it rests; `undefined` where it may be unknown by itself. */
  readonly under: (at: At) => Decisive | undefined
}

/** A step with more of them than these is one of its own. */
const mostUnknowns = 16

/** What decides whether a step is known by itself. */
export interface UnknownsSetting {
  readonly rangeOf: (at: At) => Range
  /** Whether a check of the table has found a value in every row. */
  readonly isFull: (step: StepOf<"fact"> | StepOf<"field">) => boolean
}

type Set1 = ReadonlySet<At>

const none: Set1 = new Set()

const union = (sets: ReadonlyArray<Set1>): Set1 => new Set(sets.flatMap((one) => [...one]))

const isSame = (one: Set1, other: Set1): boolean =>
  one.size === other.size && [...one].every((at) => other.has(at))

const isWithin = (one: Set1, other: Set1): boolean => [...one].every((at) => other.has(at))

/** What all of some sets have. */
const intersection = ([first, ...others]: ReadonlyArray<Set1>): Set1 =>
  new Set([...(first ?? none)].filter((at) => others.every((one) => one.has(at))))

const allSame = ([first, ...others]: ReadonlyArray<Set1>): Set1 | undefined =>
  first !== undefined && others.every((one) => isSame(one, first)) ? first : undefined

/** The conditions of a choice, each with what makes it unknown, decide together whether they are known. */
const unknownsOfChoice = (
  step: StepOf<"choose">,
  { steps }: Graph,
  of: (at: At) => Set1,
): Set1 | undefined => {
  const conditions = allSame(step.branches.map(({ when }) => of(when)))
  if (conditions === undefined) return undefined
  const results = [...step.branches.map(({ gives }) => gives), step.otherwise]
  if (conditions.size > 0 && step.agreeing) {
    const constants = new Set(
      results.flatMap((at) => {
        const result = steps[at] as Step
        return result.form === "constant" ? [result.value] : []
      }),
    )
    // Otherwise all results may agree, whichever condition holds.
    if (constants.size < 2) return undefined
  }
  const sets = results.map(of)
  if (sets.every((one) => isWithin(one, conditions))) return conditions
  const ofResults = allSame(sets)
  return ofResults && union([conditions, ofResults])
}

/** Finds for every step of a graph what makes it unknown. */
export const unknownsOf = (graph: Graph, { isFull, rangeOf }: UnknownsSetting): Unknowns => {
  const { steps } = graph
  const found: Array<Set1> = []
  const passed: Array<Set1> = []
  const under: Array<Decisive | undefined> = []
  const uses = new Map<At, number>()
  for (const step of steps) for (const need of needsOf(step)) uses.set(need, (uses.get(need) ?? 0) + 1)
  const of = (at: At): Set1 => found[at] as Set1
  const strict = (step: Step): Set1 | undefined => {
    const needs = needsOf(step).map(of)
    switch (step.form) {
      case "constant":
        return step.value === undefined ? undefined : none
      case "day":
        return none
      case "fact":
      case "field":
        return isFull(step) ? none : undefined
      case "not":
      case "among":
      case "order":
      case "same":
      case "orderOfRatios":
        return union(needs)
      case "all":
      case "any":
        return allSame(needs)
      case "linear":
        return isSafe(sumOf(step, rangeOf)) ? union(needs) : undefined
      case "portion": {
        const product = productOf(rangeOf(step.of), rangeOf(step.by))
        return rangeOf(step.per).low > 0 && isSafe(product) && fitsWhole(product) ? union(needs) : undefined
      }
      case "choose":
        return unknownsOfChoice(step, graph, of)
      default:
        return undefined
    }
  }
  const passesOn = (step: Step): Set1 => {
    switch (step.form) {
      case "all":
      case "any":
        return intersection(needsOf(step).map((at) => passed[at] as Set1))
      case "choose":
        return intersection(
          [...step.branches.map(({ gives }) => gives), step.otherwise].map((at) => passed[at] as Set1),
        )
      default:
        return union(needsOf(step).map((at) => passed[at] as Set1))
    }
  }
  steps.forEach((step, at) => {
    const decisive = strict(step)
    // What several others read has its own test, so that they do not each test all that it rests on.
    const isItself =
      decisive === undefined ||
      decisive.size > mostUnknowns ||
      (decisive.size > 1 && step.sort === "number" && (uses.get(at) ?? 0) > 1)
    const passedOn = passesOn(step)
    under.push(decisive && { of: decisive, passedOn })
    found.push(isItself ? new Set([at]) : decisive)
    passed.push(isItself ? new Set([at]) : passedOn)
  })
  return { seenFrom: of, under: (at) => under[at] }
}
