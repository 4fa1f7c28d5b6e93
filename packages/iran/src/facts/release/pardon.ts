/** Facts about pardon and commutation (IPC 96 to 98). */

import { document } from "../document.ts"

/** Whether a pardon has been proposed by somebody who may propose it. */
export const pardonProposed = document("pardonCommission", "پیشنهاد عفو", "the proposal of pardon").truth(
  "pardonProposed",
  "پیشنهاد عفو شده است",
  "a pardon has been proposed",
  "toYes",
)
export const executionBegun = document(
  "enforcementJudge",
  "سوابق اجرای احکام",
  "the record of enforcement",
).truth("executionBegun", "اجرای حکم آغاز شده است", "execution of the judgment has begun")

/** Whether there has been activity against security since the conviction. */
export const securityActivitySinceConviction = document(
  "prosecutor",
  "استعلام از مراجع ذی‌ربط",
  "the inquiry at the authorities concerned",
).truth(
  "securityActivitySinceConviction",
  "فعالیت ضدامنیتی پس از محکومیت",
  "activity against security since the conviction",
)
