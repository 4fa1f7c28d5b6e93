import { document } from "../document.ts"

const record = document("court", "سوابق پرونده", "the record of the case")

export const prosecutorAppealed = record.truth(
  "prosecutorAppealed",
  "دادستان تجدیدنظرخواهی کرده است",
  "the prosecutor has appealed",
)

/** Whether the sentenced person waived or withdrew the appeal before the time limit ended (CPC 442). */
export const appealWaivedInTime = document(
  "convict",
  "لایحهٔ اسقاط حق یا استرداد تجدیدنظرخواهی",
  "the statement of waiver or withdrawal",
).truth(
  "appealWaivedInTime",
  "محکوم در مهلت مقرر حق تجدیدنظرخواهی را ساقط یا درخواست آن را مسترد کرده است",
  "the sentenced person waived or withdrew the appeal within the time limit",
  "toYes",
)

/** Whether the sentenced person asked for mitigation of the punishment (CPC 442). */
export const mitigationRequested = document(
  "convict",
  "درخواست تخفیف مجازات",
  "the request for mitigation",
).truth(
  "mitigationRequested",
  "محکوم تقاضای تخفیف مجازات کرده است",
  "the sentenced person asked for mitigation",
  "toYes",
)
export const complainantAppealed = record.truth(
  "complainantAppealed",
  "شاکی خصوصی تجدیدنظرخواهی کرده است",
  "the private complainant has appealed",
  "toNo",
)

/** Whether the court has found guilt (IPC 40). */
export const guiltFound = document("court", "تشخیص دادگاه", "the court's finding").truth(
  "guiltFound",
  "احراز مجرمیت",
  "guilt has been found",
)
export const inAbsence = record.truth("inAbsence", "رأی غیابی است", "the judgment is in absence")

/** The last day on which the judgment can be appealed. */
export const appealDeadline = document("court", "برگ ابلاغ دادنامه", "the service of the judgment").day(
  "appealDeadline",
  "آخرین روز مهلت تجدیدنظرخواهی",
  "the last day for an appeal",
)
