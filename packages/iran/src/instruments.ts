import { type Instrument, text } from "@bazgasht/rules"

const instrument =
  (id: string) =>
  (fa: string, en: string): Instrument => ({ id, title: text(fa, en) })

/** Adopted 1392/02/01, in force 1392/03/22. */
export const islamicPenalCode = instrument("IPC")(
  "قانون مجازات اسلامی مصوب ۱۳۹۲",
  "Islamic Penal Code of 1392",
)

/** The fifth book, on ta'zir; articles 498 and following are still cited by it. */
export const tazirBook = instrument("IPC-TAZIR")(
  "قانون مجازات اسلامی، کتاب پنجم (تعزیرات) مصوب ۱۳۷۵",
  "Islamic Penal Code, fifth book (ta'zir) of 1375",
)

/** Adopted 1399/02/23, approved by the Guardian Council 1399/03/07; the day on which it came into force was not found. */
export const imprisonmentReductionAct = instrument("RED99")(
  "قانون کاهش مجازات حبس تعزیری مصوب ۱۳۹۹",
  "Act on Reduction of Discretionary Imprisonment of 1399",
)

/** Adopted 1392/12/04, in force 1394/04/01. */
export const criminalProcedureCode = instrument("CPC")(
  "قانون آیین دادرسی کیفری مصوب ۱۳۹۲",
  "Criminal Procedure Code of 1392",
)

/** Adopted 1394/03/23; the day on which it came into force was not found. */
export const financialConvictionsAct = instrument("FIN94")(
  "قانون نحوهٔ اجرای محکومیت‌های مالی مصوب ۱۳۹۴",
  "Act on Enforcement of Financial Convictions of 1394",
)

/** Adopted by parliament on 1404/09/12; in the middle of Azar 1404 the Guardian Council had not approved it. */
export const financialConvictionsBill = instrument("FIN-BILL-1404")(
  "طرح اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی (مصوب مجلس در ۱۲ آذر ۱۴۰۴)",
  "Bill amending the Act on Enforcement of Financial Convictions, adopted by parliament on 1404/09/12",
)

/** Adopted 1384/09/20, amended 1389, replaced 1400/02/20. */
export const prisonsRegulation1384 = instrument("REG84")(
  "آیین‌نامهٔ اجرایی سازمان زندان‌ها و اقدامات تأمینی و تربیتی کشور مصوب ۱۳۸۴",
  "Executive Regulation of the State Prisons Organization of 1384",
)

/** Adopted 1400/02/20, amended 1400/10/29; 342 articles. */
export const prisonsRegulation1400 = instrument("REG00")(
  "آیین‌نامهٔ اجرایی سازمان زندان‌ها و اقدامات تأمینی و تربیتی کشور مصوب ۱۴۰۰",
  "Executive Regulation of the State Prisons Organization of 1400",
)

/** Adopted 1398/02/04. */
export const leniencyRegulation = instrument("LEN98")(
  "آیین‌نامهٔ نحوهٔ اجرای قرارهای تعلیق اجرای مجازات، آزادی مشروط، تعویق صدور حکم، نظام نیمه‌آزادی و آزادی تحت نظارت سامانه‌های الکترونیکی و مجازات‌های جایگزین حبس مصوب ۱۳۹۸",
  "Regulation of 1398 on carrying out suspension, conditional release, postponement, semi-liberty, electronic monitoring and alternatives to imprisonment",
)

/** Dated 1398/05/31; another copy says 1398/06/06. */
export const prisonPopulationDirective = instrument("DEC98")(
  "دستورالعمل ساماندهی زندانیان و کاهش جمعیت کیفری زندان‌ها مصوب ۱۳۹۸",
  "Directive of 1398 on organising prisoners and reducing the prison population",
)

/** Adopted 1397/04/10. */
export const electronicCareRegulation = instrument("EM97")(
  "آیین‌نامهٔ اجرایی مراقبت‌های الکترونیکی مصوب ۱۳۹۷",
  "Regulation on electronic care of 1397",
)

