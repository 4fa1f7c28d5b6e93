import { type PoolState, pool } from "@bazgasht/core/release"
import { jalaliDay, poolTerms } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { lived } from "../../../lived.ts"
import { common } from "../../../setting.ts"

export const setting = { ...common, terms: poolTerms, payable: [] }

const rials = (amount: number) => amount as Money

/**
 * Two gifts: 100,000,000 rials for whatever is needed, of which 30,000,000 are reserved for a grant, and half of 60,000,000 that
 * are meant for dowers.
 */
export const state: PoolState = lived(pool, "pool-1", setting, [
  [jalaliDay(1404, 1, 10), { type: "open", unit: "headquarters", attributes: ["debt"] }],
  [
    jalaliDay(1404, 1, 11),
    {
      type: "pledge",
      gift: "gift-1",
      donor: "donor-1",
      earmark: {},
      promise: { kind: "sum", amount: rials(100_000_000) },
      until: jalaliDay(1404, 6, 31),
    },
  ],
  [
    jalaliDay(1404, 1, 12),
    {
      type: "pledge",
      gift: "gift-2",
      donor: "donor-2",
      earmark: { debt: ["dower"] },
      promise: { kind: "sum", amount: rials(60_000_000) },
      until: jalaliDay(1404, 6, 31),
    },
  ],
  [
    jalaliDay(1404, 1, 15),
    {
      type: "receive",
      gift: "gift-1",
      receipt: "receipt-1",
      amount: rials(100_000_000),
      receivedOn: jalaliDay(1404, 1, 15),
    },
  ],
  [
    jalaliDay(1404, 1, 20),
    {
      type: "receive",
      gift: "gift-2",
      receipt: "receipt-2",
      amount: rials(30_000_000),
      receivedOn: jalaliDay(1404, 1, 20),
    },
  ],
  [
    jalaliDay(1404, 1, 25),
    {
      type: "reserve",
      grants: [
        {
          grant: "grant-1",
          petition: "petition-1",
          obligation: "obligation-1",
          attributes: { debt: "diyah" },
          payments: [{ gift: "gift-1", amount: rials(30_000_000) }],
        },
      ],
    },
  ],
])
