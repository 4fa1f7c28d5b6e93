import { text } from "@bazgasht/rules"
import { convict, court } from "../../actors.ts"
import { document } from "../document.ts"

const record = document(court, "سوابق پرونده", "the record of the case")

export const prosecutorAppealed = record.truth(
  "prosecutorAppealed",
  "دادستان تجدیدنظرخواهی کرده است",
  "the prosecutor has appealed",
  {
    yes: text("دادستان تجدیدنظرخواهی کرده است", "the prosecutor has appealed"),
    no: text("دادستان تجدیدنظرخواهی نکرده است", "the prosecutor has not appealed"),
    question: text("آیا دادستان تجدیدنظرخواهی کرده است؟", "has the prosecutor appealed?"),
  },
)

/** Whether the sentenced person waived or withdrew the appeal before the time limit ended (CPC 442). */
export const appealWaivedInTime = document(
  convict,
  "لایحهٔ اسقاط حق یا استرداد تجدیدنظرخواهی",
  "the statement of waiver or withdrawal",
).truth(
  "appealWaivedInTime",
  "محکوم در مهلت مقرر حق تجدیدنظرخواهی را ساقط یا درخواست آن را مسترد کرده است",
  "the sentenced person waived or withdrew the appeal within the time limit",
  {
    yes: text(
      "محکوم در مهلت مقرر حق تجدیدنظرخواهی خود را اسقاط یا درخواست آن را مسترد کرده است",
      "the sentenced person waived or withdrew the appeal within the time limit",
    ),
    no: text(
      "محکوم در مهلت مقرر نه حق تجدیدنظرخواهی خود را اسقاط و نه درخواست آن را مسترد کرده است",
      "the sentenced person neither waived nor withdrew the appeal within the time limit",
    ),
    question: text(
      "آیا محکوم در مهلت مقرر حق تجدیدنظرخواهی خود را اسقاط یا درخواست آن را مسترد کرده است؟",
      "did the sentenced person waive or withdraw the appeal within the time limit?",
    ),
    change: "toYes",
  },
)

/** Whether the sentenced person asked for mitigation of the punishment (CPC 442). */
export const mitigationRequested = document(
  convict,
  "درخواست تخفیف مجازات",
  "the request for mitigation",
).truth(
  "mitigationRequested",
  "محکوم تقاضای تخفیف مجازات کرده است",
  "the sentenced person asked for mitigation",
  {
    yes: text("محکوم تخفیف مجازات را تقاضا کرده است", "the sentenced person has requested mitigation"),
    no: text("محکوم تخفیف مجازات را تقاضا نکرده است", "the sentenced person has not requested mitigation"),
    question: text(
      "آیا محکوم تخفیف مجازات را تقاضا کرده است؟",
      "has the sentenced person requested mitigation?",
    ),
    change: "toYes",
  },
)
export const complainantAppealed = record.truth(
  "complainantAppealed",
  "شاکی خصوصی تجدیدنظرخواهی کرده است",
  "the private complainant has appealed",
  {
    yes: text("شاکی خصوصی تجدیدنظرخواهی کرده است", "the private complainant has appealed"),
    no: text("شاکی خصوصی تجدیدنظرخواهی نکرده است", "the private complainant has not appealed"),
    question: text("آیا شاکی خصوصی تجدیدنظرخواهی کرده است؟", "has the private complainant appealed?"),
    change: "toNo",
  },
)

/** Whether the court has found guilt (IPC 40). */
export const guiltFound = document(court, "تشخیص دادگاه", "the court's finding").truth(
  "guiltFound",
  "احراز مجرمیت",
  "guilt has been found",
  {
    yes: text("مجرمیت احراز شده است", "the court has found guilt"),
    no: text("مجرمیت احراز نشده است", "the court has not found guilt"),
    question: text("آیا دادگاه مجرمیت متهم را احراز کرده است؟", "has the court found the accused guilty?"),
  },
)
export const inAbsence = record.truth("inAbsence", "رأی غیابی است", "the judgment was given in absentia", {
  yes: text("رأی غیابی است", "the judgment was given in absentia"),
  no: text("رأی غیابی نیست", "the judgment was not given in absentia"),
  question: text("آیا رأی غیابی است؟", "was the judgment given in absentia?"),
})

/** The last day on which the judgment can be appealed. */
export const appealDeadline = document(court, "برگ ابلاغ دادنامه", "the service of the judgment").day(
  "appealDeadline",
  "آخرین روز مهلت تجدیدنظرخواهی",
  "the last day for an appeal",
  { question: text("مهلت تجدیدنظرخواهی در چه روزی پایان می‌یابد؟", "what is the last day for an appeal?") },
)