/** Dated 1401/05/29. */
export const permittedRadiusDirective = instrument("EMR01")(
  "دستورالعمل تعیین محدودهٔ مراقبتی نظارت سامانه‌های الکترونیکی مصوب ۱۴۰۱",
  "Directive of 1401 on the permitted radius under electronic monitoring",
)
export const electronicSupervisionTariff1402 = instrument("EM-TARIFF-1402")(
  "تعرفهٔ روزانهٔ نظارت سامانه‌های الکترونیکی در سال ۱۴۰۲ (به استناد قانون بودجه)",
  "Daily tariff of electronic monitoring in 1402, under the Budget Act",
)
export const antiNarcoticsAct = instrument("DRUG")("قانون مبارزه با مواد مخدر", "Anti-Narcotics Act")

/** Adopted 1396/07/12, in force 1396/08/23. */
export const narcoticsAmendment = instrument("DRUG96")(
  "قانون الحاق یک ماده به قانون مبارزه با مواد مخدر (مادهٔ ۴۵) مصوب ۱۳۹۶",
  "Act of 1396 adding article 45 to the Anti-Narcotics Act",
)
export const acidAttackAct = instrument("ACID98")(
  "قانون تشدید مجازات اسیدپاشی و حمایت از بزه‌دیدگان ناشی از آن مصوب ۱۳۹۸",
  "Act of 1398 on acid attacks and support of their victims",
)

/** The constitution; Article 110(11) gives pardon to the Leader. */
export const constitution = instrument("CONST")(
  "قانون اساسی جمهوری اسلامی ایران",
  "Constitution of the Islamic Republic of Iran",
)
export const pardonCommissionRegulation = instrument("PARDON87")(
  "آیین‌نامهٔ کمیسیون عفو، تخفیف و تبدیل مجازات محکومان مصوب ۱۳۸۷",
  "Regulation of the Pardon Commission of 1387",
)

/** Criteria-based pardon on the birthday of the Prophet, Shahrivar 1404. */
export const criteriaPardonCircular1404 = instrument("PARDON-1404-06")(
  "بخشنامهٔ عفو معیاری شهریور ۱۴۰۴",
  "Circular of the criteria-based pardon of Shahrivar 1404",
)
export const amnestyCircular1401 = instrument("PARDON-1401-11")(
  "بخشنامهٔ عفو و تخفیف مجازات بهمن ۱۴۰۱",
  "Circular of the pardon of Bahman 1401",
)

/** Adopted 1394/06/04. */
export const setadRegulation = instrument("SET94")(
  "آیین‌نامهٔ اجرایی مادهٔ ۷۷ قانون الحاق برخی مواد به قانون تنظیم بخشی از مقررات مالی دولت (۲) مصوب ۱۳۹۴",
  "Executive regulation of article 77 of the Financial Regulation Appendix Act (2), of 1394",
)
export const setadProvincialRules = instrument("SETAD-HORMOZGAN")(
  "شرایط پذیرش مددجو در ستاد دیهٔ هرمزگان",
  "Conditions of the Setad Dieh of Hormozgan",
)
export const setadRegulation1389 = instrument("SET89")(
  "آیین‌نامهٔ اجرایی قانون بودجهٔ ۱۳۸۹ دربارهٔ تسهیلات ستاد دیه",
  "Regulation under the budget act of 1389 on facilities of the Setad Dieh",
)
export const setadRegulation1392 = instrument("SET92")(
  "آیین‌نامهٔ اجرایی قانون بودجهٔ ۱۳۹۲ دربارهٔ تسهیلات ستاد دیه",
  "Regulation under the budget act of 1392 on facilities of the Setad Dieh",
)

/** The executive instruction of the Setad Dieh; its day was not seen. */
export const setadInstruction = instrument("SETAD-INSTRUCTION")(
  "دستورالعمل اجرایی ستاد دیه",
  "Executive instruction of the Setad Dieh",
)

/** The agreement of the Setad Dieh with the Mostazafan Foundation, of about 1399. */
export const setadMostazafanAgreement = instrument("SETAD-MOSTAZAFAN")(
  "تفاهم‌نامهٔ ستاد دیه و بنیاد مستضعفان",
  "Agreement of the Setad Dieh and the Mostazafan Foundation",
)

