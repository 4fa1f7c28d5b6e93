import { type Fact, text, truthFact } from "@bazgasht/rules"

const conductReport = text(
  "گزارش رئیس زندان با تأیید قاضی اجرای احکام",
  "the report of the head of the prison, confirmed by the enforcement judge",
)
const courtFinding = text("تشخیص دادگاه", "the court's finding")

/** Good conduct throughout the execution of the sentence (IPC 58 a). */
export const goodConduct: Fact<boolean> = truthFact({
  id: "goodConduct",
  label: text("حسن اخلاق و رفتار مستمر در مدت اجرای مجازات", "good conduct throughout the execution"),
  issuer: "headOfPrison",
  evidence: conductReport,
  change: "toYes",
})

/** Conduct shows that no new offence is to be expected (IPC 58 b). */
export const noReoffendingExpected: Fact<boolean> = truthFact({
  id: "noReoffendingExpected",
  label: text(
    "حالات و رفتار محکوم نشان می‌دهد پس از آزادی مرتکب جرمی نمی‌شود",
    "conduct shows that no new offence is to be expected",
  ),
  issuer: "headOfPrison",
  evidence: conductReport,
  change: "toYes",
})

/** The court expects the offender to reform (IPC 40 b). */
export const reformExpected: Fact<boolean> = truthFact({
  id: "reformExpected",
  label: text("پیش‌بینی اصلاح مرتکب", "reform of the offender is expected"),
  issuer: "court",
  evidence: courtFinding,
  change: "toYes",
})

/** A ground of mitigation exists (IPC 38 and 40 a). */
export const mitigatingGround: Fact<boolean> = truthFact({
  id: "mitigatingGround",
  label: text("وجود جهات تخفیف", "a mitigating ground exists"),
  issuer: "court",
  evidence: courtFinding,
  change: "toYes",
})

/** Suitable security has been given. */
export const suitableSecurity: Fact<boolean> = truthFact({
  id: "suitableSecurity",
  label: text("سپردن تأمین متناسب", "suitable security has been given"),
  issuer: "convict",
  evidence: text("قرار تأمین (وثیقه یا کفالت)", "the bond or surety"),
  change: "toYes",
})

/** The convict has undertaken a work, training, family or treatment activity (IPC 57). */
export const activityUndertaking: Fact<boolean> = truthFact({
  id: "activityUndertaking",
  label: text(
    "تعهد به انجام فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، خانوادگی یا درمانی",
    "an undertaking of a work, training, education, family or treatment activity",
  ),
  issuer: "convict",
  evidence: text("تعهدنامه", "the written undertaking"),
  change: "toYes",
})

/** The convict consents to the measure. */
export const ownConsent: Fact<boolean> = truthFact({
  id: "ownConsent",
  label: text("رضایت محکوم", "the convict's own consent"),
  issuer: "convict",
  evidence: text("رضایت‌نامهٔ محکوم", "the written consent"),
  change: "toYes",
})

/** A place is defined within which the convict can be supervised (IPC 62). */
export const definedPlace: Fact<boolean> = truthFact({
  id: "definedPlace",
  label: text("محدودهٔ مکانی مشخص برای نظارت", "a defined place of supervision"),
  issuer: "convict",
  evidence: text("نشانی و مدارک محل سکونت یا اقامت", "the address and documents of the residence"),
  change: "toYes",
})

/** The prison classification council has reported (CPC 553). */
export const councilReport: Fact<boolean> = truthFact({
  id: "councilReport",
  label: text("گزارش شورای طبقه‌بندی زندان رسیده است", "the prison classification council has reported"),
  issuer: "classificationCouncil",
  evidence: text("گزارش شورای طبقه‌بندی", "the report of the classification council"),
  change: "toYes",
})

/** A social worker has given an opinion (CPC 553). */
export const socialWorkerOpinion: Fact<boolean> = truthFact({
  id: "socialWorkerOpinion",
  label: text("نظریهٔ مددکار اجتماعی رسیده است", "a social worker has given an opinion"),
  issuer: "socialWorker",
  evidence: text("نظریهٔ مددکار اجتماعی", "the social worker's opinion"),
  change: "toYes",
})
