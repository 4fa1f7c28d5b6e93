/** Arbitrary sequences of commands to an entitlement. */

import { type Day, gregorian, type Money, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import type { AttemptStatus } from "../../../../src/support/cases/entitlement/attempt.ts"
import { entitlement, entitlementSchemas } from "../../../../src/support/cases/entitlement/entitlement.ts"
import type { EntitlementLife } from "../../../../src/support/cases/entitlement/entitlement-protocol.ts"
import { attemptsOf, leftOf } from "../../../../src/support/cases/entitlement/entitlement-reading.ts"
import type {
  EntitlementSetting,
  EntitlementTerms,
} from "../../../../src/support/cases/entitlement/entitlement-terms.ts"

const terms: EntitlementTerms = {
  citations: [],
  calculators: ["planner"],
  approvers: ["board"],
  releasers: ["treasurer"],
  holders: ["board", "treasurer"],
  preparers: ["accountant"],
  submitters: ["treasurer"],
  reporters: ["bankClerk"],
  reconcilers: ["accountant"],
  closers: ["accountant"],
  cancellers: ["board"],
  maxAttempts: 2,
  expiry: makeTerm({ months: 3 }),
}

/** The setting of every written sequence. */
export const setting: EntitlementSetting = { policyDigest: "policy-1", calendar: gregorian, terms }

/** Settings of other patience: one attempt or three, a day or a year. */
const settings: fc.Arbitrary<EntitlementSetting> = fc.constantFrom(
  setting,
  { ...setting, terms: { ...terms, maxAttempts: 1, expiry: makeTerm({ years: 1 }) } },
  { ...setting, terms: { ...terms, maxAttempts: 3, expiry: makeTerm({ days: 20 }) } },
)

type Type = EntitlementLife["Command"]["type"]

const statuses: { readonly [Command in Type]?: AttemptStatus } = {
  discardAttempt: "prepared",
  submitAttempt: "prepared",
  confirmAttempt: "submitted",
  refuseAttempt: "submitted",
  timeOutAttempt: "submitted",
  reconcileAttempt: "unknown",
  returnAttempt: "confirmed",
}

const contentOf = (
  type: Type,
  { at, choices: { first, second, sound, third }, state }: Occasion<EntitlementLife>,
): object => {
  const attempts = attemptsOf(state)
  const wanted = attempts.find(({ status }) => status === statuses[type])
  const key = sound && wanted !== undefined ? wanted.key : `key-${first % 4}`
  switch (type) {
    case "compute":
      return {
        cycle: "cycle-1",
        recordDigest: "record-1",
        household: "household-1",
        kind: "cash",
        from: at,
        to: (at + (sound ? 30 : -(first % 2))) as Day,
        amount: chosen(sound ? [1000, 35_773_920, 7] : [0, 1000], second),
        recipients:
          third % 3 === 0 ? { primary: "person-0" } : { primary: "person-0", alternate: "person-1" },
        members: ["person-0"],
        ...(first % 5 === 0 ? { restores: sound ? "entitlement-0" : "entitlement-1" } : {}),
      }
    case "hold":
    case "cancel":
      return { reason: sound ? "address" : " " }
    case "prepareAttempt": {
      const left: number = leftOf(state)
      const part = Math.max(1, Math.floor(left / 2))
      return {
        key: sound ? `key-${attempts.length}` : key,
        payee: chosen(sound ? ["person-0", "person-0", "person-1"] : people, second),
        amount: chosen(sound ? [left, part, 1] : [left + 1, 0], third) as Money,
      }
    }
    case "confirmAttempt":
      return { key, reference: `bank-${first}` }
    case "refuseAttempt":
    case "returnAttempt":
      return { key, reason: "accountClosed" }
    case "reconcileAttempt":
      return {
        key,
        outcome:
          second % 2 === 0
            ? { kind: "confirmed", reference: `bank-${first}` }
            : { kind: "refused", reason: "accountClosed" },
      }
    default:
      return type in statuses ? { key } : {}
  }
}

/** Whether the state has what the command needs, as far as its attempts say. */
const fits = (type: Type, state: EntitlementLife["State"]): boolean => {
  const attempts = attemptsOf(state)
  const released = "release" in state && state.release !== undefined
  if (type === "release") return !released
  if (type === "prepareAttempt") return released
  if (type === "recordUndeliverable") return attempts.some(({ status }) => status === "refused")
  const needed = statuses[type]
  return needed === undefined || attempts.some(({ status }) => status === needed)
}

const commandFor = commandBy({
  lifeCycle: entitlement,
  subject: "entitlement-1",
  roles: ["family", "board", "accountant", "treasurer"],
  seldom: ["cancel", "expire", "hold", "discardAttempt", "returnAttempt"],
  contentOf,
})

export const tested: Tested<EntitlementLife> = {
  name: "entitlement",
  lifeCycle: entitlement,
  setting: settings,
  command: (choices, state, index, given) => {
    const candidates = Array.from({ length: 12 }, (_, shift) =>
      commandFor({ ...choices, command: choices.command + shift }, state, index, given),
    )
    const fitting = choices.sound ? candidates.find(({ type }) => fits(type, state)) : undefined
    return fitting ?? chosen(candidates, 0)
  },
  schemas: entitlementSchemas(),
}
