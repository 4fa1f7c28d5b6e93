import type { CodeSet, Relation } from "../../../expression.ts"
import { holdsCode } from "../../../language/logic.ts"
import { type Truth, truthOf } from "../../../values/truth.ts"
import { holdsRelation } from "../../apply.ts"
import { isPlainCode, type Plan } from "../plan.ts"
import { flip, negated } from "./logic.ts"
import { isExactNumber, measure } from "./measures.ts"

/** The comparison of a number with a constant. */
const comparedWith = (relation: Relation, of: Plan, limit: number): Plan => {
  const within = (low: number, high: number, inside: Truth = 2): Plan => ({
    form: "within",
    sort: "truth",
    of,
    low,
    high,
    inside,
    outside: flip(inside),
  })
  switch (relation) {
    case "less":
      return within(Number.NEGATIVE_INFINITY, limit - 1)
    case "atMost":
      return within(Number.NEGATIVE_INFINITY, limit)
    case "equal":
      return within(limit, limit)
    case "notEqual":
      return within(limit, limit, 0)
    case "atLeast":
      return within(limit, Number.POSITIVE_INFINITY)
    case "more":
      return within(limit + 1, Number.POSITIVE_INFINITY)
  }
}

const reversed: { readonly [R in Relation]: Relation } = {
  less: "more",
  atMost: "atLeast",
  equal: "equal",
  notEqual: "notEqual",
  atLeast: "atMost",
  more: "less",
}

const ordered = (left: Plan, right: Plan, whenAtLeast: Truth): Plan => ({
  form: "order",
  sort: "truth",
  left,
  right,
  whenAtLeast,
  whenLess: flip(whenAtLeast),
})

const comparedNumbers = (relation: Relation, left: Plan, right: Plan): Plan => {
  if (right.form === "constant" && isExactNumber(right.value))
    return comparedWith(relation, left, right.value)
  if (left.form === "constant" && isExactNumber(left.value))
    return comparedWith(reversed[relation], right, left.value)
  switch (relation) {
    case "atLeast":
      return ordered(left, right, 2)
    case "less":
      return ordered(left, right, 0)
    case "atMost":
      return ordered(right, left, 2)
    case "more":
      return ordered(right, left, 0)
    default:
      return same(left, right, truthOf(relation === "equal"), truthOf(relation === "notEqual"))
  }
}

const same = (left: Plan, right: Plan, whenSame: Truth, whenDifferent: Truth): Plan => ({
  form: "same",
  sort: "truth",
  left,
  right,
  whenSame,
  whenDifferent,
})

/** Whether a code is in a set; of a fact with a vocabulary, the truth of each code. */
export const among = (of: Plan, codes: ReadonlySet<string>, inside: Truth, outside: Truth): Plan => {
  const vocabulary = of.form === "fact" && isPlainCode(of.fact) ? of.fact.codes : undefined
  return of.form === "fact" && vocabulary !== undefined
    ? {
        form: "codeFact",
        sort: "truth",
        id: of.fact.id,
        truths: new Map(vocabulary.map((code) => [code, codes.has(code) ? inside : outside])),
      }
    : { form: "among", sort: "truth", of, codes, inside, outside }
}

/** The comparison of codes or truths, which have no order. */
const comparedNames = (relation: Relation, left: Plan, right: Plan): Plan => {
  const whenSame = truthOf(holdsRelation(relation, 0))
  const whenDifferent = truthOf(holdsRelation(relation, 1))
  const [of, known] = left.form === "constant" ? [right, left] : [left, right]
  if (known.form === "constant" && typeof known.value === "string")
    return among(of, new Set([known.value]), whenSame, whenDifferent)
  if (known.form === "constant" && typeof known.value === "boolean" && whenSame !== whenDifferent)
    return known.value === (whenSame === 2) ? of : negated(of)
  return same(left, right, whenSame, whenDifferent)
}

/** The members of a set without its exceptions. */
export const codesOf = (set: CodeSet): ReadonlySet<string> =>
  new Set(set.members.filter((member) => holdsCode(set, member)))

/** The plan of a comparison; `undefined` leaves it to `apply`. */
export const plannedComparison = (relation: Relation, left: Plan, right: Plan): Plan | undefined => {
  if (left.sort !== right.sort) return undefined
  switch (left.sort) {
    case "number":
      return comparedNumbers(relation, left, right)
    case "term":
      return comparedNumbers(relation, measure(left), measure(right))
    case "ratio":
      return { form: "orderOfRatios", sort: "truth", left, right, relation }
    case "code":
    case "truth":
      return comparedNames(relation, left, right)
    case "mixed":
      return undefined
  }
}
