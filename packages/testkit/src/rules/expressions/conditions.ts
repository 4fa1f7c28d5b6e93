import {
  all,
  any,
  atLeast,
  atLeastOf,
  atMost,
  type Expression,
  every,
  exists,
  is,
  isIn,
  isNot,
  lessThan,
  moreThan,
  not,
  type Ordered,
  type Relation,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyCodeSet } from "./leaves.ts"
import { type Form, type OrderedKind, overEntries, type Place } from "./place.ts"

type Compare = <A extends Ordered>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean>

const comparisons: { readonly [relation in Relation]: Compare } = {
  less: lessThan,
  atMost,
  equal: is,
  notEqual: isNot,
  atLeast,
  more: moreThan,
}

const relations = Object.keys(comparisons) as ReadonlyArray<Relation>

const orderedKinds: ReadonlyArray<OrderedKind> = ["count", "money", "day", "term", "ratio"]

export const conditions = (place: Place): ReadonlyArray<Form> => {
  const { inner } = place
  const several = fc.array(inner("truth"), { maxLength: 3 })
  const comparison = <K extends OrderedKind>(kind: K): fc.Arbitrary<Expression<boolean>> =>
    fc
      .tuple(fc.constantFrom(...relations), inner(kind), inner(kind))
      .map(([relation, left, right]) => comparisons[relation]<ValueOfKind[K]>(left, right))
  const equality = <K extends "truth" | "code">(kind: K): fc.Arbitrary<Expression<boolean>> =>
    fc
      .tuple(fc.boolean(), inner(kind), inner(kind))
      .map(([same, left, right]) =>
        same ? is<ValueOfKind[K]>(left, right) : isNot<ValueOfKind[K]>(left, right),
      )
  return [
    ["all", several.map((some) => all(...some))],
    ["any", several.map((some) => any(...some))],
    ["not", inner("truth").map(not)],
    ["atLeast", fc.tuple(fc.nat(3), several).map(([least, some]) => atLeastOf(least, ...some))],
    ["compare", fc.oneof(...orderedKinds.map(comparison))],
    ["compare", fc.oneof(...orderedKinds.map(comparison))],
    ["compare", fc.oneof(equality("truth"), equality("code"))],
    ["memberOf", fc.tuple(inner("code"), anyCodeSet).map(([of, set]) => isIn(of, set))],
    ["exists", overEntries(place, (list, where) => exists(list, () => where))],
    ["every", overEntries(place, (list, where) => every(list, () => where))],
  ]
}
