/**
 * The offences that rules speak of, as codes. The part before the dot names the family.
 *
 * An attempt carries the code of the full offence; that it was an attempt is a fact of its own (`offenceAttempted`). An offence
 * that no rule singles out is `tazir.other`.
 */

import { type Text, text } from "@bazgasht/rules"

/** An offence of the vocabulary. */
export interface Offence {
  readonly code: OffenceCode
  readonly title: Text
}

const titles = {
  "security.internal": text("جرایم علیه امنیت داخلی کشور", "offences against internal security"),
  "security.external": text("جرایم علیه امنیت خارجی کشور", "offences against external security"),
  "security.espionage": text("جاسوسی", "espionage"),
  "security.sabotage": text(
    "خرابکاری در تأسیسات آب، برق، گاز، نفت و مخابرات",
    "sabotage of water, power, gas, oil or telecommunication installations",
  ),
  moharebeh: text("محاربه", "waging war against God (moharebeh)"),
  corruptionOnEarth: text("افساد فی‌الارض", "corruption on earth"),
  organisedCrimeGroup: text(
    "تشکیل یا سردستگی گروه مجرمانهٔ سازمان‌یافته",
    "forming or leading an organised criminal group",
  ),
  gangCrime: text("جرایم باندی", "gang crime"),

  "robbery.armed": text("سرقت مسلحانه", "armed robbery"),
  "robbery.violent": text("سرقت مقرون به آزار", "robbery with violence"),
  "theft.tazir": text("سرقت تعزیری", "theft punishable by ta'zir"),
  "theft.snatching": text("ربودن مال از طریق کیف‌زنی و جیب‌بری", "bag-snatching and pickpocketing"),
  kidnapping: text("آدم‌ربایی", "kidnapping"),
  acidAttack: text("اسیدپاشی", "acid attack"),

  "weapon.display": text(
    "قدرت‌نمایی و ایجاد مزاحمت با چاقو یا هر نوع اسلحهٔ دیگر",
    "show of force or harassment with a knife or other weapon",
  ),
  "publicDecency.viceCentre": text("دایر کردن مرکز فساد یا فحشا", "running a vice centre"),
  "publicDecency.article639": text(
    "جرم موضوع مادهٔ ۶۳۹ کتاب تعزیرات",
    "the offence of article 639 of the book of ta'zir",
  ),
  "publicDecency.article640": text(
    "جرم موضوع مادهٔ ۶۴۰ کتاب تعزیرات",
    "the offence of article 640 of the book of ta'zir",
  ),
  "publicDecency.other": text("سایر جرایم علیه عفت عمومی", "other offences against public decency"),
  rape: text("تجاوز به عنف", "rape"),

  "drug.majorTrafficking": text("قاچاق عمدهٔ مواد مخدر یا روان‌گردان", "major drug smuggling"),
  "drug.trafficking": text(
    "خرید، فروش، حمل یا توزیع مواد مخدر یا روان‌گردان",
    "dealing in, carrying or distributing drugs",
  ),
  "drug.production": text("تولید یا کشت مواد مخدر یا روان‌گردان", "production or cultivation of drugs"),
  "drug.possession": text("نگهداری یا اخفای مواد مخدر یا روان‌گردان", "possession or concealment of drugs"),
  "drug.other": text("سایر جرایم مواد مخدر", "other drug offences"),
  "alcohol.majorSmuggling": text("قاچاق عمدهٔ مشروبات الکلی", "major smuggling of alcohol"),
  "arms.majorSmuggling": text("قاچاق عمدهٔ سلاح و مهمات", "major smuggling of arms and ammunition"),
  "arms.smuggling": text("قاچاق سلاح و مهمات", "smuggling of arms and ammunition"),
  humanTrafficking: text("قاچاق انسان", "human trafficking"),
  "smuggling.professional": text("قاچاق حرفه‌ای کالا و ارز", "professional smuggling of goods or currency"),
  "smuggling.goods": text("قاچاق کالا و ارز", "smuggling of goods or currency"),

  "killing.intentional": text(
    "قتل عمدی (تعزیر به جای قصاص نفس)",
    "intentional killing (ta'zir in place of qisas of life)",
  ),
  "killing.abetting": text("معاونت در قتل عمدی", "abetting an intentional killing"),
  "killing.quasiIntentional": text("قتل شبه‌عمدی", "quasi-intentional killing"),
  "killing.pureMistake": text("قتل خطای محض", "killing by pure mistake"),
  "injury.intentional": text("ایراد ضرب و جرح عمدی", "intentional bodily injury"),
  "injury.quasiIntentional": text("صدمهٔ بدنی شبه‌عمدی", "quasi-intentional bodily injury"),
  "injury.pureMistake": text("صدمهٔ بدنی خطای محض", "bodily injury by pure mistake"),
  "traffic.killing": text("قتل غیرعمدی ناشی از تخلفات رانندگی", "causing death by a traffic offence"),
  "traffic.injury": text("صدمهٔ بدنی غیرعمدی ناشی از تخلفات رانندگی", "causing injury by a traffic offence"),
  "workplace.killing": text("قتل غیرعمدی ناشی از حوادث کار", "causing death in a work accident"),
  "workplace.injury": text("صدمهٔ بدنی غیرعمدی ناشی از حوادث کار", "causing injury in a work accident"),

  fraud: text("کلاهبرداری", "fraud"),
  "fraud.likened": text(
    "جرایم در حکم کلاهبرداری یا دارای مجازات کلاهبرداری",
    "offences treated as fraud or punished as fraud",
  ),
  embezzlement: text("اختلاس", "embezzlement"),
  bribery: text("رشا و ارتشا", "bribery"),
  influencePeddling: text("اعمال نفوذ برخلاف حق و مقررات قانونی", "influence peddling"),
  collusion: text("تبانی در معاملات دولتی", "collusion in government transactions"),
  moneyLaundering: text("پول‌شویی", "money laundering"),
  disruptingEconomy: text("اخلال در نظام اقتصادی کشور", "disrupting the economic system"),
  unlawfulAcquisition: text("تحصیل مال از طریق نامشروع", "acquiring property by unlawful means"),
  breachOfTrust: text("خیانت در امانت", "breach of trust"),
  forgery: text("جعل و استفاده از سند مجعول", "forgery and use of a forged document"),

  insult: text("توهین به اشخاص", "insult"),
  defamation: text("افترا", "defamation"),
  threat: text("تهدید", "threat"),
  destruction: text("تخریب اموال غیر", "destruction of another's property"),
  cheque: text("صدور چک پرداخت‌نشدنی", "issuing a bounced cheque"),
  maintenance: text("ترک انفاق", "refusal of maintenance"),
  "tazir.other": text("جرم تعزیری دیگر", "another ta'zir offence"),
} as const

/** A code of the vocabulary: `robbery.armed`, `embezzlement`. */
export type OffenceCode = keyof typeof titles

/** The vocabulary. */
export const offences: ReadonlyArray<Offence> = (Object.keys(titles) as ReadonlyArray<OffenceCode>).map(
  (code) => ({ code, title: titles[code] }),
)

/**
 * The title of an offence.
 *
 * @example
 * titleOfOffence("robbery.armed").en // => "armed robbery"
 */
export const titleOfOffence = (code: OffenceCode): Text => titles[code]
