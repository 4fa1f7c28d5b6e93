/** Numbers of the measures of leniency, measure by measure. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import {
  article,
  articles,
  citing,
  courseNotes,
  cpc,
  drug96,
  ipc,
  letter,
  note,
  ours,
  red99,
} from "../citing.ts"
import { inMetres } from "../counted.ts"
import { amnesty1401Day } from "../facts/amnesty-1401.ts"
import { cpcInForce, drugNoteInForce, ipcInForce, red99NotBefore } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { counted, enacted, moneyParameter, partParameter, since, unknownSince } from "./dated.ts"

// Conditional release (IPC 58, 59, 61).

const by58 = enacted(
  ipcInForce,
  ipc(article(58), "verifiedText", "Adlgoo, Islamic-law.ir and Edha, article 58"),
)
const by59 = enacted(ipcInForce, ipc(article(59), "verifiedText", "Adljou and Bahadad, article 59"))
const by61 = enacted(ipcInForce, ipc(article(61), "verifiedReport", "Adlgoo, article 61"))

/** A longer term than this is a long one; exactly this is not. */
export const longTerm = by58.years("conditionalRelease.longTerm", 10)(
  "حد حبس طولانی در آزادی مشروط",
  "bound of a long term in conditional release",
)
export const shareOfLongTerm = by58.part("conditionalRelease.shareOfLongTerm", [1, 2])(
  "نصاب آزادی مشروط در حبس طولانی",
  "share of a long term to be served before conditional release",
)
export const shareOfOtherTerm = by58.part("conditionalRelease.shareOfOtherTerm", [1, 3])(
  "نصاب آزادی مشروط در سایر حبس‌ها",
  "share of any other term to be served before conditional release",
)

/** The shortest period of conditional release, unless less than that remains. */
export const shortestReleasePeriod = by59.years("conditionalRelease.shortestPeriod", 1)(
  "حداقل مدت آزادی مشروط",
  "shortest period of conditional release",
)
export const longestReleasePeriod = by59.years("conditionalRelease.longestPeriod", 5)(
  "حداکثر مدت آزادی مشروط",
  "longest period of conditional release",
)
export const leastBreachAddition = by61.years("conditionalRelease.leastBreachAddition", 1)(
  "حداقل افزایش مدت آزادی مشروط پس از نخستین تخلف",
  "minimum addition to conditional release after a first breach",
)
export const mostBreachAddition = by61.years("conditionalRelease.mostBreachAddition", 2)(
  "حداکثر افزایش مدت آزادی مشروط پس از نخستین تخلف",
  "maximum addition to conditional release after a first breach",
)

// Which new offence ends a leniency measure.

export const revokingDegree = enacted(
  ipcInForce,
  ipc(article(54), "verifiedText", "Vakilik, article 54"),
  ipc(article(61), "verifiedReport", "Adlgoo, article 61"),
).degree("revocation.lightestDegree", 7)(
  "سبک‌ترین درجهٔ جرم عمدی تعزیری جدیدی که موجب لغو است",
  "lightest degree of a new intentional ta'zir offence that revokes",
)
export const revokingDegreeByCourseNotes = enacted(ipcInForce, courseNotes("table on article 54")).degree(
  "revocation.lightestDegree.courseNotes",
  5,
)(
  "سبک‌ترین درجهٔ جرم عمدی تعزیری جدیدی که موجب لغو تعلیق است به روایت جزوهٔ آموزشی",
  "lightest degree of a new intentional ta'zir offence that revokes a suspension by the teaching notes",
)

// Numbers of semi-liberty (IPC 57 and its note).

const by57 = enacted(ipcInForce, ipc(article(57), "verifiedText", "WikiHoghoogh, article 57"))
const noteTo57 = [
  ipc(note(article(57)), "verifiedText", "WikiHoghoogh, article 57"),
  red99(article(8), "verifiedText", "Edalatsara, RED99 article 8"),
] as const
const byNote57 = enacted(red99NotBefore, ...noteTo57)

