import { codedError, text } from "@bazgasht/rules"

/**
 * Why there is no file of a batch, or why a file is not read.
 *
 * - `payment.none`, `payment.tooMany`: how many payments there are
 * - `payment.key`: the key stands twice
 * - `payment.text`: a text is empty, too long, or has characters that the format cannot carry
 * - `payment.account`: the number of an account fails its check
 * - `payment.amount`: an amount is no whole number above zero, or the sum of all is too large to be exact
 * - `payment.currency`: the format does not pay in this currency
 * - `payment.day`: the day cannot be written, or the payment is asked for before the batch was made
 * - `file.unreadable`: the bytes are no file of the format
 * - `file.unsound`: number or sum at the head do not fit the lines
 * - `file.otherBatch`: the answer speaks of another batch
 * - `file.unknownPayment`: the answer speaks of a payment that the batch does not have
 * - `file.otherAmount`: the answer names another amount than was ordered
 */
export type PaymentFileErrorCode = keyof ReturnType<typeof texts>

const texts = () => ({
  "payment.none": text("دسته هیچ پرداختی ندارد.", "The batch has no payments."),
  "payment.tooMany": text(
    "تعداد پرداخت‌های دسته بیش از گنجایش فایل است.",
    "The batch has more payments than one file takes.",
  ),
  "payment.key": text("شناسهٔ یک پرداخت دو بار آمده است.", "The id of a payment appears twice."),
  "payment.text": text(
    "یکی از متن‌ها خالی است، بلندتر از اندازهٔ مجاز است یا نویسه‌ای دارد که در فایل پذیرفته نیست.",
    "A text is empty, longer than allowed, or has characters that the format cannot carry.",
  ),
  "payment.account": text("شمارهٔ حساب درست نیست.", "The number of an account is not valid."),
  "payment.amount": text(
    "مبلغ باید عددی صحیح و بزرگ‌تر از صفر باشد و جمع مبلغ‌ها چنان بزرگ نباشد که دقیق محاسبه نشود.",
    "An amount is no whole number above zero, or the sum is too great to be computed exactly.",
  ),
  "payment.currency": text("پرداخت با این ارز ممکن نیست.", "The format does not pay in this currency."),
  "payment.day": text(
    "روز پرداخت نوشتنی نیست یا پیش از روز ساختن دسته است.",
    "The day of payment cannot be written or lies before the day of the batch.",
  ),
  "file.unreadable": text("فایل خواندنی نیست.", "The file cannot be read."),
  "file.unsound": text(
    "تعداد یا جمع فایل با سطرهای آن مطابقت ندارد.",
    "Number or sum of the file do not fit its lines.",
  ),
  "file.otherBatch": text("پاسخ دربارهٔ دستهٔ دیگری است.", "The answer speaks of another batch."),
  "file.unknownPayment": text(
    "پاسخ از پرداختی نام می‌برد که در دسته نیست.",
    "The answer speaks of a payment that is not in the batch.",
  ),
  "file.otherAmount": text(
    "مبلغ پاسخ با مبلغ دستور پرداخت یکی نیست.",
    "The answer names another amount than was ordered.",
  ),
})

/**
 * A batch that cannot be written, or a file that cannot be read. It names the place, and nothing that stands there: no name, no account.
 *
 * @example
 * const error = new PaymentFileError({ code: "payment.account", path: "payments.3.payee.account" })
 * error.message // => "The number of an account is not valid."
 */
export class PaymentFileError extends /* @__PURE__ */ codedError("PaymentFileError", texts)<{
  /** Place in the batch or in the file: `payments.3.amount`, `line 4`. */
  readonly path: string
  readonly expected?: string
}> {}
