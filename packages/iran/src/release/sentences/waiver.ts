/** Waiver in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-104-theft */
export const ipc104Theft = {
  yes: text(
    "سرقت تا سقف مقرر و بدون سابقهٔ کیفری مؤثر است",
    "the theft is up to the ceiling, without an effective criminal record",
  ),
  no: text(
    "سرقت بیش از سقف مقرر یا با سابقهٔ کیفری مؤثر است",
    "the theft is above the ceiling, or there is an effective criminal record",
  ),
  question: text(
    "آیا سرقت تا سقف مقرر و بدون سابقهٔ کیفری مؤثر است؟",
    "is the theft up to the ceiling, without an effective criminal record?",
  ),
}

/** IPC-104-fraud */
export const ipc104Fraud = {
  yes: text("مبلغ کلاهبرداری از نصاب مادهٔ ۳۶ بیشتر نیست", "the fraud is within the amount of article 36"),
  no: text("مبلغ کلاهبرداری از نصاب مادهٔ ۳۶ بیشتر است", "the fraud is above the amount of article 36"),
  question: text(
    "آیا مبلغ کلاهبرداری حداکثر به اندازهٔ نصاب مادهٔ ۳۶ است؟",
    "is the fraud within the amount of article 36?",
  ),
}

/** IPC-102 */
export const ipc102 = {
  yes: text("همهٔ شاکیان و ورثهٔ آنان گذشت کرده‌اند", "all who complained, every heir included, have waived"),
  no: text("همهٔ شاکیان و ورثهٔ آنان گذشت نکرده‌اند", "not all who complained have waived"),
  question: text(
    "آیا همهٔ شاکیان و ورثهٔ آنان گذشت کرده‌اند؟",
    "have all who complained, every heir included, waived?",
  ),
}

/** CPC-483-final */
export const cpc483Final = {
  yes: text("حکم قطعی شده است", "the judgment is final"),
  no: text("حکم هنوز قطعی نشده است", "the judgment is not final yet"),
  question: text("آیا حکم قطعی شده است؟", "is the judgment final?"),
}

/** CPC-483-waiver */
export const cpc483Waiver = {
  yes: text("شاکی پس از قطعیت حکم گذشت کرده است", "the complainant waived after finality"),
  no: text("شاکی پس از قطعیت حکم گذشت نکرده است", "the complainant did not waive after finality"),
  question: text("آیا شاکی پس از قطعیت حکم گذشت کرده است؟", "did the complainant waive after finality?"),
}

/** REL-WAIVE/offence */
export const relWaiveOffence = {
  yes: text("جرم قابل گذشت است", "the offence is waivable"),
  no: text("جرم قابل گذشت نیست", "the offence is not waivable"),
  question: text("آیا جرم قابل گذشت است؟", "is the offence waivable?"),
}

/** IPC-101-void */
export const ipc101Void = {
  yes: text(
    "گذشت به امری خارج از اختیار محکوم معلق نیست",
    "the waiver depends on nothing outside the sentenced person's control",
  ),
  no: text(
    "گذشت به امری خارج از اختیار محکوم معلق است و اثر ندارد",
    "the waiver depends on something outside the sentenced person's control and has no effect",
  ),
  question: text(
    "آیا گذشت از امور خارج از اختیار محکوم مستقل است؟",
    "is the waiver independent of anything outside the sentenced person's control?",
  ),
}

/** IPC-101 */
export const ipc101 = {
  yes: text(
    "گذشت منجز است یا شرط آن محقق شده است",
    "the waiver is unconditional, or its condition has been met",
  ),
  no: text(
    "گذشت مشروط است و شرط آن هنوز محقق نشده است",
    "the waiver is conditional, and its condition has not been met yet",
  ),
  question: text(
    "آیا گذشت منجز است یا شرط آن محقق شده است؟",
    "is the waiver unconditional, or has its condition been met?",
  ),
}

/** IPC-104 */
export const ipc104 = {
  yes: text("جرم قابل گذشت است", "the offence is waivable"),
  no: text("جرم قابل گذشت نیست", "the offence is not waivable"),
  question: text("آیا جرم قابل گذشت است؟", "is the offence waivable?"),
}

/** IPC-104-list */
export const ipc104List = {
  yes: text("جرم در فهرست مادهٔ ۱۰۴ آمده است", "the list of article 104 names the offence"),
  no: text("جرم در فهرست مادهٔ ۱۰۴ نیامده است", "the list of article 104 does not name the offence"),
  question: text("آیا جرم در فهرست مادهٔ ۱۰۴ آمده است؟", "does the list of article 104 name the offence?"),
}

/** CPC-483-offence */
export const cpc483Offence = {
  yes: text("جرم غیرقابل گذشت است", "the offence is not waivable"),
  no: text(
    "جرم قابل گذشت است؛ گذشت، خود موجب موقوفی اجرای مجازات است",
    "the offence is waivable, so that the waiver itself ends execution",
  ),
  question: text("آیا جرم غیرقابل گذشت است؟", "is the offence one that is not waivable?"),
}

/** CPC-483-once */
export const cpc483Once = {
  yes: text(
    "تخفیف با گذشت پس از قطعیت، پیش‌تر درخواست نشده است",
    "mitigation on a waiver after finality has not been requested before",
  ),
  no: text(
    "تخفیف با گذشت پس از قطعیت فقط یک بار ممکن است و پیش‌تر درخواست شده است",
    "mitigation on a waiver after finality is open once, and it has been requested before",
  ),
  question: text(
    "آیا تخفیف با گذشت پس از قطعیت برای نخستین بار درخواست می‌شود؟",
    "is mitigation on a waiver after finality requested for the first time?",
  ),
}
