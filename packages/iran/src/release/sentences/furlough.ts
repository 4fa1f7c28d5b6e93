/** Furlough in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** CPC-520-outside-suspension */
export const cpc520OutsideSuspension = {
  yes: text("محکوم خارج از شمول مقررات تعلیق است", "the sentenced person is excluded from suspension"),
  no: text("محکوم خارج از شمول مقررات تعلیق نیست", "the sentenced person is not excluded from suspension"),
  question: text(
    "آیا محکوم خارج از شمول مقررات تعلیق است؟",
    "is the sentenced person excluded from suspension?",
  ),
}

/** CPC-520-accused */
export const cpc520Accused = {
  yes: text(
    "زندانی، متهم بازداشتی است و فقط اعزام تحت‌الحفظ دارد",
    "the prisoner is an accused in detention, who has escorted leave only",
  ),
  no: text("زندانی، متهم بازداشتی نیست", "the prisoner is not an accused in detention"),
  question: text("آیا زندانی، متهم بازداشتی است؟", "is the prisoner an accused in detention?"),
}

/** CPC-520-allowance */
export const cpc520Allowance = {
  yes: text("سهمیهٔ مرخصی باقی است", "days of furlough are left"),
  no: text("سهمیهٔ مرخصی تمام شده است", "no days of furlough are left"),
  question: text("آیا سهمیهٔ مرخصی باقی است؟", "are days of furlough left?"),
}

/** CPC-520-urgent-outside-suspension */
export const cpc520UrgentOutsideSuspension = {
  yes: text(
    "مرخصی اضطراری برای محکوم خارج از شمول مقررات تعلیق مجاز نیست",
    "urgent furlough is closed to a sentenced person excluded from suspension",
  ),
  no: text(
    "مرخصی اضطراری از جهت مقررات تعلیق منعی ندارد",
    "exclusion from suspension does not close urgent furlough",
  ),
  question: text(
    "آیا مرخصی اضطراری از جهت مقررات تعلیق منع دارد؟",
    "does exclusion from suspension close urgent furlough?",
  ),
}

/** CPC-520-agreement */
export const cpc520Agreement = {
  yes: text(
    "مرجع صادرکنندهٔ قرار با اعزام موافق است",
    "the authority that ordered the detention agrees to the furlough",
  ),
  no: text(
    "مرجع صادرکنندهٔ قرار با اعزام موافق نیست",
    "the authority that ordered the detention does not agree to the furlough",
  ),
  question: text(
    "آیا مرجع صادرکنندهٔ قرار با اعزام موافق است؟",
    "does the authority that ordered the detention agree to the furlough?",
  ),
}

/** CPC-520-renewal */
export const cpc520Renewal = {
  yes: text(
    "نخستین مرخصی است، یا پس از پرداخت بخشی از محکوم‌به یا جلب رضایت شاکی تمدید می‌شود",
    "it is the first furlough, or its renewal after part was paid or the complainant's consent was won",
  ),
  no: text(
    "از این مرخصی پیش‌تر استفاده شده است و شرایط تمدید آن فراهم نیست",
    "the furlough was used before, and the conditions of its renewal are not met",
  ),
  question: text(
    "آیا نخستین مرخصی است، یا شرایط تمدید آن فراهم است؟",
    "is it the first furlough, or are the conditions of its renewal met?",
  ),
}

/** CPC-520-note-outside */
export const cpc520NoteOutside = {
  yes: text("محکوم خارج از شمول مقررات تعلیق است", "the sentenced person is excluded from suspension"),
  no: text("محکوم خارج از شمول مقررات تعلیق نیست", "the sentenced person is not excluded from suspension"),
  question: text(
    "آیا محکوم خارج از شمول مقررات تعلیق است؟",
    "is the sentenced person excluded from suspension?",
  ),
}

/** CPC-520-twice */
export const cpc520Twice = {
  yes: text(
    "در سالِ روز تصمیم کمتر از {furlough.occasion.perYear} بار مرخصی مناسبتی داده شده است",
    "fewer than {furlough.occasion.perYear} furloughs for an occasion were granted this year",
  ),
  no: text(
    "در سالِ روز تصمیم دست‌کم {furlough.occasion.perYear} بار مرخصی مناسبتی داده شده است",
    "{furlough.occasion.perYear} furloughs for an occasion were already granted this year",
  ),
  question: text(
    "آیا در سالِ روز تصمیم کمتر از {furlough.occasion.perYear} بار مرخصی مناسبتی داده شده است؟",
    "were fewer than {furlough.occasion.perYear} furloughs for an occasion granted this year?",
  ),
}

