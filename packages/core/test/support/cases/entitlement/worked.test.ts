import { type Day, gregorian, type Money, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { entitlement } from "../../../../src/support/cases/entitlement/entitlement.ts"
import type { EntitlementLife } from "../../../../src/support/cases/entitlement/entitlement-protocol.ts"
import {
  confirmedOf,
  isExpiredOn,
  leftOf,
} from "../../../../src/support/cases/entitlement/entitlement-reading.ts"
import { playing, type WrittenFor } from "../play.ts"
import { setting } from "./sequences.ts"

type Written = WrittenFor<EntitlementLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const rials = (value: number) => value as Money
const play = playing(entitlement, "entitlement-1", setting)

const compute = {
  type: "compute",
  on: "2025-10-01",
  as: "planner",
  cycle: "cycle-1",
  recordDigest: "record-1",
  household: "household-1",
  kind: "cash",
  from: day("2025-09-23"),
  to: day("2025-10-23"),
  amount: rials(35_773_920),
  recipients: { primary: "mother", alternate: "uncle" },
  members: ["mother", "child"],
} as const satisfies Written
const approve: Written = { type: "approve", on: "2025-10-02", as: "board" }
const release: Written = { type: "release", on: "2025-10-03", as: "treasurer" }
const due = [compute, approve, release]

const prepare = {
  type: "prepareAttempt",
  on: "2025-10-04",
  as: "accountant",
  key: "key-1",
  payee: "mother",
  amount: rials(35_773_920),
} as const satisfies Written
const submit = {
  type: "submitAttempt",
  on: "2025-10-04",
  as: "treasurer",
  key: "key-1",
} as const satisfies Written
const confirm = {
  type: "confirmAttempt",
  on: "2025-10-05",
  as: "bankClerk",
  key: "key-1",
  reference: "bank-77",
} as const satisfies Written
const refuse = {
  type: "refuseAttempt",
  on: "2025-10-05",
  as: "bankClerk",
  key: "key-1",
  reason: "accountClosed",
} as const satisfies Written
const timeOut = {
  type: "timeOutAttempt",
  on: "2025-10-05",
  as: "bankClerk",
  key: "key-1",
} as const satisfies Written
const reconcile = {
  type: "reconcileAttempt",
  on: "2025-10-08",
  as: "accountant",
  key: "key-1",
  outcome: { kind: "confirmed", reference: "bank-77" },
} as const satisfies Written
const expire: Written = { type: "expire", on: "2026-01-03", as: "accountant" }

describe("an entitlement", () => {
  it("without an answer of the bank is paid once it is reconciled, and never sent again before", () => {
    const waiting = play([...due, prepare, submit, timeOut])
    expect(waiting.refusal).toBeUndefined()
    expect(play([{ ...prepare, on: "2025-10-06", key: "key-2" }], waiting.state).refusal).toEqual({
      code: "attempt.stillOpen",
      path: "type",
      params: { status: "unknown" },
    })
    expect(play([reconcile], waiting.state).state).toMatchObject({
      stage: "paid",
      attempts: [{ status: "confirmed", reference: "bank-77" }],
    })
  })

  it("that was refused goes to the alternate recipient", () => {
    const { state } = play([
      ...due,
      prepare,
      submit,
      refuse,
      { ...prepare, on: "2025-10-06", key: "key-2", payee: "uncle" },
      { ...submit, on: "2025-10-06", key: "key-2" },
      { ...confirm, on: "2025-10-07", key: "key-2" },
    ])
    expect(state).toMatchObject({
      stage: "paid",
      attempts: [
        { payee: "mother", status: "refused", reason: "accountClosed" },
        { payee: "uncle", status: "confirmed" },
      ],
    })
  })

  it("is paid in parts, to the last rial", () => {
    const half = play([...due, { ...prepare, amount: rials(30_000_000) }, submit, confirm])
    expect(half.state.stage).toBe("approved")
    expect([confirmedOf(half.state), leftOf(half.state)]).toEqual([30_000_000, 5_773_920])
    const rest = { ...prepare, on: "2025-10-06", key: "key-2" } as const
    expect(play([rest], half.state).refusal).toEqual({
      code: "attempt.overAmount",
      path: "amount",
      params: { left: 5_773_920 },
    })
    const { state } = play(
      [
        { ...rest, amount: rials(5_773_920) },
        { ...submit, on: "2025-10-06", key: "key-2" },
        { ...confirm, on: "2025-10-07", key: "key-2" },
      ],
      half.state,
    )
    expect(state.stage).toBe("paid")
  })

  it("expires three months after the release, on that day and not before", () => {
    const { state } = play(due)
    expect(isExpiredOn(state, day("2026-01-02"))).toBe(false)
    expect(isExpiredOn(state, day("2026-01-03"))).toBe(true)
    expect(play([{ ...expire, on: "2026-01-02" }], state).refusal).toEqual({
      code: "entitlement.notExpired",
      path: "at",
      params: { expiresOn: day("2026-01-03") },
    })
    expect(play([expire], state).state.stage).toBe("expired")
    expect(play([{ ...prepare, on: "2026-01-03" }], state).refusal?.code).toBe("entitlement.expired")
  })

  it("does not expire while the bank may have its money, nor lose the days of a hold", () => {
    const waiting = play([...due, prepare, submit, timeOut]).state
    expect(isExpiredOn(waiting, day("2027-01-01"))).toBe(false)
    expect(play([expire], waiting).refusal?.code).toBe("attempt.stillOpen")
    const held = play([...due, { type: "hold", on: "2025-12-01", as: "board", reason: "address" }]).state
    expect(isExpiredOn(held, day("2027-01-01"))).toBe(false)
    const resumed = play([{ type: "resume", on: "2026-02-01", as: "board" }], held).state
    expect(isExpiredOn(resumed, day("2026-04-30"))).toBe(false)
    expect(isExpiredOn(resumed, day("2026-05-01"))).toBe(true)
  })

  it("still hears the bank while it is held, and submits nothing", () => {
    const hold: Written = { type: "hold", on: "2025-10-04", as: "board", reason: "address" }
    expect(play([...due, prepare, submit, hold, confirm]).state.stage).toBe("paid")
    expect(play([...due, prepare, hold, submit]).refusal?.code).toBe("transition.notAllowed")
  })

  it("is held again where its money comes back before anybody has lifted the hold", () => {
    const hold: Written = { type: "hold", on: "2025-10-04", as: "board", reason: "address" }
    const back: Written = {
      type: "returnAttempt",
      on: "2025-10-08",
      as: "bankClerk",
      key: "key-1",
      reason: "accountClosed",
    }
    const again = { ...prepare, on: "2025-10-09", key: "key-2" } as const
    const held = [...due, prepare, submit, hold, confirm, back]
    expect(play(held).state).toMatchObject({ stage: "held", reason: "address" })
    expect(play([...held, again]).refusal?.code).toBe("transition.notAllowed")
    const resume: Written = { type: "resume", on: "2025-10-09", as: "board" }
    expect(play([...held, resume, again]).state.stage).toBe("approved")
  })

  it("is undeliverable after two refusals, and restored by another entitlement", () => {
    const second = { ...prepare, on: "2025-10-06", key: "key-2", payee: "uncle" } as const
    const { state } = play([
      ...due,
      prepare,
      submit,
      refuse,
      second,
      { ...submit, on: "2025-10-06", key: "key-2" },
      { ...refuse, on: "2025-10-06", key: "key-2" },
    ])
    expect(play([{ ...second, key: "key-3" }], state).refusal).toEqual({
      code: "attempt.limitReached",
      path: "type",
      params: { limit: 2 },
    })
    expect(
      play([{ type: "recordUndeliverable", on: "2025-10-06", as: "accountant" }], state).state.stage,
    ).toBe("undeliverable")
    const restored = playing(
      entitlement,
      "entitlement-2",
      setting,
    )([{ ...compute, restores: "entitlement-1" }])
    expect(restored.state).toMatchObject({ stage: "computed", claim: { restores: "entitlement-1" } })
  })

  it.each<readonly [string, ReadonlyArray<Written>, object]>([
    [
      "an approval by whoever computed it",
      [compute, { ...approve, who: "holder-of-planner" }],
      { code: "actor.conflict", path: "by.id", params: { part: "calculator" } },
    ],
    [
      "an approval by the recipient",
      [compute, { ...approve, who: "uncle" }],
      { code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } },
    ],
    [
      "payment before the release",
      [compute, approve, prepare],
      { code: "entitlement.notReleased", path: "type", params: {} },
    ],
    [
      "payment to somebody else",
      [...due, { ...prepare, payee: "neighbour" }],
      { code: "payee.notRecipient", path: "payee", params: {} },
    ],
    [
      "a key that was used before",
      [...due, prepare, submit, refuse, { ...prepare, on: "2025-10-06" }],
      { code: "attempt.keyReused", path: "key", params: {} },
    ],
    [
      "submitting what one has prepared",
      [...due, prepare, { ...submit, who: "holder-of-accountant" }],
      { code: "actor.conflict", path: "by.id", params: { part: "preparer" } },
    ],
    [
      "reconciling what one has submitted",
      [...due, prepare, submit, timeOut, { ...reconcile, who: "holder-of-treasurer" }],
      { code: "actor.conflict", path: "by.id", params: { part: "submitter" } },
    ],
    [
      "confirming what the bank did not answer",
      [...due, prepare, submit, timeOut, { ...confirm, on: "2025-10-06" }],
      {
        code: "attempt.otherStatus",
        path: "key",
        params: { status: "unknown", needed: "submitted" },
      },
    ],
    [
      "cancelling after money has arrived",
      [
        ...due,
        { ...prepare, amount: rials(1) },
        submit,
        confirm,
        { type: "cancel", on: "2025-10-06", as: "board", reason: "mistake" },
      ],
      { code: "entitlement.moneyConfirmed", path: "type", params: { confirmed: 1 } },
    ],
    [
      "one person as both recipients",
      [{ ...compute, recipients: { primary: "mother", alternate: "mother" } }],
      { code: "recipient.same", path: "recipients.alternate", params: {} },
    ],
    [
      "back pay of itself",
      [{ ...compute, restores: "entitlement-1" }],
      { code: "restores.itself", path: "restores", params: {} },
    ],
    [
      "an amount of nothing",
      [{ ...compute, amount: rials(0) }],
      { code: "claim.noAmount", path: "amount", params: {} },
    ],
    [
      "a second release",
      [...due, { ...release, on: "2025-10-09" }],
      { code: "entitlement.alreadyReleased", path: "type", params: { on: day("2025-10-03") } },
    ],
    [
      "undeliverable too early",
      [...due, { type: "recordUndeliverable", on: "2025-10-06", as: "accountant" }],
      { code: "entitlement.deliverable", path: "type", params: { refused: 0, needed: 2 } },
    ],
  ])("refuses %s", (_, sequence, refusal) => expect(play(sequence).refusal).toEqual(refusal))
})
