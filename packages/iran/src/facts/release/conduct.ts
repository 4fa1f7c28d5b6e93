import { document } from "../document.ts"

const conductReport = document(
  "headOfPrison",
  "گزارش رئیس زندان با تأیید قاضی اجرای احکام",
  "the report of the head of the prison, confirmed by the judge for the execution of sentences",
)
const courtFinding = document("court", "تشخیص دادگاه", "the court's finding")

/** Good conduct throughout the execution of the sentence (IPC 58 a). */
export const goodConduct = conductReport.truth(
  "goodConduct",
  "حسن اخلاق و رفتار مستمر در مدت اجرای مجازات",
  "good conduct throughout the execution",
  "toYes",
)

/** Conduct shows that no new offence is to be expected (IPC 58 b). */
export const noReoffendingExpected = conductReport.truth(
  "noReoffendingExpected",
  "حالات و رفتار محکوم نشان می‌دهد پس از آزادی مرتکب جرمی نمی‌شود",
  "conduct shows that no new offence is to be expected",
  "toYes",
)

/** The court expects the offender to reform (IPC 40 b). */
export const reformExpected = courtFinding.truth(
  "reformExpected",
  "پیش‌بینی اصلاح مرتکب",
  "reform of the offender is expected",
  "toYes",
)

/** A ground of mitigation exists (IPC 38 and 40 a). */
export const mitigatingGround = courtFinding.truth(
  "mitigatingGround",
  "وجود جهات تخفیف",
  "a mitigating ground exists",
  "toYes",
)
export const suitableSecurity = document(
  "convict",
  "قرار تأمین (وثیقه یا کفالت)",
  "the bond or surety",
).truth("suitableSecurity", "سپردن تأمین مناسب", "suitable security has been given", "toYes")

/** The sentenced person has undertaken a work, training, family or treatment activity (IPC 57). */
export const activityUndertaking = document("convict", "تعهدنامه", "the written undertaking").truth(
  "activityUndertaking",
  "تعهد به انجام فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، خانوادگی یا درمانی",
  "an undertaking of a work, training, education, family or treatment activity",
  "toYes",
)

/** The sentenced person consents to the measure. */
export const ownConsent = document("convict", "رضایت‌نامهٔ محکوم", "the written consent").truth(
  "ownConsent",
  "رضایت محکوم",
  "the sentenced person's own consent",
  "toYes",
)

/** A place is defined within which the sentenced person can be supervised (IPC 62). */
export const definedPlace = document(
  "convict",
  "نشانی و مدارک محل سکونت یا اقامت",
  "the address and documents of the residence",
).truth("definedPlace", "محدودهٔ مکانی مشخص برای نظارت", "a defined place of supervision", "toYes")

/** The prison classification council has reported (CPC 553). */
export const councilReport = document(
  "classificationCouncil",
  "گزارش شورای طبقه‌بندی",
  "the report of the classification council",
).truth(
  "councilReport",
  "گزارش شورای طبقه‌بندی زندان رسیده است",
  "the prison classification council has reported",
  "toYes",
)

/** A social worker has given an opinion (CPC 553). */
export const socialWorkerOpinion = document(
  "socialWorker",
  "نظریهٔ مددکار اجتماعی",
  "the social worker's opinion",
).truth(
  "socialWorkerOpinion",
  "نظریهٔ مددکار اجتماعی رسیده است",
  "a social worker has given an opinion",
  "toYes",
)
