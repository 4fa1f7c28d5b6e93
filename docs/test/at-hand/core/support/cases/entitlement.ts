import { type EntitlementLife, type EntitlementState, entitlement } from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { judged, terms } from "../../support.ts"
import {
  files as filesOfCycle,
  record as recordOfCycle,
  snapshot as snapshotOfCycle,
} from "../decisions/cycle.ts"

export const setting = { ...judged, terms: terms.entitlement }

const paying: ReadonlyArray<GivenCommand<EntitlementLife>> = [
  [
    gregorianDay(2025, 4, 1),
    {
      type: "compute",
      cycle: "cycle-1",
      recordDigest: "record-1",
      household: "household-1",
      kind: "cash",
      from: gregorianDay(2025, 3, 1),
      to: gregorianDay(2025, 4, 1),
      amount: 36 as Money,
      recipients: { primary: "mother" },
      members: ["mother", "ward"],
    },
  ],
  [gregorianDay(2025, 4, 2), { type: "approve" }],
  [gregorianDay(2025, 4, 3), { type: "release" }],
  [gregorianDay(2025, 4, 4), { type: "prepareAttempt", key: "key-1", payee: "mother", amount: 20 as Money }],
  [gregorianDay(2025, 4, 4), { type: "submitAttempt", key: "key-1" }],
  [gregorianDay(2025, 4, 5), { type: "confirmAttempt", key: "key-1", reference: "bank-77" }],
]

/** A month's 36 crowns, released on 3 April 2025; 20 of them have arrived. */
export const state: EntitlementState = lived(entitlement, "entitlement-1", setting, paying)

/** The same after the rest was sent to the bank, which has not answered in time. */
export const unanswered: EntitlementState = lived(entitlement, "entitlement-1", setting, [
  ...paying,
  [gregorianDay(2025, 4, 6), { type: "prepareAttempt", key: "key-2", payee: "mother", amount: 16 as Money }],
  [gregorianDay(2025, 4, 6), { type: "submitAttempt", key: "key-2" }],
  [gregorianDay(2025, 4, 7), { type: "timeOutAttempt", key: "key-2" }],
])

export const files = filesOfCycle
export const record = recordOfCycle
export const snapshot = snapshotOfCycle
