import { text } from "@bazgasht/rules"
import { caseFile, complainant, courtOfFinalJudgment } from "../../actors.ts"
import { document } from "../document.ts"

const waiver = document(
  complainant,
  "رضایت‌نامهٔ رسمی یا اقرار به گذشت نزد مرجع قضایی",
  "the notarised or recorded waiver",
)

export const privateComplainant = document(caseFile, "شکواییه", "the complaint").truth(
  "privateComplainant",
  "پرونده شاکی خصوصی دارد",
  "the case has a private complainant",
  {
    yes: text("پرونده شاکی خصوصی دارد", "the case has a private complainant"),
    no: text("پرونده شاکی خصوصی ندارد", "the case has no private complainant"),
    question: text("آیا پرونده شاکی خصوصی دارد؟", "does the case have a private complainant?"),
  },
)

/** Whether all who complained have waived, every heir included (IPC 100 to 104). */
export const complainantWaiver = waiver.truth(
  "complainantWaiver",
  "همهٔ شاکیان گذشت کرده‌اند",
  "all who complained have waived",
  {
    yes: text("همهٔ شاکیان گذشت کرده‌اند", "all complainants have waived the complaint"),
    no: text("دست‌کم یکی از شاکیان گذشت نکرده است", "at least one complainant has not waived the complaint"),
    question: text(
      "آیا همهٔ شاکیان، از جمله همهٔ ورثهٔ شاکی متوفا، گذشت کرده‌اند؟",
      "have all complainants, every heir of a deceased one included, waived the complaint?",
    ),
    change: "toYes",
  },
)

/** The day on which the last of those who complained waived. */
export const complainantWaiverDay = waiver.day(
  "complainantWaiverDay",
  "تاریخ آخرین گذشت",
  "the day of the last waiver",
  { question: text("آخرین شاکی در چه روزی گذشت کرده است؟", "on which day did the last complainant waive?") },
)

/** Whether the waiver is unconditional or its condition has been met; a conditional one works only then. */
export const waiverConditionMet = waiver.truth(
  "waiverConditionMet",
  "گذشت منجز است یا شرط آن محقق شده است",
  "the waiver is unconditional or its condition has been met",
  {
    yes: text(
      "گذشت منجز است یا شرط آن محقق شده است",
      "the waiver is unconditional or its condition has been met",
    ),
    no: text("شرط گذشت هنوز محقق نشده است", "the condition of the waiver has not been met yet"),
    question: text(
      "آیا گذشت منجز است یا شرط آن محقق شده است؟",
      "is the waiver unconditional, or has its condition been met?",
    ),
    change: "toYes",
  },
)

/** Whether the waiver is free of any condition outside the offender's control; one that is not is void. */
export const waiverConditionControllable = waiver.truth(
  "waiverConditionControllable",
  "گذشت به امری خارج از اختیار محکوم معلق نیست",
  "the waiver depends on nothing outside the sentenced person's control",
  {
    yes: text(
      "گذشت به امری خارج از اختیار محکوم معلق نیست",
      "the waiver depends on nothing outside the sentenced person's control",
    ),
    no: text(
      "گذشت به امری خارج از اختیار محکوم معلق است",
      "the waiver depends on something outside the sentenced person's control",
    ),
    question: text(
      "آیا گذشت بدون شرطی خارج از اختیار محکوم است؟",
      "is the waiver free of any condition outside the sentenced person's control?",
    ),
  },
)

/** Whether the sentenced person has already asked for mitigation after a waiver; it can be asked for once (CPC 483). */
export const mitigationAfterWaiverUsed = document(
  courtOfFinalJudgment,
  "سوابق پرونده",
  "the record of the case",
).truth(
  "mitigationAfterWaiverUsed",
  "پیش‌تر به استناد گذشت پس از قطعیت، تخفیف درخواست شده است",
  "mitigation was already requested after the waiver",
  {
    yes: text(
      "پیش‌تر به استناد گذشت پس از قطعیت، تخفیف درخواست شده است",
      "mitigation has already been requested on a waiver after finality",
    ),
    no: text(
      "پیش‌تر به استناد گذشت پس از قطعیت، تخفیفی درخواست نشده است",
      "mitigation has not been requested on a waiver after finality before",
    ),
    question: text(
      "آیا پیش‌تر به استناد گذشت پس از قطعیت، تخفیف درخواست شده است؟",
      "has mitigation already been requested on a waiver after finality?",
    ),
  },
)
