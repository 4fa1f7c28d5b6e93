/** Arbitrary policies, callers and cases, few enough of each for them to meet. */

import {
  type AccessContext,
  type AccessPolicy,
  type Caller,
  caseRelations,
  type Grant,
  type UnitHierarchy,
} from "@bazgasht/casework"
import * as fc from "fast-check"
import { people } from "../life-cycle/laws.ts"
import { commands, roles } from "../services/requests.ts"

const fields = ["stage", "beneficiary", "points", "version"]
const units = ["unit-0", "unit-1", "unit-2"]

/** How units may lie one below another: each below one that is named before it, or below none. */
export interface Parents {
  readonly [unit: string]: string | undefined
}

export const parents: fc.Arbitrary<Parents> = fc
  .tuple(
    fc.shuffledSubarray(units, { minLength: units.length }),
    fc.array(fc.nat({ max: 3 }), { minLength: 3 }),
  )
  .map(([order, choices]) =>
    Object.fromEntries(order.map((unit, place) => [unit, order.slice(0, place)[choices[place] ?? 0]])),
  )

/** Whether a unit is another or lies below it, found by walking up. */
export const isBelow = (all: Parents, unit: string, other: string): boolean => {
  if (unit === other) return true
  const parent = all[unit]
  return parent !== undefined && isBelow(all, parent, other)
}

/** Units as access asks for them. */
export const hierarchyOf = (all: Parents): UnitHierarchy => {
  const upFrom = (unit: string): ReadonlyArray<string> => {
    const parent = all[unit]
    return parent === undefined ? [unit] : [unit, ...upFrom(parent)]
  }
  return {
    upFrom,
    below: (unit) => [unit, ...units.filter((one) => one !== unit && isBelow(all, one, unit))],
  }
}

export const grants: fc.Arbitrary<Grant> = fc.record(
  {
    to: fc.subarray(roles, { minLength: 1 }),
    kinds: fc.subarray(["request", "loan"], { minLength: 1 }),
    relation: fc.constantFrom(...caseRelations),
    see: fc.oneof(fc.constant("whole" as const), fc.subarray(fields)),
    do: fc.subarray(commands),
  },
  { requiredKeys: ["to", "kinds", "relation"] },
)

export const policies: fc.Arbitrary<AccessPolicy> = fc.record({ grants: fc.array(grants, { maxLength: 5 }) })

export const callers: fc.Arbitrary<Caller> = fc.record({
  person: fc.constantFrom(...people),
  linked: fc.subarray(people.slice(0, 3), { maxLength: 1 }),
  offices: fc.array(
    fc.record(
      { role: fc.constantFrom(...roles), unit: fc.constantFrom(...units) },
      { requiredKeys: ["role"] },
    ),
    { maxLength: 2 },
  ),
})

export const contexts: fc.Arbitrary<AccessContext> = fc.record(
  {
    kind: fc.constantFrom("request", "loan"),
    subject: fc.constant("case-1"),
    unit: fc.constantFrom(...units),
    formerUnit: fc.constantFrom(...units),
    assigned: fc.subarray([...people]),
    beneficiaries: fc.subarray([...people]),
  },
  { requiredKeys: ["kind", "subject", "assigned", "beneficiaries"] },
)
