import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { problemStatuses, statusOf } from "../src/index.ts"
import { titleOfCode } from "../src/problems/titles.ts"
import { allKinds } from "./office.ts"

/** Every code that a schema of refusals names. */
const codesIn = (schema: unknown): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return
    const { code } = node as { readonly code?: { readonly enum?: ReadonlyArray<string> } }
    for (const one of Array.isArray(code?.enum) ? code.enum : []) found.add(one)
    for (const value of Object.values(node)) visit(value)
  }
  visit(schema)
  return found
}

const refusals = Object.values(allKinds).flatMap(({ kind, schemas }) =>
  [...codesIn(Schema.toJsonSchemaDocument(schemas().refusal as Schema.Top))].map(
    (code) => [kind, code] as const,
  ),
)

describe("the statuses of problems", () => {
  it("are those of errors", () => {
    for (const status of Object.values(problemStatuses)) expect([4, 5]).toContain(Math.floor(status / 100))
  })

  it("know every refusal of every kind of cases, as one of a client", () => {
    expect(refusals.length).toBeGreaterThan(400)
    for (const [, code] of refusals) expect([403, 409, 412, 422]).toContain(statusOf(code))
  })

  it("have a sentence for each code, in both languages", () => {
    for (const code of Object.keys(problemStatuses)) {
      const { en, fa } = titleOfCode({ code })
      expect(en).toMatch(/^[A-Z].*\.$/)
      expect(fa).toMatch(/^[؀-ۿ].*\.$/)
    }
  })
})
