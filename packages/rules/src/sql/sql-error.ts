import { codedError } from "../values/coded-error.ts"
import { text } from "../values/text.ts"

const texts = () => ({
  "sql.calendar": text(
    "برای این تقویم محاسبهٔ صحیحی که همهٔ روزها را درست بدهد یافت نشد؛ تقویمی با دورهٔ کبیسهٔ ثابت لازم است.",
    "No integer arithmetic gives every day of this calendar; it needs a calendar with a fixed cycle of leap years.",
  ),
  "sql.dayCount": text(
    "روش شمارش روز، قرارداد خود را اعلام نکرده است؛ آن را اعلام کنید.",
    "The day count does not declare its convention; declare `convention` on it.",
  ),
  "sql.form": text(
    "این گویش معادلی برای یکی از صورت‌های قاعده ندارد؛ گویش دیگری برگزینید.",
    "The dialect has no equivalent of a form of the rule; choose another dialect.",
  ),
  "sql.changeDays": text(
    "روزهایی که پاسخ قاعده در آن‌ها تغییر می‌کند با SQL به دست نمی‌آید؛ فقط پاسخ روز را بخواهید.",
    "The days on which the answer changes cannot be found in SQL; ask for the answer of the day alone.",
  ),
  "sql.dayOutsideCalendar": text(
    "روز تصمیم بیرون از تقویم است.",
    "The day of the decision lies outside the calendar.",
  ),
  "sql.name": text(
    "نام ستون یا جدول برای این گویش بلندتر از حد مجاز است؛ نام کوتاه‌تری بدهید.",
    "A name of a column or table is too long for the dialect; give it a shorter name.",
  ),
  "sql.resultColumn": text(
    "دو ستون نتیجه یک نام پیدا می‌کنند؛ در یک نما نام دیگری به این ستون بدهید.",
    "Two columns of the result would have the same name; give the column of the table another name in a view.",
  ),
  "sql.noRule": text("چنین قاعده‌ای در مجموعهٔ قواعد نیست.", "The rule pack has no such rule."),
})

/**
 * A rule that a dialect cannot express. `of` names the part of the rule, the calendar, the day count or the name that stands in the way.
 *
 * @example
 * const wrong = toSql(conditionalRelease, { ...setting, today: -1_000_000 as Day }, "duckdb")
 * Result.isFailure(wrong) && wrong.failure.code // => "sql.dayOutsideCalendar"
 */
export class SqlError extends /* @__PURE__ */ codedError("SqlError", texts)<{
  readonly of: string
  readonly dialect?: string
  readonly expected?: string
}> {}
