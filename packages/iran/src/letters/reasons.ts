/**
 * Why something is not open, in plain words: what is not so of a condition, or what is so of a bar. Of several that are true of a person the
 * first in this order is said.
 */

import type { LetterReason } from "@bazgasht/core/letters"
import { said } from "./said.ts"

export const letterReasons: ReadonlyArray<LetterReason> = [
  {
    grounds: ["inForce", "PARDON-1401-open", "REG84-in-force", "BILL-in-force"],
    text: said(
      "این قانون در این تاریخ اجرا نمی‌شود.",
      "This law does not apply on this day.",
      "هذا القانون لا يُطبَّق في هذا اليوم.",
      "ئەم یاسایە لەم ڕۆژەدا جێبەجێ ناکرێت.",
    ),
  },
  {
    grounds: ["UR764", "lifeIsHeaviest"],
    text: said(
      "حبس شما ابد است. این راه برای حبس ابد نیست.",
      "Your term is for life. This way is not for life terms.",
      "حكمك سجن مؤبد. هذا الطريق ليس للسجن المؤبد.",
      "سزاکەت هەتاهەتاییە. ئەم ڕێگایە بۆ ئەو سزایە نییە.",
    ),
  },
  {
    grounds: ["termEnded"],
    text: said(
      "مدت حبس شما هنوز تمام نشده است.",
      "Your term is not over yet.",
      "لم تنته مدة سجنك بعد.",
      "ماوەی بەندکردنت هێشتا تەواو نەبووە.",
    ),
  },
  {
    grounds: ["lifeHasNoEnd"],
    text: said(
      "حبس شما ابد است و روز پایان ندارد.",
      "Your term is for life. It has no last day.",
      "حكمك سجن مؤبد. ليس له يوم أخير.",
      "سزاکەت هەتاهەتاییە. ڕۆژی کۆتایی نییە.",
    ),
  },
  {
    grounds: ["nothingElseHolds"],
    text: said(
      "مدت حبس شما تمام شده است. بدهی، جریمه یا پروندهٔ دیگری مانع آزادی است.",
      "Your term is over. A debt, a fine or another case holds you.",
      "انتهت مدة سجنك. يحجزك دين أو غرامة أو قضية أخرى.",
      "ماوەی بەندکردنت تەواو بووە. قەرز، سزای دارایی یان دۆسیەیەکی تر ڕێگرە.",
    ),
  },
  {
    grounds: ["executionOver"],
    text: said(
      "مجازات شما دیگر اجرا نمی‌شود.",
      "Your punishment is no longer carried out.",
      "لم تعد عقوبتك تُنفَّذ.",
      "سزاکەت ئیتر جێبەجێ ناکرێت.",
    ),
  },
  {
    grounds: ["noImprisonment"],
    text: said(
      "در پروندهٔ شما حکم زندان نیست.",
      "Your file has no prison sentence.",
      "لا يوجد حكم بالسجن في ملفك.",
      "لە دۆسیەکەتدا حوکمی بەندیخانە نییە.",
    ),
  },
  {
    grounds: ["noConviction", "noTazir", "notTazir", "CPC-442-tazir"],
    text: said(
      "این راه برای نوع مجازات شما نیست.",
      "This way is not for your kind of punishment.",
      "هذا الطريق ليس لنوع عقوبتك.",
      "ئەم ڕێگایە بۆ جۆری سزای تۆ نییە.",
    ),
  },
  {
    grounds: [
      "ACID98-3",
      "DRUG96-note",
      "DRUG96-scope",
      "DRUG96-A",
      "DRUG96-B",
      "DRUG96-below",
      "SET-47",
      "IPC-47-list",
      "IPC-47-b",
      "IPC-47-f",
      "IPC-47-note-security",
      "IPC-47-note-decency",
      "IPC-47-note-fraud",
      "SET-NOPARDON",
      "SET-NOFUR84",
      "CPC-483-offence",
    ],
    text: said(
      "قانون این راه را برای جرم شما بسته است.",
      "The law closes this way for your offence.",
      "القانون يغلق هذا الطريق أمام جريمتك.",
      "یاسا ئەم ڕێگایەی بۆ تاوانی تۆ داخستووە.",
    ),
  },
  {
    grounds: ["IPC-104", "IPC-104-theft", "IPC-104-fraud", "IPC-104-list"],
    text: said(
      "این جرم با گذشت شاکی تمام نمی‌شود.",
      "Forgiveness by the complainant does not end this case.",
      "هذه القضية لا تنتهي بتنازل المشتكي.",
      "ئەم دۆسیەیە بە لێخۆشبوونی سکاڵاکار کۆتایی نایەت.",
    ),
  },
  {
    grounds: ["CPC-520-accused", "CPC-520-is-accused"],
    text: said(
      "هنوز حکم ندارید. فقط رفتن همراه مأمور ممکن است.",
      "You have no judgment yet. Only leave with an escort is possible.",
      "لم يصدر حكمك بعد. الخروج ممكن برفقة حارس فقط.",
      "هێشتا حوکمت نییە. تەنیا چوونەدەرەوە لەگەڵ پاسەوان دەکرێت.",
    ),
  },
  {
    grounds: ["CPC-520-outside-suspension", "CPC-520-urgent-outside-suspension", "CPC-520-note-outside"],
    text: said(
      "برای جرم شما نوع دیگری از مرخصی هست.",
      "For your offence there is another kind of furlough.",
      "لجريمتك نوع آخر من الإجازة.",
      "بۆ تاوانی تۆ جۆرێکی تری مۆڵەت هەیە.",
    ),
  },
  {
    grounds: ["IPC-40-before-judgment", "IPC-40-guilt", "IPC-41"],
    text: said(
      "این راه فقط پیش از صدور حکم باز است.",
      "This way is open only before the judgment.",
      "هذا الطريق مفتوح قبل صدور الحكم فقط.",
      "ئەم ڕێگایە تەنیا پێش دەرچوونی حوکم کراوەیە.",
    ),
  },
  {
    grounds: [
      "IPC-57",
      "IPC-57-note-degree",
      "IPC-62",
      "IPC-62-note-2-degree",
      "IPC-46",
      "IPC-40",
      "IPC-94",
      "IPC-64-mode",
      "IPC-37-note",
      "IPC-65-68",
      "IPC-66-record",
      "IPC-19",
      "IPC-19-note-2",
      "IPC-19-note-3",
      "RED99-in-force",
    ],
    text: said(
      "مجازات شما سنگین‌تر یا سبک‌تر از حد این راه است.",
      "Your punishment is too heavy or too light for this way.",
      "عقوبتك أشد أو أخف من حد هذا الطريق.",
      "سزاکەت قورستر یان سووکترە لە سنووری ئەم ڕێگایە.",
    ),
  },
  {
    grounds: ["notEnded"],
    text: said(
      "مدت حبس شما تمام شده است. پرس‌وجو کنید چرا آزاد نشده‌اید.",
      "Your term is over. Ask why you have not been released.",
      "انتهت مدة سجنك. يجب السؤال عن سبب عدم الإفراج.",
      "ماوەی بەندکردنت تەواو بووە. بپرسە بۆچی ئازاد نەکراویت.",
    ),
    saidBy: "REL-END",
  },
  {
    grounds: ["EMP-2-serving"],
    text: said(
      "مدت حبس شما تمام شده است. پرس‌وجو کنید چرا آزاد نشده‌اید.",
      "Your term is over. Ask why you have not been released.",
      "انتهت مدة سجنك. يجب السؤال عن سبب عدم الإفراج.",
      "ماوەی بەندکردنت تەواو بووە. بپرسە بۆچی ئازاد نەکراویت.",
    ),
  },
  {
    grounds: ["IPC-58-d", "CPC-442-once", "CPC-483-once", "PARDON-1404-once", "PARDON-1401-once"],
    text: said(
      "یک بار از این راه استفاده شده است.",
      "This way was used once already.",
      "استُخدم هذا الطريق مرة من قبل.",
      "جارێک ئەم ڕێگایە بەکارهاتووە.",
    ),
  },
  {
    grounds: ["IPC-40-d", "PARDON-1404-record", "EMP-9-record", "EMP-9-sentence"],
    text: said(
      "سابقهٔ کیفری شما مانع این راه است.",
      "This way is not open because of your criminal record.",
      "سجلك الجنائي يمنع هذا الطريق.",
      "پێشینەی تاوانەکەت ڕێگرە.",
    ),
  },
  {
    grounds: ["CPC-442-prosecutor"],
    text: said(
      "دادستان به حکم اعتراض کرده است.",
      "The prosecutor has appealed the judgment.",
      "طعن المدعي العام في الحكم.",
      "داواکاری گشتی تانەی لە حوکمەکە داوە.",
    ),
  },
  {
    grounds: ["UR823"],
    text: said(
      "شاکی به حکم اعتراض کرده است.",
      "The complainant has appealed the judgment.",
      "طعن المشتكي في الحكم.",
      "سکاڵاکار تانەی لە حوکمەکە داوە.",
    ),
  },
  {
    grounds: ["CPC-442-waiver"],
    text: said(
      "شما در مهلت قانونی از اعتراض به حکم نگذشته‌اید.",
      "You did not give up the appeal within the time limit.",
      "لم تتنازل عن الطعن خلال المهلة القانونية.",
      "لە ماوەی یاساییدا دەستت لە تانەدان هەڵنەگرتووە.",
    ),
  },
  {
    grounds: ["CPC-442-request"],
    text: said(
      "شما هنوز کم شدن مجازات را نخواسته‌اید.",
      "You have not asked for a shorter term yet.",
      "لم تطلب تخفيف العقوبة بعد.",
      "هێشتا داوای کەمکردنەوەی سزات نەکردووە.",
    ),
  },
  {
    grounds: ["CPC-483-final", "IPC-96"],
    text: said(
      "حکم شما هنوز قطعی نیست.",
      "Your judgment is not final yet.",
      "حكمك ليس نهائياً بعد.",
      "حوکمەکەت هێشتا کۆتایی نییە.",
    ),
  },
  {
    grounds: [
      "IPC-57-waiver",
      "IPC-101",
      "IPC-101-void",
      "IPC-102",
      "CPC-483-waiver",
      "PARDON87-private-right",
      "PARDON-1401-complainant",
    ],
    text: said(
      "گذشت شاکی در پرونده نیست.",
      "No complainant's forgiveness is in the file.",
      "لا يوجد تنازل من المشتكي في الملف.",
      "لە دۆسیەکەدا لێخۆشبوونی سکاڵاکار نییە.",
    ),
  },
  {
    grounds: ["IPC-58-c", "IPC-40-c", "PARDON-1404-complainant"],
    text: said(
      "خسارت شاکی پرداخت نشده و قراری هم برای آن نیست.",
      "The damages are not paid, and no plan to pay exists.",
      "لم يُدفع التعويض ولا يوجد اتفاق على دفعه.",
      "قەرەبوو نەدراوە و ڕێککەوتنیش بۆی نییە.",
    ),
  },
  {
    grounds: [
      "IPC-58",
      "IPC-57-note",
      "IPC-62-note-2",
      "IPC-46-third",
      "DRUG96-served",
      "CPC-520-note-third",
      "REG84-quota",
      "PARDON-1401-band",
      "EMP-3-share",
    ],
    text: said(
      "هنوز به اندازهٔ لازم در زندان نبوده‌اید.",
      "You have not been in prison long enough yet.",
      "لم تقضِ المدة اللازمة في السجن بعد.",
      "هێشتا ماوەی پێویست لە بەندیخانە نەبوویت.",
    ),
  },
  {
    grounds: ["IPC-58-a", "PARDON-1404-conduct", "CPC-520-rules"],
    text: said(
      "در گزارش زندان رفتار شما خوب نیامده است.",
      "The report of the prison does not call your conduct good.",
      "تقرير السجن لا يصف سلوكك بالحسن.",
      "ڕاپۆرتی بەندیخانە باسی ڕەفتاری باشت ناکات.",
    ),
  },
  {
    grounds: ["IPC-58-b", "IPC-40-b"],
    text: said(
      "گزارش‌ها هنوز از دوری شما از جرم مطمئن نیستند.",
      "The reports are not sure yet that you will keep from crime.",
      "التقارير ليست واثقة بعد من ابتعادك عن الجريمة.",
      "ڕاپۆرتەکان هێشتا دڵنیا نین کە لە تاوان دوور دەکەویتەوە.",
    ),
  },
  {
    grounds: ["IPC-40-a"],
    text: said(
      "دادگاه دلیلی برای کم کردن مجازات ندیده است.",
      "The court has found no ground for a milder punishment.",
      "لم تجد المحكمة سبباً لتخفيف العقوبة.",
      "دادگا هۆکارێکی بۆ کەمکردنەوەی سزا نەدیوە.",
    ),
  },
  {
    grounds: ["IPC-57-security", "CPC-520-security", "EMP-3-security"],
    text: said(
      "هنوز ضامن یا وثیقه نداده‌اید.",
      "You have not given security yet.",
      "لم تقدم كفالة بعد.",
      "هێشتا کەفالەتت نەداوە.",
    ),
  },
  {
    grounds: ["IPC-57-activity"],
    text: said(
      "هنوز برای کار یا درس تعهد نداده‌اید.",
      "You have not promised work or study in writing yet.",
      "لم تتعهد كتابةً بعمل أو دراسة بعد.",
      "هێشتا بە نووسین بەڵێنی کار یان خوێندنت نەداوە.",
    ),
  },
  {
    grounds: ["IPC-57-consent", "IPC-62-consent", "EMP-4-consent", "EMP-7-consent"],
    text: said(
      "شما رضایت خود را ننوشته‌اید. نخواستن به زیان شما نیست.",
      "You have not consented in writing. Saying no does not harm you.",
      "لم تكتب موافقتك. الرفض لا يضرك.",
      "ڕەزامەندیت نەنووسیوە. نەویستن زیانت پێ ناگەیەنێت.",
    ),
  },
  {
    grounds: ["IPC-62-place"],
    text: said(
      "هنوز جایی برای سکونت معرفی نکرده‌اید.",
      "You have not named a place to live yet.",
      "لم تحدد مكان إقامتك بعد.",
      "هێشتا شوێنی ژیانت دیاری نەکردووە.",
    ),
  },
  {
    grounds: ["CPC-520-programmes"],
    text: said(
      "شرکت شما در برنامه‌های زندان ثبت نشده است.",
      "Your part in the prison's programmes is not on record.",
      "مشاركتك في برامج السجن غير مسجلة.",
      "بەشداریت لە بەرنامەکانی بەندیخانە تۆمار نەکراوە.",
    ),
  },
  {
    grounds: ["CPC-520-points", "REG84-points"],
    text: said(
      "امتیاز شما هنوز کافی نیست.",
      "You do not have enough points yet.",
      "نقاطك غير كافية بعد.",
      "خاڵەکانت هێشتا بەس نین.",
    ),
  },
  {
    grounds: ["CPC-520-allowance", "CPC-520-twice"],
    text: said(
      "مرخصی این دوره را گرفته‌اید.",
      "You have had your furlough of this period.",
      "حصلت على إجازة هذه الفترة.",
      "مۆڵەتی ئەم ماوەیەت وەرگرتووە.",
    ),
  },
  {
    grounds: ["CPC-520-circular"],
    text: said(
      "هنوز بخشنامه‌ای برای این مرخصی نیست.",
      "No circular allows this furlough yet.",
      "لا يوجد تعميم بهذه الإجازة بعد.",
      "هێشتا ڕێنوێنییەک بۆ ئەم مۆڵەتە نییە.",
    ),
  },
  {
    grounds: ["IPC-57-at-judgment", "IPC-62-at-judgment", "IPC-46-at-judgment", "IPC-64-at-judgment"],
    text: said(
      "این راه فقط هنگام صدور حکم باز است.",
      "This way is open only with the judgment.",
      "هذا الطريق مفتوح عند صدور الحكم فقط.",
      "ئەم ڕێگایە تەنیا لەگەڵ دەرچوونی حوکم کراوەیە.",
    ),
  },
  // Families.
  {
    grounds: ["FAM-1-custody", "FAM-4-custody"],
    text: said(
      "زندانی در این تاریخ در زندان نیست.",
      "The prisoner is not in prison on this day.",
      "السجين ليس في السجن في هذا اليوم.",
      "بەندکراو لەم ڕۆژەدا لە بەندیخانە نییە.",
    ),
  },
  {
    grounds: ["FAM-1-dependants"],
    text: said(
      "کسی برای حمایت در خانوادهٔ شما ثبت نشده است.",
      "The file shows nobody in your family to support.",
      "لا أحد مسجل في أسرتك لدعمه.",
      "کەس لە خێزانەکەتدا بۆ پشتیوانی تۆمار نەکراوە.",
    ),
  },
  {
    grounds: ["FAM-1-income"],
    text: said(
      "درآمد زندانی به خانوادهٔ شما می‌رسد.",
      "Income of the prisoner reaches your family.",
      "دخل السجين يصل إلى أسرتك.",
      "داهاتی بەندکراو دەگاتە خێزانەکەت.",
    ),
  },
  {
    grounds: ["FAM-1-dependence"],
    text: said(
      "خرج خانوادهٔ شما با زندانی نبوده است.",
      "Your family did not live on what the prisoner earned.",
      "لم تكن أسرتك تعيش من دخل السجين.",
      "خێزانەکەت بە داهاتی بەندکراو نەژیاوە.",
    ),
  },
  {
    grounds: ["FAM-1-married-or-child"],
    text: said(
      "زندانی همسر یا فرزندی در خانوادهٔ شما ندارد.",
      "The prisoner has no spouse and no child in your family.",
      "ليس للسجين زوج أو ولد في أسرتك.",
      "بەندکراو هاوسەر یان منداڵی لە خێزانەکەتدا نییە.",
    ),
  },
  {
    grounds: ["FAM-1-abroad"],
    text: said(
      "وزارت امور خارجه زندانی بودن او را تأیید نکرده است.",
      "The foreign ministry has not confirmed the imprisonment.",
      "لم تؤكد وزارة الخارجية سجنه.",
      "وەزارەتی دەرەوە بەندکردنەکەی پشتڕاست نەکردووەتەوە.",
    ),
  },
  {
    grounds: ["FAM-3-covered", "FAM-6-covered"],
    text: said(
      "خانوادهٔ شما هنوز زیر حمایت انجمن نیست.",
      "The Association does not support your family yet.",
      "الجمعية لا تدعم أسرتك بعد.",
      "ئەنجومەن هێشتا پشتیوانیی خێزانەکەت ناکات.",
    ),
  },
  {
    grounds: ["FAM-3-no-other-payer"],
    text: said(
      "نهاد دیگری به شما کمک نقدی می‌دهد.",
      "Another body pays you cash.",
      "جهة أخرى تدفع لك مساعدة نقدية.",
      "لایەنێکی تر یارمەتیی نەختیت پێ دەدات.",
    ),
  },
  {
    grounds: ["FAM-4-head"],
    text: said(
      "زندانی سرپرست خانوادهٔ شما نبوده است.",
      "The prisoner was not the head of your family.",
      "لم يكن السجين معيل أسرتك.",
      "بەندکراو سەرپەرشتی خێزانەکەت نەبووە.",
    ),
  },
  {
    grounds: ["FAM-4-weak", "FAM-6-livelihoodPackage-need"],
    text: said(
      "مددکار نیاز مالی خانوادهٔ شما را تأیید نکرده است.",
      "The social worker has not confirmed that your family is in need.",
      "لم يؤكد الأخصائي الاجتماعي حاجة أسرتك.",
      "مددکار پێویستیی دارایی خێزانەکەتی پشتڕاست نەکردووەتەوە.",
    ),
  },
  {
    grounds: ["FAM-4-released"],
    text: said(
      "زندانی هنوز آزاد نشده است.",
      "The prisoner has not been released yet.",
      "لم يُفرج عن السجين بعد.",
      "بەندکراو هێشتا ئازاد نەکراوە.",
    ),
  },
]
