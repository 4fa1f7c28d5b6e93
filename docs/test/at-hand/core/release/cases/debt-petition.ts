import { type DebtPetitionLife, type DebtPetitionState, debtPetition } from "@bazgasht/core/release"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { common, debtPetitionTerms } from "../../release.ts"

export const setting = { ...common, terms: debtPetitionTerms }

const crowns = (amount: number) => amount as Money

const closed: ReadonlyArray<GivenCommand<DebtPetitionLife>> = [
  [
    gregorianDay(2025, 3, 30),
    {
      type: "open",
      prisoner: "prisoner-1",
      relatives: ["brother-1"],
      obligation: { id: "obligation-1", kind: "rent", creditor: "creditor-1", sum: crowns(90_000_000) },
      enforceable: true,
    },
  ],
  [gregorianDay(2025, 4, 1), { type: "screen", answer: "yes", grounds: [] }],
  [
    gregorianDay(2025, 4, 3),
    {
      type: "recordConcession",
      obligation: "obligation-1",
      amount: crowns(40_000_000),
      document: "statement-1",
    },
  ],
  [gregorianDay(2025, 4, 9), { type: "closeNegotiation" }],
]

/** A rent of 90,000,000 crowns. The creditor has waived 40,000,000, and funding is sought. */
export const fundable: DebtPetitionState = lived(debtPetition, "petition-1", setting, closed)

const reserved: GivenCommand<DebtPetitionLife> = [
  gregorianDay(2025, 4, 14),
  {
    type: "reserve",
    receipt: "receipt-7",
    source: "family",
    amount: crowns(20_000_000),
    receivedOn: gregorianDay(2025, 4, 14),
  },
]

/** The same after the family has brought 20,000,000. */
export const state: DebtPetitionState = lived(debtPetition, "petition-1", setting, [...closed, reserved])

/** The same after a grant of 30,000,000, while the creditor is paid. */
export const paying: DebtPetitionState = lived(debtPetition, "petition-1", setting, [
  ...closed,
  reserved,
  [
    gregorianDay(2025, 4, 15),
    {
      type: "reserve",
      receipt: "grant-1",
      source: "grant",
      amount: crowns(30_000_000),
      receivedOn: gregorianDay(2025, 4, 15),
    },
  ],
  [
    gregorianDay(2025, 4, 17),
    {
      type: "pay",
      payees: [{ obligation: "obligation-1", payee: "creditor-1", enforcement: "file-1" }],
    },
  ],
])