/** What pages of provinces and the press report of the work of the Setad Dieh. */
export const setadPractice = instrument("SETAD-PRACTICE")(
  "رویهٔ گزارش‌شدهٔ ستاد دیه و دفترهای استانی آن",
  "Reported practice of the Setad Dieh and its provincial offices",
)
export const diyahDirective = instrument("DIYAH-DIRECTIVE")(
  "بخشنامهٔ سالانهٔ رئیس قوهٔ قضائیه دربارهٔ نرخ دیه",
  "Yearly directive of the Head of the Judiciary on the rate of diyah",
)

/** On the daily unit of detention in lieu of a fine. */
export const advisoryOpinion1979 = instrument("AO-7/97/1979")(
  "نظریهٔ مشورتی شمارهٔ ۷/۹۷/۱۹۷۹ ادارهٔ کل حقوقی قوهٔ قضائیه",
  "Advisory opinion 7/97/1979",
)
export const unityRuling764 = instrument("UR764")(
  "رأی وحدت رویهٔ شمارهٔ ۷۶۴ مصوب ۱۳۹۶ هیئت عمومی دیوان عالی کشور",
  "Unification-of-precedent ruling (ra'y-e vahdat-e raviye) 764 of 1396",
)

/** Unification-of-precedent ruling of 1401/04/28 on acceptance of judgment and the complainant's appeal. Its content was not seen. */
export const unityRuling823 = instrument("UR823")(
  "رأی وحدت رویهٔ شمارهٔ ۸۲۳ مورخ ۱۴۰۱/۰۴/۲۸ هیئت عمومی دیوان عالی کشور",
  "Unification-of-precedent ruling (ra'y-e vahdat-e raviye) 823 of 1401/04/28",
)

/** On the base of the fraction after a special pardon, 1392/12/27. */
export const advisoryOpinion2512 = instrument("AO-7/92/2512")(
  "نظریهٔ مشورتی شمارهٔ ۷/۹۲/۲۵۱۲ مورخ ۱۳۹۲/۱۲/۲۷ ادارهٔ کل حقوقی قوهٔ قضائیه",
  "Advisory opinion 7/92/2512 of 1392/12/27",
)

/** On the start of the period of a partial suspension. */
export const advisoryOpinion394 = instrument("AO-7/93/394")(
  "نظریهٔ مشورتی شمارهٔ ۷/۹۳/۳۹۴ ادارهٔ کل حقوقی قوهٔ قضائیه",
  "Advisory opinion 7/93/394",
)

/** On the note to article 45 of the Anti-Narcotics Act. */
export const advisoryOpinions1402 = instrument("AO-7/1402/231")(
  "نظریه‌های مشورتی شمارهٔ ۷/۱۴۰۲/۲۳۱ و ۷/۱۴۰۲/۲۴۹ ادارهٔ کل حقوقی قوهٔ قضائیه",
  "Advisory opinions 7/1402/231 and 7/1402/249",
)
export const fineDayDecree1395 = instrument("FINE-DAY-1395")(
  "تصویب‌نامهٔ هیئت وزیران در تعدیل مبلغ موضوع مادهٔ ۲۷ قانون مجازات اسلامی (۱۳۹۵)",
  "Cabinet decree of 1395 adjusting the amount of article 27 of the Islamic Penal Code",
)
export const fineDayDecree1398 = instrument("FINE-DAY-1398")(
  "تصویب‌نامهٔ شمارهٔ ۱۵۰۷۹/ت۵۷۰۷۵ هیئت وزیران (۱۳۹۸)",
  "Cabinet decree 15079/T57075 of 1398",
)

/** The cabinet's adjustment of the daily rate of detention, 1401. The amount was not seen. */
export const fineDayDecree1401 = instrument("FINE-DAY-1401")(
  "تصویب‌نامهٔ هیئت وزیران در تعدیل مبلغ بازداشت بدل از جزای نقدی، نامهٔ شمارهٔ ۲۳۱۸۵۰ (۱۴۰۱)",
  "Cabinet decree of 1401 on the amount of detention in lieu of a fine, letter 231850",
)

