/**
 * Findings on work that our sources leave to an office or a court: what a text says that was not seen, and what a judgment says
 * that no list of ours covers. Until somebody brings them, what hangs on them is undetermined.
 */

import { text } from "@bazgasht/rules"
import { classificationCouncil, enforcementJudge, headOfPrison, prisonsOrganization } from "../../actors.ts"
import { document } from "../document.ts"

/** Whether council and judge have granted open status: then they have found its conditions to hold. */
export const openStatusGranted = document(
  enforcementJudge,
  "مصوبهٔ شورای طبقه‌بندی با تأیید قاضی",
  "the decision of the classification council, confirmed by the judge",
).truth("openStatusGranted", "رأی باز صادر شده است", "open status has been granted", {
  yes: text("رأی باز صادر شده است", "open status has been granted"),
  no: text("رأی باز صادر نشده است", "open status has not been granted"),
  question: text("آیا رأی باز صادر شده است؟", "has open status been granted?"),
  change: "toYes",
})

/** Whether the regulation of 1400 excludes the offence from open status. Its list was not seen. */
export const openStatusOffenceExcluded = document(
  classificationCouncil,
  "نظر شورا با نقل متن آیین‌نامه",
  "the council's opinion, quoting the regulation",
).truth(
  "openStatusOffenceExcluded",
  "آیین‌نامهٔ ۱۴۰۰ جرم را از رأی باز مستثنا کرده است",
  "the regulation of 1400 excludes the offence from open status",
  {
    yes: text(
      "آیین‌نامهٔ ۱۴۰۰ این جرم را از رأی باز مستثنا کرده است",
      "the regulation of 1400 excludes the offence from open status",
    ),
    no: text(
      "آیین‌نامهٔ ۱۴۰۰ این جرم را از رأی باز مستثنا نکرده است",
      "the regulation of 1400 does not exclude the offence from open status",
    ),
    question: text(
      "آیا آیین‌نامهٔ ۱۴۰۰ این جرم را از رأی باز مستثنا کرده است؟",
      "does the regulation of 1400 exclude the offence from open status?",
    ),
  },
)

/** Whether the regulation in force opens a guarding, disciplinary or administrative post to prisoners. */
export const postOpenToPrisoners = document(
  prisonsOrganization,
  "پاسخ سازمان با نقل متن آیین‌نامه",
  "the organization's answer, quoting the regulation",
).truth(
  "postOpenToPrisoners",
  "آیین‌نامهٔ جاری سپردن این سمت را به زندانی منع نکرده است",
  "the regulation in force does not close the post to prisoners",
  {
    yes: text(
      "آیین‌نامهٔ جاری سپردن این سمت به زندانی را منع نکرده است",
      "the regulation in force does not close the post to prisoners",
    ),
    no: text(
      "آیین‌نامهٔ جاری سپردن این سمت به زندانی را منع کرده است",
      "the regulation in force closes the post to prisoners",
    ),
    question: text(
      "آیا آیین‌نامهٔ جاری سپردن این سمت به زندانی را مجاز می‌داند؟",
      "does the regulation in force leave the post open to prisoners?",
    ),
  },
)

/** Whether a sentence that the bands of article 25 in our sources do not cover deprives of social rights on the day. */
export const deprivationFound = document(
  enforcementJudge,
  "استعلام آثار محکومیت",
  "the inquiry into the effects of the conviction",
).truth(
  "deprivationFound",
  "محکومیت در این تاریخ موجب محرومیت از حقوق اجتماعی است",
  "the conviction carries a deprivation of social rights on the day",
  {
    yes: text(
      "محکومیت در این تاریخ موجب محرومیت از حقوق اجتماعی است",
      "the conviction carries a deprivation of social rights on this day",
    ),
    no: text(
      "محکومیت در این تاریخ موجب محرومیت از حقوق اجتماعی نیست",
      "the conviction carries no deprivation of social rights on this day",
    ),
    question: text(
      "آیا محکومیت در این تاریخ موجب محرومیت از حقوق اجتماعی است؟",
      "does the conviction carry a deprivation of social rights on this day?",
    ),
  },
)

/** Whether the pay of part-time work is what the labour law gives for its hours. */
export const partTimePayLawful = document(headOfPrison, "قرارداد کار", "the contract of work").truth(
  "partTimePayLawful",
  "دستمزد کار پاره‌وقت به نسبت ساعات کار مطابق قانون کار است",
  "the pay of the part-time work is that of the labour law for its hours",
  {
    yes: text(
      "دستمزد کار پاره‌وقت، به نسبت ساعات آن، مطابق قانون کار است",
      "the pay of the part-time work is that of the labour law for its hours",
    ),
    no: text(
      "دستمزد کار پاره‌وقت، به نسبت ساعات آن، کمتر از قانون کار است",
      "the pay of the part-time work is less than that of the labour law for its hours",
    ),
    question: text(
      "آیا دستمزد کار پاره‌وقت، به نسبت ساعات آن، مطابق قانون کار است؟",
      "is the pay of the part-time work that of the labour law for its hours?",
    ),
    change: "toYes",
  },
)