export const heaviestSemiLiberty = by57.degree("semiLiberty.fromFirstDay.heaviestDegree", 5)(
  "سنگین‌ترین درجهٔ مشمول نیمه‌آزادی از روز نخست",
  "heaviest degree with semi-liberty from the first day",
)
export const lightestSemiLiberty = by57.degree("semiLiberty.fromFirstDay.lightestDegree", 7)(
  "سبک‌ترین درجهٔ مشمول نیمه‌آزادی از روز نخست",
  "lightest degree with semi-liberty from the first day",
)
export const heaviestSemiLibertyAfterShare = byNote57.degree("semiLiberty.afterShare.heaviestDegree", 2)(
  "سنگین‌ترین درجهٔ مشمول نیمه‌آزادی پس از تحمل نصاب",
  "heaviest degree with semi-liberty after a share is served",
)
export const lightestSemiLibertyAfterShare = byNote57.degree("semiLiberty.afterShare.lightestDegree", 4)(
  "سبک‌ترین درجهٔ مشمول نیمه‌آزادی پس از تحمل نصاب",
  "lightest degree with semi-liberty after a share is served",
)
export const semiLibertyShare = byNote57.part("semiLiberty.share", [1, 4])(
  "نصاب نیمه‌آزادی در حبس‌های سنگین‌تر",
  "share of a heavier imprisonment to be served before semi-liberty",
)

// Numbers of electronic monitoring (IPC 62), of its permitted radius and of its daily tariff.

const by62 = enacted(ipcInForce, ipc(article(62), "verifiedReport", "Avayerahnama; Nadiatour"))
const noteTo62 = [
  ipc(note(article(62), 2), "verifiedReport", "Lexa course copy of note 2"),
  red99(article(9), "verifiedReport", "Avayerahnama; Lexa"),
] as const
const byNote62 = enacted(red99NotBefore, ...noteTo62)

export const heaviestElectronicSupervision = by62.degree(
  "electronicSupervision.fromFirstDay.heaviestDegree",
  5,
)(
  "سنگین‌ترین درجهٔ مشمول نظارت الکترونیکی از روز نخست",
  "heaviest degree with electronic monitoring from the first day",
)
export const lightestElectronicSupervision = by62.degree(
  "electronicSupervision.fromFirstDay.lightestDegree",
  8,
)(
  "سبک‌ترین درجهٔ مشمول نظارت الکترونیکی از روز نخست",
  "lightest degree with electronic monitoring from the first day",
)
export const heaviestElectronicSupervisionAfterShare = byNote62.degree(
  "electronicSupervision.afterShare.heaviestDegree",
  2,
)(
  "سنگین‌ترین درجهٔ مشمول نظارت الکترونیکی پس از تحمل نصاب",
  "heaviest degree with electronic monitoring after a share is served",
)
export const lightestElectronicSupervisionAfterShare = byNote62.degree(
  "electronicSupervision.afterShare.lightestDegree",
  4,
)(
  "سبک‌ترین درجهٔ مشمول نظارت الکترونیکی پس از تحمل نصاب",
  "lightest degree with electronic monitoring after a share is served",
)
export const electronicSupervisionShare = byNote62.part("electronicSupervision.share", [1, 4])(
  "نصاب نظارت الکترونیکی در حبس‌های سنگین‌تر",
  "share of a heavier imprisonment to be served before electronic monitoring",
)

const byDirective = enacted(
  jalaliDay(1401, 5, 29),
  citing(instruments.permittedRadiusDirective)(article(1), "verifiedText", "Davoudabadi, EMR01"),
)

/** From the home building, in grade 1. */
export const radiusOfGrade1 = counted(
  inMetres,
  byDirective.count("permittedRadius.grade1", 200)(
    "شعاع محدودهٔ مراقبتی درجهٔ یک",
    "permitted radius of grade 1",
  ),
)
export const radiusOfGrade2 = counted(
  inMetres,
  byDirective.count("permittedRadius.grade2", 500)(
    "شعاع محدودهٔ مراقبتی درجهٔ دو",
    "permitted radius of grade 2",
  ),
)
export const radiusOfGrade3 = counted(
  inMetres,
  byDirective.count("permittedRadius.grade3", 1_000)(
    "شعاع محدودهٔ مراقبتی درجهٔ سه",
    "permitted radius of grade 3",
  ),
)

