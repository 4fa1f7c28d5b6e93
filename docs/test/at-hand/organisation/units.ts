/** Units of the examples: an organisation, two provinces, a prison and an association. */

import { jalaliDay, unitTerms } from "@bazgasht/iran"
import { type UnitCommand, type UnitState, unit } from "@bazgasht/organisation/units"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"

export { jalaliDay } from "@bazgasht/iran"

export const terms = { ...unitTerms, registrars: ["registrar"] }

const units: Array<UnitState> = []

const found = (subject: string, kind: string, name: string, from: Day, parent?: string) => {
  const command = {
    type: "found",
    id: `found-${subject}`,
    subject,
    at: jalaliDay(1404, 1, 15),
    by: { id: "p-1", role: "registrar" },
    expectedVersion: 0,
    kind: `unit.${kind}`,
    name,
    from,
    ...(parent === undefined ? {} : { parent }),
  } as UnitCommand
  const setting = { policyDigest: "policy-1", terms, units }
  const { state } = Result.getOrThrow(unit.handle(unit.none, command, setting))
  units.push(state)
  return state
}

const since = jalaliDay(1364, 11, 20)
export const headquarters = found("headquarters", "organisation", "سازمان زندان‌ها", since)
export const fars = found("fars", "province", "فارس", since, "headquarters")
export const alborz = found("alborz", "province", "البرز", jalaliDay(1389, 4, 2), "headquarters")
export const shirazPrison = found("prison-shiraz", "prison", "زندان شیراز", since, "fars")
export const shirazAssociation = found(
  "association-shiraz",
  "association",
  "انجمن حمایت زندانیان شیراز",
  jalaliDay(1395, 1, 1),
  "fars",
)
