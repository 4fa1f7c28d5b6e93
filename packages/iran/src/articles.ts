/** Which articles the pack encodes, which it does not, and why. */

import { type Article, type Instrument, type Text, text } from "@bazgasht/rules"
import { article, articles as articleRange, articlesBoth, note, principle } from "./citing.ts"
import { openingDemandRules } from "./employment/opening.ts"
import { workplaces } from "./employment/workplaces.ts"
import * as instruments from "./instruments.ts"
import * as employmentCases from "./parameters/employment-cases.ts"
import * as supportCases from "./parameters/support-cases.ts"
import { householdHelp, memberHelp } from "./support/kinds-of-help.ts"
import { needScore } from "./support/need-score.ts"

const whole = text("کل سند", "the whole instrument")

/** An article, the rules and numbers that encode it, and what of it they leave out. */
const encoded =
  (instrument: Instrument) =>
  (place: Text, title: Text, encodedBy: ReadonlyArray<string>, remark?: Text): Article => ({
    instrument,
    article: place,
    title,
    encodedBy,
    ...(remark === undefined ? {} : { remark }),
  })

/** An article that no rule encodes, and why. */
const notEncoded =
  (instrument: Instrument) =>
  (place: Text, title: Text, remark: Text): Article =>
    encoded(instrument)(place, title, [], remark)

const unseen = text("متن آن دیده نشده است", "its text was not seen")

const {
  criminalProcedureCode: cpc,
  financialConvictionsAct: fin94,
  imprisonmentReductionAct: red99,
  islamicPenalCode: ipc,
  prisonsRegulation1384: reg84,
  prisonsRegulation1400: reg00,
} = instruments

