/**
 * Questions on which sources differ, as switches. The first option is the text of the law, or, where the text leaves the
 * question open, to ask the court, which leaves the answer undetermined until the court has found.
 */

import { type Citation, type Policy, type PolicyOption, text } from "@bazgasht/rules"
import { article, citing, courseNotes, cpc, drug96, ipc, letter, note, ours } from "./citing.ts"
import * as instruments from "./instruments.ts"

const option =
  <const A extends string>(id: A, fa: string, en: string) =>
  (...citations: ReadonlyArray<Citation>): PolicyOption<A> => ({ id, title: text(fa, en), citations })

const policy =
  (id: string, fa: string, en: string) =>
  <A extends string>(...options: Policy<A>["options"]): Policy<A> => ({ id, title: text(fa, en), options })

const byImposed = option("imposed", "مجازات مورد حکم", "the imposed punishment")
const byStatutory = option("statutory", "مجازات قانونی جرم", "the statutory punishment")
const askCourt = option("askCourt", "به تشخیص دادگاه", "the court has to find")

const degreePolicy = (id: string, fa: string, en: string) =>
  policy(id, `ملاک درجهٔ مجازات در ${fa}`, `which punishment decides the degree for ${en}`)

/** Article 57 speaks of imprisonments of degree 5 to 7. */
export const degreeForSemiLiberty = degreePolicy(
  "degreeForSemiLiberty",
  "نیمه‌آزادی",
  "semi-liberty",
)(
  byImposed(ipc(article(57), "verifiedText", "WikiHoghoogh, article 57")),
  byStatutory(ours("the wording of article 57 is disputed")),
)

/** Article 62 speaks of offences of degree 5 to 8. */
export const degreeForElectronicSupervision = degreePolicy(
  "degreeForElectronicSupervision",
  "نظارت الکترونیکی",
  "electronic monitoring",
)(
  byStatutory(ipc(article(62), "verifiedReport", "Avayerahnama")),
  byImposed(ours("the wording of article 62 is disputed")),
)

/** Article 46 speaks of offences of degree 3 to 8. */
export const degreeForSuspension = degreePolicy(
  "degreeForSuspension",
  "تعلیق اجرای مجازات",
  "suspension",
)(
  byStatutory(
    ipc(article(46), "verifiedText", "Vakilik, article 46"),
    courseNotes("statutory for suspension"),
  ),
  byImposed(ours("the measure of the degree is disputed")),
)

/** Article 40 speaks of offences of degree 6 to 8. */
export const degreeForPostponement = degreePolicy(
  "degreeForPostponement",
  "تعویق صدور حکم",
  "postponement of judgment",
)(
  byStatutory(ipc(article(40), "verifiedReport", "course notes"), courseNotes("statutory for postponement")),
  byImposed(ours("the measure of the degree is disputed")),
)

/** Article 57 asks for the complainant's waiver and is silent on a case without a complainant. */
export const waiverWithoutComplainant = policy(
  "waiverWithoutComplainant",
  "شرط گذشت شاکی در نیمه‌آزادی وقتی پرونده شاکی خصوصی ندارد",
  "the waiver that article 57 asks for, where there is no private complainant",
)(
  askCourt(ipc(article(57), "verifiedText", "WikiHoghoogh, article 57")),
  option("notNeeded", "لازم نیست", "not needed")(ours("the probable reading")),
  option("needed", "لازم است", "needed")(ours("the strict reading")),
)

/** Article 61 adds to the period and is silent on the ceiling of article 59. */
export const ceilingOnExtendedRelease = policy(
  "ceilingOnExtendedRelease",
  "شمول سقف پنج‌ساله بر مدت افزایش‌یافتهٔ آزادی مشروط",
  "whether the ceiling of five years limits an extended conditional release",
)(
  option("noCeiling", "سقف ندارد", "no ceiling")(ipc(article(61), "verifiedReport", "Adlgoo, article 61")),
  option(
    "ceiling",
    "سقف مادهٔ ۵۹ جاری است",
    "the ceiling of article 59 applies",
  )(ipc(article(59), "verifiedText")),
)

