import {
  countFact,
  evaluate,
  exists,
  type FactNode,
  type Facts,
  fields,
  gregorian,
  listFact,
  ratioFact,
  type Setting,
  termFact,
  text,
} from "@bazgasht/rules"
import { expect, test } from "vitest"

const label = text("امر", "fact")
const setting = { pack: { calendar: gregorian }, today: 0 } as unknown as Setting
const facts = (value: unknown): Facts => ({ it: value }) as Facts

const refused: ReadonlyArray<readonly [FactNode, ReadonlyArray<unknown>]> = [
  [
    termFact({ id: "it", label }),
    [null, 3, {}, { months: 1 }, { months: 1.5, days: 0 }, { months: "1", days: 0 }],
  ],
  [
    ratioFact({ id: "it", label }),
    [null, 0.5, { numerator: 1, denominator: 0 }, { numerator: 0.5, denominator: 1 }],
  ],
  [countFact({ id: "it", label }), [null, "3", 1.5, Number.NaN, Number.POSITIVE_INFINITY, -1, [3]]],
]

test.each(refused)("a fact of the wrong kind is unknown, and says so: $kind", (node, values) => {
  for (const value of values) {
    const { value: result, problem } = evaluate(node, facts(value), setting)
    expect(result).toBeUndefined()
    expect(problem).toMatchObject({ code: "fact.wrongKind", fact: "it" })
  }
})

test("a field of the wrong kind is unknown, and never holds", () => {
  const list = listFact({ id: "it", label, fields: { paid: fields.truth(label) } })
  const paid = exists(list, (entry) => entry.paid)
  for (const value of ["yes", 1, null, {}])
    expect(evaluate(paid, facts([{ paid: value }]), setting).value).toBeUndefined()
  expect(evaluate(paid, facts([{ paid: true }]), setting).value).toBe(true)
})
