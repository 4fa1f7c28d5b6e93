import {
  code,
  count,
  type Kind,
  type Literal,
  makeTerm,
  money,
  onDay,
  share,
  type Term,
  term,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyDay } from "../values.ts"
import { worldCodes, worldDays } from "../world.ts"

const smallNumber = fc.oneof(
  { arbitrary: fc.integer({ min: -1, max: 3 }), weight: 12 },
  { arbitrary: fc.constantFrom(40, 400, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), weight: 1 },
)

/** Terms that tell the conventions apart: thirty days are not a month, and nothing is a term too. */
export const worldTerms: ReadonlyArray<Term> = [
  makeTerm({}),
  makeTerm({ days: 2 }),
  makeTerm({ months: 1 }),
  makeTerm({ days: 30 }),
  makeTerm({ years: 1, days: 1 }),
]

const worldRatios = [share(1, 3), share(0, 1), share(1, 2), share(1, 1), share(3, 2), share(-1, 3)] as const

const literals: { readonly [K in Kind]: fc.Arbitrary<Literal<ValueOfKind[K]>> } = {
  truth: fc.boolean().map((value) => ({ op: "literal", kind: "truth", value }) as Literal<boolean>),
  count: smallNumber.map(count),
  money: smallNumber.map(money),
  day: anyDay(worldDays).map(onDay),
  term: fc.constantFrom(...worldTerms).map(term),
  ratio: fc.constantFrom(...worldRatios),
  code: fc.constantFrom(...worldCodes).map((value): Literal<string> => code(value)),
}

/** A value written into a rule of the small world. */
export const anyLiteral = <K extends Kind>(kind: K): fc.Arbitrary<Literal<ValueOfKind[K]>> =>
  literals[kind] as fc.Arbitrary<Literal<ValueOfKind[K]>>