/** "Up to degree six" means degree six or heavier in the idiom of these laws. */
export const degreeSixIdiom = policy(
  "degreeSixIdiom",
  "معنای «تا درجهٔ شش» در عفو معیاری ۱۴۰۴",
  "the meaning of “up to degree six” in the criteria-based pardon of 1404",
)(
  option(
    "degreeSixAndHeavier",
    "درجهٔ یک تا شش",
    "degrees one to six",
  )(citing(instruments.criteriaPardonCircular1404)("whole", "verifiedReport", "Dadbanan summary")),
  option(
    "degreeSixAndLighter",
    "درجهٔ شش و سبک‌تر",
    "degree six and lighter",
  )(ours("another possible reading")),
)

/** From the end of the executed part by text and opinion; a copied teaching text drops the word "end". */
export const startOfPartialSuspension = policy(
  "startOfPartialSuspension",
  "مبدأ مدت تعلیق بخشی از مجازات",
  "the start of the period of a partial suspension",
)(
  option(
    "endOfExecutedPart",
    "پایان اجرای بخش تعلیق‌نشده",
    "the end of the part that is executed",
  )(
    ipc(article(53), "verifiedText", "Khatkesh; Dotic; Edalatsara"),
    citing(instruments.advisoryOpinion394)("whole", "verifiedReport"),
  ),
  option(
    "startOfExecution",
    "شروع اجرا",
    "the start of execution",
  )(courseNotes("article 53 without its word end")),
)

/** Degree 7 by text, degree 5 by a table of the teaching notes. */
export const degreeThatRevokesSuspension = policy(
  "degreeThatRevokesSuspension",
  "درجهٔ جرم جدیدی که تعلیق را لغو می‌کند",
  "the degree of a new offence that revokes a suspension",
)(
  option(
    "text",
    "متن مادهٔ ۵۴: درجهٔ هفت",
    "article 54: degree seven",
  )(ipc(article(54), "verifiedText", "Vakilik")),
  option(
    "courseNotes",
    "جزوهٔ آموزشی: درجهٔ پنج",
    "teaching notes: degree five",
  )(courseNotes("table on article 54")),
)

/** Furlough normally counts as served; escape does not. */
export const furloughCountsAsServed = policy(
  "furloughCountsAsServed",
  "احتساب ایام مرخصی در مدت محکومیت",
  "whether days of furlough count as served",
)(
  option("served", "محسوب می‌شود", "they count")(cpc(article(520), "recalled")),
  option("notServed", "محسوب نمی‌شود", "they do not count")(ours("the opposite reading")),
)

const drugNote = drug96(note(article(45)), "verifiedText", "Davoudabadi, opinions 7/1402/231 and 7/1402/249")
const drugOpinions = citing(instruments.advisoryOpinions1402)("whole", "verifiedReport", "Davoudabadi")

/** Above the statutory minimum the note speaks of suspension only; opinions discuss the rest. */
export const drugNoteAboveMinimum = policy(
  "drugNoteAboveMinimum",
  "نهادهای ارفاقی دیگر در محکومیت مواد مخدر به بیش از حداقل قانونی",
  "other leniency for a drug sentence above the statutory minimum",
)(
  askCourt(drugNote, drugOpinions),
  option("ordinaryRules", "مطابق مقررات عمومی", "the ordinary rules apply")(ours("a reading of the note")),
  option("barred", "ممنوع", "barred")(ours("a reading of the note")),
)

/** The note and the acid attack act bar "other leniency" and do not say what that is. */
export const scopeOfOtherLeniency = policy(
  "scopeOfOtherLeniency",
  "شمول «سایر نهادهای ارفاقی» بر مرخصی و تسلیم به رأی",
  "whether other leniency includes furlough and acceptance of judgment",
)(
  askCourt(drugNote),
  option("included", "شامل می‌شود", "they are included")(ours("the wide reading")),
  option("notIncluded", "شامل نمی‌شود", "they are not included")(ours("the narrow reading")),
)

/** A unification-of-precedent ruling deals with it; its content was not seen. */
export const complainantAppealOnAcceptance = policy(
  "complainantAppealOnAcceptance",
  "اثر تجدیدنظرخواهی شاکی بر تسلیم به رأی",
  "the effect of the complainant's appeal on acceptance of judgment",
)(
  askCourt(citing(instruments.unityRuling823)("whole", "recalled", "its content was not seen")),
  option("noEffect", "بدون اثر", "no effect")(cpc(article(442), "verifiedText", "WikiHoghoogh, CPC 442")),
  option("bars", "مانع است", "it bars")(ours("the opposite reading")),
)