const tariff1402 = citing(instruments.electronicSupervisionTariff1402)("whole", "verifiedReport", "Entesarr")
const firstOf1402 = jalaliDay(1402, 1, 1)
const after1402 = unknownSince(
  jalaliDay(1403, 1, 1),
  ours("the tariff is for 1402 only; that of later years was not found"),
)

export const ordinaryTariff = moneyParameter(
  "electronicSupervision.tariff.ordinary",
  text("تعرفهٔ روزانهٔ نظارت الکترونیکی", "daily tariff of electronic monitoring"),
  since.rials(firstOf1402, 200_000, tariff1402),
  after1402,
)
export const tariffOfUnable = moneyParameter(
  "electronicSupervision.tariff.unable",
  text(
    "تعرفهٔ روزانهٔ نظارت الکترونیکی برای ناتوانان از پرداخت به تشخیص مددکار",
    "daily tariff of electronic monitoring for those unable to pay, as the social worker finds",
  ),
  since.rials(firstOf1402, 100_000, tariff1402),
  after1402,
)
export const tariffOfCovered = moneyParameter(
  "electronicSupervision.tariff.covered",
  text(
    "تعرفهٔ روزانهٔ نظارت الکترونیکی برای افراد تحت پوشش کمیتهٔ امداد یا بهزیستی",
    "daily tariff of electronic monitoring for those covered by the Relief Committee or the State Welfare Organization",
  ),
  since.rials(firstOf1402, 20_000, tariff1402),
  after1402,
)

// Numbers of suspension of execution (IPC 46, 47, 50; CPC 552).

const by46 = enacted(ipcInForce, ipc(article(46), "verifiedText", "Vakilik and Tinomodern, article 46"))
const by50 = enacted(ipcInForce, ipc(article(50), "verifiedReport", "course notes"))
const by552 = enacted(cpcInForce, cpc(article(552), "verifiedReport", "course notes"))

export const heaviestSuspendable = by46.degree("suspension.heaviestDegree", 3)(
  "سنگین‌ترین درجهٔ قابل تعلیق",
  "heaviest degree that can be suspended",
)
export const lightestSuspendable = by46.degree("suspension.lightestDegree", 8)(
  "سبک‌ترین درجهٔ قابل تعلیق",
  "lightest degree that can be suspended",
)
export const suspensionShare = by46.part("suspension.share", [1, 3])(
  "نصاب تعلیق مجازات در حین اجرا",
  "share to be served before suspension during execution",
)
export const shortestSuspension = by46.years("suspension.shortestPeriod", 1)(
  "حداقل مدت تعلیق مجازات",
  "shortest period of suspension",
)
export const longestSuspension = by46.years("suspension.longestPeriod", 5)(
  "حداکثر مدت تعلیق مجازات",
  "longest period of suspension",
)

/** An economic offence over this amount can be neither postponed nor suspended; exactly this is not over. */
export const economicOffenceLimit = enacted(
  ipcInForce,
  ipc(letter("f", article(47)), "verifiedText", "WikiHoghoogh, article 47"),
).rials("suspension.economicOffenceLimit", 100_000_000)(
  "نصاب جرایم اقتصادی غیرقابل تعلیق",
  "bound above which an economic offence cannot be suspended",
)
export const leastSuspensionAddition = by50.years("suspension.leastBreachAddition", 1)(
  "حداقل افزایش مدت تعلیق پس از نخستین تخلف",
  "minimum addition to a suspension after a first breach",
)
export const mostSuspensionAddition = by50.years("suspension.mostBreachAddition", 2)(
  "حداکثر افزایش مدت تعلیق پس از نخستین تخلف",
  "maximum addition to a suspension after a first breach",
)
export const conductBeforeShortening = by552.months("suspension.conductBeforeShortening", 6)(
  "مدت حسن رفتار لازم برای پیشنهاد تقلیل مدت تعلیق یا لغو دستورها",
  "time of good conduct that a proposal to shorten a suspension needs",
)
export const waitAfterRefusedShortening = by552.months("suspension.waitAfterRefusedShortening", 2)(
  "فاصلهٔ لازم از رد پیشنهاد تقلیل تا پیشنهاد بعدی",
  "time from a refused proposal to shorten a suspension to the next",
)

