import { text } from "@bazgasht/rules"
import { classificationCouncil, convict, court, headOfPrison, socialWorker } from "../../actors.ts"
import { document } from "../document.ts"

const conductReport = document(
  headOfPrison,
  "گزارش رئیس زندان با تأیید قاضی اجرای احکام",
  "the report of the head of the prison, confirmed by the judge for the execution of sentences",
)
const courtFinding = document(court, "تشخیص دادگاه", "the court's finding")

/** Good conduct throughout the execution of the sentence (IPC 58 a). */
export const goodConduct = conductReport.truth(
  "goodConduct",
  "حسن اخلاق و رفتار مستمر در مدت اجرای مجازات",
  "good conduct throughout the execution",
  {
    yes: text(
      "محکوم در تمام مدت اجرای مجازات حسن اخلاق و رفتار داشته است",
      "the sentenced person has shown good conduct throughout the execution of the sentence",
    ),
    no: text(
      "محکوم در تمام مدت اجرای مجازات حسن اخلاق و رفتار نداشته است",
      "the sentenced person has not shown good conduct throughout the execution of the sentence",
    ),
    question: text(
      "آیا محکوم در تمام مدت اجرای مجازات حسن اخلاق و رفتار داشته است؟",
      "has the sentenced person shown good conduct throughout the execution of the sentence?",
    ),
    change: "toYes",
  },
)

/** Conduct shows that no new offence is to be expected (IPC 58 b). */
export const noReoffendingExpected = conductReport.truth(
  "noReoffendingExpected",
  "حالات و رفتار محکوم نشان می‌دهد پس از آزادی مرتکب جرمی نمی‌شود",
  "conduct shows that no new offence is to be expected",
  {
    yes: text(
      "حالات و رفتار محکوم نشان می‌دهد که پس از آزادی مرتکب جرمی نمی‌شود",
      "the sentenced person's conduct shows that no new offence is to be expected after release",
    ),
    no: text(
      "از حالات و رفتار محکوم برنمی‌آید که پس از آزادی مرتکب جرمی نشود",
      "the sentenced person's conduct does not show that no new offence is to be expected after release",
    ),
    question: text(
      "آیا حالات و رفتار محکوم نشان می‌دهد که پس از آزادی مرتکب جرمی نمی‌شود؟",
      "does the sentenced person's conduct show that no new offence is to be expected after release?",
    ),
    change: "toYes",
  },
)

/** The court expects the offender to reform (IPC 40 b). */
export const reformExpected = courtFinding.truth(
  "reformExpected",
  "پیش‌بینی اصلاح مرتکب",
  "reform of the offender is expected",
  {
    yes: text("اصلاح مرتکب پیش‌بینی می‌شود", "the court expects the offender to reform"),
    no: text("اصلاح مرتکب پیش‌بینی نمی‌شود", "the court does not expect the offender to reform"),
    question: text(
      "آیا دادگاه اصلاح مرتکب را پیش‌بینی می‌کند؟",
      "does the court expect the offender to reform?",
    ),
    change: "toYes",
  },
)

/** A ground of mitigation exists (IPC 38 and 40 a). */
export const mitigatingGround = courtFinding.truth(
  "mitigatingGround",
  "وجود جهات تخفیف",
  "a mitigating ground exists",
  {
    yes: text("جهات تخفیف وجود دارد", "the court finds a mitigating ground"),
    no: text("جهات تخفیف وجود ندارد", "the court finds no mitigating ground"),
    question: text("آیا دادگاه جهات تخفیف را احراز کرده است؟", "does the court find a mitigating ground?"),
    change: "toYes",
  },
)
export const suitableSecurity = document(convict, "قرار تأمین (وثیقه یا کفالت)", "the bond or surety").truth(
  "suitableSecurity",
  "سپردن تأمین مناسب",
  "suitable security has been given",
  {
    yes: text("تأمین مناسب سپرده شده است", "suitable security has been given"),
    no: text("تأمین مناسب سپرده نشده است", "no suitable security has been given"),
    question: text(
      "آیا تأمین مناسب (وثیقه یا کفالت) سپرده شده است؟",
      "has suitable security, a bond or a surety, been given?",
    ),
    change: "toYes",
  },
)