/** The cabinet's adjustment of the fine bands of article 19, issued 1399/12/25, in force from 1399/11/08. */
export const fineBandsDecree1399 = instrument("FINE-BANDS-1399")(
  "تصویب‌نامهٔ هیئت وزیران در تعدیل میزان جزای نقدی (۱۳۹۹/۱۲/۲۵)",
  "Cabinet decree of 1399/12/25 adjusting fines",
)

/** A further adjustment of the fine bands, 1403/03/30. The amounts were not seen. */
export const fineBandsDecree1403 = instrument("FINE-BANDS-1403")(
  "تصویب‌نامهٔ هیئت وزیران در تعدیل میزان جزای نقدی (۱۴۰۳/۰۳/۳۰)",
  "Cabinet decree of 1403/03/30 adjusting fines",
)
export const supportPortal = instrument("SAMANEH-HEMAYAT")(
  "شرایط تحت پوشش قرار گرفتن در سامانهٔ حمایت انجمن‌های حمایت زندانیان",
  "Conditions of cover on the support portal of the Prisoners' Support Associations",
)

/** What officials and the press report of the work of the associations, beside the portal. */
export const associationPractice = instrument("ASSOCIATION-PRACTICE")(
  "رویهٔ گزارش‌شدهٔ انجمن‌های حمایت زندانیان",
  "Reported practice of the Prisoners' Support Associations",
)
export const reliefCommitteeTerms = instrument("EMDAD")(
  "شرایط کمیتهٔ امداد برای حمایت از خانوادهٔ زندانیان",
  "Terms of the Imam Khomeini Relief Committee for families of prisoners",
)

/** The monthly pension by the size of the household, set each year. The text of the budget was not seen. */
export const pensionRates = instrument("EMDAD-PENSION")(
  "نرخ مستمری ماهانهٔ مددجویان کمیتهٔ امداد (بر پایهٔ قانون بودجهٔ هر سال)",
  "Monthly pension of the Imam Khomeini Relief Committee, under the Budget Act of each year",
)

/** Regulation on prisoners' labour of 1379/11/26. */
export const labourRegulation1379 = instrument("LABOUR79")(
  "آیین‌نامهٔ کار زندانیان مصوب ۱۳۷۹",
  "Regulation on prisoners' labour of 1379",
)

/** The old act on prisoners' labour; whether it is still in force is doubtful. */
export const labourAct1314 = instrument("LABOUR1314")(
  "قانون راجع به کار زندانیان مصوب ۱۳۱۴",
  "Act on prisoners' labour of 1314",
)
export const minimumWage = instrument("MINWAGE")(
  "حداقل مزد روزانهٔ مشمولان قانون کار در هر سال",
  "Daily minimum wage under the labour law of each year",
)

/** The agreement of the State Prisons Organization, Social Security and the Ministry of Labour. Its text was not seen. */
export const insuranceAgreement = instrument("INSURANCE")(
  "توافق سازمان زندان‌ها، سازمان تأمین اجتماعی و وزارت کار دربارهٔ بیمهٔ کار در زندان",
  "Agreement of the State Prisons Organization, Social Security and the Ministry of Labour on insurance of prison work",
)
export const employmentPractice = instrument("EMPLOYMENT-PRACTICE")(
  "رویهٔ گزارش‌شدهٔ اشتغال و حرفه‌آموزی زندانیان",
  "Reported practice of prisoners' employment and vocational training",
)

/** Loans for work after release, as reported in South Khorasan in 1404. */
export const employmentLoanPractice = instrument("EMPLOYMENT-LOAN")(
  "رویهٔ گزارش‌شدهٔ وام اشتغال پس از آزادی",
  "Reported practice of loans for work after release",
)

/** Teaching notes that report case law and readings; they bind nobody. */
export const courseNotes = instrument("COURSE")(
  "جزوه‌های آموزشی حقوق جزای عمومی",
  "Teaching notes on general criminal law",
)

/** Choices of this pack where no text was found. They are not law. */
export const modellingChoice = instrument("DESIGN")(
  "قرارداد محاسباتی این سامانه",
  "Convention of this software",
)
