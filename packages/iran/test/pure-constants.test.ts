import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { withPureConstants } from "../pure-constants.ts"

const value = fc.constantFrom(
  "call(1)",
  "called.by(name, { yes: text(`a`) })",
  "{ ...others, two: call() }",
  "[...others].map((one) => one)",
  'names["one"]',
  "new Map()",
  `\`a \${name}\``,
  "7",
  '{ yes: "a" }',
  "() => call()",
)

const marks = (source: string): number => source.split("/* @__PURE__ */").length - 1

it("marks the constants of a module that a bundler would keep, and leaves every line where it was", () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
      const source = values.map((one, place) => `export const name${place} =\n  ${one}\n`).join("")
      const marked = withPureConstants(source)
      const kept = ["7", '{ yes: "a" }', "() => call()"]
      expect(marks(marked)).toBe(values.filter((one) => !kept.includes(one)).length)
      expect(marked.split("\n").length).toBe(source.split("\n").length)
      expect(marked.replaceAll("/* @__PURE__ */ (() => (", "").replaceAll("))()", "")).toBe(source)
    }),
    { numRuns: runs(100) },
  )
})

it("leaves what stands inside of functions, and what takes several names", () => {
  const source = "const f = () => {\n  const inner = call()\n}\nconst { a } = call()\ncall()\n"
  expect(withPureConstants(source)).toBe(source)
})
