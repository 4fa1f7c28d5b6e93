/** A pool of charity money: promises, money that came in, and what is reserved. Who does what is assumed. */

import {
  type PoolCommand,
  type PoolRefusal,
  type PoolState,
  type PoolTerms,
  pool,
} from "@bazgasht/core/release"
import { jalali, jalaliDay } from "@bazgasht/iran"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"

const terms: PoolTerms = {
  citations: [],
  keepers: ["board"],
  fundraisers: ["office"],
  cashiers: ["cashier"],
  refunders: ["cashier"],
  reservers: ["officer"],
  payers: ["director"],
  receiptRecorders: ["officer"],
  earmarks: { province: { of: "unit", kind: "unit.province" }, debt: { of: "debt" } },
}

// This example stops before the payment, so nothing is payable yet.
const setting = { terms, calendar: jalali, policyDigest: "example", payable: [] }

/** What a command asks, without who gives it, when, and on which version of which case. */
export type Content<Command> = Command extends { readonly type: string }
  ? Omit<Command, "id" | "subject" | "at" | "by" | "expectedVersion">
  : never

/** Gives a command to the pool, or fails with its refusal. */
export const giveTo = (
  state: PoolState,
  role: string,
  at: Day,
  content: Content<PoolCommand>,
): Result.Result<PoolState, PoolRefusal> => {
  const command = {
    id: `command-${state.version + 1}`,
    subject: "pool-1",
    at,
    by: { id: role, role },
    expectedVersion: state.version,
    ...content,
  } as PoolCommand
  return Result.map(pool.handle(state, command, setting), (handled) => handled.state)
}

/** So many millions of rials. */
export const millions = (count: number): Money => (count * 1_000_000) as Money

/** What donors promised, and how much of it has come in. */
const gifts = [
  { gift: "G-1", donor: "D-1", promised: 2_500, received: 2_500, earmark: {} },
  { gift: "G-2", donor: "D-2", promised: 900, received: 900, earmark: {} },
  { gift: "G-3", donor: "D-3", promised: 400, received: 0, earmark: {} },
  { gift: "G-4", donor: "D-4", promised: 60, received: 60, earmark: {} },
]

/** A pool into which some of the promised money has come. */
export const fundedPool = (): PoolState => {
  const from = jalaliDay(1405, 1, 15)
  let state: PoolState = pool.none
  const give = (role: string, content: Content<PoolCommand>): void => {
    state = Result.getOrThrow(giveTo(state, role, from, content))
  }
  give("board", { type: "open", unit: "unit-1", attributes: ["province", "debt"] })
  for (const { donor, earmark, gift, promised, received } of gifts) {
    give("office", {
      type: "pledge",
      ...{ gift, donor, earmark, promise: { kind: "sum", amount: millions(promised) } },
      until: jalaliDay(1405, 6, 31),
    })
    if (received > 0)
      give("cashier", {
        type: "receive",
        ...{ gift, receipt: `R-${gift}`, amount: millions(received), receivedOn: from },
      })
  }
  return state
}
