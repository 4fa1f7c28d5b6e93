import { iran, jalaliDay } from "@bazgasht/iran"
import type { Entry, Facts } from "@bazgasht/rules"
import { describe, expect, test } from "vitest"
import { attributesFrom } from "../../src/index.ts"

const day = jalaliDay(1404, 7, 1)
const ofFamily = (memberships: ReadonlyArray<Entry> | undefined) =>
  attributesFrom("family", memberships === undefined ? {} : { memberships }, day, iran)

const head: Entry = {
  relation: "spouse",
  head: true,
  female: true,
  birthDay: jalaliDay(1369, 7, 2),
  joinedDay: jalaliDay(1390, 1, 1),
  hasLeft: false,
}
const child: Entry = { relation: "child", joinedDay: jalaliDay(1395, 1, 1), hasLeft: false }

describe("what follows of a family from its members", () => {
  test("is how many belong to it on the day, without the prisoner", () => {
    const prisoner: Entry = { relation: "prisoner", joinedDay: jalaliDay(1390, 1, 1), hasLeft: false }
    const { groups, measures } = ofFamily([head, child, prisoner])
    expect([groups["familySize"], measures["members"]]).toEqual(["2", 2])
    expect(ofFamily(Array.from({ length: 9 }, () => child)).groups["familySize"]).toBe("6+")
    expect(ofFamily([]).measures["members"]).toBe(0)
  })

  test("is age and sex of its head, where there is one", () => {
    expect(ofFamily([head, child]).groups).toMatchObject({ age: "30-39", sex: "female" })
    expect(ofFamily([{ ...head, birthDay: jalaliDay(1364, 7, 1) }]).groups).toMatchObject({ age: "40-49" })
    for (const members of [[child], [head, head]])
      expect(ofFamily(members).groups).toMatchObject({ age: undefined, sex: undefined })
  })

  test.each([
    ["has left before the day", { hasLeft: true, leftDay: day }, 1],
    ["leaves after it", { hasLeft: true, leftDay: day + 1 }, 2],
    ["joins after it", { joinedDay: day + 1 }, 1],
    ["joins on it", { joinedDay: day }, 2],
  ])("counts somebody who %s so", (_, changed, members) => {
    expect(ofFamily([head, { ...child, ...changed }]).measures["members"]).toBe(members)
  })

  test.each(["relation", "joinedDay", "hasLeft"])(
    "is not known where it is not known of somebody: %s",
    (field) => {
      const { [field]: _, ...silent } = child
      const { groups, measures } = ofFamily([head, silent])
      expect([groups["familySize"], measures["members"]]).toEqual([undefined, undefined])
      expect(ofFamily(undefined).groups["familySize"]).toBeUndefined()
    },
  )
})

describe("what follows of a prisoner", () => {
  const of = (facts: Facts) => attributesFrom("prisoner", facts, day, iran).groups
  test("is the group of the offence, the age on the day, the sex and the ground of custody", () => {
    expect(
      of({ offence: "robbery.armed", birthDay: jalaliDay(1379, 7, 2), sex: "male", detainedAccused: true }),
    ).toMatchObject({ offenceGroup: "theft", age: "18-24", sex: "male", holding: "accused" })
    expect(of({ birthDay: jalaliDay(1379, 7, 1) })).toMatchObject({ age: "25-29" })
  })

  test("is nothing where nothing is known", () => {
    for (const value of Object.values(of({}))) expect(value).toBeUndefined()
    expect(of({ detainedAccused: false })["holding"]).toBeUndefined()
  })
})