const penalCode: ReadonlyArray<Article> = [
  encoded(ipc)(article(19), text("درجات مجازات‌های تعزیری", "degrees of ta'zir punishments"), [
    "BASE-1/imposed",
    "BASE-1/statutory",
    "BASE-1/fine",
    "BASE-1/others",
    "fineBand.degree1",
    "fineBand.degree2",
    "fineBand.degree3",
    "fineBand.degree4",
    "fineBand.degree5",
    "fineBand.degree6",
    "fineBand.degree7",
  ]),
  encoded(ipc)(
    article(25),
    text("محرومیت از حقوق اجتماعی", "deprivation of social rights"),
    ["BASE-7", "EMP-9", "EMP-9/from", "socialRights.longestDeprivation"],
    text(
      "فقط محرومیت‌های ناشی از حبس؛ شلاق حدی، قطع عضو و قصاص عضو پیاده‌سازی نشده است",
      "deprivation by imprisonment only; lashes of hadd, amputation and qisas of limbs are not encoded",
    ),
  ),
  encoded(ipc)(
    article(26),
    text("مصادیق حقوق اجتماعی", "the social rights"),
    ["EMP-9", "EMP-9/opening"],
    text(
      "اینکه شغلی نیازمند حقوق اجتماعی است در آگهی فرصت می‌آید",
      "whether a job needs social rights is stated by the opening",
    ),
  ),
  encoded(ipc)(
    article(27),
    text("احتساب بازداشت قبلی و مبدأ حبس", "detention credit and start of imprisonment"),
    ["BASE-2/lashes", "BASE-2/fine", "BASE-3", "BASE-3/end", "REL-END", "fineDay.ipc27"],
  ),
  encoded(ipc)(articlesBoth(28, 29), text("تعدیل مبالغ و بازداشت بدل", "adjustment and detention in lieu"), [
    "FIN-6/cap",
    "FIN-6/days",
    "FIN-6/start",
    "inLieu.longest",
  ]),
  encoded(ipc)(
    note(article(37)),
    text("تبدیل حبس کمتر از نود و یک روز", "conversion of terms under 91 days"),
    ["REL-ALT/mode"],
  ),
  encoded(ipc)(article(40), text("تعویق صدور حکم", "postponement of the judgment"), [
    "REL-PP",
    "REL-PP-1",
    "REL-PP/minimum",
    "REL-PP/maximum",
  ]),
  encoded(ipc)(
    articleRange(41, 45),
    text("انواع تعویق، دستورها و تخلف", "kinds of postponement, orders and breach"),
    ["REL-PP", "REL-PP/mostAddition"],
    text(
      "ممنوعیت تعویق غیابی و افزایش مدت پس از تخلف؛ صدور حکم پس از تخلف با دادگاه است",
      "the bar on postponement in absence and the addition after a breach; the judgment that a breach may bring is the court's",
    ),
  ),
  encoded(ipc)(article(46), text("تعلیق اجرای مجازات", "suspension of execution of the punishment"), [
    "REL-SU",
    "REL-SU-1",
    "REL-SU-1/minimum",
    "REL-SU-1/maximum",
  ]),
  encoded(ipc)(
    article(47),
    text("جرایم غیرقابل تعویق و تعلیق", "offences that bar postponement and suspension"),
    ["REL-SU-2", "REL-SU-2/extent", "suspension.economicOffenceLimit"],
  ),
  encoded(ipc)(article(49), text("تعلیق تمام مجازات", "whole suspension"), ["REL-SU-3"]),
  encoded(ipc)(article(50), text("تخلف از دستورهای تعلیق", "breach during suspension"), [
    "REL-SU-4",
    "REL-SU-4/breach",
    "REL-SU-4/minimum",
    "REL-SU-4/maximum",
  ]),
  notEncoded(ipc)(
    article(52),
    text("بی‌اثر شدن محکومیت تعلیقی", "a suspended conviction loses effect"),
    text("پایان پرونده در چرخهٔ کار درخواست نهاد ارفاقی", "the end of the petition in its life cycle"),
  ),
  encoded(ipc)(article(53), text("مبدأ تعلیق بخشی از مجازات", "start of a partial suspension"), [
    "REL-SU-3",
    "REL-SU-3/end",
  ]),
  encoded(ipc)(articlesBoth(54, 55), text("لغو تعلیق", "revocation of suspension"), [
    "REL-SU-4",
    "revocation.lightestDegree",
  ]),
  encoded(ipc)(articlesBoth(56, 57), text("نظام نیمه‌آزادی", "semi-liberty (nimeh-azadi)"), [
    "REL-SL",
    "REL-SL-1",
  ]),
  encoded(ipc)(
    article(58),
    text("آزادی مشروط", "conditional release"),
    ["REL-CR", "REL-CR-1", "BASE-4"],
    text("متن پیش از ۱۳۹۲ پیاده‌سازی نشده است", "the wording before 1392 is not encoded"),
  ),
  encoded(ipc)(article(59), text("مدت آزادی مشروط", "period of conditional release"), [
    "REL-CR-3/minimum",
    "REL-CR-3/maximum",
    "REL-CR-3/default",
  ]),
  encoded(ipc)(
    article(60),
    text("دستورهای دورهٔ آزادی مشروط", "orders during conditional release"),
    ["REL-CR"],
    text(
      "دستورها به صورت فهرست در اختیار دادگاه است؛ تصمیم دربارهٔ آن‌ها قاعده‌ای ندارد",
      "the orders are a list for the court (REL-CR-4); which to choose is no rule",
    ),
  ),
  encoded(ipc)(article(61), text("تخلف در دورهٔ آزادی مشروط", "breach during conditional release"), [
    "REL-CR-5",
    "REL-CR-5/minimum",
    "REL-CR-5/maximum",
  ]),
  encoded(ipc)(article(62), text("نظارت سامانه‌های الکترونیکی", "electronic monitoring"), [
    "REL-EM",
    "REL-EM-1",
  ]),
  encoded(ipc)(
    articleRange(64, 87),
    text("مجازات‌های جایگزین حبس", "alternatives to imprisonment"),
    ["REL-ALT", "REL-ALT/mode", "REL-ALT/mostAtOnce", "REL-ALT/leastAddition", "REL-ALT/mostAddition"],
    text(
      "مواد ۶۴ تا ۶۸ و ارقام مادهٔ ۸۱؛ موارد منع دیگر، مانند مادهٔ ۷۱، در منابع ما نیست",
      "articles 64 to 68 and the numbers of 81; other bars, such as article 71, are not in our sources",
    ),
  ),
  encoded(ipc)(article(94), text("تعویق دربارهٔ نوجوانان", "postponement for juveniles"), [
    "REL-PP",
    "juvenile.age",
  ]),
  encoded(ipc)(articleRange(96, 98), text("عفو", "pardon"), ["REL-PARDON-1", "REL-PARDON-2", "REL-PARDON-3"]),
  encoded(ipc)(
    articleRange(100, 104),
    text("گذشت شاکی و جرایم قابل گذشت", "waiver by the complainant (gozasht) and waivable offences"),
    [
      "REL-WAIVE",
      "REL-WAIVE/offence",
      "REL-WAIVE/minimum",
      "REL-WAIVE/maximum",
      "waiver.theftLimit",
      "waiver.fraudLimit",
    ],
    text(
      "فهرست کامل مادهٔ ۱۰۴ در منابع ما نیست؛ جز سرقت و کلاهبرداری، شمول را دادگاه معلوم می‌کند",
      "the whole list of article 104 is not in our sources; beyond theft and fraud the court says what is listed",
    ),
  ),
  encoded(ipc)(
    article(134),
    text("تعدد جرم", "several offences"),
    ["BASE-6/onePunishment", "BASE-6/minimum", "BASE-6/maximum"],
    text(
      "مجازات اشد و جانشین آن در محاسبهٔ پرونده است؛ متن پیش از اصلاح ۱۳۹۹ پیاده‌سازی نشده است",
      "the heaviest sentence and its successor are computed from the case file; the wording before 1399 is not encoded",
    ),
  ),
  encoded(ipc)(
    articleRange(488, 491),
    text("مهلت و نرخ روز پرداخت دیه", "deadlines of diyah, and its price when it is paid"),
    [
      "DIY-3",
      "DIY-3/years",
      "DIY-3/first",
      "DIY-3/second",
      "DIY-3/third",
      "DIY-3/last",
      "DIY-3/parts",
      "DIY-3/due",
      "SET-7/deferred",
      "SET-7/owed",
      "SET-7/paid",
      "diyah.sightingDays",
    ],
    text(
      "روزهای قمری محاسباتی است؛ دو روز پیش و پس از آن تا گواهی واحد اجرا باز می‌ماند",
      "lunar days are computed; two days about them stay open until the execution office certifies",
    ),
  ),
  encoded(ipc)(article(549), text("نرخ دیه", "amount of diyah"), ["DIY-1", "DIY-1/share", "diyah.full"]),
  encoded(ipc)(
    article(551),
    text("دیهٔ زن", "diyah of women"),
    ["DIY-1/share", "DIY-1/fund", "diyah.shareForWomansLife"],
    text(
      "فقط دیهٔ نفس؛ سهم دیهٔ جراحت از دادنامه گرفته می‌شود",
      "of life only; the share of an injury is taken from the judgment",
    ),
  ),
  encoded(ipc)(
    article(555),
    text("تغلیظ دیه", "increase in forbidden months"),
    ["DIY-2", "diyah.increase", "diyah.forbiddenMonth"],
    text(
      "روزهای ماه حرام فقط برای سال ۱۴۰۲ دیده شده است؛ در سال‌های دیگر حکم دادنامه لازم است",
      "the days of forbidden months were seen for 1402 only; in other years the judgment has to say",
    ),
  ),
]

