import { type FamilyMember, memberNames } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { gregorian, type Language, type RulePack, type Style, text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruritania } from "../country/ruritania.ts"

const pack: RulePack = {
  ...ruritania.pack,
  vocabulary: new Map([
    ["spouse", text("همسر", "spouse")],
    ["child", text("فرزند", "child")],
    ["parent", text("پدر یا مادر", "parent")],
    ["member.parent.female", text("مادر", "mother")],
    ["other", text("سایر", "other")],
    ["member.other", text("خویشاوند", "relative")],
  ]),
}
const styleIn = (language: Language): Style => ({ language, calendar: gregorian, pack })

const relations = ["spouse", "child", "parent", "other", "ward"] as const

const members: fc.Arbitrary<ReadonlyArray<FamilyMember>> = fc.uniqueArray(
  fc.record({
    person: fc.string({ minLength: 1, maxLength: 4 }).map((rest) => `id-${rest}`),
    facts: fc.record(
      {
        memberRelation: fc.constantFrom(...relations),
        memberSex: fc.constantFrom("female", "male"),
        memberBirthDay: fc.integer({ min: 0, max: 20_000 }),
      },
      { requiredKeys: ["memberRelation"] },
    ),
  }),
  { selector: ({ person }) => person, maxLength: 14 },
)

const languages = fc.constantFrom("fa", "en", "ckb")

describe("the names of members", () => {
  it("name each member otherwise than the others, and none by an id", () => {
    fc.assert(
      fc.property(members, languages, (of, language) => {
        const names = memberNames(styleIn(language), of)
        expect([...names.keys()].sort()).toEqual(of.map(({ person }) => person).sort())
        expect(new Set(names.values()).size).toBe(of.length)
        for (const [person, name] of names) expect(name).not.toContain(person)
      }),
      { numRuns: runs(300) },
    )
  })

  it("do not depend on the order of the members", () => {
    fc.assert(
      fc.property(members, languages, (of, language) => {
        expect(new Map([...memberNames(styleIn(language), of)].sort())).toEqual(
          new Map([...memberNames(styleIn(language), of.toReversed())].sort()),
        )
      }),
      { numRuns: runs(100) },
    )
  })

  const family: ReadonlyArray<FamilyMember> = [
    { person: "c-2", facts: { memberRelation: "child" } },
    { person: "c-1", facts: { memberRelation: "child", memberBirthDay: 900 } },
    { person: "c-0", facts: { memberRelation: "child", memberBirthDay: 700 } },
    { person: "w", facts: { memberRelation: "spouse" } },
    { person: "m", facts: { memberRelation: "parent", memberSex: "female" } },
    { person: "f", facts: { memberRelation: "parent", memberSex: "male" } },
    { person: "o", facts: { memberRelation: "other" } },
  ]
  const namedIn = (language: Language) =>
    [...memberNames(styleIn(language), family)].sort().map(([, name]) => name)

  it("are words of the relation, the eldest first", () => {
    expect(namedIn("fa")).toEqual([
      "فرزند اول",
      "فرزند دوم",
      "فرزند سوم",
      "پدر یا مادر",
      "مادر",
      "خویشاوند",
      "همسر",
    ])
    expect(namedIn("en")).toEqual([
      "first child",
      "second child",
      "third child",
      "parent",
      "mother",
      "relative",
      "spouse",
    ])
  })

  it("count who came back once", () => {
    const stays = [...family, { person: "c-0", facts: { memberRelation: "child", memberBirthDay: 700 } }]
    expect(memberNames(styleIn("en"), stays).get("c-0")).toBe("first child")
    expect(memberNames(styleIn("en"), stays).size).toBe(7)
  })
})
