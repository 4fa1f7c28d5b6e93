import { type EntitlementLife, type EntitlementState, entitlement } from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common, known, support } from "../../../setting.ts"
import {
  files as filesOfCycle,
  record as recordOfCycle,
  snapshot as snapshotOfCycle,
} from "../decisions/cycle.ts"

export const setting = { ...common, terms: known(support.entitlement) }

const paying: ReadonlyArray<ToldCommand<EntitlementLife>> = [
  [
    jalaliDay(1404, 2, 1),
    {
      type: "compute",
      cycle: "cycle-1",
      recordDigest: "record-1",
      household: "household-1",
      kind: "cash",
      from: jalaliDay(1404, 1, 1),
      to: jalaliDay(1404, 2, 1),
      amount: 36_000_000 as Money,
      recipients: { primary: "mother" },
      members: ["mother", "child"],
    },
  ],
  [jalaliDay(1404, 2, 2), { type: "approve" }],
  [jalaliDay(1404, 2, 3), { type: "release" }],
  [
    jalaliDay(1404, 2, 4),
    { type: "prepareAttempt", key: "key-1", payee: "mother", amount: 20_000_000 as Money },
  ],
  [jalaliDay(1404, 2, 4), { type: "submitAttempt", key: "key-1" }],
  [jalaliDay(1404, 2, 5), { type: "confirmAttempt", key: "key-1", reference: "bank-77" }],
]

/** A month's pension of 36,000,000 rials, released on 3 Ordibehesht 1404; 20,000,000 of it have arrived. */
export const state: EntitlementState = lived(entitlement, "entitlement-1", setting, paying)

/** The same after the rest was sent to the bank, which has not answered in time. */
export const unanswered: EntitlementState = lived(entitlement, "entitlement-1", setting, [
  ...paying,
  [
    jalaliDay(1404, 2, 6),
    { type: "prepareAttempt", key: "key-2", payee: "mother", amount: 16_000_000 as Money },
  ],
  [jalaliDay(1404, 2, 6), { type: "submitAttempt", key: "key-2" }],
  [jalaliDay(1404, 2, 7), { type: "timeOutAttempt", key: "key-2" }],
])

export const files = filesOfCycle
export const record = recordOfCycle
export const snapshot = snapshotOfCycle
