import { compareIdentifiers, identifierKey, includesIdentifier, isSameIdentifier } from "@bazgasht/casework"
import { compareRatios, type Money, type Ratio, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { split } from "../../money/split.ts"

/** A kind of deduction that the law allows, and how much of the gross wage it takes at most. */
export interface DeductionRule {
  /** Code of the kind. */
  readonly kind: string
  /** A share of the gross wage, from zero to one. */
  readonly cap: Ratio
}

/** What may be deducted from a wage. A kind that is not listed may not be deducted; a law without deductions lists none. */
export interface WageTerms {
  /** In the order of their rank: an earlier kind is served before a later one. */
  readonly deductions: ReadonlyArray<DeductionRule>
  /** How much of the gross wage all deductions together take at most: a share from zero to one. */
  readonly overallCap: Ratio
}

/** A deduction that is asked for. */
export interface AskedDeduction {
  readonly kind: string
  readonly amount: Money
}

/** One who is to get a part of what goes to dependants. */
export interface Dependant {
  /** Opaque id of the person. */
  readonly person: string
  /** The part of the person, in proportion to the parts of the others. */
  readonly weight: number
}

/** What the prisoner wants to go to dependants. */
export interface DependantInstruction {
  /** Opaque id of the one who gave the instruction. */
  readonly by: string
  /** A share of the gross wage, rounded down in favour of the prisoner, or an amount. */
  readonly part:
    | { readonly kind: "share"; readonly share: Ratio }
    | { readonly kind: "amount"; readonly amount: Money }
  readonly dependants: ReadonlyArray<Dependant>
}

/** A wage to be split. */
export interface Wage {
  /** Opaque id of the prisoner. */
  readonly prisoner: string
  readonly gross: Money
  readonly deductions: ReadonlyArray<AskedDeduction>
  /** Absent where the prisoner gave none: then nothing goes to dependants. */
  readonly instruction?: DependantInstruction
}

/** A deduction as it was made. */
export interface WageDeduction {
  readonly kind: string
  readonly amount: Money
  /** What the caps left out of what was asked for. */
  readonly unmet: Money
}

/** Who gets what of a wage: deductions, parts of dependants and net add up to gross. */
export interface WageSplit {
  readonly gross: Money
  /** In the order of their rank. */
  readonly deductions: ReadonlyArray<WageDeduction>
  /** In the order of the ids. */
  readonly dependants: ReadonlyArray<{ readonly person: string; readonly amount: Money }>
  /** What is left to the prisoner. */
  readonly net: Money
}

/** Why a wage was not split; `wageSplitErrorTexts` has the sentences. */
export type WageSplitError =
  | { readonly code: "terms.invalid"; readonly kind?: string }
  | { readonly code: "gross.invalid" }
  | { readonly code: "deduction.notListed"; readonly kind: string }
  | { readonly code: "deduction.repeated"; readonly kind: string }
  | { readonly code: "deduction.invalid"; readonly kind: string }
  | { readonly code: "instruction.notOwn" }
  | { readonly code: "instruction.invalid" }
  | { readonly code: "instruction.dependants" }
  | { readonly code: "instruction.exceedsWage"; readonly asked: Money; readonly left: Money }

const zero: Ratio = { numerator: 0, denominator: 1 }
const one: Ratio = { numerator: 1, denominator: 1 }

const isRatio = ({ denominator, numerator }: Ratio): boolean =>
  Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0

const isCap = (ratio: Ratio): boolean =>
  isRatio(ratio) && compareRatios(ratio, zero) >= 0 && compareRatios(ratio, one) <= 0

const isAmount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const repeated = (values: ReadonlyArray<string>): string | undefined =>
  values.filter((value, index) => values.indexOf(value) !== index).sort()[0]

type Checked<Value = void> = Result.Result<Value, WageSplitError>

const checkTerms = ({ deductions, overallCap }: WageTerms): Checked => {
  const kind =
    deductions.find(({ cap }) => !isCap(cap))?.kind ?? repeated(deductions.map((rule) => rule.kind))
  if (kind !== undefined) return Result.fail({ code: "terms.invalid", kind })
  return isCap(overallCap) ? Result.void : Result.fail({ code: "terms.invalid" })
}

const checkAsked = (asked: ReadonlyArray<AskedDeduction>, terms: WageTerms): Checked => {
  const kinds = asked.map(({ kind }) => kind)
  const listed = new Set(terms.deductions.map(({ kind }) => kind))
  const unlisted = kinds.filter((kind) => !listed.has(kind)).sort()[0]
  if (unlisted !== undefined) return Result.fail({ code: "deduction.notListed", kind: unlisted })
  const twice = repeated(kinds)
  if (twice !== undefined) return Result.fail({ code: "deduction.repeated", kind: twice })
  const [invalid] = asked.flatMap(({ amount, kind }) => (isAmount(amount) ? [] : [kind])).sort()
  return invalid === undefined ? Result.void : Result.fail({ code: "deduction.invalid", kind: invalid })
}

/** The deductions by rank, each within its own cap and all within the overall one. */
const deduct = ({ deductions: asked, gross }: Wage, terms: WageTerms): ReadonlyArray<WageDeduction> => {
  const capOf = (cap: Ratio): number => scale(gross, cap, "down") ?? 0
  let left = capOf(terms.overallCap)
  const made: Array<WageDeduction> = []
  for (const { cap, kind } of terms.deductions) {
    const wanted = asked.find((deduction) => deduction.kind === kind)?.amount
    if (wanted === undefined) continue
    const amount = Math.min(wanted, capOf(cap), left)
    left -= amount
    made.push({ kind, amount: amount as Money, unmet: (wanted - amount) as Money })
  }
  return made
}

/** How much the prisoner wants to go to dependants. */
const askedOf = ({ part }: DependantInstruction, gross: Money): Checked<Money> => {
  if (part.kind === "share" && !(isRatio(part.share) && part.share.numerator >= 0))
    return Result.fail({ code: "instruction.invalid" })
  const asked = part.kind === "amount" ? part.amount : scale(gross, part.share, "down")
  return asked !== undefined && isAmount(asked)
    ? Result.succeed(asked as Money)
    : Result.fail({ code: "instruction.invalid" })
}

const checkDependants = ({ dependants }: DependantInstruction, prisoner: string): Checked => {
  const people = dependants.map(({ person }) => person)
  const sound =
    people.length > 0 &&
    repeated(people.map(identifierKey)) === undefined &&
    !includesIdentifier(people, prisoner) &&
    dependants.every(({ weight }) => isAmount(weight) && weight > 0)
  return sound ? Result.void : Result.fail({ code: "instruction.dependants" })
}

const assign = ({ gross, instruction, prisoner }: Wage, left: Money): Checked<WageSplit["dependants"]> =>
  Result.gen(function* () {
    if (instruction === undefined) return []
    if (!isSameIdentifier(instruction.by, prisoner))
      return yield* Result.fail({ code: "instruction.notOwn" } as const)
    yield* checkDependants(instruction, prisoner)
    const asked = yield* askedOf(instruction, gross)
    if (asked > left) return yield* Result.fail({ code: "instruction.exceedsWage", asked, left } as const)
    const claims = instruction.dependants
      .map(({ person: id, weight }) => ({ id, weight }))
      .sort((first, second) => compareIdentifiers(first.id, second.id))
    const parts = split(asked, claims)
    return claims.map(({ id }, index) => ({ person: id, amount: parts[index] as Money }))
  })

/**
 * Splits a wage. Deductions beyond a cap are cut and told as unmet; an instruction beyond what is left is refused, never cut.
 *
 * @example
 * const instruction = {
 *   by: "p-1",
 *   part: { kind: "share", share: { numerator: 3, denominator: 5 } },
 *   dependants: [{ person: "wife", weight: 1 }],
 * } as const
 * const terms = { deductions: [], overallCap: { numerator: 0, denominator: 1 } }
 * const wage = { prisoner: "p-1", gross: 90_000_000 as Money, deductions: [], instruction }
 * const { dependants, net } = Result.getOrThrow(splitWage(wage, terms))
 * dependants // => [{ person: "wife", amount: 54_000_000 }]
 * net // => 36_000_000
 */
export const splitWage = (wage: Wage, terms: WageTerms): Result.Result<WageSplit, WageSplitError> =>
  Result.gen(function* () {
    const { gross } = wage
    yield* checkTerms(terms)
    if (!isAmount(gross)) return yield* Result.fail({ code: "gross.invalid" } as const)
    yield* checkAsked(wage.deductions, terms)
    const deductions = deduct(wage, terms)
    const left = deductions.reduce<number>((rest, { amount }) => rest - amount, gross) as Money
    const dependants = yield* assign(wage, left)
    const net = dependants.reduce<number>((rest, { amount }) => rest - amount, left) as Money
    return { gross, deductions, dependants, net }
  })
