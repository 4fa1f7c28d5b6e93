import { type Day, dayFact, type Fact, text, truthFact } from "@bazgasht/rules"

const record = text("سوابق پرونده", "the record of the case")

/** Whether the prosecutor has appealed. */
export const prosecutorAppealed: Fact<boolean> = truthFact({
  id: "prosecutorAppealed",
  label: text("دادستان تجدیدنظرخواهی کرده است", "the prosecutor has appealed"),
  issuer: "court",
  evidence: record,
})

/** Whether the convict waived or withdrew the appeal before the time limit ended (CPC 442). */
export const appealWaivedInTime: Fact<boolean> = truthFact({
  id: "appealWaivedInTime",
  label: text(
    "محکوم در مهلت مقرر حق تجدیدنظرخواهی را ساقط یا درخواست آن را مسترد کرده است",
    "the convict waived or withdrew the appeal within the time limit",
  ),
  issuer: "convict",
  evidence: text("لایحهٔ اسقاط حق یا استرداد تجدیدنظرخواهی", "the statement of waiver or withdrawal"),
  change: "toYes",
})

/** Whether the convict asked for mitigation of the punishment (CPC 442). */
export const mitigationRequested: Fact<boolean> = truthFact({
  id: "mitigationRequested",
  label: text("محکوم تقاضای تخفیف مجازات کرده است", "the convict asked for mitigation"),
  issuer: "convict",
  evidence: text("درخواست تخفیف مجازات", "the request for mitigation"),
  change: "toYes",
})

/** Whether the private complainant has appealed. */
export const complainantAppealed: Fact<boolean> = truthFact({
  id: "complainantAppealed",
  label: text("شاکی خصوصی تجدیدنظرخواهی کرده است", "the private complainant has appealed"),
  issuer: "court",
  evidence: record,
  change: "toNo",
})

/** Whether the court has found guilt (IPC 40). */
export const guiltFound: Fact<boolean> = truthFact({
  id: "guiltFound",
  label: text("احراز مجرمیت", "guilt has been found"),
  issuer: "court",
  evidence: text("تشخیص دادگاه", "the court's finding"),
})

/** Whether the judgment is in absence. */
export const inAbsence: Fact<boolean> = truthFact({
  id: "inAbsence",
  label: text("رأی غیابی است", "the judgment is in absence"),
  issuer: "court",
  evidence: record,
})

/** The last day on which the judgment can be appealed. */
export const appealDeadline: Fact<Day> = dayFact({
  id: "appealDeadline",
  label: text("آخرین روز مهلت تجدیدنظرخواهی", "the last day for an appeal"),
  issuer: "court",
  evidence: text("برگ ابلاغ دادنامه", "the service of the judgment"),
})