const procedureCode: ReadonlyArray<Article> = [
  notEncoded(cpc)(
    article(217),
    text("قرارهای تأمین کیفری", "security orders before judgment"),
    text(
      "دربارهٔ متهمان است و راه آزادی محکوم نیست",
      "it concerns suspects and is no route of a sentenced person",
    ),
  ),
  encoded(cpc)(article(442), text("تسلیم به رأی", "acceptance of the judgment (taslim be ra'y)"), [
    "REL-442",
    "REL-442/largestCut",
    "REL-442/shortestTermLeft",
    "REL-442/largestFineCut",
    "REL-442/smallestFineLeft",
    "REL-442/largestLashesCut",
    "REL-442/fewestLashesLeft",
    "REL-442/largestDailyFineCut",
    "REL-442/fewestDailyFineDaysLeft",
    "REL-442/largestServiceCut",
    "REL-442/fewestServiceHoursLeft",
    "REL-442/largestSupervisionCut",
    "REL-442/shortestSupervisionLeft",
  ]),
  encoded(cpc)(article(483), text("گذشت پس از قطعیت حکم", "waiver after finality"), ["REL-483"]),
  notEncoded(cpc)(
    note(article(485)),
    text("سابقهٔ لازم قاضی اجرای احکام", "service needed of the judge for the execution of sentences"),
    text("شرط انتصاب است و اثری بر پرونده ندارد", "a condition of appointment, without effect on a case"),
  ),
  encoded(cpc)(articlesBoth(501, 502), text("تعویق اجرای مجازات", "postponing execution"), ["REL-POST"]),
  encoded(cpc)(article(510), text("تجمیع احکام", "merging of judgments"), ["BASE-8"]),
  encoded(cpc)(article(513), text("انواع زندان و محل نگهداری", "kinds of prisons and placement"), [
    ...workplaces.map(({ rule }) => rule.id),
    "EMP-2",
  ]),
  encoded(cpc)(articlesBoth(515, 516), text("احتساب ایام بازداشت", "detention credit"), [
    "BASE-2/lashes",
    "BASE-2/dailyFine",
    "BASE-2/service",
    "BASE-2/supervision",
    "BASE-2/dismissal",
    "BASE-3",
    "REL-END",
  ]),
  encoded(cpc)(article(520), text("مرخصی زندانیان", "furlough"), [
    "REL-FUR-1",
    "REL-FUR-2",
    "REL-FUR-3",
    "REL-FUR-4",
    "REL-FUR-5",
    "REL-FUR-6",
    "REL-FUR-7",
    "REL-FUR-1/daysLeft",
    "REL-FUR-2/days",
    "REL-FUR-3/days",
    "REL-FUR-3/daysLeft",
    "REL-FUR-3/hours",
    "REL-FUR-5/days",
    "REL-FUR-6/daysLeft",
  ]),
  encoded(cpc)(article(529), text("عدم پرداخت جزای نقدی", "an unpaid fine"), [
    "FIN-6",
    "FIN-6/end",
    "FIN-6/instalments",
    "FIN-6/kind",
    "FIN-6/hours",
    "FIN-6/days",
    "FIN-6/collectible",
    "fineDay.cpc529",
    "publicService.limit",
    "publicService.rialsPerHour",
  ]),
  encoded(cpc)(articlesBoth(533, 534), text("تقسیط و تغییر وضع مالی", "instalments and new means"), [
    "FIN-4",
    "FIN-4/report",
  ]),
  encoded(cpc)(article(552), text("تقلیل مدت تعلیق", "shortening a suspension"), ["REL-SU-4/shortening"]),
  encoded(cpc)(
    article(553),
    text("پیشنهاد نیمه‌آزادی و نظارت الکترونیکی", "proposing semi-liberty and electronic monitoring"),
    ["REL-SL", "REL-EM"],
  ),
  encoded(cpc)(article(555), text("اطلاع به شاکی", "telling the complainant"), ["REL-NOTIFY"]),
  notEncoded(cpc)(article(557), text("آیین‌نامهٔ نهادهای ارفاقی", "regulation on leniency"), unseen),
]

