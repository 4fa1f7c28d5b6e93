import { type DebtPetitionLife, type DebtPetitionState, debtPetition } from "@bazgasht/core/release"
import { debtPetitionTerms, jalaliDay } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common } from "../../../setting.ts"

export const setting = { ...common, terms: debtPetitionTerms }

const rials = (amount: number) => amount as Money

const closed: ReadonlyArray<ToldCommand<DebtPetitionLife>> = [
  [
    jalaliDay(1404, 1, 10),
    {
      type: "open",
      prisoner: "prisoner-1",
      relatives: ["brother-1"],
      obligation: { id: "obligation-1", kind: "dower", creditor: "creditor-1", sum: rials(90_000_000) },
      enforceable: true,
    },
  ],
  [jalaliDay(1404, 1, 12), { type: "screen", answer: "yes", grounds: [] }],
  [
    jalaliDay(1404, 1, 14),
    {
      type: "recordConcession",
      obligation: "obligation-1",
      amount: rials(40_000_000),
      document: "statement-1",
    },
  ],
  [jalaliDay(1404, 1, 20), { type: "closeNegotiation" }],
]

/** A dower of 90,000,000 rials, of which the creditor gives up 40,000,000; money is looked for. */
export const fundable: DebtPetitionState = lived(debtPetition, "petition-1", setting, closed)

const reserved: ToldCommand<DebtPetitionLife> = [
  jalaliDay(1404, 1, 25),
  {
    type: "reserve",
    receipt: "receipt-7",
    source: "family",
    amount: rials(20_000_000),
    receivedOn: jalaliDay(1404, 1, 25),
  },
]

/** The same after the family has brought 20,000,000. */
export const state: DebtPetitionState = lived(debtPetition, "petition-1", setting, [...closed, reserved])

/** The same after a grant of 30,000,000, while the creditor is paid. */
export const paying: DebtPetitionState = lived(debtPetition, "petition-1", setting, [
  ...closed,
  reserved,
  [
    jalaliDay(1404, 1, 26),
    {
      type: "reserve",
      receipt: "grant-1",
      source: "grant",
      amount: rials(30_000_000),
      receivedOn: jalaliDay(1404, 1, 26),
    },
  ],
  [
    jalaliDay(1404, 1, 28),
    {
      type: "pay",
      payees: [{ obligation: "obligation-1", payee: "creditor-1", enforcement: "file-1" }],
    },
  ],
])
