/** Acceptance in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** CPC-442-tazir */
export const cpc442Tazir = {
  yes: text("محکومیت تعزیری است", "the conviction is ta'zir"),
  no: text("محکومیت تعزیری نیست", "the conviction is not ta'zir"),
  question: text("آیا محکومیت تعزیری است؟", "is the conviction ta'zir?"),
}

/** CPC-442-prosecutor */
export const cpc442Prosecutor = {
  yes: text("دادستان تجدیدنظرخواهی نکرده است", "the prosecutor has not appealed"),
  no: text("دادستان تجدیدنظرخواهی کرده است", "the prosecutor has appealed"),
  question: text(
    "آیا رأی بدون تجدیدنظرخواهی دادستان مانده است؟",
    "did the prosecutor leave the judgment unappealed?",
  ),
}

/** CPC-442-waiver */
export const cpc442Waiver = {
  yes: text(
    "محکوم پیش از پایان مهلت، حق تجدیدنظرخواهی خود را اسقاط یا درخواست آن را مسترد کرده است",
    "the sentenced person waived or withdrew the appeal before the time limit ended",
  ),
  no: text(
    "محکوم پیش از پایان مهلت، نه حق تجدیدنظرخواهی خود را اسقاط و نه درخواست آن را مسترد کرده است",
    "the sentenced person neither waived nor withdrew the appeal before the time limit ended",
  ),
  question: text(
    "آیا محکوم پیش از پایان مهلت، حق تجدیدنظرخواهی خود را اسقاط یا درخواست آن را مسترد کرده است؟",
    "did the sentenced person waive or withdraw the appeal before the time limit ended?",
  ),
}

/** UR823 */
export const ur823 = {
  yes: text(
    "تجدیدنظرخواهی شاکی مانع تسلیم به رأی نیست",
    "no appeal of the complainant bars acceptance of the judgment",
  ),
  no: text(
    "تجدیدنظرخواهی شاکی مانع تسلیم به رأی است",
    "the complainant's appeal bars acceptance of the judgment",
  ),
  question: text(
    "آیا راه تسلیم به رأی از جهت تجدیدنظرخواهی شاکی باز است؟",
    "is acceptance of the judgment open as far as an appeal of the complainant goes?",
  ),
}

/** CPC-442-request */
export const cpc442Request = {
  yes: text(
    "محکوم از دادگاه تخفیف مجازات را تقاضا کرده است",
    "the sentenced person has requested mitigation from the court",
  ),
  no: text(
    "محکوم از دادگاه تخفیف مجازات را تقاضا نکرده است",
    "the sentenced person has not requested mitigation from the court",
  ),
  question: text(
    "آیا محکوم از دادگاه تخفیف مجازات را تقاضا کرده است؟",
    "has the sentenced person requested mitigation from the court?",
  ),
}

/** CPC-442-once */
export const cpc442Once = {
  yes: text(
    "مجازات پیش‌تر با تسلیم به رأی تخفیف نیافته است",
    "the punishment has not been reduced on acceptance of the judgment before",
  ),
  no: text(
    "مجازات پیش‌تر با تسلیم به رأی تخفیف یافته است",
    "the punishment has already been reduced on acceptance of the judgment",
  ),
  question: text(
    "آیا تخفیف به سبب تسلیم به رأی برای نخستین بار است؟",
    "is this the first reduction on acceptance of the judgment?",
  ),
}
