import { type At, type Graph, needsOf, type Scalar, type Step, type StepOf } from "../calculus/forms.ts"
import { GraphBuilder, moved } from "../calculus/graph-builder.ts"
import { valueOfForm } from "../calculus/meaning.ts"
import type { Calendar } from "../values/day.ts"
import { fitsWhole, isSafe, productOf, type Range, type RangeSetting, rangeOfStep } from "./ranges.ts"

type Maybe = Scalar | undefined

/** A value that is the same from one number on to before the next; unknown exactly where that number is, or where a piece is. */
interface Pieces {
  readonly base: At
  readonly pieces: ReadonlyArray<{ readonly from: number; readonly value: Maybe }>
}

/** With more pieces than these a step stays as it is. */
const mostPieces = 16

const scalarForms: ReadonlySet<Step["form"]> = new Set([
  "all",
  "any",
  "atLeast",
  "choose",
  "linear",
  "not",
  "order",
  "same",
])

/** Pieces without those that go on as the one before. */
const joinedPieces = (pieces: Pieces["pieces"]): Pieces["pieces"] =>
  pieces.filter(({ value }, place) => place === 0 || value !== pieces[place - 1]?.value)

/**
 * Writes a graph again with fewer comparisons, as somebody would write it by hand. Its values stay the same for every case.
 *
 * - Whatever depends on one number alone and has few values becomes a choice by limits of that number: bands of a table, a level of a score,
 *   an amount of a level.
 * - A number is compared with a share by multiplication, without a quotient.
 */
class Simplification {
  readonly #builder: GraphBuilder
  readonly #calendar: Calendar
  readonly #setting: RangeSetting
  readonly #ranges: Array<Range> = []
  readonly #pieces = new Map<At, Pieces>()
  readonly #moves: Array<boolean> = []

  constructor(calendar: Calendar, setting: RangeSetting) {
    this.#builder = new GraphBuilder(calendar)
    this.#calendar = calendar
    this.#setting = setting
  }

  of({ outputs, steps }: Graph): Graph {
    const places: Array<At> = []
    for (const step of steps) places.push(this.#add(moved(step, (at) => places[at] as At)))
    return this.#builder.graph(
      outputs.map(({ at, kind }) => ({ kind, at: at.map((one) => places[one]) as unknown as typeof at })),
    )
  }