const others: ReadonlyArray<Article> = [
  notEncoded(red99)(
    article(5),
    text("اصلاح مقررات", "an amendment"),
    text("در منابع ما بدون شرح آمده است", "our sources name it without saying what it changes"),
  ),
  encoded(red99)(article(8), text("نیمه‌آزادی درجهٔ دو تا چهار", "semi-liberty of degrees 2 to 4"), ["REL-SL"]),
  encoded(red99)(
    article(9),
    text("نظارت الکترونیکی درجهٔ دو تا چهار", "electronic monitoring of degrees 2 to 4"),
    ["REL-EM"],
  ),
  encoded(red99)(article(11), text("جرایم قابل گذشت", "waivable offences"), ["REL-WAIVE/offence"]),
  encoded(instruments.narcoticsAmendment)(
    note(article(45)),
    text("نهادهای ارفاقی در جرایم مواد مخدر", "leniency in drug offences"),
    [
      "REL-DRUG",
      "REL-DRUG/A",
      "REL-DRUG/B",
      "REL-DRUG/minimum",
      "REL-DRUG/maximum",
      "REL-CR",
      "REL-SL",
      "REL-EM",
      "REL-SU",
      "REL-PP",
      "REL-ALT",
    ],
  ),
  encoded(instruments.acidAttackAct)(
    article(3),
    text("ممنوعیت نهادهای ارفاقی در اسیدپاشی", "no leniency for acid attacks"),
    ["REL-CR", "REL-SL", "REL-EM", "REL-SU", "REL-PP", "REL-ALT"],
  ),
  encoded(instruments.constitution)(principle(110, 11), text("عفو رهبری", "pardon by the Leader"), [
    "REL-PARDON-1",
    "REL-PARDON-2",
    "REL-PARDON-3",
  ]),
  encoded(instruments.pardonCommissionRegulation)(whole, text("عفو موردی", "case pardon"), ["REL-PARDON-1"]),
  encoded(instruments.criteriaPardonCircular1404)(
    whole,
    text("عفو معیاری ۱۴۰۴", "criteria-based pardon of 1404"),
    ["REL-PARDON-2"],
    text("شرایط عمومی؛ بندهای مدت حبس دیده نشده است", "general conditions; the length bands were not seen"),
  ),
  encoded(instruments.amnestyCircular1401)(
    whole,
    text("عفو بهمن ۱۴۰۱", "pardon of 1401"),
    ["REL-PARDON-3", "REL-PARDON-3/share"],
    text(
      "به استناد خلاصه‌ای غیررسمی؛ بند بیش از پنج تا ده سال در آن نیست",
      "from an unofficial summary, which lacks the band over five to ten years",
    ),
  ),
  encoded(instruments.permittedRadiusDirective)(article(1), text("محدودهٔ مراقبتی", "permitted radius"), [
    "REL-EM-2",
    "REL-EM-2/within",
  ]),
  encoded(instruments.electronicSupervisionTariff1402)(whole, text("تعرفهٔ پابند", "daily tariff"), [
    "REL-EM-3",
    "REL-EM-3/sum",
  ]),
  encoded(instruments.financialConvictionsBill)(
    article(3),
    text("نظارت الکترونیکی محکومان مالی", "debtors under electronic monitoring"),
    ["REL-EM-4", "FIN-1"],
    text(
      "لازم‌الاجرا نشده؛ گزینش دیدگاه آن را لازم‌الاجرا یا وضعیت آن را نامعلوم می‌گیرد",
      "not in force; a policy takes it as in force, or its status as not known",
    ),
  ),
  encoded(instruments.unityRuling764)(whole, text("حبس ابد و آزادی مشروط", "life and conditional release"), [
    "REL-CR",
  ]),
  encoded(instruments.unityRuling823)(
    whole,
    text("تسلیم به رأی و تجدیدنظرخواهی شاکی", "acceptance of the judgment and the complainant's appeal"),
    ["REL-442"],
    unseen,
  ),
  encoded(instruments.advisoryOpinion2512)(
    whole,
    text("مبنای نصاب پس از عفو", "base of the fraction after a pardon"),
    ["BASE-4"],
  ),
  encoded(instruments.advisoryOpinion394)(whole, text("مبدأ تعلیق جزئی", "start of a partial suspension"), [
    "REL-SU-3",
  ]),
  encoded(instruments.advisoryOpinions1402)(whole, text("تبصرهٔ مادهٔ ۴۵ مواد مخدر", "the drug note"), [
    "REL-DRUG",
  ]),
  encoded(reg84)(
    articleRange(219, 221),
    text("مرخصی", "furlough"),
    ["REL-FUR-84", "REL-FUR-84/intervalMonths", "REL-FUR-84/promise"],
    text("متن اصلاحی ۱۳۸۹؛ متن پیش از آن دیده نشده است", "the wording of 1389; the earlier one was not seen"),
  ),
  encoded(reg84)(
    articlesBoth(134, 135),
    text("کارهای ممنوع زندانیان", "work closed to prisoners"),
    ["EMP-8"],
    text(
      "حکم آیین‌نامهٔ ۱۴۰۰ در این باره دیده نشده است",
      "what the regulation of 1400 says of it was not seen",
    ),
  ),
  encoded(reg00)(
    text("رأی باز", "open status (ra'y-e baz)"),
    text("کار بیرون از زندان بدون مراقب", "work outside without escort"),
    ["EMP-3", "EMP-3/opening", "EMP-OPENING-permission", "openStatus.share"],
    text(
      "نصاب و جرایم مستثنا دیده نشده است",
      "the share to be served and the excluded offences were not seen",
    ),
  ),
  notEncoded(reg00)(
    article(185),
    text("دستمزد زندانیان", "wages of prisoners"),
    text(
      "متن تقسیم معینی ندارد؛ سهم افراد تحت تکفل به درخواست زندانی است و در شرایط تقسیم دستمزد آمده است",
      "it sets no split; a share for dependants is the prisoner's own request, and stands in the terms of the wage",
    ),
  ),
  notEncoded(reg00)(
    article(191),
    text("زندانیان تحت نظارت الکترونیکی", "prisoners under electronic monitoring"),
    unseen,
  ),
  encoded(reg00)(
    article(194),
    text("درجهٔ اعتباری", "credit grade"),
    ["REL-FUR-1"],
    text(
      "ارقام آن دیده نشده است؛ کسب امتیاز لازم را زندان گواهی می‌کند",
      "its points were not seen; the prison certifies them",
    ),
  ),
  encoded(reg00)(article(203), text("تکالیف دورهٔ مرخصی", "duties during leave"), ["REL-FUR-8"]),
  notEncoded(reg00)(
    article(313),
    text("موضوع آن دیده نشده است", "its subject was not seen"),
    text(
      "به آزادی مربوط نمی‌شود یا شرح آن در منابع ما نیست",
      "our sources do not say what of it touches release",
    ),
  ),
  notEncoded(instruments.leniencyRegulation)(
    whole,
    text("آیین اجرای نهادهای ارفاقی", "procedure of leniency"),
    unseen,
  ),
  notEncoded(instruments.prisonPopulationDirective)(
    whole,
    text("کاهش جمعیت کیفری", "reducing the prison population"),
    unseen,
  ),
  notEncoded(instruments.electronicCareRegulation)(
    whole,
    text("مراقبت‌های الکترونیکی", "electronic care"),
    text("آیین اجرایی است", "it is procedure"),
  ),
  encoded(fin94)(
    articleRange(3, 22),
    text("محکومیت‌های مالی و اعسار", "financial convictions and insolvency"),
    ["FIN-1", "FIN-1/end", "FIN-2", "FIN-3", "FIN-4", "FIN-4/burden", "FIN-5", "insolvency.claimDays"],
    text(
      "روز آخر مهلت سی‌روزه (روز ابلاغ و تعطیلات) مطابق آیین دادرسی مدنی است و پیاده‌سازی نشده است",
      "the last of the thirty days (day of service, holidays) follows civil procedure and is not encoded",
    ),
  ),
  encoded(instruments.setadRegulation)(article(1), text("مددجوی ستاد دیه", "clients of the Setad Dieh"), [
    "SET-1",
  ]),
  encoded(instruments.setadRegulation1392)(
    whole,
    text("شرایط و مسیر پرداخت", "conditions and path of payment"),
    ["SET-1/1392", "SET-3/1392", "SET-5"],
  ),
  encoded(instruments.setadRegulation1389)(
    whole,
    text("شرایط و سقف وام", "conditions and ceiling of the loan"),
    ["SET-1/1389", "SET-6", "SET-6/loan", "setad.loanCeilingShare"],
  ),
  encoded(instruments.setadInstruction)(article(4), text("زمان پرداخت", "when to pay"), ["SET-3"]),
  encoded(instruments.setadProvincialRules)(whole, text("شرایط استان", "conditions of a province"), [
    "SET-2",
  ]),
  encoded(instruments.setadMostazafanAgreement)(whole, text("اولویت‌ها", "priorities"), [
    "SET-4",
    "SET-4/class",
    "setad.programmeDebtLimit",
    "setad.ageOfTheOld",
    "setad.leastDisability",
  ]),
  encoded(instruments.setadPractice)(
    whole,
    text("جدول فرآیند آزادسازی و زنجیرهٔ تصمیم", "the waterfall of a release and the chain of deciders"),
    [
      "SET-2/intentionalRecord",
      "SET-7",
      "SET-7/owed",
      "SET-7/waived",
      "SET-7/paid",
      "SET-7/deferred",
      "SET-7/payableNow",
      "SET-7/gap",
      "SET-8",
    ],
  ),
]

