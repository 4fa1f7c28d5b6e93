import {
  daySchema,
  defineProtocol,
  type LifeOf,
  moneySchema,
  refusing,
  type StateIn,
} from "@bazgasht/casework"
import { wageRateErrorTexts, wageSplitErrorTexts, wageTermsErrorTexts } from "@bazgasht/core/employment"
import * as Schema from "effect/Schema"
import { hoursOfWeekSchema, timeSheetSchema } from "./time-sheet.ts"
import type { WageMonthSetting } from "./wage-month-terms.ts"
import { keptWageOrderSchema, wageOrderSchema, wagePayeeSchema } from "./wage-orders.ts"
import { wageClaimsSchema, wagePaySchema } from "./wage-pay.ts"

/** Why the pay of a month is not said, with its sentence. */
export const payErrorTexts = {
  ...wageRateErrorTexts,
  ...wageTermsErrorTexts,
  ...wageSplitErrorTexts,
} as const

/** Why the pay is not said is why the sheet is not approved. */
const payRefusals = () =>
  Object.fromEntries(Object.keys(payErrorTexts).map((code) => [code, {}])) as {
    readonly [Code in keyof typeof payErrorTexts]: Record<never, never>
  }

const reason = () => ({ reason: Schema.NonEmptyString })
const sheet = () => ({ sheet: timeSheetSchema() })
const job = () => ({
  /** Opaque id of the person who worked. */
  worker: Schema.NonEmptyString,
  /** Id of the placement. */
  placement: Schema.NonEmptyString,
  /** The workshop. */
  unit: Schema.NonEmptyString,
  /** The first day of the month. */
  month: daySchema(),
})
const month = () => ({
  ...job(),
  /** The first day of the next month. */
  monthEnd: daySchema(),
  week: hoursOfWeekSchema(),
})
const recorded = () => ({ ...month(), ...sheet() })
const paying = () => ({
  ...recorded(),
  pay: wagePaySchema(),
  /** How many sheets of the month have been approved. */
  approvals: Schema.Natural,
  /** Every order so far, in the order in which they were given. */
  orders: Schema.Array(keptWageOrderSchema()),
})
const order = () => ({ order: Schema.NonEmptyString, on: daySchema() })
const payment = () => ({ ...order(), payee: wagePayeeSchema(), amount: moneySchema() })

const recorder = { permission: "recorders", participation: "recorder" } as const

/**
 * The protocol of the wage of a month: one person, one placement, one month. Another person than the one who recorded the sheet approves it, and the
 * payment orders follow from the approval. What is found wrong later is corrected by another sheet, approved in the same way; what it adds is ordered, and nothing is taken back.
 */
export const wageMonthProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** The workshop has recorded the sheet. */
    recorded,
    /** The sheet is approved, and some order is not paid. */
    approved: paying,
    /** Every order is paid. */
    paid: paying,
    /** Another sheet is recorded, with the reason, and waits for its approval. */
    corrected: () => ({ ...paying(), correction: timeSheetSchema(), ...reason() }),
    /** Recorded in error: nothing is paid. */
    cancelled: () => ({ ...month(), ...reason() }),
  },
  events: {
    recorded: () => ({
      ...job(),
      ...sheet(),
      monthEnd: daySchema(),
      week: hoursOfWeekSchema(),
    }),
    amended: sheet,
    approved: () => ({ pay: wagePaySchema(), orders: Schema.Array(wageOrderSchema()) }),
    paid: () => ({ ...payment(), reference: Schema.NonEmptyString }),
    returned: () => ({ ...payment(), ...reason() }),
    corrected: () => ({ ...sheet(), ...reason() }),
    correctionDropped: reason,
    cancelled: reason,
  },
  participations: ["recorder"],
  separateFrom: ["beneficiary"],
  commands: {
    record: {
      takes: () => ({ ...job(), ...sheet() }),
      ...recorder,
      moves: { from: "none", event: "recorded", to: "recorded" },
    },
    /** Brings another sheet in the place of the one that waits for approval. */
    amend: {
      takes: sheet,
      ...recorder,
      moves: [
        { from: "recorded", event: "amended" },
        { from: "corrected", event: "amended" },
      ],
    },
    /** Approves the sheet: says the pay by the schedules, splits it, and gives the orders. */
    approve: {
      takes: () => wageClaimsSchema().fields,
      permission: "approvers",
      separateFrom: ["beneficiary", "recorder"],
      moves: { from: ["recorded", "corrected"], event: "approved", to: ["approved", "paid"] },
    },
    recordPaid: {
      takes: () => ({ ...order(), reference: Schema.NonEmptyString }),
      permission: "payers",
      moves: [
        { from: "approved", event: "paid", to: ["approved", "paid"] },
        { from: "corrected", event: "paid" },
      ],
    },
    /** A payment came back: its order is open again. */
    recordReturned: {
      takes: () => ({ ...order(), ...reason() }),
      permission: "payers",
      moves: [
        { from: ["approved", "paid"], event: "returned", to: "approved" },
        { from: "corrected", event: "returned" },
      ],
    },
    /** Records that the approved sheet was wrong, with the one that is right. */
    correct: {
      takes: () => ({ ...sheet(), ...reason() }),
      ...recorder,
      moves: { from: ["approved", "paid"], event: "corrected", to: "corrected" },
    },
    dropCorrection: {
      takes: reason,
      permission: "approvers",
      moves: { from: "corrected", event: "correctionDropped", to: ["approved", "paid"] },
    },
    cancel: {
      takes: reason,
      permission: "approvers",
      moves: { from: "recorded", event: "cancelled", to: "cancelled" },
    },
  },
  attributes: {
    worker: { type: "identifier", at: "worker" },
    placement: { type: "identifier", at: "placement" },
    unit: { type: "identifier", at: "unit" },
    month: { type: "number", at: "month" },
    due: { type: "number", at: { recorded: "monthEnd", corrected: "monthEnd" } },
    /** It waits to be paid. */
    since: { type: "number", at: { approved: "day" } },
  },
  access: { unit: "unit", beneficiaries: "worker" },
  people: ["worker", "pay.dependants.person"],
  refusals: () => ({
    "month.notItsFirstDay": {},
    "month.notOver": { from: daySchema() },
    "placement.notBegun": {},
    "placement.ofOther": {},
    "sheet.beforeWork": { from: daySchema() },
    "sheet.afterWork": { since: daySchema() },
    "sheet.empty": {},
    "sheet.outsideMonth": { from: daySchema(), to: daySchema() },
    "sheet.later": { on: daySchema() },
    "sheet.hoursOfDay": { on: daySchema() },
    "sheet.hoursOfWeek": { from: daySchema(), hours: Schema.Natural, most: Schema.Natural },
    ...payRefusals(),
    "order.unknown": {},
    "order.paid": {},
    "order.notPaid": {},
    "payment.inFuture": {},
  }),
})

/** The types of the life cycle of the wage of a month. */
export interface WageMonthLife extends LifeOf<typeof wageMonthProtocol, WageMonthSetting> {
  readonly Reads: "placedWork"
}

/** The state of the wage of a month, one shape for each stage. */
export type WageMonthState = WageMonthLife["State"]

export type WageMonthIn<Stage extends WageMonthState["stage"]> = StateIn<WageMonthState, Stage>

/** A command to the wage of a month. Commands that come from outside are decoded with the schema first. */
export type WageMonthCommand = WageMonthLife["Command"]

export const refuse = /* @__PURE__ */ refusing<WageMonthLife["Refusal"]>()