/** No text on rounding a quarter of a term was found. */
export const roundingOfCut = policy(
  "roundingOfCut",
  "گرد کردن تخفیف تسلیم به رأی",
  "rounding of the reduction on acceptance of judgment",
)(
  option("inFavourOfConvict", "به نفع محکوم", "in favour of the sentenced person")(ours("no text was found")),
  option("againstConvict", "به زیان محکوم", "against the sentenced person")(ours("no text was found")),
)

/** Three by text, one by a page of the teaching notes. */
export const lashesOffPerDay = policy(
  "lashesOffPerDay",
  "ضربات شلاق قابل کسر برای هر روز بازداشت",
  "lashes deducted for a day of detention",
)(
  option(
    "text",
    "متن مادهٔ ۲۷",
    "the text of article 27",
  )(ipc(article(27), "verifiedText", "Iranian Adl, article 27")),
  option("courseNotes", "جزوهٔ آموزشی", "teaching notes")(courseNotes("a page on article 27")),
)

/** Eight by text, one by the teaching notes. */
export const serviceHoursOffPerDay = policy(
  "serviceHoursOffPerDay",
  "ساعات خدمات عمومی قابل کسر برای هر روز بازداشت",
  "hours of public service deducted for a day of detention",
)(
  option(
    "text",
    "متن مادهٔ ۵۱۶",
    "the text of article 516 of the Criminal Procedure Code",
  )(cpc(letter("a", article(516)), "verifiedText", "Negamag")),
  option("courseNotes", "جزوهٔ آموزشی", "teaching notes")(courseNotes("one hour of service for a day")),
)

/** More than one by the recalled text, one by the teaching notes. */
export const lightRecordsForAlternatives = policy(
  "lightRecordsForAlternatives",
  "تعداد سابقهٔ سبک مانع جایگزین حبس",
  "light records that bar an alternative to imprisonment",
)(
  option("text", "بیش از یک فقره", "more than one")(ipc(letter("a", article(66)), "recalled")),
  option("courseNotes", "یک فقره", "one")(courseNotes("article 66(a)")),
)

/** In the middle of Azar 1404 the bill was not law. */
export const financialConvictionsBillInForce = policy(
  "financialConvictionsBillInForce",
  "لازم‌الاجرا شدن طرح اصلاح قانون محکومیت‌های مالی",
  "whether the bill on financial convictions is in force",
)(
  option(
    "notInForce",
    "لازم‌الاجرا نشده است",
    "not in force",
  )(citing(instruments.financialConvictionsBill)("whole", "verifiedReport", "Tabnak 1404/09/16")),
  option("inForce", "لازم‌الاجرا شده است", "in force")(ours("should the Guardian Council approve it")),
  option(
    "statusUnknown",
    "وضعیت آن معلوم نیست",
    "its status is not known",
  )(ours("our sources end before the Guardian Council had spoken")),
)

/** Whether those excluded from suspension keep the urgent leave of everybody. */
export const urgentFurloughOutsideSuspension = policy(
  "urgentFurloughOutsideSuspension",
  "مرخصی اضطراری محکومان خارج از شمول تعلیق",
  "urgent furlough of those excluded from suspension",
)(
  option("open", "مجاز است", "open to them")(cpc(article(520), "verifiedText", "WikiHoghoogh, CPC 520")),
  option("closed", "مجاز نیست", "closed to them")(ours("the strict reading")),
)

/** Every policy of the pack. */
export const policies: ReadonlyArray<Policy> = [
  degreeForSemiLiberty,
  degreeForElectronicSupervision,
  degreeForSuspension,
  degreeForPostponement,
  waiverWithoutComplainant,
  ceilingOnExtendedRelease,
  degreeSixIdiom,
  startOfPartialSuspension,
  degreeThatRevokesSuspension,
  furloughCountsAsServed,
  drugNoteAboveMinimum,
  scopeOfOtherLeniency,
  complainantAppealOnAcceptance,
  roundingOfCut,
  lashesOffPerDay,
  serviceHoursOffPerDay,
  lightRecordsForAlternatives,
  financialConvictionsBillInForce,
  urgentFurloughOutsideSuspension,
]