// Numbers of postponement of judgment (IPC 40 to 45, 94).

const by40 = enacted(ipcInForce, ipc(article(40), "verifiedReport", "course notes"))
const article44 = ipc(article(44), "verifiedReport", "course notes")

export const heaviestPostponable = by40.degree("postponement.heaviestDegree", 6)(
  "سنگین‌ترین درجهٔ قابل تعویق",
  "heaviest degree that can be postponed",
)
export const lightestPostponable = by40.degree("postponement.lightestDegree", 8)(
  "سبک‌ترین درجهٔ قابل تعویق",
  "lightest degree that can be postponed",
)
export const shortestPostponement = by40.months("postponement.shortestPeriod", 6)(
  "حداقل مدت تعویق صدور حکم",
  "shortest postponement of judgment",
)
export const longestPostponement = by40.years("postponement.longestPeriod", 2)(
  "حداکثر مدت تعویق صدور حکم",
  "longest postponement of judgment",
)
export const postponementBreachShare = enacted(ipcInForce, article44).share(
  "postponement.mostBreachAddition",
  [1, 2],
)(
  "حداکثر سهم افزایش مدت تعویق پس از تخلف",
  "maximum addition to a postponement after a breach, as a share of its period",
)
export const juvenileAge = enacted(ipcInForce, ipc(articles(88, 94), "recalled")).years("juvenile.age", 18)(
  "سن پایان نوجوانی در قانون مجازات",
  "age at which somebody is no longer a juvenile",
)

// Numbers of the note to article 45 of the Anti-Narcotics Act.

const byNoteTo45 = enacted(
  drugNoteInForce,
  drug96(note(article(45)), "verifiedText", "Davoudabadi, opinions 7/1402/231 and 7/1402/249"),
)

/** The note speaks of offences whose statutory imprisonment is over this; exactly this is not over. */
export const drugNoteThreshold = byNoteTo45.years("drugNote.statutoryImprisonment", 5)(
  "نصاب حبس قانونی در تبصرهٔ مادهٔ ۴۵ قانون مواد مخدر",
  "statutory imprisonment above which the narcotics note applies",
)

/** The shortest partial suspension above the statutory minimum. */
export const shortestDrugSuspension = byNoteTo45.years("drugNote.shortestSuspension", 5)(
  "حداقل مدت تعلیق بخشی از مجازات مواد مخدر",
  "shortest partial suspension of a drug sentence",
)

/** The longest partial suspension above the statutory minimum. */
export const longestDrugSuspension = byNoteTo45.years("drugNote.longestSuspension", 10)(
  "حداکثر مدت تعلیق بخشی از مجازات مواد مخدر",
  "longest partial suspension of a drug sentence",
)

// The number of acceptance of judgment (CPC 442).

export const largestCutShare = enacted(
  cpcInForce,
  cpc(article(442), "verifiedText", "WikiHoghoogh, CPC 442; Bonyad Vokala"),
).part("acceptance.largestCut", [1, 4])(
  "حداکثر سهم تخفیف در تسلیم به رأی",
  "largest reduction on acceptance of the judgment",
)

// Numbers of waivable offences (IPC 104 and its note, as amended by the Reduction Act).

const article104 = ipc(article(104), "verifiedReport", "WikiHoghoogh, RED99 article 11")

/** Theft is waivable up to this value of what was stolen. Changes of 1402 to 1404 were not checked. */
export const waivableTheftLimit = moneyParameter(
  "waiver.theftLimit",
  text("سقف ارزش مال مسروقه در سرقت قابل گذشت", "ceiling of the value stolen in a waivable theft"),
  since.rials(red99NotBefore, 200_000_000, article104, red99(article(11), "verifiedReport")),
  unknownSince(jalaliDay(1402, 1, 1), ours("changes of 1402 to 1404 to article 104 were not checked")),
)