/** The sentenced person has undertaken a work, training, family or treatment activity (IPC 57). */
export const activityUndertaking = document(convict, "تعهدنامه", "the written undertaking").truth(
  "activityUndertaking",
  "تعهد به انجام فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، خانوادگی یا درمانی",
  "an undertaking of a work, training, education, family or treatment activity",
  {
    yes: text(
      "محکوم انجام یک فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، خانوادگی یا درمانی را تعهد کرده است",
      "the sentenced person has undertaken a work, vocational, educational, training, family-life or treatment activity",
    ),
    no: text(
      "محکوم انجام هیچ فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، خانوادگی یا درمانی را تعهد نکرده است",
      "the sentenced person has undertaken no work, vocational, educational, training, family-life or treatment activity",
    ),
    question: text(
      "آیا محکوم انجام یک فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، خانوادگی یا درمانی را تعهد کرده است؟",
      "has the sentenced person undertaken a work, vocational, educational, training, family-life or treatment activity?",
    ),
    change: "toYes",
  },
)

/** The sentenced person consents to the measure. */
export const ownConsent = document(convict, "رضایت‌نامهٔ محکوم", "the written consent").truth(
  "ownConsent",
  "رضایت محکوم",
  "the sentenced person's own consent",
  {
    yes: text("محکوم رضایت داده است", "the sentenced person consents"),
    no: text("محکوم رضایت نداده است", "the sentenced person does not consent"),
    question: text(
      "آیا محکوم به این شیوهٔ اجرای مجازات رضایت داده است؟",
      "does the sentenced person consent to this way of serving the sentence?",
    ),
    change: "toYes",
  },
)

/** A place is defined within which the sentenced person can be supervised (IPC 62). */
export const definedPlace = document(
  convict,
  "نشانی و مدارک محل سکونت یا اقامت",
  "the address and documents of the residence",
).truth("definedPlace", "محدودهٔ مکانی مشخص برای نظارت", "a defined place of monitoring", {
  yes: text("محدودهٔ مکانی مشخصی برای نظارت تعیین شده است", "a defined place of monitoring has been set"),
  no: text("محدودهٔ مکانی مشخصی برای نظارت تعیین نشده است", "no defined place of monitoring has been set"),
  question: text(
    "آیا محدودهٔ مکانی مشخصی برای نظارت تعیین شده است؟",
    "has a defined place of monitoring been set?",
  ),
  change: "toYes",
})

/** The prison classification council has reported (CPC 553). */
export const councilReport = document(
  classificationCouncil,
  "گزارش شورای طبقه‌بندی",
  "the report of the classification council",
).truth(
  "councilReport",
  "گزارش شورای طبقه‌بندی زندان رسیده است",
  "the prison classification council has reported",
  {
    yes: text("گزارش شورای طبقه‌بندی زندان رسیده است", "the prison classification council has reported"),
    no: text("گزارش شورای طبقه‌بندی زندان نرسیده است", "the prison classification council has not reported"),
    question: text(
      "آیا گزارش شورای طبقه‌بندی زندان رسیده است؟",
      "has the prison classification council reported?",
    ),
    change: "toYes",
  },
)

/** A social worker has given an opinion (CPC 553). */
export const socialWorkerOpinion = document(
  socialWorker,
  "نظریهٔ مددکار اجتماعی",
  "the social worker's opinion",
).truth("socialWorkerOpinion", "نظریهٔ مددکار اجتماعی رسیده است", "a social worker has given an opinion", {
  yes: text("نظریهٔ مددکار اجتماعی رسیده است", "a social worker has given an opinion"),
  no: text("نظریهٔ مددکار اجتماعی نرسیده است", "no social worker has given an opinion"),
  question: text("آیا نظریهٔ مددکار اجتماعی رسیده است؟", "has a social worker given an opinion?"),
  change: "toYes",
})
