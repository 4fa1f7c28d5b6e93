import { type PoolState, pool } from "@bazgasht/core/release"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { common, poolTerms } from "../../release.ts"

export const setting = { ...common, terms: poolTerms, payable: [] }

const crowns = (amount: number) => amount as Money

/**
 * Two gifts. The first is 100,000,000 crowns without an earmark; 30,000,000 are reserved for a grant. The second is pledged as 60,000,000
 * for rents; half has come in.
 */
export const state: PoolState = lived(pool, "pool-1", setting, [
  [gregorianDay(2025, 3, 30), { type: "open", unit: "headquarters", attributes: ["debt"] }],
  [
    gregorianDay(2025, 3, 31),
    {
      type: "pledge",
      gift: "gift-1",
      donor: "donor-1",
      earmark: {},
      promise: { kind: "sum", amount: crowns(100_000_000) },
      until: gregorianDay(2025, 9, 22),
    },
  ],
  [
    gregorianDay(2025, 4, 1),
    {
      type: "pledge",
      gift: "gift-2",
      donor: "donor-2",
      earmark: { debt: ["rent"] },
      promise: { kind: "sum", amount: crowns(60_000_000) },
      until: gregorianDay(2025, 9, 22),
    },
  ],
  [
    gregorianDay(2025, 4, 4),
    {
      type: "receive",
      gift: "gift-1",
      receipt: "receipt-1",
      amount: crowns(100_000_000),
      receivedOn: gregorianDay(2025, 4, 4),
    },
  ],
  [
    gregorianDay(2025, 4, 9),
    {
      type: "receive",
      gift: "gift-2",
      receipt: "receipt-2",
      amount: crowns(30_000_000),
      receivedOn: gregorianDay(2025, 4, 9),
    },
  ],
  [
    gregorianDay(2025, 4, 14),
    {
      type: "reserve",
      grants: [
        {
          grant: "grant-1",
          petition: "petition-1",
          obligation: "obligation-1",
          payments: [{ gift: "gift-1", amount: crowns(30_000_000) }],
        },
      ],
    },
  ],
])