/** Fraud is waivable within the amount of article 36, which our sources do not state. */
export const waivableFraudLimit = moneyParameter(
  "waiver.fraudLimit",
  text("سقف مبلغ کلاهبرداری قابل گذشت", "ceiling of the amount of a waivable fraud"),
  unknownSince(red99NotBefore, article104, ours("the amount of article 36 is not in our sources")),
)

/** The share to which the statutory range of a waivable ta'zir offence is reduced. */
export const waivableRangeShare = enacted(red99NotBefore, ipc(note(article(104)), "recalled")).part(
  "waiver.rangeShare",
  [1, 2],
)(
  "سهم باقی‌مانده از حداقل و حداکثر حبس در جرایم قابل گذشت",
  "share of the statutory range that is left for waivable offences",
)

// Numbers of the alternatives to imprisonment (IPC 65 to 68, 81, note to 37). The bands of articles 65 to 68 stand in the table of the rule
// itself.

const article66 = ipc(article(66), "verifiedReport", "course notes")
const by81 = enacted(ipcInForce, ipc(article(81), "verifiedText", "Iranian Adl, article 81"))

export const convertedTerm = enacted(
  ipcInForce,
  ipc(note(article(37)), "verifiedReport", "course notes"),
).days("alternatives.convertedTerm", 91)(
  "حد حبس کوتاهی که به جایگزین حبس تبدیل می‌شود",
  "bound of an imposed term that is converted into an alternative",
)
export const recordWindow = enacted(ipcInForce, article66).years("alternatives.recordWindow", 5)(
  "مدت اعتبار سابقهٔ کیفری پس از اجرا در جایگزین حبس",
  "time for which an earlier conviction counts after its execution",
)
export const heavyRecordDegree = enacted(ipcInForce, ipc(letter("b", article(66)), "recalled")).degree(
  "alternatives.heavyRecordDegree",
  6,
)("سبک‌ترین درجهٔ محکومیت سنگین در سابقهٔ کیفری", "lightest degree of a heavy conviction in the record")
export const toleratedLightRecords = enacted(ipcInForce, ipc(letter("a", article(66)), "recalled")).count(
  "alternatives.toleratedLightRecords",
  1,
)("تعداد محکومیت‌های سبک قابل اغماض", "light convictions that are tolerated")
export const toleratedLightRecordsByCourseNotes = enacted(ipcInForce, courseNotes("article 66(a)")).count(
  "alternatives.toleratedLightRecords.courseNotes",
  0,
)(
  "تعداد محکومیت‌های سبک قابل اغماض به روایت جزوهٔ آموزشی",
  "light convictions that are tolerated by the teaching notes",
)
export const mostAlternatives = enacted(ipcInForce, ipc(article(70), "recalled")).count(
  "alternatives.mostAtOnce",
  2,
)("حداکثر تعداد انواع جایگزین حبس در یک حکم", "maximum number of kinds of alternatives in one judgment")
export const leastAlternativeAddition = by81.share("alternatives.leastBreachAddition", [1, 4])(
  "حداقل سهم افزایش جایگزین حبس پس از نخستین تخلف",
  "minimum addition to an alternative after a first breach",
)
export const mostAlternativeAddition = by81.share("alternatives.mostBreachAddition", [1, 2])(
  "حداکثر سهم افزایش جایگزین حبس پس از نخستین تخلف",
  "maximum addition to an alternative after a first breach",
)

// Numbers of the criteria-based pardon of 1404 and the pardon of 1401.

const byCircular1404 = enacted(
  jalaliDay(1404, 6, 20),
  citing(instruments.criteriaPardonCircular1404)(
    "whole",
    "verifiedReport",
    "Dadbanan summary; YJC 1404/06/20",
  ),
)

/** Earlier convictions of the counted degrees that do not bar yet. */
export const toleratedConvictions = byCircular1404.count("criteriaPardon1404.toleratedConvictions", 1)(
  "حداکثر تعداد محکومیت پیشین مجاز در عفو معیاری ۱۴۰۴",
  "earlier convictions tolerated by the criteria-based pardon of 1404",
)
export const countedDegree = byCircular1404.degree("criteriaPardon1404.countedDegree", 6)(
  "درجهٔ مذکور در عبارت «تا درجهٔ شش»",
  "degree named in the words “up to degree six”",
)

