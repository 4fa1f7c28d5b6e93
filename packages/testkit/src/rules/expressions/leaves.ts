/**
 * Expressions without parts: values, facts, fields, the days, options of policies and references to rules.
 */

import {
  choiceOf,
  type Expression,
  type Kind,
  type ListFact,
  lawDay,
  type Op,
  text,
  today,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { fieldsWithin, type RuleReference, titleOfRule, worldFacts, worldPolicies } from "../world.ts"
import { citations } from "./citations.ts"
import { anyLiteral } from "./literals.ts"

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
