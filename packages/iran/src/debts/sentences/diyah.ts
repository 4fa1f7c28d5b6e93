/** Diyah in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-555-life */
export const ipc555Life = {
  yes: text("دیه، دیهٔ نفس است", "the diyah is of life"),
  no: text("دیه، دیهٔ جراحت است و تغلیظ نمی‌شود", "the diyah is of an injury, which is never increased"),
  question: text("آیا دیه، دیهٔ نفس است؟", "is the diyah of life?"),
}

/** IPC-555 */
export const ipc555 = {
  yes: text(
    "رفتار مرتکب و فوت هر دو در ماه حرام یا در حرم مکه واقع شده است",
    "the act and the death both fall in a forbidden month, or in the sanctuary of Mecca",
  ),
  no: text(
    "رفتار مرتکب و فوت هر دو در ماه حرام نبوده و جنایت در حرم مکه نیز واقع نشده است",
    "the act and the death do not both fall in a forbidden month, nor in the sanctuary of Mecca",
  ),
  question: text(
    "آیا رفتار مرتکب و فوت هر دو در ماه حرام یا در حرم مکه واقع شده است؟",
    "do the act and the death both fall in a forbidden month, or in the sanctuary of Mecca?",
  ),
}

/** IPC-488 */
export const ipc488 = {
  yes: text("مهلت پرداخت دیه به پایان رسیده است", "the period to pay the diyah is over"),
  no: text("مهلت پرداخت دیه به پایان نرسیده است", "the period to pay the diyah is not over"),
  question: text("آیا مهلت پرداخت دیه به پایان رسیده است؟", "is the period to pay the diyah over?"),
}

/** DIY-2 */
export const diy2 = {
  yes: text("دیه تغلیظ می‌شود", "the diyah is increased"),
  no: text("دیه تغلیظ نمی‌شود", "the diyah is not increased"),
  question: text("آیا دیه تغلیظ می‌شود؟", "is the diyah increased?"),
}

/** DIY-3 */
export const diy3 = {
  yes: text("مهلت قانونی پرداخت دیه گذشته است", "the legal period to pay the diyah has passed"),
  no: text("مهلت قانونی پرداخت دیه نگذشته است", "the legal period to pay the diyah has not passed"),
  question: text("آیا مهلت قانونی پرداخت دیه گذشته است؟", "has the legal period to pay the diyah passed?"),
}
