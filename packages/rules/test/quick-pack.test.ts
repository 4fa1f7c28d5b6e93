import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { quickPack, thirtyDayMonths } from "../src/authoring.ts"
import {
  all,
  atLeast,
  type Count,
  code,
  count,
  type Day,
  decide,
  is,
  makePack,
  type Parameter,
  text,
  valueOfParameter,
} from "../src/index.ts"
import { gregorian } from "../src/values/gregorian.ts"
import { describe as inWords, textOfOutline } from "../src/wording.ts"

const library = () =>
  quickPack({
    language: "en",
    facts: {
      age: { kind: "count", label: "age" },
      member: { kind: "truth", label: "member of the library" },
      branch: {
        kind: "code",
        label: "branch",
        codes: { north: "the northern branch", south: "the southern one" },
      },
    },
    rules: ({ age, branch, member }) => ({
      loan: {
        title: "may borrow books",
        when: all(member, atLeast(age, count(12)), is(branch, code("north"))),
        source: "Rules of the library, article 4",
      },
    }),
  })

const today = 20_000 as Day

describe("a quick pack", () => {
  const { pack, rules } = Result.getOrThrow(library())

  it("decides as the pack that says all of it by hand", () => {
    const byHand = Result.getOrThrow(
      makePack({
        id: "quick",
        title: text("quick", "quick"),
        version: "1.0.0",
        calendar: gregorian,
        dayCount: thirtyDayMonths,
        rules: [rules.loan],
        vocabulary: new Map([
          ["north", text("شمال", "north")],
          ["south", text("جنوب", "south")],
        ]),
      }),
    )
    const facts = fc.record(
      {
        age: fc.nat(30),
        member: fc.boolean(),
        branch: fc.constantFrom("north", "south"),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(facts, (of) => {
        const quick = decide(rules.loan, of, { pack, today })
        expect(quick.outcome).toEqual(decide(rules.loan, of, { pack: byHand, today }).outcome)
        const isKnown = of.age !== undefined && of.member !== undefined && of.branch !== undefined
        if (isKnown)
          expect(quick.answer).toBe(
            of.member === true && (of.age ?? 0) >= 12 && of.branch === "north" ? "yes" : "no",
          )
      }),
      { numRuns: runs(200) },
    )
  })

  it("is said in its language, and in another by falling back to it", () => {
    for (const language of ["en", "fa"] as const) {
      const said = textOfOutline(inWords(rules.loan, { language, calendar: gregorian, pack }))
      expect(said).toContain("may borrow books")
      expect(said).toContain("Rules of the library, article 4")
    }
  })

  it("refuses what no pack can have", () => {
    const fee: Parameter<Count> = { id: "fee", title: text("هزینه", "fee"), kind: "count", values: [] }
    const refused = quickPack({
      language: "en",
      facts: { age: { kind: "count", label: "age" } },
      rules: ({ age }) => ({
        loan: { title: "may borrow", when: atLeast(age, valueOfParameter(fee)), source: "article 1" },
      }),
    })
    expect(Result.isFailure(refused) && refused.failure.map(({ code: of }) => of)).toEqual([
      "pack.missingReference",
    ])
  })
})
