import type { AnySetting, Roles } from "@bazgasht/casework"
import type { DatedWageTerms, WageRegister } from "@bazgasht/core/employment"
import type { Calendar, Citation, Day } from "@bazgasht/rules"
import type { PlacedWork } from "./placed-work.ts"

/** The offices of wages, and how their months and weeks are counted, as a jurisdiction states them. */
export interface WageMonthTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records time sheets: the workshop. */
  readonly recorders: Roles
  /** Who approves them: never the person who recorded one. */
  readonly approvers: Roles
  /** Who records that a payment arrived, or came back. */
  readonly payers: Roles
  /** Which day's regulation rules the split: the last of the month, or that of the approval. */
  readonly splitBy: "lastDay" | "approval"
  /** A day on which a week begins, whichever. */
  readonly weekBegins: Day
  /** The most hours of a week that one person is paid for, in all places together. Absent where the law that is known names none: those of a week. */
  readonly mostWeeklyHours?: number
}

/** By what a command to the wage of a month is judged. */
export interface WageMonthSetting extends AnySetting {
  readonly terms: WageMonthTerms
  /** The calendar whose months are paid. */
  readonly calendar: Calendar
  /** The schedules of wages; see `makeWageRegister`. */
  readonly register: WageRegister
  /** What may be deducted, by its days. */
  readonly wageTerms: ReadonlyArray<DatedWageTerms>
  /** The work of the placement, which a service reads from the store; `undefined` where it has not begun. */
  readonly placedWork: PlacedWork | undefined
}
