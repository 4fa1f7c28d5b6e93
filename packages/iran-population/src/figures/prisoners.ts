/** Numbers about prisoners: who they are and why they are held. */

import { text } from "@bazgasht/rules"
import { assumed, type Figure, type ReportedFigure, reported } from "./figure.ts"
import { sources } from "./sources.ts"

/** Reported numbers that the generator meets. */
export const prisonerTargets = {
  prisoners: reported(189_500, "people", text("زندانیان", "prisoners"), sources.prisons1398),
  accused: reported(2321, "share", text("متهمان بازداشتی", "accused in detention"), sources.prisons1398),
  drugs: reported(3643, "share", text("مواد مخدر", "drugs"), sources.prisons1398),
  theft: reported(2921, "share", text("سرقت", "theft"), sources.prisons1398),
  persons: reported(1061, "share", text("جرایم علیه اشخاص", "offences against persons"), sources.prisons1398),
  returning: reported(
    5276,
    "share",
    text("دارای سابقهٔ محکومیت", "with an earlier conviction"),
    sources.prisons1398,
  ),
  women: reported(330, "share", text("زنان", "women"), sources.women),
  underForty: reported(7000, "share", text("زیر ۴۰ سال", "under forty"), sources.ages),
  meanAge: reported(30, "years", text("میانگین سن (حدود ۳۰)", "mean age (about 30)"), sources.ages),
  married: reported(6400, "share", text("متأهلان", "married"), sources.prisons1394),
  illiterate: reported(1500, "share", text("بی‌سوادان", "who cannot read"), sources.prisons1388),
  primaryOnly: reported(
    3500,
    "share",
    text("فقط سواد ابتدایی", "with primary school only"),
    sources.prisons1388,
  ),
  higherEducation: reported(
    2000,
    "share",
    text("تحصیلات عالی", "with higher education"),
    sources.education1396,
  ),
} as const satisfies { readonly [name: string]: ReportedFigure }

/** What we assume of prisoners. */
export const prisonerAssumptions = {
  lifeOfMajorTrafficking: assumed(
    1500,
    "حبس ابد در قاچاق عمدهٔ مواد",
    "life imprisonment for major drug smuggling",
  ),
  belowMinimum: assumed(600, "حبس کمتر از حداقل قانونی", "terms below the statutory minimum"),
  atMinimum: assumed(1800, "حبس برابر حداقل قانونی", "terms at the statutory minimum"),
  secondSentence: assumed(800, "محکومان به دو مجازات", "sentenced persons with two sentences"),
  attempted: assumed(200, "شروع به جرم", "convicted of an attempt"),
  organised: assumed(150, "جرم سازمان‌یافته", "convicted of an organised offence"),
  inAbsence: assumed(700, "رأی غیابی", "judged in absentia"),
  fined: assumed(2500, "جزای نقدی در کنار حبس", "a fine beside the imprisonment"),
  acceptedJudgment: assumed(800, "تسلیم به رأی و تخفیف", "who accepted the judgment and got a reduction"),
  commuted: assumed(600, "تخفیف با عفو", "whose term a pardon has shortened"),
  detained: assumed(8500, "بازداشت پیش از حکم", "detained before the judgment"),
  waived: assumed(3000, "گذشت هر شاکی", "each complainant who has waived"),
  conditionalWaiver: assumed(1500, "گذشت مشروط", "waivers that depend on a condition"),
  damagesAwarded: assumed(4500, "ضرر و زیان مورد حکم", "judgments that award damages to a complainant"),
  damagesPaid: assumed(2500, "ضرر و زیان پرداخت‌شده", "damages that are paid"),
  damagesArranged: assumed(3500, "ترتیب پرداخت داده شده", "unpaid damages whose payment is arranged"),
  ableToPay: assumed(4000, "توان پرداخت", "who are found able to pay damages"),
  releaseUsed: assumed(
    1500,
    "آزادی مشروط پیشین بازگشتگان",
    "returning sentenced persons who had conditional release",
  ),
  effectiveRecord: assumed(
    5500,
    "سابقهٔ کیفری مؤثر بازگشتگان",
    "returning sentenced persons with an effective record",
  ),
  incurablyIll: assumed(150, "بیماری صعب‌العلاج", "with an incurable illness"),
  illnessWorsened: assumed(100, "تشدید بیماری با حبس", "whose illness execution would worsen"),
  pregnant: assumed(150, "زنان باردار", "women who are pregnant"),
  breastfeeding: assumed(
    7000,
    "مادران کودک زیر دو سال که شیر می‌دهند",
    "mothers of a child under two who breastfeed it",
  ),
  escaped: assumed(50, "فرار", "who escaped once"),
  furloughs: assumed(4500, "مرخصی در یک سال گذشته", "with furloughs in the last year"),
  goodConduct: assumed(7500, "حسن رفتار", "with good conduct"),
  noReoffendingExpected: assumed(6000, "انتظار عدم تکرار جرم", "from whom no new offence is expected"),
  reformExpected: assumed(6500, "پیش‌بینی اصلاح", "whose reform is expected"),
  mitigatingGround: assumed(5000, "جهات تخفیف", "with a mitigating ground"),
  suitableSecurity: assumed(4500, "تأمین مناسب", "with suitable security"),
  activityUndertaking: assumed(5500, "تعهد به فعالیت", "with an undertaking of an activity"),
  ownConsent: assumed(9000, "رضایت محکوم", "who consent to a measure"),
  definedPlace: assumed(7000, "محدودهٔ معین", "with a defined area of monitoring"),
  councilReport: assumed(6000, "گزارش شورا", "on whom the council has reported"),
  socialWorkerOpinion: assumed(5500, "نظر مددکار", "on whom a social worker has given an opinion"),
  newOffenceInCustody: assumed(300, "جرم جدید در زندان", "with a new offence in custody"),
  prisonRulesKept: assumed(8000, "رعایت مقررات زندان", "who kept the rules of the prison"),
  programmeParticipation: assumed(5500, "شرکت در برنامه‌ها", "who take part in programmes"),
  creditPointsEarned: assumed(5000, "کسب امتیاز لازم", "who earned the required points"),
  pardonProposed: assumed(500, "پیشنهاد عفو", "proposed for a pardon"),
} as const satisfies { readonly [name: string]: Figure }

/** How often a fact is unknown. */
export const unknowns = {
  ofRecord: assumed(200, "هر اطلاع از سوابق پرونده که معلوم نیست", "each fact of the record that is unknown"),
  ofReport: assumed(
    1200,
    "هر گزارش یا تشخیصی که هنوز نرسیده است",
    "each report or finding that has not come yet",
  ),
  ofHealth: assumed(400, "هر اطلاع از وضع جسمی که معلوم نیست", "each fact of health that is unknown"),
  ofWork: assumed(
    300,
    "هر اطلاع از کار و مهارت که معلوم نیست",
    "each fact of work and skill that is unknown",
  ),
  ofFamily: assumed(
    500,
    "هر اطلاع از وضع خانواده که مددکار هنوز نیافته است",
    "each fact of a family that a social worker has not found out yet",
  ),
} as const satisfies { readonly [name: string]: Figure }
