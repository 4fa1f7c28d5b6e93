/** Postponed execution in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** CPC-501-pregnant */
export const cpc501Pregnant = {
  yes: text("محکوم در دوران بارداری است", "the sentenced person is pregnant"),
  no: text("محکوم در دوران بارداری نیست", "the sentenced person is not pregnant"),
  question: text("آیا محکوم در دوران بارداری است؟", "is the sentenced person pregnant?"),
}

/** CPC-501-birth */
export const cpc501Birth = {
  yes: text(
    "از زایمان محکوم هنوز {postponedExecution.afterBirth} نگذشته است",
    "{postponedExecution.afterBirth} have not passed yet since the sentenced person gave birth",
  ),
  no: text(
    "محکوم در {postponedExecution.afterBirth} پس از زایمان نیست",
    "the sentenced person is not within {postponedExecution.afterBirth} of giving birth",
  ),
  question: text(
    "آیا محکوم در {postponedExecution.afterBirth} پس از زایمان است؟",
    "is the sentenced person within {postponedExecution.afterBirth} of giving birth?",
  ),
}

/** CPC-501-breastfeeding */
export const cpc501Breastfeeding = {
  yes: text(
    "محکوم طفل خود را که کمتر از {postponedExecution.breastfeedingAge} دارد شیر می‌دهد",
    "the sentenced person breastfeeds a child under {postponedExecution.breastfeedingAge} old",
  ),
  no: text(
    "محکوم طفلی را که کمتر از {postponedExecution.breastfeedingAge} داشته باشد شیر نمی‌دهد",
    "the sentenced person breastfeeds no child under {postponedExecution.breastfeedingAge} old",
  ),
  question: text(
    "آیا محکوم طفل خود را که کمتر از {postponedExecution.breastfeedingAge} دارد شیر می‌دهد؟",
    "does the sentenced person breastfeed a child under {postponedExecution.breastfeedingAge} old?",
  ),
}

/** CPC-502 */
export const cpc502 = {
  yes: text(
    "اجرای مجازات موجب تشدید بیماری محکوم یا تأخیر در بهبودی او می‌شود",
    "execution would worsen an illness or delay recovery",
  ),
  no: text(
    "اجرای مجازات موجب تشدید بیماری محکوم یا تأخیر در بهبودی او نمی‌شود",
    "execution would neither worsen an illness nor delay recovery",
  ),
  question: text(
    "آیا اجرای مجازات موجب تشدید بیماری محکوم یا تأخیر در بهبودی او می‌شود؟",
    "would execution worsen an illness or delay recovery?",
  ),
}
