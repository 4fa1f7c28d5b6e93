import { document } from "../document.ts"

const waiver = document(
  "complainant",
  "رضایت‌نامهٔ رسمی یا اقرار به گذشت نزد مرجع قضایی",
  "the notarised or recorded waiver",
)

export const privateComplainant = document("caseFile", "شکواییه", "the complaint").truth(
  "privateComplainant",
  "پرونده شاکی خصوصی دارد",
  "the case has a private complainant",
)

/** Whether all who complained have waived, every heir included (IPC 100 to 104). */
export const complainantWaiver = waiver.truth(
  "complainantWaiver",
  "همهٔ شاکیان گذشت کرده‌اند",
  "all who complained have waived",
  "toYes",
)

/** The day on which the last of those who complained waived. */
export const complainantWaiverDay = waiver.day(
  "complainantWaiverDay",
  "تاریخ آخرین گذشت",
  "the day of the last waiver",
)

/** Whether the waiver is unconditional or its condition has been met; a conditional one works only then. */
export const waiverConditionMet = waiver.truth(
  "waiverConditionMet",
  "گذشت بی‌قید و شرط است یا شرط آن محقق شده است",
  "the waiver is unconditional or its condition has been met",
  "toYes",
)

/** Whether the waiver is free of any condition outside the offender's control; one that is not is void. */
export const waiverConditionControllable = waiver.truth(
  "waiverConditionControllable",
  "گذشت به امری خارج از اختیار محکوم معلق نشده است",
  "the waiver does not hang on something outside the sentenced person's control",
)

/** Whether the sentenced person has already asked for mitigation after a waiver; it can be asked for once (CPC 483). */
export const mitigationAfterWaiverUsed = document(
  "courtOfFinalJudgment",
  "سوابق پرونده",
  "the record of the case",
).truth(
  "mitigationAfterWaiverUsed",
  "پیش‌تر به استناد گذشت پس از قطعیت، تخفیف درخواست شده است",
  "mitigation was already asked for after the waiver",
)