const families: ReadonlyArray<Article> = [
  encoded(instruments.supportPortal)(
    text("شرایط پوشش", "conditions of cover"),
    text("پوشش خانواده در انجمن", "cover of the family by the association"),
    ["FAM-1", "FAM-1/size"],
    text(
      "جزئیات شرایط فرزندان زندانی در منابع ما ناقص است",
      "our sources are incomplete on children with a parent in prison",
    ),
  ),
  notEncoded(instruments.supportPortal)(
    text("ارجاع به نزدیک‌ترین انجمن", "sending to the nearest association"),
    text("مسیریابی ثبت‌نام", "routing of a registration"),
    text(
      "سامانه آن را انجام می‌دهد؛ نقشهٔ انجمن‌ها در منابع ما نیست",
      "the portal does it; our sources name no map of associations",
    ),
  ),
  encoded(instruments.associationPractice)(
    text("تقسیم کار با کمیتهٔ امداد", "division of labour with the Relief Committee"),
    text("حمایت تا آغاز پوشش کمیته", "support until the committee takes over"),
    ["FAM-3", "FAM-3/earliest", "FAM-3/latest", "bridging.shortestWait", "bridging.longestWait"],
  ),
  encoded(instruments.associationPractice)(
    text("انواع حمایت", "kinds of help"),
    text("انواع حمایت انجمن‌ها", "kinds of help by the associations"),
    [
      ...[...householdHelp, ...memberHelp].map(({ rule }) => rule.id),
      "help.dowry.leastAge",
      "help.job.leastAge",
      "help.study.leastAge",
      "help.training.leastAge",
    ],
    text(
      "کمک به آزادی در قاعده‌های بدهی است؛ رویه‌های محلی، مانند بستهٔ غذایی هر چهل‌وپنج روز، پیاده‌سازی نشده است",
      "help towards release stands among the rules of debts; local practice, such as food every forty-five days, is not encoded",
    ),
  ),
  encoded(instruments.reliefCommitteeTerms)(
    whole,
    text("پوشش خانوادهٔ زندانی در کمیتهٔ امداد", "cover by the Relief Committee"),
    ["FAM-4", "FAM-4/job"],
    text(
      "خدمات کمیته با خود آن است؛ تعریف «محکوم نیازمند» پیاده‌سازی نشده است",
      "the services are the committee's own; its term “needy convict” is not encoded",
    ),
  ),
  encoded(instruments.pensionRates)(
    whole,
    text("مستمری ماهانه", "monthly pension"),
    [
      "FAM-5",
      "FAM-5/rate",
      "FAM-5/size",
      "household.mostCountedMembers",
      "pension.size1",
      "pension.size2",
      "pension.size3",
      "pension.size4",
      "pension.size5",
    ],
    text(
      "نیمهٔ نخست ۱۴۰۲ و پس از ۱۴۰۴ یافت نشد؛ سال نرخ ۱۴۰۱ استنباط شده است",
      "the first half of 1402 and the time after 1404 were not found; the year of the rate of 1401 is inferred",
    ),
  ),
  encoded(instruments.modellingChoice)(
    text("امتیاز نیاز", "need score"),
    text("اولویت خانواده‌ها", "priority of families"),
    ["FAM-7", ...needScore.indicators.map(({ rule }) => rule.id)],
    text("متن سراسری برای امتیازدهی یافت نشد", "no national scoring text was found"),
  ),
  encoded(instruments.modellingChoice)(
    text("گردش کار انجمن", "work within an association"),
    text("مهلت‌ها و سمت‌ها در پروندهٔ حمایت", "times and offices in a support case"),
    Object.values(supportCases)
      .map(({ id }) => id)
      .sort(),
    text(
      "متنی یافت نشد؛ هر انجمن می‌تواند اعداد خود را بیاورد",
      "no text was found; an association may bring its own numbers",
    ),
  ),
]

