import { type Text, text } from "@bazgasht/rules"
import type { WageRateError } from "./wage-rate/month-of-work.ts"
import type { WageSplitError } from "./wage-split.ts"
import type { WageTermsError } from "./wage-terms.ts"

/** A sentence for each reason for which the wage of a month is not said. */
export const wageRateErrorTexts: { readonly [Code in WageRateError["code"]]: Text } = {
  "work.outsideMonth": text(
    "کار یا پاداشی به تاریخی بیرون از این ماه ثبت شده است.",
    "Work or an incentive is recorded for a day outside the month.",
  ),
  "work.amountInvalid": text(
    "مقدار کار باید عدد صحیحِ یک یا بیشتر باشد، و کار روزمزد در هر روز یک بار شمرده می‌شود.",
    "The amount of work has to be a whole number of one or more; a day that is paid as a day counts once.",
  ),
  "work.repeated": text(
    "یک نوع کار برای یک روز دو بار ثبت شده است.",
    "The same kind of work is recorded twice for a day.",
  ),
  "work.secondDay": text(
    "دو کار روزمزد برای یک روز ثبت شده است؛ هر روز یک بار پرداخت می‌شود.",
    "Two kinds of work are paid as a day on the same day; a day is paid once.",
  ),
  "wageSchedule.unknown": text(
    "جدول دستمزد معتبر در این روز معلوم نیست و دستمزد آن تعیین‌پذیر نیست.",
    "No wage schedule is known for the day, and what its work is paid is undetermined.",
  ),
  "work.notListed": text(
    "درجه، سطح مهارت یا نوع این کار در جدول دستمزد آن روز نیست.",
    "The schedule of the day does not list the grade, the level of skill or the kind of the work.",
  ),
  "work.beyondTable": text(
    "کار این ماه بیش از مقداری است که جدول دستمزد برای آن نرخ دارد.",
    "There is more work in the month than the schedule has a rate for.",
  ),
  "incentive.notListed": text(
    "این پاداش در جدول دستمزد آن روز نیست.",
    "The schedule of the day does not list the incentive.",
  ),
  "incentive.repeated": text(
    "یک پاداش در یک ماه دو بار آمده است؛ هر پاداش در ماه یک بار داده می‌شود.",
    "An incentive appears twice in the month; each is granted once.",
  ),
  "wage.tooGreat": text(
    "این دستمزد بزرگ‌تر از آن است که دقیق محاسبه شود؛ مقدارها را بازبینی کنید.",
    "The wage is too great to be computed exactly; check the amounts.",
  ),
}

/** A sentence for each reason for which there are no terms for the split of a wage. */
export const wageTermsErrorTexts: { readonly [Code in WageTermsError["code"]]: Text } = {
  "wageTerms.unknown": text(
    "مقررات کسر از دستمزد در این روز معلوم نیست؛ مقررات پیش از آن به جای آن نمی‌نشیند.",
    "What could be deducted from a wage on the day is not known; what held before is not taken in its place.",
  ),
  "wageTerms.overlap": text(
    "برای این روز دو مقررهٔ کسر از دستمزد داده شده است؛ در هر روز فقط یکی معتبر است.",
    "Two regulations on deductions are given for the day; on each day only one is in force.",
  ),
}

/** A sentence for each reason for which a wage is not split. */
export const wageSplitErrorTexts: { readonly [Code in WageSplitError["code"]]: Text } = {
  "terms.invalid": text(
    "سقف هر کسر باید سهمی از صفر تا یک باشد و هر نوع کسر فقط یک بار بیاید.",
    "The cap of a deduction has to be a share from zero to one, and each kind is listed once.",
  ),
  "gross.invalid": text(
    "دستمزد ناخالص باید مبلغی صحیح، صفر یا بیشتر، باشد.",
    "The gross wage has to be a whole amount of zero or more.",
  ),
  "deduction.notListed": text(
    "قانون چنین کسرهایی را از دستمزد پیش‌بینی نکرده است.",
    "The law lists no such deduction from a wage.",
  ),
  "deduction.repeated": text(
    "یک نوع کسر دو بار خواسته شده است؛ هر نوع فقط یک بار کسر می‌شود.",
    "A kind of deduction is asked for twice; each is deducted once.",
  ),
  "deduction.invalid": text(
    "مبلغ کسر باید صحیح، صفر یا بیشتر، باشد.",
    "A deduction has to be a whole amount of zero or more.",
  ),
  "instruction.notOwn": text(
    "فقط خود زندانی می‌تواند بخواهد که بخشی از دستمزدش به افراد تحت تکفل او برسد.",
    "Only the prisoner can have a part of the wage go to dependants.",
  ),
  "instruction.invalid": text(
    "سهم یا مبلغ افراد تحت تکفل باید دقیق و صفر یا بیشتر باشد.",
    "The share or the amount for dependants has to be exact and zero or more.",
  ),
  "instruction.dependants": text(
    "دست‌کم یک نفر باید نام برده شود، هر کس یک بار و نه خود زندانی، با وزنی که عدد صحیحِ یک یا بیشتر است.",
    "At least one person has to be named, each once and not the prisoner, with whole weights of one or more.",
  ),
  "instruction.exceedsWage": text(
    "آنچه برای افراد تحت تکفل خواسته شده بیش از ماندهٔ دستمزد پس از کسور است.",
    "What is to go to dependants is more than what is left of the wage after deductions.",
  ),
}
