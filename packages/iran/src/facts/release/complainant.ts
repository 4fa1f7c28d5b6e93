import { type Day, dayFact, type Fact, text, truthFact } from "@bazgasht/rules"

const waiver = text("رضایت‌نامهٔ رسمی یا اقرار به گذشت نزد مرجع قضایی", "the notarised or recorded waiver")

/** Whether the case has a private complainant at all. */
export const privateComplainant: Fact<boolean> = truthFact({
  id: "privateComplainant",
  label: text("پرونده شاکی خصوصی دارد", "the case has a private complainant"),
  issuer: "caseFile",
  evidence: text("شکواییه", "the complaint"),
})

/** Whether all who complained have waived, every heir included (IPC 100 to 104). */
export const complainantWaiver: Fact<boolean> = truthFact({
  id: "complainantWaiver",
  label: text("همهٔ شاکیان گذشت کرده‌اند", "all who complained have waived"),
  issuer: "complainant",
  evidence: waiver,
  change: "toYes",
})

/** The day on which the last of those who complained waived. */
export const complainantWaiverDay: Fact<Day> = dayFact({
  id: "complainantWaiverDay",
  label: text("تاریخ آخرین گذشت", "the day of the last waiver"),
  issuer: "complainant",
  evidence: waiver,
})

/** Whether the waiver is unconditional or its condition has been met; a conditional one works only then. */
export const waiverConditionMet: Fact<boolean> = truthFact({
  id: "waiverConditionMet",
  label: text(
    "گذشت بی‌قید و شرط است یا شرط آن محقق شده است",
    "the waiver is unconditional or its condition has been met",
  ),
  issuer: "complainant",
  evidence: waiver,
  change: "toYes",
})

/** Whether the waiver is free of any condition outside the offender's control; one that is not is void. */
export const waiverConditionControllable: Fact<boolean> = truthFact({
  id: "waiverConditionControllable",
  label: text(
    "گذشت به امری خارج از اختیار محکوم معلق نشده است",
    "the waiver does not hang on something outside the convict's control",
  ),
  issuer: "complainant",
  evidence: waiver,
})

/** Whether the convict has already asked for mitigation after a waiver; it can be asked for once (CPC 483). */
export const mitigationAfterWaiverUsed: Fact<boolean> = truthFact({
  id: "mitigationAfterWaiverUsed",
  label: text(
    "پیش‌تر به استناد گذشت پس از قطعیت، تخفیف درخواست شده است",
    "mitigation was already asked for after the waiver",
  ),
  issuer: "courtOfFinalJudgment",
  evidence: text("سوابق پرونده", "the record of the case"),
})
