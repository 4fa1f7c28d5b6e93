import { compareRatios, makeRatio, type Ratio } from "../../values/ratio.ts"
import type { Value } from "../../values/value.ts"
import { type Domain, domainOf, type Line, lengthOf, placeOf, valueAt } from "./domain.ts"
import { type Interval, isInterval, varied } from "./interval.ts"
import {
  looksOnlyAt,
  MentionedValues,
  type Observation,
  type Observations,
  observationsOf,
  outcomeOf,
  watches,
} from "./observations.ts"
import { type Box, rangeAnalysis, type ValueRanges } from "./range-analysis.ts"
import {
  type Answering,
  holdsPosition,
  type Mask,
  maskOf,
  noUnknowns,
  positionsIn,
  type Remainder,
  type Unknown,
} from "./residual.ts"
import { sweep } from "./sweep.ts"

/** A stretch of a line, ends included. */
export interface Places {
  readonly from: number
  readonly to: number
}

/** The candidate values of an unknown. */
export interface Choice {
  readonly domain: Domain
  /** One value for each way in which the expression tells values apart, the plainest first. */
  readonly values: ReadonlyArray<Answering>
  /** Of a line: the stretches within which no observation of this unknown alone changes. */
  readonly stretches: ReadonlyArray<Places>
  readonly coverage: Coverage
}

/**
 * Whether the values of a choice, or only all values of its stretches, represent everything that an unknown could be. Stretches
 * only where it is compared with another unknown of wide range.
 */
export type Coverage = "values" | "stretches" | "none"

/** A line with at most so many values is tried whole where two unknowns are compared. */
const shortLine = 16

/**
 * Limits: suppositions about other unknowns for one line, values of one unknown, readings of one line and in all, cases whose
 * ranges are kept.
 */
const max = {
  contexts: 200,
  values: 80,
  readingsOfLine: 2_000,
  readings: 20_000,
  rangesKept: 1_000,
} as const

/** What a box supposes, as text. */
const contextOf = (box: Box): string =>
  box.reduce<string>(
    (text, supposed, position) =>
      supposed === undefined ? text : `${text}${position}=${JSON.stringify(supposed)} `,
    "",
  )

/** Represents all codes that no rule mentions. */
export const otherCode = "*"

const numbersAround = (values: ReadonlyArray<Value>, line: Line): ReadonlyArray<number> =>
  values.flatMap((value) => {
    const isPlace =
      line.kind === "term" ? typeof value === "object" && "months" in value : typeof value === "number"
    return isPlace ? [placeOf(value), placeOf(value) + 1] : []
  })

/** The plainest place of a stretch: the nearest to zero, or to the day of the decision. */
export const plainPlace = (line: Line, { from, to }: Places, remainder: Remainder): number =>
  Math.min(to, Math.max(from, line.kind === "day" ? remainder.setting.today : 0))

/** Finds the choices observation by observation, inner ones first. */
class Choosing {
  readonly #remainder: Remainder
  readonly #observations: Observations
  readonly #mentioned: MentionedValues
  readonly #domains: ReadonlyArray<Domain>
  /** The changes of observations of one unknown, and of those that compare it with another of wide range. */
  readonly #cuts: ReadonlyArray<Set<number>>
  readonly #cutsTogether: ReadonlyArray<Set<number>>
  readonly #codes: ReadonlyArray<Set<string>>
  /** Unknowns that no list of values covers, and those that no stretches cover either. */
  readonly #together = new Set<number>()
  readonly #endless = new Set<number>()
  /** Unknown codes that are compared with one another: they share their candidates. */
  readonly #compared = new Set<number>()
  /** Ranges by what is supposed: an observation reads the inner ones, which were read in the same cases. */
  readonly #ranges = new Map<string, ValueRanges>()
  /** The unknowns of which the values are looked for. */
  readonly #wanted: Mask
  #readings = 0

