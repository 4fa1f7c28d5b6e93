/** Non suspendable in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-47-list */
export const ipc47List = {
  yes: text(
    "جرم از جرایم بندهای (الف) تا (ث) مادهٔ ۴۷ یا شروع به آن‌ها است",
    "the offence is one of article 47, clauses (a) to (e), or an attempt at one",
  ),
  no: text(
    "جرم از جرایم بندهای (الف) تا (ث) مادهٔ ۴۷ یا شروع به آن‌ها نیست",
    "the offence is none of article 47, clauses (a) to (e), nor an attempt at one",
  ),
  question: text(
    "آیا جرم از جرایم بندهای (الف) تا (ث) مادهٔ ۴۷ یا شروع به آن‌ها است؟",
    "is the offence one of article 47, clauses (a) to (e), or an attempt at one?",
  ),
}

/** IPC-47-f */
export const ipc47F = {
  yes: text(
    "جرم از جرایم اقتصادی با موضوع بیش از {suspension.economicOffenceLimit} است",
    "the offence is an economic offence over {suspension.economicOffenceLimit}",
  ),
  no: text(
    "جرم از جرایم اقتصادی با موضوع بیش از {suspension.economicOffenceLimit} نیست",
    "the offence is not an economic offence over {suspension.economicOffenceLimit}",
  ),
  question: text(
    "آیا جرم از جرایم اقتصادی با موضوع بیش از {suspension.economicOffenceLimit} است؟",
    "is the offence an economic offence over {suspension.economicOffenceLimit}?",
  ),
}

/** IPC-47-note-security */
export const ipc47NoteSecurity = {
  yes: text(
    "جرم علیه امنیت است و مرتکب در کشف جرم و شناسایی سایر متهمان همکاری مؤثر داشته است",
    "the offence is against security, and the offender effectively cooperated",
  ),
  no: text(
    "جرم علیه امنیت نیست یا مرتکب همکاری مؤثر نداشته است",
    "the offence is not against security, or the offender did not effectively cooperate",
  ),
  question: text(
    "آیا جرم علیه امنیت است و مرتکب همکاری مؤثر داشته است؟",
    "is the offence against security, and did the offender effectively cooperate?",
  ),
}

/** IPC-47-note-decency */
export const ipc47NoteDecency = {
  yes: text(
    "جرم علیه عفت عمومی است و مشمول مواد ۶۳۹ و ۶۴۰ نیست",
    "the offence is against public decency and not one of articles 639 and 640",
  ),
  no: text(
    "جرم علیه عفت عمومی نیست یا مشمول مواد ۶۳۹ و ۶۴۰ است",
    "the offence is not against public decency, or is one of articles 639 and 640",
  ),
  question: text(
    "آیا جرم علیه عفت عمومی و خارج از مواد ۶۳۹ و ۶۴۰ است؟",
    "is the offence against public decency and not one of articles 639 and 640?",
  ),
}

/** IPC-47-note-fraud */
export const ipc47NoteFraud = {
  yes: text("جرم، کلاهبرداری یا در حکم آن است", "the offence is fraud or treated as fraud"),
  no: text("جرم، کلاهبرداری یا در حکم آن نیست", "the offence is neither fraud nor treated as fraud"),
  question: text("آیا جرم، کلاهبرداری یا در حکم آن است؟", "is the offence fraud or treated as fraud?"),
}

/** SET-47 */
export const set47 = {
  yes: text("جرم غیرقابل تعلیق است", "the offence cannot be suspended"),
  no: text("جرم از جرایم غیرقابل تعلیق نیست", "the offence is none of those that cannot be suspended"),
  question: text("آیا جرم غیرقابل تعلیق است؟", "is the offence one that cannot be suspended?"),
}

/** postponement */
export const postponement = {
  yes: text("جرم غیرقابل تعویق است", "the judgment of the offence cannot be postponed"),
  no: text(
    "جرم از جرایم غیرقابل تعویق نیست",
    "the offence is none of those whose judgment cannot be postponed",
  ),
  question: text("آیا جرم غیرقابل تعویق است؟", "is the offence one whose judgment cannot be postponed?"),
}

/** REL-SU-2 */
export const relSu2 = {
  yes: text("جرم غیرقابل تعلیق است", "the offence cannot be suspended"),
  no: text("جرم از جرایم غیرقابل تعلیق نیست", "the offence is none of those that cannot be suspended"),
  question: text("آیا جرم غیرقابل تعلیق است؟", "is the offence one that cannot be suspended?"),
}

/** IPC-47-b */
export const ipc47B = {
  yes: text("جرم سازمان‌یافته است", "the offence was organised"),
  no: text("جرم سازمان‌یافته نیست", "the offence was not organised"),
  question: text("آیا جرم سازمان‌یافته است؟", "was the offence organised?"),
}
