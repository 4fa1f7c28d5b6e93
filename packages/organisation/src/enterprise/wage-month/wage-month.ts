import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { hoursByWeek } from "./time-sheet.ts"
import { guards } from "./wage-month-guards.ts"
import { type WageMonthLife, type WageMonthState, wageMonthProtocol } from "./wage-month-protocol.ts"
import { steps } from "./wage-month-steps.ts"

/**
 * The life of the wage of a month: the workshop's sheet, its approval by another person, the payment orders of its split, and the payments that
 * answer them. A sheet that proves wrong is corrected by another one.
 *
 * @example
 * // Two days of sewing at 2,500,000, of which the worker wants half to go to their family.
 * const command = {
 *   type: "approve", deductions: [],
 *   instruction: { by: "p-1", part: { kind: "share", share: { numerator: 1, denominator: 2 } }, dependants: [{ person: "p-2", weight: 1 }] },
 *   id: "c-2", subject: "wage-1", at: gregorianDay(2025, 8, 2), by: { id: "clerk-2", role: "governor" }, expectedVersion: 1,
 * } as const
 * const { state } = Result.getOrThrow(wageMonth.handle(recordedWage, command, wageSetting))
 * state.stage === "approved" && state.orders.map(({ amount, payee }) => [payee.part, amount])
 * // => [["worker", 2_500_000], ["dependant", 2_500_000]]
 *
 * const own = wageMonth.handle(recordedWage, { ...command, by: { id: "clerk-1", role: "governor" } }, wageSetting)
 * Result.isFailure(own) && own.failure.code // => "actor.conflict"
 */
export const wageMonth: LifeCycle<WageMonthLife> = /* @__PURE__ */ lifeCycleOf<WageMonthLife>(
  wageMonthProtocol,
  {
    beneficiariesOf: (state, command) => {
      if (state.stage !== "none") return [state.worker]
      return command.type === "record" ? [command.worker] : []
    },
    guards,
    steps,
  },
)

/**
 * The schemas of the wage of a month, made when somebody first asks.
 *
 * @example
 * const command = { type: "cancel", reason: "otherWorkshop", ...written }
 * const decode = Schema.decodeUnknownResult(wageMonthSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, reason: "" })) // => false
 */
export const wageMonthSchemas = /* @__PURE__ */ schemasOf<WageMonthLife>(wageMonthProtocol)

/**
 * The claims of the wage of a month: the month of the placement, which is paid by one case only, and the hours of each week of the worker, which fit
 * with those of all other places into the most that the terms allow. While a correction waits, the greater hours of the two sheets count.
 */
export const claimsOfWageMonth = (state: WageMonthState): ReadonlyArray<CaseClaim> => {
  if (state.stage === "none" || state.stage === "cancelled") return []
  const { month, placement, week, worker } = state
  const sheets = state.stage === "corrected" ? [state.sheet, state.correction] : [state.sheet]
  const byWeek = new Map<number, number>()
  for (const sheet of sheets)
    for (const [from, hours] of hoursByWeek(sheet, week))
      byWeek.set(from, Math.max(hours, byWeek.get(from) ?? 0))
  return [
    { claim: "wageMonth", by: [placement, String(month)] },
    ...[...byWeek]
      .filter(([, hours]) => hours > 0)
      .map(([from, hours]) => ({
        claim: "paidHours",
        by: [worker, String(from)],
        units: hours,
        of: Math.max(week.most, hours),
      })),
  ]
}