/** The last day on which the complainant's consent or the making good of the damage counts. */
export const satisfactionDeadline = byCircular1404.day(
  "criteriaPardon1404.satisfactionDeadline",
  jalaliDay(1404, 9, 30),
)(
  "آخرین روز جلب رضایت شاکی یا جبران ضرر",
  "last day for the complainant's consent or for making good the damage",
)
export const longestSecurityTerm = byCircular1404.years("criteriaPardon1404.longestSecurityTerm", 5)(
  "سقف حبس محکومان امنیتی در عفو معیاری ۱۴۰۴",
  "longest term for a security offence in the criteria-based pardon of 1404",
)

/** The time since finality after which a security sentence must not have been executed. */
export const securityFinalityAge = byCircular1404.years("criteriaPardon1404.securityFinalityAge", 5)(
  "فاصلهٔ لازم از قطعیت حکم محکومان امنیتی",
  "time since finality required for a security offence",
)

const circular1401 = citing(instruments.amnestyCircular1401)(
  "whole",
  "verifiedReport",
  "a public channel's summary; weak",
)
const bahman1401 = amnesty1401Day
const byCircular1401 = enacted(bahman1401, circular1401)

/** The day on which served time and age are measured. */
export const amnestyCutOff = byCircular1401.day("amnesty1401.cutOff", bahman1401)(
  "تاریخ معیار عفو بهمن ۱۴۰۱",
  "cut-off day of the pardon of Bahman 1401",
)
export const servedOfShortTerm = byCircular1401.months("amnesty1401.servedOfShortTerm", 1)(
  "حداقل مدت تحمل حبس کوتاه در عفو بهمن ۱۴۰۱",
  "time to be served of a short term in the pardon of Bahman 1401",
)
export const servedShareOfMiddleTerm = byCircular1401.part("amnesty1401.servedShareOfMiddleTerm", [1, 5])(
  "نصاب تحمل حبس میانه در عفو بهمن ۱۴۰۱",
  "share served of a middle term in the pardon of Bahman 1401",
)
export const servedOfLongTerm = byCircular1401.years("amnesty1401.servedOfLongTerm", 2)(
  "حداقل مدت تحمل حبس طولانی در عفو بهمن ۱۴۰۱",
  "time to be served of a long term in the pardon of Bahman 1401",
)
export const pardonedRest = byCircular1401.part("amnesty1401.pardoned.rest", [1, 1])(
  "سهم عفو از باقی‌ماندهٔ حبس در عفو بهمن ۱۴۰۱",
  "pardoned share of the rest in the pardon of Bahman 1401",
)
export const pardonedOfMiddleTerm = byCircular1401.part("amnesty1401.pardoned.middleTerm", [3, 4])(
  "سهم عفو از حبس میانه در عفو بهمن ۱۴۰۱",
  "pardoned share of a middle term in the pardon of Bahman 1401",
)
export const pardonedOfLongTerm = byCircular1401.part("amnesty1401.pardoned.longTerm", [1, 2])(
  "سهم عفو از حبس طولانی در عفو بهمن ۱۴۰۱",
  "pardoned share of a long term in the pardon of Bahman 1401",
)

/** What is pardoned to the aged, the incurably ill and those unable to pay a fine: the summary does not say. */
export const pardonedOnPersonalGrounds = partParameter(
  "amnesty1401.pardoned.personalGrounds",
  text(
    "سهم عفو سالمندان و بیماران صعب‌العلاج در عفو بهمن ۱۴۰۱",
    "pardoned share on personal grounds in the pardon of Bahman 1401",
  ),
  unknownSince(bahman1401, circular1401, ours("the summary names the persons and not the extent")),
)
export const amnestyAgeOfMen = byCircular1401.years("amnesty1401.age.men", 70)(
  "سن مردان سالمند در عفو بهمن ۱۴۰۱",
  "age limit of men in the pardon of Bahman 1401",
)
export const amnestyAgeOfWomen = byCircular1401.years("amnesty1401.age.women", 60)(
  "سن زنان سالمند در عفو بهمن ۱۴۰۱",
  "age limit of women in the pardon of Bahman 1401",
)
