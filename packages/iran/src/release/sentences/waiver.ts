/** Waiver in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

export const sentences = {
  "IPC-104-theft": {
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
  },
  "IPC-104-fraud": {
    yes: text("مبلغ کلاهبرداری از نصاب مادهٔ ۳۶ بیشتر نیست", "the fraud is within the amount of article 36"),
    no: text("مبلغ کلاهبرداری از نصاب مادهٔ ۳۶ بیشتر است", "the fraud is above the amount of article 36"),
    question: text(
      "آیا مبلغ کلاهبرداری از نصاب مادهٔ ۳۶ بیشتر نیست؟",
      "is the fraud within the amount of article 36?",
    ),
  },
  "IPC-102": {
    yes: text("همهٔ شاکیان و ورثهٔ آنان گذشت کرده‌اند", "all who complained, every heir included, have waived"),
    no: text("همهٔ شاکیان و ورثهٔ آنان گذشت نکرده‌اند", "not all who complained have waived"),
    question: text(
      "آیا همهٔ شاکیان و ورثهٔ آنان گذشت کرده‌اند؟",
      "have all who complained, every heir included, waived?",
    ),
  },
  "CPC-483-final": {
    yes: text("حکم قطعی شده است", "the judgment is final"),
    no: text("حکم هنوز قطعی نشده است", "the judgment is not final yet"),
    question: text("آیا حکم قطعی شده است؟", "is the judgment final?"),
  },
  "CPC-483-waiver": {
    yes: text("شاکی پس از قطعیت حکم گذشت کرده است", "the complainant waived after finality"),
    no: text("شاکی پس از قطعیت حکم گذشت نکرده است", "the complainant did not waive after finality"),
    question: text("آیا شاکی پس از قطعیت حکم گذشت کرده است؟", "did the complainant waive after finality?"),
  },
  "REL-WAIVE/offence": {
    yes: text("جرم قابل گذشت است", "the offence is waivable"),
    no: text("جرم قابل گذشت نیست", "the offence is not waivable"),
    question: text("آیا جرم قابل گذشت است؟", "is the offence waivable?"),
  },
}