  #stepOf(at: At): Step {
    return this.#builder.steps[at] as Step
  }

  #rangeOf(at: At): Range {
    const { steps } = this.#builder
    for (let next = this.#ranges.length; next <= at; next++)
      this.#ranges.push(
        rangeOfStep(steps[next] as Step, this.#setting, steps, (one) => this.#ranges[one] as Range),
      )
    return this.#ranges[at] as Range
  }

  /** Whether a step moves with the day: the days on which two numbers change their order are found of plain comparisons alone. */
  #isMoving(at: At): boolean {
    const { steps } = this.#builder
    for (let next = this.#moves.length; next <= at; next++) {
      const step = steps[next] as Step
      this.#moves.push(
        (step.form === "day" && step.day === "today") ||
          needsOf(step).some((need) => this.#moves[need] === true),
      )
    }
    return this.#moves[at] === true
  }

  #constantOf(at: At): { readonly value: Maybe } | undefined {
    const step = this.#stepOf(at)
    return step.form === "constant" ? { value: step.value } : undefined
  }

  #add(step: Step): At {
    const pieces = this.#piecesOf(step)
    const at =
      pieces === undefined ? this.#addPlain(step) : (this.#written(pieces, step) ?? this.#builder.add(step))
    if (pieces !== undefined && this.#stepOf(at).form !== "constant") this.#pieces.set(at, pieces)
    return at
  }

  #addPlain(step: Step): At {
    if (step.form === "linear") return this.#builder.add({ ...step, terms: this.#gathered(step) })
    if (step.form === "order") return this.#orderOfShare(step) ?? this.#builder.add(step)
    return this.#builder.add(step)
  }

  /** A comparison of a number with a constant. */
  #comparison(step: Step): Pieces | undefined {
    if (step.form !== "order" && step.form !== "same") return undefined
    const [left, right] = [this.#constantOf(step.left), this.#constantOf(step.right)]
    const number = (left ?? right)?.value
    if ((left === undefined) === (right === undefined) || typeof number !== "number") return undefined
    const base = left === undefined ? step.left : step.right
    if (this.#pieces.has(base)) return undefined
    const { high, low } = this.#rangeOf(base)
    const holds = (value: number): boolean =>
      step.form === "same" ? value === number : left === undefined ? value >= number : number >= value
    const starts = [low, number, number + 1].filter((start) => start >= low && start <= high)
    return {
      base,
      pieces: joinedPieces(
        [...new Set(starts)].sort((one, other) => one - other).map((from) => ({ from, value: holds(from) })),
      ),
    }
  }

  #piecesOf(step: Step): Pieces | undefined {
    if (!scalarForms.has(step.form)) return undefined
    const comparison = this.#comparison(step)
    if (comparison !== undefined) return comparison
    const parts = needsOf(step).filter((at) => this.#constantOf(at) === undefined)
    const known = parts.map((at) => this.#pieces.get(at))
    const [first] = known
    if (first === undefined || known.some((one) => one?.base !== first.base)) return undefined
    return this.#together(step, first.base, known as ReadonlyArray<Pieces>)
  }

  /** The pieces of a step whose parts all depend on one number; absent where it may be known while that number is unknown. */
  #together(step: Step, base: At, parts: ReadonlyArray<Pieces>): Pieces | undefined {
    const valueAt = (value: (pieces: Pieces) => Maybe): Maybe =>
      valueOfForm(
        step,
        (at) => {
          const constant = this.#constantOf(at)
          return constant === undefined ? value(this.#pieces.get(at) as Pieces) : constant.value
        },
        this.#calendar,
      )
    if (valueAt(() => undefined) !== undefined) return undefined
    const starts = [...new Set(parts.flatMap(({ pieces }) => pieces.map(({ from }) => from)))]
    const pieces = joinedPieces(
      starts
        .sort((one, other) => one - other)
        .map((from) => ({
          from,
          value: valueAt((of) => of.pieces.findLast((piece) => piece.from <= from)?.value),
        })),
    )
    return pieces.length > mostPieces ? undefined : { base, pieces }
  }

  /** Pieces as a step; `undefined` where the step is as short as that. */
  #written({ base, pieces }: Pieces, { sort }: Step): At | undefined {
    const builder = this.#builder
    if (sort === "truth") return this.#writtenTruth({ base, pieces })
    if (pieces.length === 1) return undefined
    const result = (value: Maybe): At =>
      value === undefined ? builder.unknown(sort) : builder.constant(value, sort)
    const branches = pieces.slice(0, -1).map(({ value }, place) => ({
      when: this.#below(base, pieces[place + 1]?.from ?? 0),
      gives: result(value),
    }))
    return builder.choose(branches, result(pieces.at(-1)?.value))
  }

  #from(base: At, number: number): At {
    return this.#builder.order(base, this.#builder.number(number))
  }

  #below(base: At, number: number): At {
    return this.#builder.order(this.#builder.number(number - 1), base)
  }

  #writtenTruth({ base, pieces }: Pieces): At | undefined {
    if (pieces.length > 3 || pieces.some(({ value }) => value === undefined)) return undefined
    const [first, second, third] = pieces
    if (first === undefined) return undefined
    const holds = first.value === true
    const low = first.from
    if (second === undefined) return holds ? this.#from(base, low) : this.#below(base, low)
    if (third === undefined) return holds ? this.#below(base, second.from) : this.#from(base, second.from)
    return holds
      ? this.#builder.any(this.#below(base, second.from), this.#from(base, third.from))
      : this.#builder.all(this.#from(base, second.from), this.#below(base, third.from))
  }

  /** The terms of a sum, those that depend on the same number as one. */
  #gathered({ terms }: StepOf<"linear">): StepOf<"linear">["terms"] {
    const groups = new Map<At, Array<(typeof terms)[number]>>()
    for (const term of terms) {
      const base = this.#pieces.get(term.of)?.base
      if (base !== undefined) groups.set(base, [...(groups.get(base) ?? []), term])
    }
    const inGroups = new Set<(typeof terms)[number]>()
    const sums = [...groups].flatMap(([base, group]) => {
      if (group.length < 2) return []
      const step: Step = { form: "linear", sort: "number", terms: group, plus: 0 }
      const parts = group.map(({ of }) => this.#pieces.get(of) as Pieces)
      const pieces = this.#together(step, base, parts)
      if (pieces === undefined || pieces.pieces.some(({ value }) => value === undefined)) return []
      const of = this.#written(pieces, step)
      if (of === undefined) return []
      for (const term of group) inGroups.add(term)
      this.#pieces.set(of, pieces)
      return [{ times: 1, of }]
    })
    return [...terms.filter((term) => !inGroups.has(term)), ...sums]
  }

  /** Whether a number is at least a share that is rounded up, or a share that is rounded down at least a number. */
  #orderOfShare({ left, right }: StepOf<"order">): At | undefined {
    const share = (at: At, rounding: "up" | "down"): StepOf<"portion"> | undefined => {
      const step = this.#stepOf(at)
      if (step.form !== "portion" || step.rounding !== rounding) return undefined
      const product = productOf(this.#rangeOf(step.of), this.#rangeOf(step.by))
      return this.#rangeOf(step.per).low > 0 && isSafe(product) ? step : undefined
    }
    if (this.#isMoving(left) || this.#isMoving(right)) return undefined
    const builder = this.#builder
    const one = builder.number(1)
    const whole = ({ by, of }: StepOf<"portion">): At => builder.portion(of, by, one, "down")
    const ratio = (of: StepOf<"portion">): readonly [At, At] => [
      builder.isConstant(of.by, 1) ? of.of : whole(of),
      of.per,
    ]
    const fits = (number: At, of: StepOf<"portion">): boolean =>
      fitsWhole(productOf(this.#rangeOf(number), this.#rangeOf(of.per)))
    const above = share(right, "up")
    if (above !== undefined && fits(left, above))
      return builder.add({ form: "orderOfRatios", sort: "truth", left: [left, one], right: ratio(above) })
    const below = share(left, "down")
    if (below !== undefined && fits(right, below))
      return builder.add({ form: "orderOfRatios", sort: "truth", left: ratio(below), right: [right, one] })
    return undefined
  }
}

/** A graph with the same values and fewer comparisons; numbers keep to the ranges that the setting gives them. */
export const simplified = (graph: Graph, calendar: Calendar, setting: RangeSetting): Graph =>
  new Simplification(calendar, setting).of(graph)
