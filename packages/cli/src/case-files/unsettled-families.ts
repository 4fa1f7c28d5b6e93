/**
 * Families whose files cannot all be right, so that nothing is computed of them until a person has settled something: somebody
 * belongs to two of them on one day, or two files are of one household.
 */

import { identifierKey } from "@bazgasht/casework"
import { type FamilyFile, overlappingMemberships } from "@bazgasht/core/support"
import { dayInWords, type Style, type Text, text } from "@bazgasht/rules"
import type { JsonPosition } from "../json/read-json.ts"
import type { Refusal } from "./refusal.ts"

export interface PlacedFamily {
  readonly file: string
  readonly position: JsonPosition
  readonly caseFile: FamilyFile
}

/** The families that can be computed, and why the others cannot. */
export interface Settled<Family extends PlacedFamily> {
  readonly families: ReadonlyArray<Family>
  readonly refused: ReadonlyArray<Refusal>
  /** How many families were left out. */
  readonly unsettled: number
}

const householdOf = ({ caseFile }: PlacedFamily): string => caseFile.household?.id ?? caseFile.id

const refusalOf = (family: PlacedFamily, code: string, expected: Text): Refusal => ({
  file: family.file,
  position: family.position,
  code,
  field: "household",
  expected,
})

/** Leaves out families whose files contradict each other; both are named in both refusals. */
export const settledOf = <Family extends PlacedFamily>(
  families: ReadonlyArray<Family>,
  styleOf: (language: Style["language"]) => Style,
): Settled<Family> => {
  const refused: Array<Refusal> = []
  const left = new Set<Family>()
  const ofHousehold = new Map<string, Array<Family>>()
  for (const family of families) {
    const household = identifierKey(householdOf(family))
    const same = ofHousehold.get(household)
    if (same === undefined) ofHousehold.set(household, [family])
    else same.push(family)
  }
  const leaveOut = (family: Family, code: string, expected: Text): void => {
    left.add(family)
    refused.push(refusalOf(family, code, expected))
  }
  for (const same of ofHousehold.values()) {
    const [first] = same
    if (first === undefined || same.length < 2) continue
    const household = householdOf(first)
    const ids = same.map(({ caseFile }) => caseFile.id).sort()
    for (const family of same)
      leaveOut(
        family,
        "household.twoFiles",
        text(
          `یک پرونده برای هر خانوار؛ خانوار ${household} در پرونده‌های ${ids.join("، ")} آمده است`,
          `one file for a household; household ${household} is in ${ids.join(", ")}`,
        ),
      )
  }
  for (const { from, households, person, to } of overlappingMemberships(
    families.map(({ caseFile }) => caseFile),
  )) {
    const [one, other] = households.map((household) => ofHousehold.get(identifierKey(household)) ?? [])
    const both = [...(one ?? []), ...(other ?? [])]
    const ids = both.map(({ caseFile }) => caseFile.id)
    const days = (language: Style["language"], until: string): string => {
      const style = styleOf(language)
      return to === undefined
        ? dayInWords(style, from)
        : `${dayInWords(style, from)} ${until} ${dayInWords(style, to)}`
    }
    for (const family of both)
      leaveOut(
        family,
        "person.twoFamilies",
        text(
          `عضویت در یک خانواده در هر روز؛ ${person} از ${days("fa", "تا پیش از")} در خانواده‌های ${ids.join(" و ")} ثبت شده است`,
          `one family for a person on each day; ${person} is in ${ids.join(" and ")} from ${days("en", "until before")}`,
        ),
      )
  }
  return {
    families: families.filter((family) => !left.has(family)),
    refused,
    unsettled: left.size,
  }
}