/** REG84-in-force */
export const reg84InForce = {
  yes: text(
    "آیین‌نامهٔ ۱۳۸۴ در تاریخ معیار لازم‌الاجرا است",
    "the regulation of 1384 is in force on the relevant day",
  ),
  no: text(
    "آیین‌نامهٔ ۱۳۸۴ در تاریخ معیار لازم‌الاجرا نیست",
    "the regulation of 1384 is not in force on the relevant day",
  ),
  question: text(
    "آیا آیین‌نامهٔ ۱۳۸۴ در تاریخ معیار لازم‌الاجرا است؟",
    "is the regulation of 1384 in force on the relevant day?",
  ),
}

/** REG84-quota */
export const reg84Quota = {
  yes: text(
    "در حبس تا {furlough1384.longTerm} {furlough1384.share}، در حبس طولانی‌تر و ابد {furlough1384.servedOfLongTerm}، و برای جزای نقدی و محکومیت مالی {furlough1384.servedOfDebt} تحمل شده است",
    "the time required has been served: {furlough1384.share} of a term up to {furlough1384.longTerm}, {furlough1384.servedOfLongTerm} of a longer one and of life, {furlough1384.servedOfDebt} for a fine or debt",
  ),
  no: text(
    "در حبس تا {furlough1384.longTerm} {furlough1384.share}، در حبس طولانی‌تر و ابد {furlough1384.servedOfLongTerm}، و برای جزای نقدی و محکومیت مالی {furlough1384.servedOfDebt} هنوز تحمل نشده است",
    "the time required has not been served yet: {furlough1384.share} of a term up to {furlough1384.longTerm}, {furlough1384.servedOfLongTerm} of a longer one and of life, {furlough1384.servedOfDebt} for a fine or debt",
  ),
  question: text(
    "آیا در حبس تا {furlough1384.longTerm} {furlough1384.share}، در حبس طولانی‌تر و ابد {furlough1384.servedOfLongTerm}، و برای جزای نقدی و محکومیت مالی {furlough1384.servedOfDebt} تحمل شده است؟",
    "has the time required been served: {furlough1384.share} of a term up to {furlough1384.longTerm}, {furlough1384.servedOfLongTerm} of a longer one and of life, {furlough1384.servedOfDebt} for a fine or debt?",
  ),
}

/** REG84-points */
export const reg84Points = {
  yes: text("{furlough1384.points} امتیاز کسب شده است", "{furlough1384.points} points have been earned"),
  no: text("{furlough1384.points} امتیاز کسب نشده است", "{furlough1384.points} points have not been earned"),
  question: text(
    "آیا {furlough1384.points} امتیاز کسب شده است؟",
    "have {furlough1384.points} points been earned?",
  ),
}

/** SET-NOFUR84 */
export const setNofur84 = {
  yes: text("جرم از جرایم محروم از مرخصی است", "the offence bars furlough under the regulation of 1384"),
  no: text(
    "جرم از جرایم محروم از مرخصی نیست",
    "the offence does not bar furlough under the regulation of 1384",
  ),
  question: text(
    "آیا جرم از جرایم محروم از مرخصی است؟",
    "does the offence bar furlough under the regulation of 1384?",
  ),
}

/** REG84-last-tenth */
export const reg84LastTenth = {
  yes: text(
    "بخش پایانی محکومیت است: {furlough1384.promiseShare} آن تحمل شده و حداکثر {furlough1384.promisePeriod} باقی است",
    "it is the last part of the term: {furlough1384.promiseShare} of it has been served, and at most {furlough1384.promisePeriod} are left",
  ),
  no: text(
    "بخش پایانی محکومیت نیست: {furlough1384.promiseShare} آن تحمل نشده یا بیش از {furlough1384.promisePeriod} باقی است",
    "it is not the last part of the term: {furlough1384.promiseShare} of it has not been served, or more than {furlough1384.promisePeriod} are left",
  ),
  question: text(
    "آیا {furlough1384.promiseShare} محکومیت تحمل شده و حداکثر {furlough1384.promisePeriod} از آن باقی است؟",
    "has {furlough1384.promiseShare} of the term been served, and are at most {furlough1384.promisePeriod} left?",
  ),
}

/** CPC-520-rules */
export const cpc520Rules = {
  yes: text("زندانی ضوابط و مقررات زندان را رعایت کرده است", "the prisoner has kept the rules of the prison"),
  no: text(
    "زندانی ضوابط و مقررات زندان را رعایت نکرده است",
    "the prisoner has not kept the rules of the prison",
  ),
  question: text(
    "آیا زندانی ضوابط و مقررات زندان را رعایت کرده است؟",
    "has the prisoner kept the rules of the prison?",
  ),
}

