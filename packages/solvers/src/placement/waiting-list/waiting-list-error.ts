import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "application.duplicate": text(
    "دو درخواست یک شناسه دارند؛ هر درخواست شناسهٔ خود را دارد.",
    "Two applications have the same id; each needs one of its own.",
  ),
  "application.leftTooEarly": text(
    "خروج از فهرست انتظار نمی‌تواند پیش از روز درخواست باشد.",
    "Nobody leaves the waiting list before applying.",
  ),
  "application.sequenceMissing": text(
    "فهرست درخواست‌های یک روز را به شمارهٔ ثبت مرتب می‌کند و این درخواست شماره ندارد.",
    "The list orders applications of one day by number, and this one has none.",
  ),
  "application.sequenceDuplicate": text(
    "دو درخواست یک روز یک شمارهٔ ثبت دارند؛ ترتیب آن‌ها معلوم نیست.",
    "Two applications of one day have the same number; which comes first is not known.",
  ),
  "jump.reasonMissing": text(
    "جلو انداختن نوبت فقط با ذکر دلیل ممکن است.",
    "Putting somebody forward needs a reason, which has to be stated.",
  ),
  "jump.officerMissing": text(
    "باید معلوم باشد که چه کسی پاسخ‌گوی این جابه‌جایی نوبت است.",
    "It has to be stated who answers for putting somebody forward.",
  ),
  "jump.unknownApplication": text(
    "یکی از این دو درخواست در فهرست انتظار نیست.",
    "One of the two applications is not on the waiting list.",
  ),
  "jump.notWaiting": text(
    "در روز جابه‌جایی نوبت یکی از این دو نفر در انتظار نبوده است.",
    "On that day one of the two was not waiting: not there yet, or gone already.",
  ),
  "jump.duplicate": text(
    "یک درخواست در یک روز دو بار جلو انداخته شده است.",
    "An application is put forward twice on one day.",
  ),
  "jump.notForward": text(
    "این درخواست پیش از این نیز جلوتر از دیگری بوده است.",
    "The application came before the other already.",
  ),
  "turn.seatsNotWhole": text(
    "تعداد جاهای خالی باید عدد صحیح، صفر یا بیشتر، باشد.",
    "The number of free seats has to be whole, and zero or more.",
  ),
  "turn.availabilityMissing": text(
    "دربارهٔ یکی از منتظران گفته نشده است که می‌تواند جایی بگیرد یا نه.",
    "It is not said of somebody on the list whether they can take a seat.",
  ),
})

/**
 * One thing that is wrong. It names opaque ids and nothing else.
 *
 * @example
 * const wrong = waitingOrder({
 *   tieBreaker: { kind: "lottery", seed: "2025-07" },
 *   applications: [{ id: "a", appliedOn: gregorianDay(2025, 1, 10) }],
 *   jumps: [{ application: "a", before: "nobody", officer: "officer-4", day: gregorianDay(2025, 2, 1), reason: "urgent" }],
 * })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["jump.unknownApplication"]
 */
export class WaitingListError extends /* @__PURE__ */ codedError("WaitingListError", texts)<{
  readonly application?: string
  /** The id of the application before which a jump puts it. */
  readonly before?: string
}> {}

/** What is wrong, as a stable code; `WaitingListError.texts` has a sentence for each. */
export type WaitingListErrorCode = WaitingListError["code"]

const byText = (one = "", other = ""): number => (one < other ? -1 : one > other ? 1 : 0)

/** Errors in an order that does not depend on how anything is listed. */
export const sortedErrors = (errors: ReadonlyArray<WaitingListError>): ReadonlyArray<WaitingListError> =>
  errors.toSorted(
    (one, other) =>
      byText(one.application, other.application) ||
      byText(one.before, other.before) ||
      byText(one.code, other.code),
  )