const employment: ReadonlyArray<Article> = [
  encoded(instruments.labourRegulation1379)(whole, text("کار زندانیان", "labour of prisoners"), [
    "EMP-4",
    ...workplaces.filter(({ kind }) => kind !== "ownBusiness").map(({ rule }) => rule.id),
  ]),
  notEncoded(instruments.labourAct1314)(
    whole,
    text("کار زندانیان", "labour of prisoners"),
    text("اعتبار کنونی آن محل تردید است", "whether it is still in force is doubtful"),
  ),
  encoded(instruments.minimumWage)(
    whole,
    text("کف دستمزد", "the floor of a wage"),
    ["EMP-5/floor", "EMP-5/wage", "minimumWage.daily", "minimumWage.daysOfMonth"],
    text("رقم ۱۴۰۵ یافت نشد", "the amount of 1405 was not found"),
  ),
  notEncoded(instruments.insuranceAgreement)(
    whole,
    text("بیمهٔ کار در زندان", "insurance of prison work"),
    text(
      "کار در زندان مشمول بیمهٔ اجباری نیست؛ متن توافق و پوشش حوادث دیده نشده است",
      "prison work is under no compulsory insurance; the text and the cover of accidents were not seen",
    ),
  ),
  encoded(instruments.employmentPractice)(
    text("حرفه‌آموزی", "vocational training"),
    text("دوره‌های فنی و حرفه‌ای", "courses of training"),
    ["EMP-7"],
  ),
  notEncoded(instruments.employmentPractice)(
    text("گردانندگان کارگاه‌ها", "operators of workshops"),
    text("بنیاد تعاون، پیمانکاران و انجمن‌ها", "the foundation, contractors and associations"),
    text("فهرستی است و قاعده‌ای ندارد", "it is a list and no rule"),
  ),
  encoded(instruments.employmentLoanPractice)(
    whole,
    text("وام اشتغال پس از آزادی", "loans for work after release"),
    [
      "EMP-10",
      "EMP-10/ceiling",
      "startUpLoan.lowerCeiling",
      "startUpLoan.upperCeiling",
      "startUpLoan.yearlyRate",
      "startUpLoan.instalments",
    ],
    text(
      "گزارش سال ۱۴۰۴ در یک استان؛ ارقام سال‌های دیگر و وام مشاغل خانگی خانواده‌ها پیاده‌سازی نشده است",
      "a report of 1404 from one province; the amounts of other years and loans to families are not encoded",
    ),
  ),
  encoded(instruments.modellingChoice)(
    text("گردش کار اشتغال و آموزش", "work on placements and courses"),
    text(
      "مهلت‌ها و سمت‌ها در جانمایی، دوره و آمادگی",
      "times and offices in placements, courses and readiness",
    ),
    Object.values(employmentCases)
      .map(({ id }) => id)
      .sort(),
    text(
      "متنی یافت نشد؛ هر زندان می‌تواند اعداد خود را بیاورد",
      "no text was found; a prison may bring its own numbers",
    ),
  ),
  encoded(instruments.modellingChoice)(
    text("گردش کار وام اشتغال", "work on a loan"),
    text("تضمین، مهلت و مازاد پرداخت وام", "securities, grace and tolerance of a loan"),
    ["startUpLoan.securityShare", "startUpLoan.tolerance", "startUpLoan.grace"],
    text(
      "متنی یافت نشد؛ هر نهاد می‌تواند اعداد خود را بیاورد",
      "no text was found; an office may bring its own numbers",
    ),
  ),
  encoded(instruments.modellingChoice)(
    text("خواسته‌های فرصت شغلی", "demands of an opening"),
    text("شرایط هر فرصت", "what an opening asks for"),
    ["EMP-OPENING-time", ...openingDemandRules.map(({ id }) => id)],
    text("قانون نیست؛ هر فرصت خواسته‌های خود را می‌گوید", "it is no law: every opening states its own demands"),
  ),
]

/** Every article that our sources name, encoded or not. */
export const articles: ReadonlyArray<Article> = [
  ...penalCode,
  ...procedureCode,
  ...others,
  ...families,
  ...employment,
]
