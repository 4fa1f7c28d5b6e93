/** The library's own words: what a rule is made of, how it answers, and what lasts. */

import { text } from "@bazgasht/rules"
import { notEn, notFa, of, type Where } from "./term.ts"

const software = of("software")
const twoWords = text("برای یک مفهوم یک واژه", "one word for one idea")
const programmers = text("واژهٔ برنامه‌نویس در متن کارشناس", "a programmer's word in an officer's text")
const figure = text("استعاره", "a figure of speech")
const homeMade = text(
  "واژهٔ خودساخته؛ اصطلاح رایج را بنویسید",
  "home-made; write the term that is searched for",
)
const identifiers: { readonly where: ReadonlyArray<Where> } = { where: ["identifiers"] }

export const softwareTerms = [
  software(
    "قاعده",
    "rule",
    "دادهٔ ما برای یک حکم قانون. «مقرره» فقط متن قانون است.",
    "Our data for a provision of the law.",
    [
      notFa("مقرره…", text("مقرره متن قانون است", "مقرره is the text of the law"), { where: ["pages"] }),
      notFa("نوشتن یک مقرره", text("مقرره متن قانون است", "مقرره is the text of the law"), {
        instead: "نوشتن یک قاعده",
      }),
    ],
  ),
  software(
    "اطلاع (جمع: اطلاعات)",
    "fact",
    "یک دانستهٔ پرونده که قاعده آن را می‌خواند؛ شاید نامعلوم.",
    "One thing of a file that rules read; it may be unknown.",
    [
      notFa("واقعیت…", twoWords, { instead: "اطلاع" }),
      notFa("فقره…", twoWords, { instead: "اطلاع", except: ["بیش از یک فقره", "یک فقره"] }),
    ],
  ),
  software(
    "واجد شرایط",
    "eligible",
    "می‌توان پیشنهاد داد یا تصمیم گرفت؛ هرگز «آزاد شد» نیست.",
    "May be proposed or decided; never “released”.",
  ),
  software(
    "هنوز نه",
    "not yet",
    "زمان آن نرسیده است؛ نخستین روز گفته می‌شود.",
    "Its time has not come; the first day is said.",
  ),
  software("ممکن نیست", "barred", "جهتی در قانون مانع است.", "A ground of the law stands against it."),
  software(
    "نامعین",
    "undetermined",
    "پاسخ به اطلاعات یا مدارکی بستگی دارد که در پرونده نیست.",
    "The answer depends on facts or papers that the file lacks.",
    [notFa("پرونده ناقص است", twoWords)],
  ),
  software("ارجاع", "referred", "مرجع دیگری صالح است.", "Another authority is competent."),
  software(
    "ضابطه",
    "policy",
    "انتخاب سازمان: ضابطهٔ تخصیص، دوره، دسترسی.",
    "An organisation's choice: of allocation, of a cycle, of access.",
    [notFa("سیاست…", programmers, { except: ["سیاست امنیتی محتوا"] })],
  ),
  software(
    "پرسش اختلافی، دیدگاه",
    "disputed question, reading",
    "آنجا که منابع اختلاف دارند: پرسش، و هر پاسخ آن.",
    "Where sources differ: the question, and each answer to it.",
  ),
  software(
    "چرخهٔ کار",
    "life cycle",
    "مرحله‌های یک نوع پرونده و آنچه هر مرحله اجازه می‌دهد.",
    "The stages of a kind of case and what each allows.",
    [
      notFa("چرخهٔ عمر", figure),
      notFa("چرخه‌های عمر", figure, { instead: "چرخه‌های کار" }),
      notFa("ماشین حالت…", programmers),
      notFa("زندگی خود را دارد", figure),
      notFa("زندگی یک پرونده", figure, { instead: "چرخهٔ کار یک پرونده" }),
    ],
  ),
  software(
    "پیاده‌سازی‌شده",
    "encoded",
    "ماده‌ای که قاعدهٔ آن نوشته شده است.",
    "An article whose rule is written.",
    [
      notFa("پیاده‌شده", twoWords),
      notFa("پیاده نشده…", twoWords, { instead: "پیاده‌سازی نشده" }),
      notFa("کدگذاری نشده", twoWords, { instead: "پیاده‌سازی نشده" }),
      notFa("کدگذاری شده…", twoWords, { instead: "پیاده‌سازی شده" }),
      notFa("مدل شده", twoWords),
      notFa("مدل نشده", twoWords, { instead: "پیاده‌سازی نشده" }),
    ],
  ),
  software(
    "پرونده",
    "case, case file",
    "پروندهٔ شخص یا خانواده. آنچه روی رایانه است «فایل» است.",
    "Of a person or a family. What lies on a computer is a فایل.",
  ),
  software("فایل", "file (of a computer)", "آنچه روی رایانه است.", "What lies on a computer.", [
    notFa("پروندهٔ خواندنی", text("پرونده، پروندهٔ شخص است", "پرونده is a person's case"), {
      instead: "فایل خواندنی",
    }),
    notFa("پرونده یا پوشه", text("پرونده، پروندهٔ شخص است", "پرونده is a person's case"), {
      instead: "فایل یا پوشه",
    }),
    notFa("پروندهٔ بانک", text("پرونده، پروندهٔ شخص است", "پرونده is a person's case"), {
      instead: "فایل بانک",
    }),
  ]),
  software(
    "کلید قرعه",
    "seed",
    "عددی که قرعه از آن به دست می‌آید و هر کس با آن قرعه را بازسازی می‌کند.",
    "The number from which the lots follow, and can be drawn again.",
    [notFa("بذر…", programmers, { where: ["texts"] })],
  ),
  software(
    "نظام حقوقی",
    "jurisdiction",
    "قانون یک کشور، با تقویم و مراجع آن.",
    "The law of one country with its calendar and authorities.",
    [notFa("حوزهٔ قضایی", text("حوزهٔ قضایی محدودهٔ کار یک دادگاه است", "a judicial district"))],
  ),
  software(
    "محدودیت‌ها",
    "limits",
    "آنچه نرم‌افزار نمی‌داند یا نمی‌کند.",
    "What the software does not know or do.",
  ),
  software("تصمیم‌گیرنده", "decider", "کسی که تصمیم گرفته است.", "Who took the decision.", [
    notFa("گیرندهٔ تصمیم", text("کسی است که تصمیم به او می‌رسد", "the one who receives it")),
  ]),
  software(
    "ثبت (در دفتر رویدادها)",
    "entry of the log",
    "یک رویداد ثبت‌شده با زمان و ثبت‌کنندهٔ آن.",
    "One recorded event with its time and author.",
    [notFa("رکورد…", programmers)],
  ),
  software(
    "مجموعهٔ قواعد",
    "rule pack",
    "قانون یک کشور به صورت داده؛ «بسته» در متن کارشناس، بستهٔ کالا یا زندان بسته است.",
    "The law of one country as data.",
    [notFa("بستهٔ قواعد", programmers, { where: ["texts"] }), notFa("واژگان بسته", programmers)],
  ),
  software(
    "سرور",
    "server",
    "رایانه یا برنامه‌ای که به درخواست‌ها پاسخ می‌دهد.",
    "A machine or program that answers requests.",
    [notFa("کارساز…", twoWords)],
  ),
  software(
    "کارنامه",
    "record",
    "ثبت کامل یک دور یا نتیجه، برای آزمودن دوباره.",
    "The whole of a round or a result, to be checked again.",
  ),
  software(
    "شناسهٔ امنیتی",
    "digest",
    "اثر رقمی یک سند؛ در متن کارشناس.",
    "The digest of a document, in an officer's words.",
    [notFa("شانزده‌شانزدهی", programmers), notFa("چکیدهٔ…", programmers, { where: ["texts"] })],
  ),
  software("مشاهده‌پذیری", "visibility", "چه کسی چه چیزی را می‌بیند.", "Who may see what.", [
    notEn("Sight", homeMade, { ...identifiers, instead: "Visibility" }),
    notEn("maySee", homeMade, { ...identifiers, instead: "canRead" }),
    notEn("inSight", homeMade, { ...identifiers, instead: "redact" }),
    notEn("mayDo", homeMade, { ...identifiers, instead: "authorize" }),
  ]),
  software(
    "تفکیک وظایف",
    "separation of duties",
    "دو کار یک پرونده را یک نفر انجام نمی‌دهد.",
    "Two acts of a case are done by different people.",
    [notEn("checkDistance", homeMade, { ...identifiers, instead: "checkSeparation" })],
  ),
  software(
    "مهاجم",
    "intruder",
    "کسی که از جدول‌ها هویت یا عددی پنهان را می‌یابد.",
    "One who infers what published tables hide.",
    [
      notEn("Reckoning", homeMade, { ...identifiers, instead: "DisclosureModel" }),
      notEn("hiddenInSums", homeMade, { ...identifiers, instead: "complementarySuppression" }),
    ],
  ),
  software(
    "بازگرداندن به صف",
    "requeue",
    "پیامی دوباره در صف ارسال می‌رود.",
    "A message goes back to the queue.",
    [
      notEn("bringBack", homeMade, { ...identifiers, instead: "requeue" }),
      notEn("bringsBack", homeMade, { ...identifiers, instead: "supportsRequeue" }),
      notEn("workOn", homeMade, { ...identifiers, instead: "workerLoop" }),
      notEn("answerWithin", homeMade, { ...identifiers, instead: "timeoutDetached" }),
    ],
  ),
  software(
    "پردازش",
    "job",
    "کاری طولانی که به بخش‌هایی تقسیم می‌شود و نتیجهٔ هر بخش نگه داشته می‌شود.",
    "Long work in steps whose results are kept.",
  ),
  software(
    "اجراکننده",
    "runner",
    "فرایندی که به خوشه می‌پیوندد و بخش‌های پردازش‌ها را انجام می‌دهد.",
    "A process that joins a cluster and does steps of jobs.",
  ),
]