/** CPC-520-programmes */
export const cpc520Programmes = {
  yes: text(
    "زندانی در برنامه‌های اصلاحی و تربیتی مشارکت دارد",
    "the prisoner takes part in reform and training programmes",
  ),
  no: text(
    "زندانی در برنامه‌های اصلاحی و تربیتی مشارکت ندارد",
    "the prisoner does not take part in reform and training programmes",
  ),
  question: text(
    "آیا زندانی در برنامه‌های اصلاحی و تربیتی مشارکت دارد؟",
    "does the prisoner take part in reform and training programmes?",
  ),
}

/** CPC-520-points */
export const cpc520Points = {
  yes: text(
    "زندانی امتیازهای لازم برای مرخصی را کسب کرده است",
    "the prisoner has earned the points that furlough requires",
  ),
  no: text(
    "زندانی امتیازهای لازم برای مرخصی را کسب نکرده است",
    "the prisoner has not earned the points that furlough requires",
  ),
  question: text(
    "آیا زندانی امتیازهای لازم برای مرخصی را کسب کرده است؟",
    "has the prisoner earned the points that furlough requires?",
  ),
}

/** CPC-520-security */
export const cpc520Security = {
  yes: text(
    "زندانی برای مرخصی تأمین مناسب سپرده است",
    "the prisoner has given suitable security for the furlough",
  ),
  no: text(
    "زندانی برای مرخصی تأمین مناسب نسپرده است",
    "the prisoner has not given suitable security for the furlough",
  ),
  question: text(
    "آیا زندانی برای مرخصی تأمین مناسب سپرده است؟",
    "has the prisoner given suitable security for the furlough?",
  ),
}

/** CPC-520-event */
export const cpc520Event = {
  yes: text(
    "همسر یا خویشاوند نزدیک زندانی به بیماری حاد مبتلا یا فوت شده است، یا فرزند زندانی ازدواج می‌کند",
    "the spouse or a close relative is acutely ill or has died, or a child is getting married",
  ),
  no: text(
    "نه همسر یا خویشاوند نزدیک زندانی به بیماری حاد مبتلا یا فوت شده است و نه فرزند زندانی ازدواج می‌کند",
    "neither is the spouse or a close relative acutely ill or dead, nor is a child getting married",
  ),
  question: text(
    "آیا همسر یا خویشاوند نزدیک زندانی به بیماری حاد مبتلا یا فوت شده است، یا فرزند زندانی ازدواج می‌کند؟",
    "is the spouse or a close relative acutely ill, has one of them died, or is a child getting married?",
  ),
}

/** CPC-520-no-security */
export const cpc520NoSecurity = {
  yes: text(
    "دادستان عجز زندانی از سپردن تأمین را احراز کرده است",
    "the prosecutor has found the prisoner unable to give security",
  ),
  no: text(
    "دادستان عجز زندانی از سپردن تأمین را احراز نکرده است",
    "the prosecutor has not found the prisoner unable to give security",
  ),
  question: text(
    "آیا دادستان عجز زندانی از سپردن تأمین را احراز کرده است؟",
    "has the prosecutor found the prisoner unable to give security?",
  ),
}

/** CPC-520-is-accused */
export const cpc520IsAccused = {
  yes: text("زندانی، متهم بازداشتی است", "the prisoner is an accused in detention"),
  no: text("زندانی، متهم بازداشتی نیست", "the prisoner is not an accused in detention"),
  question: text("آیا زندانی، متهم بازداشتی است؟", "is the prisoner an accused in detention?"),
}

/** CPC-520-complainant */
export const cpc520Complainant = {
  yes: text("پرونده شاکی خصوصی دارد", "the case has a private complainant"),
  no: text("پرونده شاکی خصوصی ندارد", "the case has no private complainant"),
  question: text("آیا پرونده شاکی خصوصی دارد؟", "does the case have a private complainant?"),
}

/** CPC-520-useful */
export const cpc520Useful = {
  yes: text("مرخصی در جلب رضایت شاکی مؤثر است", "furlough can help to win the complainant's consent"),
  no: text("مرخصی در جلب رضایت شاکی مؤثر نیست", "furlough cannot help to win the complainant's consent"),
  question: text(
    "آیا مرخصی در جلب رضایت شاکی مؤثر است؟",
    "can furlough help to win the complainant's consent?",
  ),
}

/** CPC-520-circular */
export const cpc520Circular = {
  yes: text(
    "رئیس قوهٔ قضائیه بخشنامهٔ مرخصی مناسبتی صادر کرده است",
    "the Head of the Judiciary has issued a circular granting furlough for the occasion",
  ),
  no: text(
    "رئیس قوهٔ قضائیه بخشنامهٔ مرخصی مناسبتی صادر نکرده است",
    "the Head of the Judiciary has issued no circular granting furlough for an occasion",
  ),
  question: text(
    "آیا رئیس قوهٔ قضائیه بخشنامهٔ مرخصی مناسبتی صادر کرده است؟",
    "has the Head of the Judiciary issued a circular granting furlough for the occasion?",
  ),
}
