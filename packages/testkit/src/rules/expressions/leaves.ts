import {
  type CodeSet,
  choiceOf,
  code,
  codeSet,
  count,
  type Expression,
  type Kind,
  type ListFact,
  type Literal,
  lawDay,
  makeTerm,
  money,
  type Op,
  onDay,
  share,
  type Term,
  term,
  text,
  today,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyDay } from "../values.ts"
import {
  fieldsWithin,
  type RuleReference,
  titleOfRule,
  worldCodes,
  worldDays,
  worldFacts,
  worldPolicies,
} from "../world.ts"

export const citations = [
  {
    instrument: { id: "ACT", title: text("قانون آزمون", "test act") },
    article: text("مادهٔ ۱", "art. 1"),
    confidence: "design",
  },
] as const

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

const codes = fc.subarray([...worldCodes])

/** A set of codes with exceptions inside exceptions. */
export const anyCodeSet: fc.Arbitrary<CodeSet> = fc
  .tuple(codes, codes, codes)
  .map(([outer, middle, inner]) => {
    const nested = (id: string, members: ReadonlyArray<string>, except: ReadonlyArray<CodeSet>): CodeSet =>
      codeSet({ id, title: text(`مجموعهٔ ${id}`, `set ${id}`), citations, members, except })
    const exceptions = inner.length === 0 ? [] : [nested("set.inner", inner, [])]
    return nested("set.outer", outer, middle.length === 0 ? [] : [nested("set.middle", middle, exceptions)])
  })

// Expressions without parts: values, facts, fields, the days, options of policies and references to rules.

/** The leaves of a kind that may stand where the entries of some lists may be looked at. */
export const leavesOf = (
  kind: Kind,
  lists: ReadonlyArray<ListFact>,
  rules: ReadonlyArray<RuleReference>,
  has: (op: Op) => boolean,
): ReadonlyArray<fc.Arbitrary<Expression>> => {
  const facts: ReadonlyArray<Expression> = worldFacts[kind]
  const leaves: Array<fc.Arbitrary<Expression>> = [
    anyLiteral(kind),
    fc.constantFrom(...facts),
    fc.constantFrom(...facts),
  ]
  const fields = has("field") ? fieldsWithin(lists, kind) : []
  if (fields.length > 0) leaves.push(fc.constantFrom(...fields), fc.constantFrom(...fields))
  if (kind === "day" && has("today")) leaves.push(fc.constant(today), fc.constant(today))
  if (kind === "day" && has("lawDay")) leaves.push(fc.constant(lawDay))
  if (kind === "code" && has("policy"))
    leaves.push(
      fc
        .constantFrom(...worldPolicies)
        .map((id) =>
          choiceOf({ id, title: text(id, id), options: [{ id: "red", title: text("", ""), citations }] }),
        ),
    )
  const ofKind = rules.filter((rule) => rule.kind === kind)
  if (ofKind.length > 0 && has("rule"))
    leaves.push(
      fc
        .constantFrom(...ofKind)
        .map(({ id }): Expression => ({ op: "rule", id, kind, title: titleOfRule(id) })),
    )
  return leaves
}
