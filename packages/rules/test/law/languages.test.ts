import { runs } from "@bazgasht/properties"
import { makePack, type RulePack, text, truthFact } from "@bazgasht/rules"
import { english } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { conditionalRelease, pack, settlement } from "../small-law.ts"

/** Everything of a value with a Kurdish text beside each Persian and English one, but for those that are left out. */
const translated = (value: unknown, leaves: (fa: string) => boolean): unknown => {
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, translated(one, leaves)] as const))
  if (Array.isArray(value)) return value.map((one) => translated(one, leaves))
  if (typeof value !== "object" || value === null) return value
  const record = value as { readonly [name: string]: unknown }
  if (typeof record["fa"] === "string" && typeof record["en"] === "string")
    return leaves(record["fa"]) ? record : { ...record, ckb: `${record["en"]} (ckb)` }
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, translated(one, leaves)]))
}

const kurdish = { ...english, language: "ckb" as const }

const made = (completeFor: "persons" | "everything" | undefined, leaves: (fa: string) => boolean) => {
  const { calendar, dayCount, ...rest } = pack
  const said = translated(rest, leaves) as RulePack
  const result = makePack({
    ...said,
    calendar,
    dayCount,
    rules: [...said.rules.values()],
    parameters: [...said.parameters.values()],
    policies: [...said.policies.values()],
    actors: [...said.actors.values()],
    languages: [{ words: kurdish, fallback: "fa", ...(completeFor === undefined ? {} : { completeFor }) }],
  })
  return Result.isFailure(result) ? result.failure.map(({ code, value }) => [code, value]) : []
}

describe("a language of a pack", () => {
  it("is refused by the place of each text that it lacks and says that it has", () => {
    expect(made("everything", () => false)).toEqual([])
    const texts = ["حسن اخلاق", "گذشتن نصاب", "خوانش", "دادگاه", "آزادی مشروط"]
    fc.assert(
      fc.property(fc.subarray(texts, { minLength: 1 }), (left) => {
        const found = made("everything", (fa) => left.includes(fa))
        expect(found.length).toBeGreaterThanOrEqual(left.length)
        expect(found.every(([code]) => code === "pack.wordless")).toBe(true)
      }),
      { numRuns: runs(20) },
    )
    expect(made("everything", (fa) => fa === "گذشتن نصاب")).toEqual([
      ["pack.wordless", "clause time of conditionalRelease: title"],
    ])
  })

  it("that is complete for persons needs no words for what judges read", () => {
    expect(made("persons", (fa) => fa === "گذشتن نصاب" || fa === "خوانش")).toEqual([])
    expect(made("persons", (fa) => fa === "سابقهٔ استفاده")).toEqual([
      ["pack.wordless", "fact usedBefore: label"],
    ])
  })

  it("that claims nothing may lack anything", () => {
    expect(made(undefined, () => true)).toEqual([])
  })
})

describe("a pack that speaks in sentences", () => {
  it("is refused for every truth and every code that has only a label", () => {
    const result = makePack({
      ...pack,
      rules: [conditionalRelease, settlement],
      quantities: new Map(),
      parameters: [...pack.parameters.values()],
      policies: [...pack.policies.values()],
      actors: [...pack.actors.values()],
      languages: [],
      wording: "sentences",
    })
    expect(Result.isFailure(result) && result.failure.map(({ code, value }) => [code, value])).toEqual([
      ["pack.wordless", "goodConduct"],
      ["pack.wordless", "usedBefore"],
      ["pack.wordless", "kind"],
    ])
    const told = truthFact({
      id: "notified",
      label: text("اطلاع", "notice"),
      sentences: {
        yes: text("گفته شده است", "told"),
        no: text("گفته نشده است", "not told"),
        question: text("آیا گفته شده است؟", "told?"),
      },
    })
    const rule = { ...conditionalRelease, expression: told, inForce: {} }
    expect(
      Result.isSuccess(
        makePack({
          ...pack,
          rules: [rule],
          quantities: new Map(),
          parameters: [],
          policies: [],
          actors: [...pack.actors.values()],
          languages: [],
          wording: "sentences",
        }),
      ),
    ).toBe(true)
  })
})
