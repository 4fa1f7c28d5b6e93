import { expect, it } from "vitest"
import { dependenciesOf } from "../../src/authoring.ts"
import {
  all,
  atLeast,
  type Count,
  choiceOf,
  code,
  count,
  countFact,
  decisionRule,
  every,
  fields,
  is,
  limit,
  listFact,
  may,
  type Node,
  type Parameter,
  type Policy,
  quantityRule,
  stage,
  text,
  valueOfParameter,
  valueOfRule,
} from "../../src/index.ts"
import { act } from "../small-law.ts"

const named = (id: string) => ({ id, title: text(id, id) })
const cited = { citations: [act], deciders: [named("court")] }
const age = countFact({ id: "age", label: text("سن", "age") })

const number = (id: string): Parameter<Count> => ({ ...named(id), kind: "count", values: [] })
const question: Policy<"strict"> = {
  ...named("question"),
  options: [{ ...named("strict"), id: "strict", citations: [] }],
}

const atAge = (id: string) => atLeast(age, valueOfParameter(number(id)))

/** A decision that refers to `rule` and to one number. */
const above = (id: string, rule: ReturnType<typeof decisionRule>, further = {}) =>
  decisionRule({ ...named(id), ...cited, kind: "entitlement", expression: valueOfRule(rule), ...further })

const lowest = decisionRule({ ...named("lowest"), ...cited, kind: "entitlement", expression: atAge("a") })
const middle = above("middle", lowest)

it("follows rules through rules, and each of them once", () => {
  const top = above("top", middle)
  const { facts, parameters, rules } = dependenciesOf([
    { rule: top, quantities: [] },
    { rule: middle, quantities: [] },
  ])
  expect(facts).toEqual([age])
  expect(rules).toEqual([top, middle, lowest])
  expect(parameters.map(({ id }) => id)).toEqual(["a"])
})

it("follows what a rule says beside its condition: referrals, stages of acts, the cases of a quantity", () => {
  const late = stage("late", text("بعد", "later"), atAge("b"))
  const top = decisionRule({
    ...named("top"),
    citations: [act],
    kind: "discretion",
    acts: [may("decide", [named("court")], { stage: late })],
    referrals: [{ to: named("payer"), when: atAge("c"), citations: [act] } as never],
    expression: is(choiceOf(question), code("strict")),
  })
  const shown = quantityRule<Count>("count", {
    ...named("shown"),
    citations: [act],
    kind: "automatic",
    expression: valueOfParameter(number("d")),
  })
  const { parameters, policies, rules } = dependenciesOf([
    { rule: top, quantities: [limit(shown, valueOfRule(middle))] },
  ])
  expect(policies).toEqual([question])
  expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(["top", "shown", "middle", "lowest"]))
  expect(parameters.map(({ id }) => id).sort()).toEqual(["a", "b", "c", "d"])
})

it("does not follow a reference that was read from JSON", () => {
  const read = JSON.parse(JSON.stringify(middle.expression)) as Node
  const { rules } = dependenciesOf([
    { rule: { ...middle, expression: read } as typeof middle, quantities: [] },
  ])
  expect(rules.map(({ id }) => id)).toEqual(["middle"])
})

it("has the lists that rules look through, and the facts beside them", () => {
  const debts = listFact({
    id: "debts",
    label: text("بدهی‌ها", "debts"),
    fields: { paid: fields.truth(text("پرداخت شد", "paid")) },
  })
  const free = decisionRule({
    ...named("free"),
    ...cited,
    kind: "entitlement",
    expression: all(
      every(debts, ({ paid }) => paid),
      atLeast(age, count(18)),
    ),
  })
  expect(dependenciesOf([{ rule: free, quantities: [] }]).facts).toEqual([debts, age])
})
