import * as core from "@bazgasht/core"
import type { FactNode, ListFact } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"

type Declared = FactNode | ListFact

const isDeclared = (value: unknown): value is Declared =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  "label" in value &&
  (("op" in value && value.op === "fact") || "fields" in value)

const exported: { readonly [name: string]: unknown } = core
const declared = Object.entries(exported).flatMap(([name, value]) =>
  isDeclared(value) ? [[name, value] as const] : [],
)

const texts = (fact: Declared) => [
  fact.label,
  ...(fact.evidence === undefined ? [] : [fact.evidence]),
  ...("fields" in fact ? Object.values(fact.fields).map(({ label }) => label) : []),
]

describe("the facts of the release field", () => {
  it("carry the name they are exported under", () => {
    expect(declared.length).toBeGreaterThan(60)
    for (const [name, fact] of declared) expect(fact.id).toBe(name)
  })

  it("name who issues the evidence, and the document", () => {
    for (const [, fact] of declared) {
      expect(fact.issuer, fact.id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
      expect(fact.evidence, fact.id).toBeDefined()
    }
  })

  it("are worded in Persian and in English", () => {
    for (const [, fact] of declared)
      for (const { en, fa } of texts(fact)) {
        expect(en, fact.id).toMatch(/^[\x20-\x7e]+$/)
        expect(fa, fact.id).toMatch(/^[\u0600-\u06ff\u200c ()،]+$/)
        expect(fa, fact.id).not.toMatch(/[يك٠-٩]/)
      }
  })
})
