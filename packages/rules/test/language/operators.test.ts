/** Where an operator of the language is named: what a new one has to touch. */

import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Op } from "@bazgasht/rules"
import { expect, test } from "vitest"

const source = join(import.meta.dirname, "../../src")

const operators = Object.keys({
  literal: 0,
  fact: 0,
  field: 0,
  today: 0,
  lawDay: 0,
  parameter: 0,
  policy: 0,
  rule: 0,
  all: 0,
  any: 0,
  not: 0,
  atLeast: 0,
  compare: 0,
  memberOf: 0,
  when: 0,
  table: 0,
  unless: 0,
  versions: 0,
  clause: 0,
  operator: 0,
  add: 0,
  subtract: 0,
  multiply: 0,
  scale: 0,
  divide: 0,
  ratio: 0,
  smallest: 0,
  greatest: 0,
  addDays: 0,
  addTerm: 0,
  daysBetween: 0,
  termBetween: 0,
  startOf: 0,
  addTerms: 0,
  subtractTerms: 0,
  scaleTerm: 0,
  completionDay: 0,
  exists: 0,
  every: 0,
  countOf: 0,
  sumOf: 0,
  smallestOf: 0,
  greatestOf: 0,
} satisfies { readonly [O in Op]: 0 }) as ReadonlyArray<Op>

/** The rooms that speak of the law as it is written. A new operator is a case in each, and nowhere else. */
const speaking = [
  "calculus/desugar",
  "data/",
  "expression.ts",
  "language/",
  "law/",
  "readers/apply",
  "readers/completion-search/",
  "readers/columns/declarations.ts",
  "readers/outcome.ts",
  "readers/piecewise",
  "readers/proof.ts",
  "readers/reading.ts",
  // A register numbers the codes that a law names.
  "sql/register.ts",
  "wording/",
]

/** Files by the names in them that a `case`, an `op` or an `===` takes for an operator. */
const files = globSync("**/*.ts", { cwd: source }).map((file) => {
  const text = readFileSync(join(source, file), "utf8")
  const named = [...text.matchAll(/(?:case |\bop: |\bop === |\bop !== )"(\w+)"/g)].map(([, name]) => name)
  return { file, named: new Set(named) }
})

const formsIn = (file: string): ReadonlySet<string> =>
  new Set(
    [...readFileSync(join(source, file), "utf8").matchAll(/readonly form: ((?:"\w+"(?: \| )?)+)/g)].flatMap(
      ([, forms]) => [...(forms ?? "").matchAll(/"(\w+)"/g)].map(([, form]) => form as string),
    ),
  )

test("the calculus has at most eighteen forms", () => {
  expect(formsIn("calculus/forms.ts").size).toBeLessThanOrEqual(18)
})

const formsOfCalculus = formsIn("calculus/forms.ts")

/** Operators that share their names with forms of the calculus, with kinds of values and with ways to fold a list. */
const alsoNamed = new Set<string>([
  ...formsOfCalculus,
  "ratio",
  "exists",
  "today",
  "lawDay",
  "smallest",
  "greatest",
])

test("an operator is named only where the law is spoken of", () => {
  const names = new Set<string>(operators.filter((op) => !alsoNamed.has(op)))
  const elsewhere = files.flatMap(({ file, named }) =>
    speaking.some((room) => file.startsWith(room)) || ![...named].some((name) => names.has(name as string))
      ? []
      : [`${file}: ${[...named].filter((name) => names.has(name as string)).join(", ")}`],
  )
  expect(elsewhere).toEqual([])
})

test("back ends carry out the calculus, and forms of their own that no operator stands behind", () => {
  const steps = formsIn("readers/compiled/plan.ts")
  const ofPlans = [...steps].filter((form) => !formsOfCalculus.has(form))
  expect(ofPlans).toEqual([
    "truthFact",
    "codeFact",
    "numberFact",
    "today",
    "lawDay",
    "within",
    "limited",
    "smallest",
    "greatest",
    "ranges",
  ])
})
