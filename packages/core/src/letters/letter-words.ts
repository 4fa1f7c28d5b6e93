import { type Text, text } from "@bazgasht/rules"

/** A text in Persian, English, Arabic and Kurdish (Sorani). */
const said = (fa: string, en: string, ar: string, ckb: string): Text => text(fa, en, { ar, ckb })

/** What letters say whatever the law of the country is. */
export const letterWords = {
  toPrisoner: said(
    "راه‌های بیرون آمدن از زندان",
    "Your ways out of prison",
    "طرق خروجك من السجن",
    "ڕێگاکانی دەرچوونت لە بەندیخانە",
  ),
  toFamily: said("کمک به خانوادهٔ شما", "Help for your family", "المساعدة لأسرتك", "یارمەتی بۆ خێزانەکەت"),
  cycle: said("پرداخت این دوره", "The payment of this cycle", "دفعة هذه الدورة", "پارەدانی ئەم خولە"),
  waiting: said("نوبت خانوادهٔ شما", "Your family's place in the queue", "دور أسرتك", "نۆبەی خێزانەکەت"),

  now: said("اکنون", "Now", "الآن", "ئێستا"),
  answer: said("پاسخ", "The answer", "الجواب", "وەڵام"),
  later: said("بعداً، به ترتیب تاریخ", "Later, by date", "لاحقاً، حسب التاريخ", "دواتر، بە پێی ڕێکەوت"),
  unclear: said("هنوز معلوم نیست", "Not known yet", "غير معلوم بعد", "هێشتا نەزانراوە"),
  why: said("چرا نه", "Why not", "لماذا لا", "بۆچی نا"),
  bring: said("شما چه کار کنید", "What you can do", "ما يمكنك فعله", "تۆ چی بکەیت"),
  others: said("دیگران چه کار کنند", "What others must do", "ما على الآخرين فعله", "ئەوانی تر چی بکەن"),
  debts: said("بدهی‌های شما", "Your debts", "ديونك", "قەرزەکانت"),
  work: said("کار و آموزش", "Work and training", "العمل والتدريب", "کار و ڕاهێنان"),
  money: said("پول", "Money", "المال", "پارە"),
  ask: said("از چه کسی بپرسید", "Whom to ask", "لمن السؤال", "لە کێ بپرسیت"),
  about: said("دربارهٔ این برگه", "About this page", "عن هذه الورقة", "دەربارەی ئەم پەڕەیە"),

  isOpen: said(
    "اکنون راهی برای شما باز است. هنوز کسی تصمیم نگرفته است.",
    "A way is open for you now. Nobody has decided yet.",
    "يوجد الآن طريق مفتوح لك. لم يقرر أحد بعد.",
    "ئێستا ڕێگایەکت بۆ کراوەیە. هێشتا کەس بڕیاری نەداوە.",
  ),
  opensLater: said(
    "امروز راهی باز نیست. نزدیک‌ترین تاریخ {day} است. این به معنای رد نیست.",
    "No way is open today. The nearest date is {day}. This is not a refusal.",
    "لا يوجد طريق مفتوح اليوم. أقرب تاريخ هو {day}. هذا ليس رفضاً.",
    "ئەمڕۆ هیچ ڕێگایەک کراوە نییە. نزیکترین ڕێکەوت {day}ـە. ئەمە ڕەتکردنەوە نییە.",
  ),
  isUnclear: said(
    "هنوز معلوم نیست کدام راه باز است. مدرک کم است. این به معنای رد نیست.",
    "It is not known yet which way is open. Papers are missing. This is not a refusal.",
    "لا يُعرف بعد أي طريق مفتوح. تنقص أوراق. هذا ليس رفضاً.",
    "هێشتا نازانرێت کام ڕێگا کراوەیە. بەڵگە کەمە. ئەمە ڕەتکردنەوە نییە.",
  ),
  isClosed: said(
    "امروز هیچ راهی باز نیست. اگر وضع عوض شود، دوباره بپرسید.",
    "No way is open today. Ask again when something changes.",
    "لا يوجد طريق مفتوح اليوم. يمكن السؤال مجدداً عند تغير الوضع.",
    "ئەمڕۆ هیچ ڕێگایەک کراوە نییە. ئەگەر دۆخەکە گۆڕا، دووبارە بپرسە.",
  ),
  untilThen: said(
    "تا آن روز هم شرط‌های دیگر باید برقرار بماند.",
    "The other conditions must still hold on that day.",
    "يجب أن تبقى الشروط الأخرى قائمة في ذلك اليوم.",
    "دەبێت مەرجەکانی تریش هەتا ئەو ڕۆژە بمێنن.",
  ),
  papersMissing: said(
    "برای این‌ها مدرک کم است. این به معنای رد نیست.",
    "Papers are missing for these. This is not a refusal.",
    "تنقص أوراق لهذه الطرق. هذا ليس رفضاً.",
    "بۆ ئەمانە بەڵگە کەمە. ئەمە ڕەتکردنەوە نییە.",
  ),
  oneCondition: said(
    "یک شرط قانون فراهم نیست.",
    "One condition of the law is not met.",
    "شرط من شروط القانون غير متوفر.",
    "مەرجێکی یاسا جێبەجێ نەبووە.",
  ),
  otherOffice: said(
    "این را جای دیگری بررسی می‌کند: {office}.",
    "Another office looks at this: {office}.",
    "جهة أخرى تنظر في هذا: {office}.",
    "لایەنێکی تر سەیری ئەمە دەکات: {office}.",
  ),
  otherOfficeUnnamed: said(
    "این را جای دیگری بررسی می‌کند.",
    "Another office looks at this.",
    "جهة أخرى تنظر في هذا.",
    "لایەنێکی تر سەیری ئەمە دەکات.",
  ),

  stillToPay: said(
    "هنوز {amount} لازم است.",
    "{amount} are still needed.",
    "ما زال يلزم {amount}.",
    "هێشتا {amount} پێویستە.",
  ),
  nothingToPay: said(
    "پول این بدهی فراهم است.",
    "The money for this debt is there.",
    "مال هذا الدين متوفر.",
    "پارەی ئەم قەرزە ئامادەیە.",
  ),
  sumUnknown: said(
    "هنوز معلوم نیست چقدر لازم است.",
    "It is not known yet how much is needed.",
    "لا يُعرف بعد كم يلزم.",
    "هێشتا نازانرێت چەند پێویستە.",
  ),

  covered: said(
    "خانوادهٔ شما شرط‌های حمایت را دارد. هنوز کسی تصمیم نگرفته است.",
    "Your family meets the conditions of support. Nobody has decided yet.",
    "تستوفي أسرتك شروط الدعم. لم يقرر أحد بعد.",
    "خێزانەکەت مەرجەکانی پشتیوانیی هەیە. هێشتا کەس بڕیاری نەداوە.",
  ),
  coveredLater: said(
    "خانوادهٔ شما از {day} شرط‌های حمایت را دارد. این به معنای رد نیست.",
    "Your family meets the conditions of support from {day}. This is not a refusal.",
    "تستوفي أسرتك شروط الدعم ابتداءً من {day}. هذا ليس رفضاً.",
    "خێزانەکەت لە {day} بەدواوە مەرجەکانی هەیە. ئەمە ڕەتکردنەوە نییە.",
  ),
  coverUnclear: said(
    "هنوز معلوم نیست حمایت ممکن است یا نه. مدرک کم است. این به معنای رد نیست.",
    "It is not known yet whether support is possible. Papers are missing. This is not a refusal.",
    "لا يُعرف بعد هل الدعم ممكن. تنقص أوراق. هذا ليس رفضاً.",
    "هێشتا نازانرێت پشتیوانی دەکرێت یان نا. بەڵگە کەمە. ئەمە ڕەتکردنەوە نییە.",
  ),
  notCovered: said(
    "امروز حمایت ممکن نیست. اگر وضع عوض شود، دوباره بپرسید.",
    "Support is not possible today. Ask again when something changes.",
    "الدعم غير ممكن اليوم. يمكن السؤال مجدداً عند تغير الوضع.",
    "ئەمڕۆ پشتیوانی ناکرێت. ئەگەر دۆخەکە گۆڕا، دووبارە بپرسە.",
  ),
  coverElsewhere: said(
    "جای دیگری به شما کمک می‌کند: {office}. این به معنای رد نیست.",
    "Another office helps you: {office}. This is not a refusal.",
    "جهة أخرى تساعدك: {office}. هذا ليس رفضاً.",
    "لایەنێکی تر یارمەتیت دەدات: {office}. ئەمە ڕەتکردنەوە نییە.",
  ),
  monthly: said(
    "کمک نقدی یک ماه کامل {amount} است.",
    "The cash for a whole month is {amount}.",
    "المساعدة النقدية لشهر كامل هي {amount}.",
    "یارمەتیی نەختی مانگێکی تەواو {amount}ـە.",
  ),
  paidBy: said("پرداخت با {payer} است.", "{payer} pays it.", "تدفعها {payer}.", "{payer} دەیدات."),
  handOver: said(
    "نهاد دیگری شاید از {from} تا {to} پرداخت را بر عهده بگیرد.",
    "Another payer may take over between {from} and {to}.",
    "قد تتولى جهة أخرى الدفع بين {from} و{to}.",
    "ڕەنگە لایەنێکی تر لە نێوان {from} و {to} پارەدان وەربگرێت.",
  ),

  // A cycle of support.
  granted: said(
    "در این دوره {amount} به شما پرداخت می‌شود.",
    "You are paid {amount} in this cycle.",
    "يُدفع لك {amount} في هذه الدورة.",
    "لەم خولەدا {amount} بە تۆ دەدرێت.",
  ),
  grantedLess: said(
    "بودجه برای همهٔ مبلغ کافی نبود. تقصیر شما نیست.",
    "The money was not enough for the whole sum. It is not your fault.",
    "لم يكفِ المال للمبلغ كله. هذا ليس ذنبك.",
    "پارەکە بۆ هەموو بڕەکە بەس نەبوو. هەڵەی تۆ نییە.",
  ),
  nothingOwed: said(
    "در این دوره پرداختی به شما تعلق نمی‌گیرد. پروندهٔ شما باز می‌ماند.",
    "Nothing is due to you in this cycle. Your file stays open.",
    "لا دفعة لك في هذه الدورة. يبقى ملفك مفتوحاً.",
    "لەم خولەدا پارەدانت نییە. دۆسیەکەت بە کراوەیی دەمێنێتەوە.",
  ),
  amountUnknown: said(
    "مبلغ شما هنوز معلوم نیست. این به معنای رد نیست.",
    "Your amount is not known yet. This is not a refusal.",
    "مبلغك غير معروف بعد. هذا ليس رفضاً.",
    "بڕی پارەکەت هێشتا نەزانراوە. ئەمە ڕەتکردنەوە نییە.",
  ),
  waits: said(
    "با بودجهٔ این دوره نوبت به شما نرسید. این به معنای رد نیست.",
    "The money of this cycle did not reach your place. This is not a refusal.",
    "لم تكفِ أموال هذه الدورة لتصل إلى دورك. هذا ليس رفضاً.",
    "پارەی ئەم خولە نەگەیشتە نۆبەی تۆ. ئەمە ڕەتکردنەوە نییە.",
  ),
  staysInQueue: said(
    "جای شما در نوبت می‌ماند. لازم نیست دوباره درخواست بدهید.",
    "You keep your place in the queue. You need not apply again.",
    "يبقى دورك محفوظاً. لا حاجة إلى طلب جديد.",
    "نۆبەکەت دەمێنێتەوە. پێویست ناکات دووبارە داوا بکەیت.",
  ),
  tellChanges: said(
    "اگر وضع خانواده عوض شد، به مددکار بگویید.",
    "Tell the social worker when something changes in the family.",
    "عند تغير وضع الأسرة يُرجى إخبار الأخصائي الاجتماعي.",
    "ئەگەر دۆخی خێزان گۆڕا، بە مددکار بڵێ.",
  ),
  firstInQueue: said(
    "شما نفر اول نوبت هستید.",
    "You are first in the queue.",
    "دورك هو الأول.",
    "تۆ یەکەمی نۆبەیت.",
  ),
  admittedNow: said(
    "نوبت به شما رسید. خانوادهٔ شما پذیرفته شد.",
    "Your turn has come. Your family is admitted.",
    "جاء دورك. قُبلت أسرتك.",
    "نۆبەت هات. خێزانەکەت وەرگیرا.",
  ),
  needFirst: said(
    "خانواده‌های نیازمندتر زودتر کمک می‌گیرند.",
    "Families in greater need are helped first.",
    "الأسر الأشد حاجة تُساعَد أولاً.",
    "خێزانە پێویستدارترەکان زووتر یارمەتی دەدرێن.",
  ),
  lots: said(
    "چند خانواده نیاز برابر دارند. قرعه ترتیب آن‌ها را معین کرد.",
    "Some families are in equal need. Lots decided their order.",
    "لبعض الأسر حاجة متساوية. حددت القرعة ترتيبها.",
    "هەندێک خێزان پێویستییان یەکسانە. تیروپشک ڕیزبەندییەکەی دیاری کرد.",
  ),

  notADecision: said(
    "این برگه حکم نیست. روز آن {day} است.",
    "This page is not a decision. Its day is {day}.",
    "هذه الورقة ليست قراراً. تاريخها {day}.",
    "ئەم پەڕەیە بڕیار نییە. ڕۆژەکەی {day}ـە.",
  ),
  unreviewed: said(
    "هیچ حقوق‌دانی این زبان را بازبینی نکرده است. متن فارسی را هم بخواهید.",
    "No lawyer has reviewed this language. Ask for the Persian text too.",
    "لم يراجع محامٍ ناطق بالعربية هذا النص. يمكن طلب النص الفارسي أيضاً.",
    "هیچ یاساناسێکی کوردزمان ئەم دەقەی نەخوێندووەتەوە. داوای دەقی فارسیش بکە.",
  ),
} as const

/** How many families are ahead, as the languages count. */
export const familiesAhead = (count: number, written: string): Text =>
  said(
    `پیش از شما ${written} خانواده در نوبت ${count === 1 ? "است" : "هستند"}.`,
    count === 1 ? "One family is ahead of you." : `${written} families are ahead of you.`,
    arabicFamilies(count, written),
    `پێش تۆ ${written} خێزان لە نۆبەدان.`,
  )

/** Arabic has a form of its own for two, for 3 to 10, and for 11 to 99. */
const arabicFamilies = (count: number, written: string): string => {
  const rest = count % 100
  if (count === 1) return "قبلك أسرة واحدة."
  if (count === 2) return "قبلك أسرتان."
  return rest >= 3 && rest <= 10 ? `قبلك ${written} أسر.` : `قبلك ${written} أسرة.`
}