  constructor(remainder: Remainder, isWanted: (unknown: Unknown) => boolean) {
    this.#remainder = remainder
    this.#observations = observationsOf(remainder)
    this.#mentioned = new MentionedValues(remainder)
    this.#domains = remainder.unknowns.map((_, position) => domainOf(remainder, position))
    this.#cuts = this.#domains.map(() => new Set())
    this.#cutsTogether = this.#domains.map(() => new Set())
    this.#codes = this.#domains.map(() => new Set())
    const asked = remainder.unknowns.reduce(
      (mask, unknown, position) => (isWanted(unknown) ? mask | maskOf(position) : mask),
      noUnknowns,
    )
    // The values of one unknown depend on those with which it is observed.
    this.#wanted = this.#observations.all.reduce(
      (mask, { open, watched }) => ((watched & asked) === noUnknowns ? mask : mask | open),
      asked,
    )
  }

  choices(): ReadonlyArray<Choice> {
    for (const observation of this.#observations.all) this.#observe(observation)
    this.#limit()
    return this.#domains.map((domain, position) => this.#choice(domain, position))
  }

  #observe(observation: Observation): void {
    const mentioned = this.#mentioned.in(observation)
    const watched = positionsIn(observation.watched)
    for (const position of watched) {
      if (!holdsPosition(this.#wanted, position)) continue
      const domain = this.#domains[position]
      if (domain?.of === "line") this.#sweep(observation, position, domain, mentioned)
      if (domain?.of === "codes") {
        const codes = this.#codes[position]
        for (const value of mentioned) if (typeof value === "string") codes?.add(value)
        const others = watched.filter((other) => this.#domains[other]?.of === "codes" && other !== position)
        if (others.length > 0) this.#compared.add(position)
      }
      if (domain?.of === "ratio" && watched.length > 1) this.#endless.add(position)
    }
  }

  #sweep(observation: Observation, position: number, line: Line, mentioned: ReadonlyArray<Value>): void {
    const { boxes, complete } = this.#contexts(observation, position)
    const isAlone = complete || this.#isShort(line)
    const cuts = (isAlone ? this.#cuts : this.#cutsTogether)[position] as Set<number>
    const likely = numbersAround(mentioned, line)
    if (!isAlone) {
      this.#together.add(position)
      for (const place of likely) if (place > line.from && place <= line.to) cuts.add(place)
    }
    const isWatchedAgain = this.#watching(position).length > 1
    for (const box of boxes) {
      const reader = rangeAnalysis(this.#remainder, "usual")
      const supposed = [...box]
      const context = isWatchedAgain ? contextOf(box) : ""
      const values = box.filter((value): value is Value => value !== undefined && !Array.isArray(value))
      const readings = this.#remainder.budget.isSpent
        ? 0
        : Math.min(max.readingsOfLine, max.readings - this.#readings)
      const swept = sweep(line, [...likely, ...numbersAround(values, line)], readings, (range) => {
        supposed[position] = range
        const ranges = isWatchedAgain ? this.#rangesIn(context, position, range) : undefined
        return outcomeOf(observation, supposed, reader, ranges)
      })
      this.#readings += swept.readings
      for (const { from } of swept.stretches.slice(1)) cuts.add(from)
      if (!swept.complete || !reader.isProven()) this.#together.add(position)
    }
  }

  #rangesIn(context: string, position: number, supposed: Value | Interval): ValueRanges | undefined {
    const { low, high } = isInterval(supposed) ? supposed : { low: supposed, high: supposed }
    const key = `${context}${position}=${placeOf(low)} ${placeOf(high)}`
    const known = this.#ranges.get(key)
    if (known !== undefined || this.#ranges.size >= max.rangesKept) return known
    const ranges: ValueRanges = new Map()
    this.#ranges.set(key, ranges)
    return ranges
  }

  #isShort(line: Line): boolean {
    return lengthOf(line) <= shortLine
  }

  /** The suppositions about the other unknowns of an observation; `complete` if these are all that matter. */
  #contexts(
    observation: Observation,
    position: number,
  ): { readonly boxes: ReadonlyArray<Box>; readonly complete: boolean } {
    let boxes: ReadonlyArray<Box> = [this.#remainder.unknowns.map(() => undefined)]
    if (this.#remainder.budget.isSpent) return { boxes, complete: false }
    let complete = true
    for (const other of positionsIn(observation.open & ~maskOf(position))) {
      const domain = this.#domains[other]
      const together = watches(observation, other)
      const values = this.#supposedMeanwhile(other, together)
      if (domain?.of === "line" && together && !this.#isShort(domain)) complete = false
      if (domain?.of === "list" || domain?.of === "ratio") complete = false
      boxes = boxes.flatMap((box) => [undefined, ...values].map((value) => box.with(other, value)))
      if (boxes.length > max.contexts) {
        boxes = boxes.slice(0, max.contexts)
        complete = false
      }
    }
    return { boxes, complete }
  }

  #supposedMeanwhile(position: number, together: boolean): ReadonlyArray<Answering> {
    const domain = this.#domains[position]
    switch (domain?.of) {
      case "truth":
        return [true, false]
      case "codes":
        return this.#candidateCodes(domain.codes, position)
      case "line": {
        if (together && this.#isShort(domain)) return everyValue(domain)
        const stretches = stretchesBetween(domain, [...(this.#cuts[position] ?? [])])
        const places = stretches.flatMap((stretch) => {
          const plain = plainPlace(domain, stretch, this.#remainder)
          return together ? [plain, stretch.from, stretch.to] : [plain]
        })
        return [...new Set(places)].map((place) => valueAt(domain, place))
      }
      default:
        return []
    }
  }

  #candidateCodes(vocabulary: ReadonlyArray<string> | undefined, position: number): ReadonlyArray<string> {
    const mentioned = this.#compared.has(position)
      ? [...this.#compared].flatMap((other) => {
          const domain = this.#domains[other]
          return [...(this.#codes[other] ?? []), ...(domain?.of === "codes" ? (domain.codes ?? []) : [])]
        })
      : [...(this.#codes[position] ?? [])]
    if (vocabulary !== undefined) {
      if (holdsPosition(this.#observations.whole, position)) return vocabulary
      const known = vocabulary.filter((code) => mentioned.includes(code))
      const other = vocabulary.find((code) => !mentioned.includes(code))
      return other === undefined ? known : [...known, other]
    }
    const codes = [...new Set(mentioned)].sort()
    // Unknown codes that are compared with one another may all differ, also from every mentioned code.
    const others = this.#compared.has(position) ? this.#compared.size : 1
    return [...codes, ...Array.from({ length: others }, (_, index) => otherCode.repeat(index + 1))]
  }

  #limit(): void {
    const { computedWith, insideLists, shaped, whole } = this.#observations
    this.#domains.forEach((domain, position) => {
      const isIn = (mask: Mask): boolean => holdsPosition(mask, position)
      const isListed =
        (domain.of === "codes" && domain.codes !== undefined) ||
        (domain.of === "line" && this.#isShort(domain))
      if (domain.of !== "truth" && isIn(insideLists)) this.#together.add(position)
      if (isIn(whole) && !isListed) this.#together.add(position)
      if (domain.of === "line" && domain.kind === "term" && isIn(shaped)) this.#endless.add(position)
      if (domain.of === "ratio" && isIn(computedWith)) this.#endless.add(position)
    })
  }

  #choice(domain: Domain, position: number): Choice {
    const choice = (values: ReadonlyArray<Answering>, stretches: ReadonlyArray<Places> = []): Choice => ({
      domain,
      values: values.slice(0, max.values),
      stretches,
      coverage: this.#coverage(domain, values, position),
    })
    switch (domain.of) {
      case "truth":
        return choice([true, false])
      case "codes":
        return choice(this.#distinct(this.#candidateCodes(domain.codes, position), position))
      case "line": {
        const cuts = [...(this.#cuts[position] ?? []), ...(this.#cutsTogether[position] ?? [])]
        const stretches = stretchesBetween(domain, cuts)
        if (this.#isShort(domain) && this.#isLookedAtTogether(position))
          return choice(everyValue(domain), stretches)
        const plainest = plainPlace(domain, domain, this.#remainder)
        const values = stretches
          .map((places) => plainPlace(domain, places, this.#remainder))
          .sort((left, right) => Math.abs(left - plainest) - Math.abs(right - plainest) || left - right)
          .map((place) => valueAt(domain, place))
        return choice(this.#distinct(values, position), stretches)
      }
      case "ratio":
        return choice(this.#ratios(position))
      case "list":
      case "nothing":
        return choice([])
    }
  }

  #coverage(domain: Domain, values: ReadonlyArray<Answering>, position: number): Coverage {
    if (values.length === 0 || this.#endless.has(position)) return "none"
    if (!this.#together.has(position) && values.length <= max.values) return "values"
    return domain.of === "line" ? "stretches" : "none"
  }

  #watching(position: number): ReadonlyArray<Observation> {
    return this.#observations.all.filter((observation) => watches(observation, position))
  }

  #isLookedAtTogether(position: number): boolean {
    return (
      holdsPosition(this.#observations.whole, position) ||
      holdsPosition(this.#observations.insideLists, position) ||
      this.#watching(position).some((observation) => !looksOnlyAt(observation, position))
    )
  }

  /** The first of the values that no observation tells apart. */
  #distinct(values: ReadonlyArray<Value>, position: number): ReadonlyArray<Value> {
    if (this.#isLookedAtTogether(position)) return values
    const observations = this.#watching(position)
    const reader = rangeAnalysis(this.#remainder, "usual")
    const box: Array<Answering | undefined> = this.#remainder.unknowns.map(() => undefined)
    const found = new Map<string, Value>()
    for (const value of values) {
      box[position] = value
      const ranges: ValueRanges = new Map()
      const outcomes = observations.map((observation) => {
        const outcome = outcomeOf(observation, box, reader, ranges)
        return outcome === varied ? "" : outcome
      })
      const key = outcomes.join("\n")
      if (!found.has(key)) found.set(key, value)
    }
    return [...found.values()]
  }

  /** The mentioned fractions, one between each two, and one on either side. */
  #ratios(position: number): ReadonlyArray<Value> {
    const mentioned = this.#watching(position)
      .flatMap((observation) => this.#mentioned.in(observation))
      .filter((value): value is Ratio => typeof value === "object" && "numerator" in value)
      .sort(compareRatios)
    const values: Array<Ratio> = []
    const add = (value: Ratio | undefined): void => {
      if (value === undefined) this.#endless.add(position)
      else values.push(value)
    }
    mentioned.forEach((value, index) => {
      const before = mentioned[index - 1]
      if (before === undefined) add(makeRatio(value.numerator - value.denominator, value.denominator))
      else if (compareRatios(before, value) !== 0) add(between(before, value))
      else return
      add(value)
    })
    const last = mentioned.at(-1)
    add(last === undefined ? makeRatio(0, 1) : makeRatio(last.numerator + last.denominator, last.denominator))
    return this.#distinct(values, position)
  }
}

const stretchesBetween = (line: Line, cuts: ReadonlyArray<number>): ReadonlyArray<Places> => {
  const starts = [line.from, ...[...new Set(cuts)].sort((a, b) => a - b)]
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? line.to + 1) - 1 }))
}

const everyValue = (line: Line): ReadonlyArray<Value> =>
  Array.from({ length: lengthOf(line) }, (_, index) => valueAt(line, line.from + index))

const between = (left: Ratio, right: Ratio): Ratio | undefined =>
  makeRatio(
    left.numerator * right.denominator + right.numerator * left.denominator,
    2 * left.denominator * right.denominator,
  )

const any = (): boolean => true

/** The candidate values of each unknown of an expression, by position; of unknowns that are not wanted they may be too few. */
export const choicesOf = (
  remainder: Remainder,
  isWanted: (unknown: Unknown) => boolean = any,
): ReadonlyArray<Choice> => new Choosing(remainder, isWanted).choices()
