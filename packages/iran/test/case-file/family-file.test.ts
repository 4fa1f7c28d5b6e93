import { decodeFamilyFile, memberFacts } from "@bazgasht/core/support"
import type { FactNode } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { familyFileLaw } from "../../src/case-file/family-file.ts"
import * as cover from "../../src/facts/family/cover.ts"
import * as custody from "../../src/facts/family/custody.ts"
import * as household from "../../src/facts/family/household.ts"
import * as member from "../../src/facts/family/member.ts"
import { iran, jalaliDay } from "../../src/index.ts"

const family = { id: "family-1", kind: "family" }

/** Every fact that the four files of facts declare. */
const declared = Object.values({ ...cover, ...custody, ...household, ...member }).filter(
  (value): value is Extract<typeof value, { readonly id: string }> =>
    typeof value === "object" && "id" in value && "label" in value,
)

const values = { truth: true, count: 1, money: 1, day: "1380/01/01", term: "1y", ratio: null, code: "x" }
const stated = (facts: { readonly [name: string]: FactNode } = {}) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, { codes, kind }]) => [name, codes?.[0] ?? values[kind]]),
  )

describe("the file of a family under Iranian practice", () => {
  it("settles every fact where it states everything", () => {
    const head = { person: "p0", relation: "spouse", roles: ["head"], joined: "1390/01/01" }
    const file = Result.getOrThrow(
      decodeFamilyFile(
        {
          ...family,
          household: {
            ...stated(familyFileLaw.household.reported),
            members: [{ ...head, ...stated(familyFileLaw.member.reported), left: "1404/01/01" }],
          },
          custody: [{ from: "1403/01/01", to: "1403/02/01" }],
          prisoner: stated(familyFileLaw.provider.reported),
          otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: "1403/01/01", to: "1403/02/01" }],
        },
        iran,
      ),
    )
    const facts = memberFacts(file, "p0", iran, jalaliDay(1404, 6, 1)) ?? {}
    expect(Object.keys(facts).toSorted()).toEqual(declared.map(({ id }) => id).toSorted())
    for (const fact of declared)
      if ("fields" in fact)
        expect(Object.keys((facts[fact.id] as ReadonlyArray<object>)[0] ?? {}).toSorted()).toEqual(
          Object.keys(fact.fields).toSorted(),
        )
  })

  it("confirms no custody abroad of somebody held at home, and repeats nothing of the person", () => {
    const prisoner = { heldAbroad: false, custodyAbroadConfirmed: { value: true, issuer: "foreignMinistry" } }
    const read = decodeFamilyFile({ ...family, prisoner }, iran)
    expect(
      Result.isFailure(read) && read.failure.map(({ code, path, value }) => [code, path, value]),
    ).toEqual([["field.conflict", ["prisoner", "custodyAbroadConfirmed"], undefined]])
    expect(
      Result.isSuccess(decodeFamilyFile({ ...family, prisoner: { ...prisoner, heldAbroad: true } }, iran)),
    ).toBe(true)
  })

  it("repeats nothing of the income of a household in an error", () => {
    const dated = (value: unknown) => ({ value, day: "1403/13/01" })
    const household = { housing: dated("owned"), monthlyIncome: dated(7) }
    const read = decodeFamilyFile({ ...family, household }, iran)
    expect(
      Result.isFailure(read) && read.failure.map(({ path: [, field], value }) => [field, value]),
    ).toEqual([
      ["housing", "1403/13/01"],
      ["monthlyIncome", undefined],
    ])
  })
})
