import { type Text, text } from "@bazgasht/rules"

/** A text in Persian, English, Arabic and Kurdish (Sorani). */
export const said = (fa: string, en: string, ar: string, ckb: string): Text => text(fa, en, { ar, ckb })

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
  payment: said("پرداخت به خانوادهٔ شما", "A payment to your family", "دفعة لأسرتك", "پارەدان بە خێزانەکەت"),
  waiting: said("نوبت خانوادهٔ شما", "Your family's place in the queue", "دور أسرتك", "نۆبەی خێزانەکەت"),

  now: said("اکنون", "Now", "الآن", "ئێستا"),
  answer: said("پاسخ", "The answer", "الجواب", "وەڵام"),
  later: said("بعداً، به ترتیب تاریخ", "Later, by date", "لاحقاً، حسب التاريخ", "دواتر، بە پێی ڕێکەوت"),
  unclear: said("هنوز معلوم نیست", "Not known yet", "غير معلوم بعد", "هێشتا نەزانراوە"),
  against: said(
    "آنچه ممکن است علیه شما انجام شود",
    "What may be done against you",
    "ما قد يُتخذ ضدك",
    "ئەوەی ڕەنگە دژت بکرێت",
  ),
  why: said("چرا نه", "Why not", "لماذا لا", "بۆچی نا"),
  bring: said("شما چه کار کنید", "What you can do", "ما يمكنك فعله", "تۆ چی بکەیت"),
  others: said("دیگران چه کار کنند", "What others must do", "ما على الآخرين فعله", "ئەوانی تر چی بکەن"),
  debts: said("بدهی‌های شما", "Your debts", "ديونك", "قەرزەکانت"),
  work: said("کار و آموزش", "Work and training", "العمل والتدريب", "کار و ڕاهێنان"),
  money: said("پول", "Money", "المال", "پارە"),
  whyLess: said(
    "چرا کمتر از پرداخت قبلی",
    "Why less than the payment before",
    "لماذا أقل من الدفعة السابقة",
    "بۆچی کەمترە لە پارەی پێشوو",
  ),
  whyMore: said(
    "چرا بیشتر از پرداخت قبلی",
    "Why more than the payment before",
    "لماذا أكثر من الدفعة السابقة",
    "بۆچی زیاترە لە پارەی پێشوو",
  ),
  ask: said("از چه کسی بپرسید", "Whom to ask", "لمن السؤال", "لە کێ بپرسیت"),
  about: said("دربارهٔ این برگه", "About this page", "عن هذه الورقة", "دەربارەی ئەم پەڕەیە"),

  isOpen: said(
    "اکنون شرط‌های دست‌کم یک راه را دارید.",
    "You meet the conditions of a way now.",
    "شروط أحد الطرق متوفرة لديك الآن.",
    "ئێستا مەرجەکانی ڕێگایەکت هەیە.",
  ),
  nobodyDecided: said(
    "هنوز کسی تصمیم نگرفته است.",
    "Nobody has decided yet.",
    "لم يقرر أحد بعد.",
    "هێشتا کەس بڕیاری نەداوە.",
  ),
  noRefusal: said(
    "این به معنای رد نیست.",
    "This is not a refusal.",
    "هذا ليس رفضاً.",
    "ئەمە ڕەتکردنەوە نییە.",
  ),
  opensLater: said(
    "امروز راهی باز نیست. نزدیک‌ترین تاریخ {day} است.",
    "No way is open today. The nearest date is {day}.",
    "لا يوجد طريق مفتوح اليوم. أقرب تاريخ هو {day}.",
    "ئەمڕۆ هیچ ڕێگایەک کراوە نییە. نزیکترین ڕێکەوت {day}ـە.",
  ),
  unclearUntil: said(
    "هنوز معلوم نیست امروز راهی باز است یا نه.",
    "It is not known yet whether a way is open today.",
    "لا يُعرف بعد هل يوجد اليوم طريق مفتوح.",
    "هێشتا نازانرێت ئەمڕۆ ڕێگایەک کراوەیە یان نا.",
  ),
  nextDay: said(
    "تاریخ معلوم بعدی {day} است.",
    "The next known date is {day}.",
    "التاريخ المعروف التالي هو {day}.",
    "ڕێکەوتی زانراوی داهاتوو {day}ـە.",
  ),
  lacksPapers: said("مدرک کم است.", "Papers are missing.", "تنقص أوراق.", "بەڵگە کەمە."),
  lacksLaw: said(
    "قانون این مورد نزد ما کامل نیست.",
    "We do not have the whole law on this.",
    "ليس لدينا النص الكامل للقانون في هذا.",
    "دەقی تەواوی یاسامان لەم بارەیەوە نییە.",
  ),
  thenUnclear: said(
    "هنوز معلوم نیست از آن روز راهی باز است یا نه.",
    "It is not known yet whether a way opens then.",
    "لا يُعرف بعد هل يُفتح طريق ابتداءً من ذلك اليوم.",
    "هێشتا نازانرێت لەو ڕۆژەوە ڕێگایەک کراوەیە یان نا.",
  ),
  notKnown: said("هنوز معلوم نیست.", "It is not known yet.", "غير معلوم بعد.", "هێشتا نەزانراوە."),
  notBefore: said(
    "پیش از {day} ممکن نیست. از آن روز هم هنوز معلوم نیست.",
    "Not before {day}. From then on it is not known yet.",
    "غير ممكن قبل {day}. وبعده غير معلوم حتى الآن.",
    "پێش {day} ناکرێت. لەو ڕۆژەوەش هێشتا نەزانراوە.",
  ),
  isUnclear: said(
    "هنوز معلوم نیست کدام راه باز است.",
    "It is not known yet which way is open.",
    "لا يُعرف بعد أي طريق مفتوح.",
    "هێشتا نازانرێت کام ڕێگا کراوەیە.",
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
  theseLackPapers: said(
    "برای این‌ها مدرک کم است. این به معنای رد نیست.",
    "Papers are missing for these. This is not a refusal.",
    "تنقص أوراق لهذه. هذا ليس رفضاً.",
    "بۆ ئەمانە بەڵگە کەمە. ئەمە ڕەتکردنەوە نییە.",
  ),
  theseLackLaw: said(
    "قانون این‌ها نزد ما کامل نیست. این به معنای رد نیست.",
    "We do not have the whole law on these. This is not a refusal.",
    "ليس لدينا النص الكامل للقانون في هذه. هذا ليس رفضاً.",
    "دەقی تەواوی یاسامان دەربارەی ئەمانە نییە. ئەمە ڕەتکردنەوە نییە.",
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
    "خانوادهٔ شما شرط‌های حمایت را دارد.",
    "Your family meets the conditions of support.",
    "تستوفي أسرتك شروط الدعم.",
    "خێزانەکەت مەرجەکانی پشتیوانیی هەیە.",
  ),
  coveredLater: said(
    "خانوادهٔ شما از {day} شرط‌های حمایت را دارد.",
    "Your family meets the conditions of support from {day}.",
    "تستوفي أسرتك شروط الدعم ابتداءً من {day}.",
    "خێزانەکەت لە {day} بەدواوە مەرجەکانی هەیە.",
  ),
  coverNotBefore: said(
    "حمایت پیش از {day} ممکن نیست. از آن روز هم هنوز معلوم نیست.",
    "Support is not possible before {day}. From then on it is not known yet.",
    "الدعم غير ممكن قبل {day}. وبعده غير معلوم حتى الآن.",
    "پشتیوانی پێش {day} ناکرێت. لەو ڕۆژەوەش هێشتا نەزانراوە.",
  ),
  coverUnclear: said(
    "هنوز معلوم نیست حمایت ممکن است یا نه.",
    "It is not known yet whether support is possible.",
    "لا يُعرف بعد هل الدعم ممكن.",
    "هێشتا نازانرێت پشتیوانی دەکرێت یان نا.",
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
    "شاید روزی میان {from} و {to} نهاد دیگری پرداخت را آغاز کند.",
    "Another payer may take over between {from} and {to}.",
    "قد تتولى جهة أخرى الدفع بين {from} و{to}.",
    "ڕەنگە لایەنێکی تر لە نێوان {from} و {to} پارەدان وەربگرێت.",
  ),
  handOverLate: said(
    "قرار بود نهاد دیگری تا {to} پرداخت را آغاز کند. پیگیری کنید.",
    "Another payer was to take over by {to}. Ask about it.",
    "كان مقرراً أن تتولى جهة أخرى الدفع قبل {to}. يُرجى السؤال عنه.",
    "بڕیار بوو لایەنێکی تر تا {to} پارەدان وەربگرێت. بپرسە.",
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
    "اگر وضع خانوادهٔ شما عوض شد، به مددکار بگویید.",
    "Tell the social worker when something changes in your family.",
    "عند تغير وضع أسرتك يُرجى إخبار الأخصائي الاجتماعي.",
    "ئەگەر دۆخی خێزانەکەت گۆڕا، بە مددکار بڵێ.",
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

  // One payment.
  arrived: said(
    "{amount} به حساب شما رسید. تاریخ واریز {day} است.",
    "{amount} came to your account. The day was {day}.",
    "وصل إلى حسابك {amount}. تاريخ الإيداع {day}.",
    "{amount} گەیشتە هەژمارەکەت. ڕۆژەکەی {day} بوو.",
  ),
  onItsWay: said(
    "{amount} به بانک سپرده شد. بانک هنوز پاسخ نداده است.",
    "{amount} went to the bank. The bank has not answered yet.",
    "أُرسل {amount} إلى البنك. لم يجب البنك بعد.",
    "{amount} نێردرا بۆ بانک. بانک هێشتا وەڵامی نەداوەتەوە.",
  ),
  cameBack: said(
    "بانک {amount} را برگرداند. این پول هنوز مال شماست.",
    "The bank sent {amount} back. The money is still yours.",
    "أعاد البنك {amount}. المال ما زال لك.",
    "بانک {amount}ـی گەڕاندەوە. پارەکە هێشتا هی تۆیە.",
  ),
  forMonth: said(
    "این پول برای {month} است.",
    "It is for {month}.",
    "هذا المال عن {month}.",
    "ئەم پارەیە بۆ {month}ـە.",
  ),
  forDays: said(
    "این پول برای {from} تا {until} است.",
    "It covers {from} to {until}.",
    "هذا المال عن الفترة من {from} إلى {until}.",
    "ئەم پارەیە بۆ {from} تا {until}ـە.",
  ),
  account: said(
    "چهار رقم آخر حساب {digits} است.",
    "The last four digits of the account are {digits}.",
    "آخر أربعة أرقام من الحساب هي {digits}.",
    "چوار ژمارەی کۆتایی هەژمار {digits}ـە.",
  ),
  firstPayment: said(
    "این اولین پرداخت شماست.",
    "This is your first payment.",
    "هذه أول دفعة لك.",
    "ئەمە یەکەم پارەی تۆیە.",
  ),
  samePayment: said(
    "مبلغ با پرداخت قبلی برابر است.",
    "It is the same as the payment before.",
    "المبلغ مثل الدفعة السابقة.",
    "بڕەکە وەک پارەی پێشووە.",
  ),
  lessPayment: said(
    "این مبلغ {difference} کمتر از پرداخت قبلی است.",
    "It is {difference} less than the payment before.",
    "هذا أقل من الدفعة السابقة بمبلغ {difference}.",
    "ئەمە {difference} کەمترە لە پارەی پێشوو.",
  ),
  morePayment: said(
    "این مبلغ {difference} بیشتر از پرداخت قبلی است.",
    "It is {difference} more than the payment before.",
    "هذا أكثر من الدفعة السابقة بمبلغ {difference}.",
    "ئەمە {difference} زیاترە لە پارەی پێشوو.",
  ),
  daysNow: said(
    "روزهای حساب‌شده: {days}. بار قبل: {before}.",
    "Days that count: {days}. Last time: {before}.",
    "الأيام المحسوبة: {days}. في المرة السابقة: {before}.",
    "ڕۆژە ژمێردراوەکان: {days}. جاری پێشوو: {before}.",
  ),
  peopleNow: said(
    "افراد خانوادهٔ شما: {now} نفر. بار قبل: {before} نفر.",
    "People in your family: {now}. Last time: {before}.",
    "عدد أفراد أسرتك: {now}. في المرة السابقة: {before}.",
    "ژمارەی ئەندامانی خێزانەکەت: {now}. جاری پێشوو: {before}.",
  ),
  monthlyNow: said(
    "کمک یک ماه کامل {now} است. بار قبل {before} بود.",
    "The help for a whole month is {now}. Last time it was {before}.",
    "مساعدة شهر كامل هي {now}. في المرة السابقة كانت {before}.",
    "یارمەتیی مانگێکی تەواو {now}ـە. جاری پێشوو {before} بوو.",
  ),
  rateChanged: said(
    "مبلغ کمک برای هر ماه عوض شده است.",
    "The help for each month has changed.",
    "تغيّر مبلغ المساعدة لكل شهر.",
    "بڕی یارمەتی بۆ هەر مانگێک گۆڕاوە.",
  ),
  kindOfHelp: said(
    "نوع کمک: {help}.",
    "Kind of help: {help}.",
    "نوع المساعدة: {help}.",
    "جۆری یارمەتی: {help}.",
  ),
  cutBefore: said(
    "بار قبل بودجه برای همهٔ مبلغ کافی نبود.",
    "Last time the money was not enough for the whole sum.",
    "في المرة السابقة لم يكفِ المال للمبلغ كله.",
    "جاری پێشوو پارەکە بۆ هەموو بڕەکە بەس نەبوو.",
  ),
  backPayNow: said(
    "{arrears} از این پول برای ماه‌های قبل است.",
    "{arrears} of it are for earlier months.",
    "منه {arrears} عن أشهر سابقة.",
    "{arrears} لەم پارەیە بۆ مانگەکانی پێشووە.",
  ),
  backPayBefore: said(
    "در پرداخت قبلی {arrears} برای ماه‌های پیش‌تر بود.",
    "In the payment before, {arrears} were for earlier months.",
    "في الدفعة السابقة كان {arrears} عن أشهر أقدم.",
    "لە پارەی پێشوودا {arrears} بۆ مانگەکانی پێشتر بوو.",
  ),
  askWhy: said(
    "علت را از مددکار بپرسید.",
    "Ask the social worker why.",
    "يُسأل الأخصائي الاجتماعي عن السبب.",
    "هۆکارەکەی لە مددکار بپرسە.",
  ),
  notArrived: said(
    "اگر این پول در حساب شما نیست، به مددکار بگویید.",
    "Tell the social worker if the money is not there.",
    "إذا لم يكن المال في الحساب فيُرجى إخبار الأخصائي الاجتماعي.",
    "ئەگەر پارەکە لە هەژمارەکەتدا نییە، بە مددکار بڵێ.",
  ),
  waitForBank: said(
    "فعلاً لازم نیست کاری بکنید.",
    "You need not do anything for now.",
    "لا يلزمك شيء الآن.",
    "ئێستا پێویست ناکات هیچ بکەیت.",
  ),
  bringAccount: said(
    "شمارهٔ حساب درست را به مددکار بدهید. پول دوباره فرستاده می‌شود.",
    "Give the social worker the right account number. The money is sent again.",
    "يُرجى إعطاء الأخصائي الاجتماعي رقم الحساب الصحيح. يُرسل المال مجدداً.",
    "ژمارەی هەژماری دروست بدە بە مددکار. پارەکە دووبارە دەنێردرێت.",
  ),

  notADecision: said(
    "این برگه حکم نیست. تاریخ آن {day} است.",
    "This page is not a decision. Its date is {day}.",
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
