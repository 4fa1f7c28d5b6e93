import { codedError, type Day, text } from "@bazgasht/rules"
import type { WageCell } from "./wage-schedule.ts"

const texts = () => ({
  "schedule.repeated": text(
    "دو جدول دستمزد یک شناسه دارند؛ هر جدول شناسهٔ خود را دارد.",
    "Two wage schedules have the same id; each needs one of its own.",
  ),
  "schedule.overlap": text(
    "دو جدول دستمزد در یک روز اعتبار دارند؛ در هر روز فقط یک جدول معتبر است.",
    "Two wage schedules are in force on the same day; on each day only one may be.",
  ),
  "schedule.noDay": text(
    "روز پایان اعتبار جدول باید پس از روز آغاز آن باشد.",
    "A wage schedule has to end after the day on which it begins.",
  ),
  "code.repeated": text(
    "در این جدول درجه، سطح مهارت، نوع کار یا پاداشی دو بار آمده است؛ هر یک فقط یک بار می‌آید.",
    "The schedule lists a grade, a level of skill, a kind of work or an incentive twice; each stands there once.",
  ),
  "row.unknownCode": text(
    "این ردیف درجه، سطح مهارت یا نوع کاری دارد که در فهرست‌های جدول نیست.",
    "The row has a grade, a level of skill or a kind of work that the schedule does not list.",
  ),
  "row.notWhole": text(
    "حدود و نرخ ردیف باید عدد صحیح، صفر یا بیشتر، باشد.",
    "The bounds and the rate of a row have to be whole numbers of zero or more.",
  ),
  "row.noWork": text(
    "پایان ردیف باید پس از آغاز آن باشد؛ این ردیف کاری را در بر نمی‌گیرد.",
    "A row has to end after it begins; this one pays no work.",
  ),
  "table.gap": text(
    "برای بخشی از کار نرخی تعیین نشده است؛ ردیف‌ها باید از نخستین روز یا قطعه، بدون فاصله، دنبال هم بیایند.",
    "For a part of the work there is no rate; rows have to follow one another from the first day or piece on.",
  ),
  "table.overlap": text(
    "برای بخشی از کار دو نرخ تعیین شده است؛ هر بخش فقط یک نرخ دارد.",
    "For a part of the work there are two rates; each part has one.",
  ),
  "incentive.invalid": text(
    "پاداش باید مبلغی صحیح یا سهمی از دستمزد، صفر یا بیشتر، باشد.",
    "An incentive has to be a whole amount, or a fraction of the wage, of zero or more.",
  ),
})

/**
 * One thing that is wrong with a wage schedule.
 *
 * @example
 * const wrong = makeWageRegister([schedule, schedule])
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "schedule.repeated"
 * error?.schedule // => "wages-2025"
 */
export class WageScheduleError extends /* @__PURE__ */ codedError("WageScheduleError", texts)<{
  /** Id of the schedule. */
  readonly schedule: string
  /** Id of another schedule. */
  readonly other?: string
  /** The first day on which both schedules are in force. */
  readonly on?: Day
  /** The code that is repeated, or the incentive that is invalid. */
  readonly name?: string
  readonly cell?: WageCell
  /** The days or pieces after which the work has no rate, or two. */
  readonly amount?: number
}> {}

/** What is wrong with a wage schedule, as a stable code. */
export type WageScheduleErrorCode = WageScheduleError["code"]
