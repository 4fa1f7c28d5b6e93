/** Suspension in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-50 */
export const ipc50 = {
  yes: text(
    "محکوم بدون عذر موجه از دستورهای دادگاه تخلف کرده است",
    "the court's orders were breached without good excuse",
  ),
  no: text(
    "محکوم بدون عذر موجه از دستورهای دادگاه تخلف نکرده است",
    "the court's orders were not breached without good excuse",
  ),
  question: text(
    "آیا محکوم بدون عذر موجه از دستورهای دادگاه تخلف کرده است؟",
    "were the court's orders breached without good excuse?",
  ),
}

/** IPC-50-second */
export const ipc50Second = {
  yes: text("تخلف از دستورهای دادگاه تکرار شده است", "the court's orders were breached a second time"),
  no: text("تخلف از دستورهای دادگاه تکرار نشده است", "the court's orders were not breached a second time"),
  question: text(
    "آیا تخلف از دستورهای دادگاه تکرار شده است؟",
    "were the court's orders breached a second time?",
  ),
}

/** IPC-55 */
export const ipc55 = {
  yes: text("سابقهٔ کیفری مؤثر کشف شده است", "an effective criminal record has come to light"),
  no: text("سابقهٔ کیفری مؤثر کشف نشده است", "no effective criminal record has come to light"),
  question: text("آیا سابقهٔ کیفری مؤثر کشف شده است؟", "has an effective criminal record come to light?"),
}

/** CPC-552-running */
export const cpc552Running = {
  yes: text("مدت تعلیق پایان نیافته است", "the period of suspension has not ended"),
  no: text("مدت تعلیق پایان یافته است", "the period of suspension has ended"),
  question: text("آیا مدت تعلیق همچنان در جریان است؟", "is the period of suspension still running?"),
}

/** CPC-552-conduct */
export const cpc552Conduct = {
  yes: text(
    "دست‌کم {suspension.conductBeforeShortening} با حسن رفتار گذشته است",
    "at least {suspension.conductBeforeShortening} of good conduct have passed",
  ),
  no: text(
    "{suspension.conductBeforeShortening} با حسن رفتار نگذشته است",
    "{suspension.conductBeforeShortening} of good conduct have not passed",
  ),
  question: text(
    "آیا دست‌کم {suspension.conductBeforeShortening} با حسن رفتار گذشته است؟",
    "have at least {suspension.conductBeforeShortening} of good conduct passed?",
  ),
}

/** CPC-552-again */
export const cpc552Again = {
  yes: text(
    "پیشنهادی رد نشده یا از رد آن {suspension.waitAfterRefusedShortening} گذشته است",
    "no proposal was refused, or {suspension.waitAfterRefusedShortening} have passed since",
  ),
  no: text(
    "از رد پیشنهاد پیشین هنوز {suspension.waitAfterRefusedShortening} نگذشته است",
    "{suspension.waitAfterRefusedShortening} have not passed yet since an earlier proposal was refused",
  ),
  question: text(
    "آیا از رد پیشنهاد پیشین {suspension.waitAfterRefusedShortening} گذشته است؟",
    "have {suspension.waitAfterRefusedShortening} passed since an earlier proposal was refused?",
  ),
}

/** IPC-54 */
export const ipc54 = {
  yes: text(
    "محکوم مرتکب جرم عمدی جدیدی شده است که موجب لغو تعلیق است",
    "the sentenced person committed a new intentional offence that revokes the suspension",
  ),
  no: text(
    "محکوم مرتکب جرم عمدی جدیدی که موجب لغو تعلیق باشد نشده است",
    "the sentenced person committed no new intentional offence that revokes the suspension",
  ),
  question: text(
    "آیا محکوم مرتکب جرم عمدی جدیدی شده است که موجب لغو تعلیق است؟",
    "did the sentenced person commit a new intentional offence that revokes the suspension?",
  ),
}

/** IPC-46-conditions */
export const ipc46Conditions = {
  yes: text(
    "شرایط مقرر برای تعویق صدور حکم فراهم است",
    "the conditions of postponement of the judgment are met",
  ),
  no: text(
    "شرایط مقرر برای تعویق صدور حکم فراهم نیست",
    "the conditions of postponement of the judgment are not met",
  ),
  question: text(
    "آیا شرایط مقرر برای تعویق صدور حکم فراهم است؟",
    "are the conditions of postponement of the judgment met?",
  ),
}
