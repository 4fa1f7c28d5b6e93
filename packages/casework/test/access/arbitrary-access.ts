/** Arbitrary policies, callers and cases, few enough of each for them to meet. */

import {
  type AccessContext,
  type AccessPolicy,
  type Caller,
  caseRelations,
  type Grant,
} from "@bazgasht/casework"
import * as fc from "fast-check"
import { people } from "../life-cycle/laws.ts"
import { commands, roles } from "../services/requests.ts"

const fields = ["stage", "beneficiary", "points", "version"]
const units = ["unit-0", "unit-1"]

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
    assigned: fc.subarray([...people]),
    beneficiaries: fc.subarray([...people]),
  },
  { requiredKeys: ["kind", "subject", "assigned", "beneficiaries"] },
)
