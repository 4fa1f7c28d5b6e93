/** Fine in lieu in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** CPC-529-begun */
export const cpc529Begun = {
  yes: text("بازداشت بدل از جزای نقدی آغاز شده است", "detention for the fine has begun"),
  no: text("بازداشت بدل از جزای نقدی آغاز نشده است", "detention for the fine has not begun"),
  question: text("آیا بازداشت بدل از جزای نقدی آغاز شده است؟", "has detention for the fine begun?"),
}

/** CPC-529-paid */
export const cpc529Paid = {
  yes: text("از جزای نقدی چیزی باقی نمانده است", "no part of the fine is left"),
  no: text("بخشی از جزای نقدی باقی است", "part of the fine is left"),
  question: text("آیا جزای نقدی به‌طور کامل تسویه شده است؟", "has the fine been settled in full?"),
}

/** CPC-529-served */
export const cpc529Served = {
  yes: text("روزهای بازداشت بدل از جزای نقدی پایان یافته است", "the days of detention for the fine are over"),
  no: text(
    "روزهای بازداشت بدل از جزای نقدی پایان نیافته است",
    "the days of detention for the fine are not over",
  ),
  question: text(
    "آیا روزهای بازداشت بدل از جزای نقدی پایان یافته است؟",
    "are the days of detention for the fine over?",
  ),
}

/** CPC-529-unpaid */
export const cpc529Unpaid = {
  yes: text("بخشی از جزای نقدی پرداخت نشده است", "part of the fine is unpaid"),
  no: text("چیزی از جزای نقدی پرداخت‌نشده نمانده است", "no part of the fine is unpaid"),
  question: text("آیا بخشی از جزای نقدی پرداخت نشده است؟", "is part of the fine unpaid?"),
}

/** IPC-29-after */
export const ipc29After = {
  yes: text(
    "زمان اجرای بازداشت بدل از جزای نقدی رسیده است: حبس پایان یافته یا پیش از آن حبسی نیست",
    "detention for the fine can begin: the imprisonment is over, or none goes before it",
  ),
  no: text(
    "حبس هنوز پایان نیافته است و بازداشت بدل از جزای نقدی پس از آن آغاز می‌شود",
    "the imprisonment is not over yet, and detention for the fine begins after it",
  ),
  question: text(
    "آیا حبسی که پیش از بازداشت بدل از جزای نقدی اجرا می‌شود پایان یافته است؟",
    "is the imprisonment that goes before detention for the fine over?",
  ),
}

/** CPC-529-noAssets */
export const cpc529NoAssets = {
  yes: text(
    "مال یا حقوقی برای وصول جزای نقدی یافت نشده است",
    "no assets or wages were found from which the fine can be collected",
  ),
  no: text(
    "مال یا حقوقی برای وصول جزای نقدی یافت شده است",
    "assets or wages were found from which the fine can be collected",
  ),
  question: text(
    "آیا جست‌وجوی مال و حقوق برای وصول جزای نقدی بی‌نتیجه بوده است؟",
    "did the search find neither assets nor wages from which the fine can be collected?",
  ),
}

/** CPC-529-noInstalments */
export const cpc529NoInstalments = {
  yes: text("جزای نقدی تقسیط نشده است", "the fine is not paid in instalments"),
  no: text("جزای نقدی تقسیط شده است", "the fine is paid in instalments"),
  question: text("آیا جزای نقدی بدون تقسیط مانده است؟", "is the fine due at once, without instalments?"),
}

/** CPC-529-request */
export const cpc529Request = {
  yes: text(
    "محکوم تقسیط جزای نقدی را تقاضا کرده است",
    "the sentenced person has asked to pay the fine in instalments",
  ),
  no: text(
    "محکوم تقسیط جزای نقدی را تقاضا نکرده است",
    "the sentenced person has not asked to pay the fine in instalments",
  ),
  question: text(
    "آیا محکوم تقسیط جزای نقدی را تقاضا کرده است؟",
    "has the sentenced person asked to pay the fine in instalments?",
  ),
}

/** CPC-529-affordable */
export const cpc529Affordable = {
  yes: text(
    "دادگاه قدرت محکوم به پرداخت اقساط را احراز کرده است",
    "the court finds that the sentenced person can pay instalments",
  ),
  no: text(
    "دادگاه قدرت محکوم به پرداخت اقساط را احراز نکرده است",
    "the court does not find that the sentenced person can pay instalments",
  ),
  question: text(
    "آیا دادگاه قدرت محکوم به پرداخت اقساط را احراز کرده است؟",
    "does the court find that the sentenced person can pay instalments?",
  ),
}

/** CPC-529-security */
export const cpc529Security = {
  yes: text("برای اقساط تضمین مناسب سپرده شده است", "suitable security has been given for the instalments"),
  no: text(
    "برای اقساط تضمین مناسب سپرده نشده است",
    "no suitable security has been given for the instalments",
  ),
  question: text(
    "آیا برای اقساط تضمین مناسب سپرده شده است؟",
    "has suitable security been given for the instalments?",
  ),
}
