/** Release at the end of the term in whole sentences: so, not so, and as a question, by the ids of its clauses and bars. */

import { text } from "@bazgasht/rules"

/** termEnded */
export const termEnded = {
  yes: text("از مدت حبس چیزی باقی نمانده است", "no part of the term of imprisonment is left"),
  no: text("بخشی از مدت حبس هنوز باقی است", "part of the term of imprisonment is still left"),
  question: text("آیا مدت حبس به‌طور کامل سپری شده است؟", "is the whole term of imprisonment over?"),
}

/** nothingElseHolds */
export const nothingElseHolds = {
  yes: text(
    "بدهی، جزای نقدی، محکومیت یا قرار بازداشت دیگری مانع آزادی نیست",
    "no debt, fine, other sentence or detention in another case bars release",
  ),
  no: text(
    "بدهی، جزای نقدی، محکومیت یا قرار بازداشت دیگری مانع آزادی است",
    "a debt, a fine, another sentence or detention in another case bars release",
  ),
  question: text(
    "آیا آزادی از جهت بدهی، جزای نقدی، محکومیت و قرار بازداشت دیگر بدون مانع است؟",
    "is release free of any bar by a debt, a fine, another sentence or detention in another case?",
  ),
}

/** lifeHasNoEnd */
export const lifeHasNoEnd = {
  yes: text("حبس ابد است و پایان معینی ندارد", "the imprisonment is for life and has no end of its own"),
  no: text("حبس ابد نیست", "the imprisonment is not for life"),
  question: text("آیا حبس ابد است؟", "is the imprisonment for life?"),
}
