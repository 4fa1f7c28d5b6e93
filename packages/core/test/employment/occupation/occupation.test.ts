import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ancestorsOf, kinshipOf, levelOf } from "../../../src/employment/model/occupation/kinship.ts"
import {
  isOccupation,
  isOccupationGroup,
  type OccupationGroup,
  occupationLevels,
  occupationSchema,
  occupations,
} from "../../../src/employment/model/occupation/occupation.ts"
import { occupationTitle } from "../../../src/employment/model/occupation/titles.ts"

const units = occupations()
const groups = [...new Set(units.flatMap((unit) => [...ancestorsOf(unit), unit]))]
const group = fc.constantFrom(...groups)
const ofLevel = (level: string) => groups.filter((code) => levelOf(code) === level)

describe("the structure of ISCO-08", () => {
  it("has 10 major, 43 sub-major, 130 minor and 436 unit groups", () =>
    expect(occupationLevels.map((level) => ofLevel(level).length)).toEqual([10, 43, 130, 436]))

  it("lists the unit groups in the order of their codes, each once", () =>
    expect(units).toEqual([...new Set(units)].sort()))

  it("knows exactly its codes among all texts of up to five digits", () => {
    const known = new Set<string>(groups)
    for (let length = 0; length <= 5; length++)
      for (let number = 0; number < 10 ** length; number++) {
        const code = length === 0 ? "" : String(number).padStart(length, "0")
        expect(isOccupationGroup(code)).toBe(known.has(code))
        if (isOccupation(code) !== (known.has(code) && length === 4)) expect.fail(code)
      }
  })

  it.each(["", " 7531", "7531 ", "753", "753a", "۷۵۳۱", "7530", "toString", "75310"])("refuses %j", (code) =>
    expect(isOccupation(code)).toBe(false),
  )

  it("decodes the codes of unit groups and nothing else", () => {
    const decode = Schema.decodeUnknownResult(occupationSchema())
    expect(Result.getOrThrow(decode("7531"))).toBe("7531")
    for (const written of ["753", "7530", 7531, undefined])
      expect(Result.isFailure(decode(written))).toBe(true)
  })

  it("has a title in both languages for each of them", () => {
    for (const code of groups) {
      const { en, fa } = occupationTitle(code)
      expect(en).toMatch(/^[A-Z][A-Za-z ,()'-]+$/u)
      expect(fa).toMatch(/^[\p{scx=Arabic}\u200c ،()]+$/u)
      expect(fa).not.toMatch(/[يك]/u)
    }
    for (const level of ["major", "subMajor", "minor"]) {
      const titles = ofLevel(level).map((code) => occupationTitle(code).fa)
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  it("shows a unit group without a title of its own by that of its minor group", () => {
    expect(occupationTitle("7531" as OccupationGroup).en).toBe("Tailors, dressmakers, furriers and hatters")
    expect(occupationTitle("2611" as OccupationGroup)).toBe(occupationTitle("261" as OccupationGroup))
  })
})

describe("the kinship of occupations", () => {
  it("is the level of the last ancestor that both have", () =>
    fc.assert(
      fc.property(group, group, (one, other) => {
        const others = [...ancestorsOf(other), other]
        const common = [...ancestorsOf(one), one].filter((code) => others.includes(code)).at(-1)
        expect(kinshipOf(one, other)).toBe(common === undefined ? "none" : levelOf(common))
        expect(kinshipOf(other, one)).toBe(kinshipOf(one, other))
      }),
    ))

  it("is never nearer between two than the farther of their kinships with a third", () =>
    fc.assert(
      fc.property(group, group, group, (one, between, other) => {
        const nearness = (a: OccupationGroup, b: OccupationGroup) =>
          (["none", ...occupationLevels] as ReadonlyArray<string>).indexOf(kinshipOf(a, b))
        expect(nearness(one, other)).toBeGreaterThanOrEqual(
          Math.min(nearness(one, between), nearness(between, other)),
        )
      }),
    ))

  it("meets every kinship", () =>
    expect(
      ["7531", "7533", "7512", "7115", "5120"].map((other) =>
        kinshipOf("7531" as OccupationGroup, other as OccupationGroup),
      ),
    ).toEqual(["unit", "minor", "subMajor", "major", "none"]))
})
