/** Facts about pardon and commutation (IPC 96 to 98). */

import { type Fact, text, truthFact } from "@bazgasht/rules"

/** Whether a pardon has been proposed by somebody who may propose it. */
export const pardonProposed: Fact<boolean> = truthFact({
  id: "pardonProposed",
  label: text("پیشنهاد عفو شده است", "a pardon has been proposed"),
  issuer: "pardonCommission",
  evidence: text("پیشنهاد عفو", "the proposal of pardon"),
  change: "toYes",
})

/** Whether execution of the judgment has begun. */
export const executionBegun: Fact<boolean> = truthFact({
  id: "executionBegun",
  label: text("اجرای حکم آغاز شده است", "execution of the judgment has begun"),
  issuer: "enforcementJudge",
  evidence: text("سوابق اجرای احکام", "the record of enforcement"),
})

/** Whether there has been activity against security since the conviction. */
export const securityActivitySinceConviction: Fact<boolean> = truthFact({
  id: "securityActivitySinceConviction",
  label: text("فعالیت ضدامنیتی پس از محکومیت", "activity against security since the conviction"),
  issuer: "prosecutor",
  evidence: text("استعلام از مراجع ذی‌ربط", "the inquiry at the authorities concerned"),
})
