import type { InputError } from "@bazgasht/casework"
import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "http.pathUnknown": text("چنین نشانی‌ای در این سامانه نیست.", "There is nothing at this address."),
  "http.methodNotAllowed": text(
    "این نشانی این نوع درخواست را نمی‌پذیرد.",
    "This address does not take this method.",
  ),
  "http.notAcceptable": text("پاسخ فقط به صورت JSON داده می‌شود.", "Answers are given as JSON only."),
  "http.mediaTypeUnsupported": text(
    "متن درخواست باید JSON باشد و فشرده نباشد.",
    "The body of a request has to be JSON, and not compressed.",
  ),
  "http.bodyTooLarge": text("متن درخواست بیش از اندازه بزرگ است.", "The body of the request is too large."),
  "http.bodyTimedOut": text("متن درخواست به‌موقع نرسید.", "The body of the request did not arrive in time."),
  "http.bodyUnreadable": text("متن درخواست خوانا نیست.", "The body of the request cannot be read as UTF-8."),
  "http.callerUnknown": text(
    "برای این درخواست باید وارد سامانه شده باشید.",
    "This request needs a caller who has signed in.",
  ),
  "http.callerRefused": text(
    "اجازهٔ این درخواست به شما داده نشده است.",
    "You are not permitted to ask for this.",
  ),
  "http.keyMissing": text(
    "هر اقدام باید شناسه‌ای یکتا داشته باشد که در سرآیند درخواست می‌آید.",
    "A command needs a unique id in the header Idempotency-Key.",
  ),
  "http.keyInvalid": text(
    "شناسهٔ اقدام باید متنی کوتاه از نویسه‌های لاتین باشد.",
    "Idempotency-Key is a quoted text of 1 to 200 printable characters.",
  ),
  "http.versionMissing": text(
    "اقدام در پروندهٔ موجود باید نسخهٔ خوانده‌شدهٔ آن را با خود داشته باشد.",
    "A command to an existing case needs its version in the header If-Match.",
  ),
  "http.versionInvalid": text(
    "نسخه‌ای که با اقدام آمده است برچسب نسخهٔ پرونده نیست.",
    "If-Match holds the ETag of the case, one and no other.",
  ),
  "http.fieldsDiffer": text(
    "آنچه در متن درخواست آمده با نشانی یا سرآیندهای آن یکی نیست.",
    "The body says otherwise than the address or the headers.",
  ),
  "http.timedOut": text(
    "پاسخ به‌موقع آماده نشد؛ همان درخواست را دوباره بفرستید؛ دو بار ثبت نمی‌شود.",
    "The answer was not ready in time; send the same request again: nothing is entered twice.",
  ),
  "http.internal": text(
    "خطایی در سامانه رخ داد؛ باید بررسی شود.",
    "An internal error occurred; it has to be investigated.",
  ),
  "json.syntax": text("متن درخواست JSON نیست.", "The body of the request is not JSON."),
  "json.duplicateField": text("یک نام دو بار آمده است.", "A field appears twice."),
  "json.inexactNumber": text("این عدد را نمی‌توان دقیق نگه داشت.", "A number cannot be kept exactly."),
  "json.tooDeep": text(
    "متن درخواست بیش از اندازه تودرتو است.",
    "The body of the request is nested too deeply.",
  ),
  "request.invalid": text(
    "این بخش‌های درخواست نادرست است یا نیامده است.",
    "These parts of the request are missing or wrong.",
  ),
  "file.invalid": text(
    "این بخش‌های پرونده نادرست است یا نیامده است.",
    "These entries of the file are missing or wrong.",
  ),
  "http.ruleUnknown": text("چنین قاعده‌ای در این قانون نیست.", "The law has no rule of this id."),
  "http.listUnknown": text("چنین فهرستی نیست.", "There is no list of this name."),
  "http.schemaUnknown": text("چنین ساختاری نیست.", "There is no schema of this name."),
  "http.codeUnknown": text("چنین کدی نیست.", "There is no such code."),
})

/**
 * Why a request is not answered as it asks, as a stable code.
 *
 * - `http.…`: the request itself: its address, method, headers, size, time or caller; or something asked for by a name that there is not
 * - `json.…`: its body is no JSON, or says something that JSON cannot keep exactly
 * - `request.invalid`, `file.invalid`: entries of the body, of the query or of a case file; the problem lists them
 */
export type HttpErrorCode = keyof ReturnType<typeof texts>

/**
 * A request that is not answered as it asks. It holds nothing of the request beyond names that the service itself declares.
 *
 * @example
 * const error = new HttpError({ code: "http.pathUnknown" })
 * error.message // => "There is nothing at this address."
 * error.text.fa // => "چنین نشانی‌ای در این سامانه نیست."
 */
export class HttpError extends /* @__PURE__ */ codedError("HttpError", texts)<{
  /** What the code is about: limits, names that are known. Absent where there is nothing to add. */
  readonly params?: { readonly [name: string]: string | number | ReadonlyArray<string> }
  /** The field or the header that the error is about; absent where it is the request as a whole. */
  readonly path?: string
  /** Every entry that is wrong, where entries are. */
  readonly errors?: ReadonlyArray<InputError<string>>
}> {}
