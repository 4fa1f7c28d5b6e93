/** Facts about pardon and commutation (IPC 96 to 98). */

import { text } from "@bazgasht/rules"
import { enforcementJudge, pardonCommission, prosecutor } from "../../actors.ts"
import { document } from "../document.ts"

/** Whether a pardon has been proposed by somebody who may propose it. */
export const pardonProposed = document(pardonCommission, "پیشنهاد عفو", "the proposal of pardon").truth(
  "pardonProposed",
  "پیشنهاد عفو شده است",
  "a pardon has been proposed",
  {
    yes: text("عفو پیشنهاد شده است", "a pardon has been proposed"),
    no: text("عفو پیشنهاد نشده است", "no pardon has been proposed"),
    question: text("آیا عفو پیشنهاد شده است؟", "has a pardon been proposed?"),
    change: "toYes",
  },
)
export const executionBegun = document(
  enforcementJudge,
  "سوابق اجرای احکام",
  "the record of enforcement",
).truth("executionBegun", "اجرای حکم آغاز شده است", "execution of the judgment has begun", {
  yes: text("اجرای حکم آغاز شده است", "execution of the judgment has begun"),
  no: text("اجرای حکم آغاز نشده است", "execution of the judgment has not begun"),
  question: text("آیا اجرای حکم آغاز شده است؟", "has execution of the judgment begun?"),
})

/** Whether there has been activity against security since the conviction. */
export const securityActivitySinceConviction = document(
  prosecutor,
  "استعلام از مراجع ذی‌ربط",
  "the inquiry at the authorities concerned",
).truth(
  "securityActivitySinceConviction",
  "فعالیت ضدامنیتی پس از محکومیت",
  "activity against security since the conviction",
  {
    yes: text(
      "محکوم پس از محکومیت فعالیت ضدامنیتی داشته است",
      "there has been activity against security since the conviction",
    ),
    no: text(
      "محکوم پس از محکومیت فعالیت ضدامنیتی نداشته است",
      "there has been no activity against security since the conviction",
    ),
    question: text(
      "آیا محکوم پس از محکومیت فعالیت ضدامنیتی داشته است؟",
      "has there been activity against security since the conviction?",
    ),
  },
)
