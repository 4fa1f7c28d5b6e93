/** Bill 1404 in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** BILL-in-force */
export const billInForce = {
  yes: text("طرح لازم‌الاجرا شده است", "the bill has come into force"),
  no: text("طرح لازم‌الاجرا نشده است", "the bill has not come into force"),
  question: text("آیا طرح لازم‌الاجرا شده است؟", "has the bill come into force?"),
}

/** BILL-no-exchange */
export const billNoExchange = {
  yes: text("در برابر دین مالی اخذ نشده است", "nothing was received for the debt"),
  no: text("در برابر دین مالی اخذ شده است", "something was received for the debt"),
  question: text("آیا دین بدون اخذ مالی در برابر آن ایجاد شده است؟", "was nothing received for the debt?"),
}

/** BILL-supervision */
export const billSupervision = {
  yes: text(
    "طرح لازم‌الاجرا شده و در این دین فقط نظارت الکترونیکی اعمال می‌شود",
    "the bill is in force and leaves only electronic monitoring for this debt",
  ),
  no: text(
    "طرح لازم‌الاجرا نشده یا این دین مشمول آن نیست",
    "the bill is not in force, or does not reach this debt",
  ),
  question: text(
    "آیا طرح لازم‌الاجرا شده و در این دین فقط نظارت الکترونیکی اعمال می‌شود؟",
    "is the bill in force, leaving only electronic monitoring for this debt?",
  ),
}
