/** What the page says itself; everything about the law comes in words from the packages. */

import type { Language } from "./protocol.ts"

/** How much a question settles. */
interface Settles {
  readonly alone: number
  readonly together: number
  readonly open: number
}

const english = {
  title: "Playground",
  home: "bazgasht",
  homeTitle: "To the guides",
  other: "فارسی",
  otherLanguage: "fa",
  private: "Everything is decided in your browser. Nothing is sent anywhere.",
  share: "Copy link",
  shared: "The link is copied. The case is in the link itself, after “#”, and is not sent to any server.",
  shareHere: "The link is in the address bar: copy it there.",
  badLink: "This link is incomplete or from another version, so the page opens with its first example.",
  file: "Case file",
  fileHint: "Invented people only. What the file leaves out is unknown, never no.",
  example: "Begin with",
  everyday: "Everyday cases",
  ownFile: "your own file",
  editor: "Case file as JSON",
  faults: (count: number) => (count === 1 ? "One thing is wrong" : `${count} things are wrong`),
  wholeFile: "the file",
  fixFirst: "The answers below are those of the last file that could be read.",
  day: "On the day",
  dayOfFile: "Day of the file",
  earlier: "A day earlier",
  later: "A day later",
  slide: "Move the day",
  notADay: "Write a day of the Persian calendar: 1404/07/01",
  answers: "Answers",
  tabs: { routes: "Decisions", rule: "The rule", reform: "A reform" },
  deciding: "Deciding…",
  details: "Working out the reasons…",
  legend: "Over time:",
  answerYes: "open",
  answerNo: "not open",
  answerUnknown: "undetermined",
  timeline: (title: string) => `${title} over time`,
  outcomes: {
    eligible: "open now",
    notYet: "not yet",
    undetermined: "undetermined",
    referred: "for another authority",
    barred: "not open",
  },
  marks: { eligible: "✓", notYet: "…", undetermined: "?", referred: "→", barred: "✗", adverse: "⚠" },
  answerMarks: { yes: "✓", no: "✗", unknown: "?" },
  answerWords: { yes: "holds", no: "does not hold", unknown: "unknown" },
  steps: "Who acts",
  quantities: "How long, how much",
  asked: "What is asked",
  askedHint: "Answer here: the file beside changes, and so does the decision.",
  whyAsked: "Why is this asked?",
  alone: "settles it alone",
  next: "What to ask next",
  nextHint: "Of everything the file leaves open, these settle most. Answer here, and the list changes.",
  settles: ({ alone, open, together }: Settles) =>
    alone > 0
      ? `settles ${alone} of ${open} open decisions`
      : `has a part in ${together} of ${open} open decisions`,
  set: "Set",
  emptyObject: "Begin this part",
  gaps: "Undetermined whatever the file says",
  turn: "What would change it",
  turnOr: "or",
  turnNone: "On this day no possible change alters the result. Try a later day.",
  turnMore: "There may be others.",
  why: "Why: the whole proof",
  sources: "Sources",
  receipt: "Receipt",
  receiptHint: "With it anyone can work the decision out again.",
  openRule: "See and change the rule",
  ruleOf: "Rule",
  inWords: "In words",
  asData: "As data",
  asDataHint: "A rule is data. Change it here: a condition, an article, the time in force.",
  ruleEditor: "Rule as JSON",
  numbers: "Its numbers",
  numbersHint: "Change one, and every answer on this page follows.",
  since: (day: string) => `since ${day}`,
  holdsFrom: "A change holds from",
  always: "every day",
  holdsHint: "Write a later day for a law of tomorrow, then move the day above past it.",
  edited: "changed",
  edits: (count: number) =>
    count === 1 ? "The law is changed in one place" : `The law is changed in ${count} places`,
  undo: "Back to the law in force",
  refusedEdit: "This change cannot be made; the law in force decides",
  reformHint:
    "200,000 invented prisoners, drawn from reported figures. None of them exists. Move a number of the law and see for how many a way opens.",
  reformPeople: (people: string) => `${people} invented prisoners`,
  openRegister: "Load the population",
  openingRegister: "Loading the population…",
  registerFailed: "The population could not be loaded.",
  lever: "Number of the law",
  reformSlider: "Value under the reform",
  inForce: "in force",
  underLaw: "Under the law in force",
  underReform: "Under the reform",
  gains: "It opens for",
  loses: "It closes for",
  upTo: (count: string) => `up to ${count} where facts are unknown`,
  counted: (milliseconds: string) => `counted in ${milliseconds} ms`,
  alsoEdits: "Your changes on the tab “The rule” count too.",
  people: "people",
  group: "Group",
  before: "law in force",
  after: "reform",
  difference: "difference",
  asOf: (day: string) => `as of ${day}`,
  choose: "Choose…",
} as const

type Texts = {
  readonly [Name in keyof typeof english]: (typeof english)[Name] extends string
    ? string
    : (typeof english)[Name] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : { readonly [Part in keyof (typeof english)[Name]]: string }
}

/** A number in Persian digits. */
const persian = (count: number): string => count.toLocaleString("fa-IR")

const farsi: Texts = {
  title: "میدان آزمایش",
  home: "بازگشت",
  homeTitle: "به راهنماها",
  other: "English",
  otherLanguage: "en",
  private: "همه چیز در مرورگر شما تصمیم گرفته می‌شود و چیزی به جایی فرستاده نمی‌شود.",
  share: "رونوشت پیوند",
  shared: "پیوند رونوشت شد. پرونده پس از «#» در خود پیوند است و به هیچ سروری فرستاده نمی‌شود.",
  shareHere: "پیوند در نوار نشانی است؛ از همان‌جا رونوشت بردارید.",
  badLink: "این پیوند ناقص یا از نسخهٔ دیگری است؛ صفحه با نخستین نمونه باز شد.",
  file: "پرونده",
  fileHint: "فقط اشخاص ساختگی. آنچه در پرونده نیامده نامعلوم است، نه «خیر».",
  example: "آغاز با",
  everyday: "نمونه‌های روزمره",
  ownFile: "پروندهٔ خودتان",
  editor: "پرونده به صورت JSON",
  faults: (count) => `${persian(count)} ایراد در پرونده هست`,
  wholeFile: "پرونده",
  fixFirst: "پاسخ‌های زیر از آخرین پرونده‌ای است که خوانده شد.",
  day: "در روز",
  dayOfFile: "روز پرونده",
  earlier: "یک روز پیش‌تر",
  later: "یک روز دیرتر",
  slide: "جابه‌جا کردن روز",
  notADay: "روزی از تقویم هجری شمسی بنویسید: ۱۴۰۴/۰۷/۰۱",
  answers: "پاسخ‌ها",
  tabs: { routes: "تصمیم‌ها", rule: "قاعده", reform: "یک اصلاح قانون" },
  deciding: "در حال تصمیم‌گیری…",
  details: "در حال یافتن دلایل…",
  legend: "در گذر زمان:",
  answerYes: "ممکن",
  answerNo: "ناممکن",
  answerUnknown: "نامعین",
  timeline: (title) => `${title} در گذر زمان`,
  outcomes: {
    eligible: "اکنون ممکن است",
    notYet: "هنوز زود است",
    undetermined: "نامعین",
    referred: "مرجع دیگر",
    barred: "ممکن نیست",
  },
  marks: { eligible: "✓", notYet: "…", undetermined: "؟", referred: "←", barred: "✗", adverse: "⚠" },
  answerMarks: { yes: "✓", no: "✗", unknown: "؟" },
  answerWords: { yes: "برقرار است", no: "برقرار نیست", unknown: "نامعلوم" },
  steps: "چه کسانی اقدام می‌کنند",
  quantities: "چه مدت، چه مقدار",
  asked: "چه چیزی پرسیده می‌شود",
  askedHint: "همین‌جا پاسخ دهید: پروندهٔ کنار تغییر می‌کند و تصمیم هم.",
  whyAsked: "چرا پرسیده می‌شود؟",
  alone: "به‌تنهایی تعیین‌کننده است",
  next: "پرسش بعدی چیست",
  nextHint:
    "از آنچه در پرونده نامعلوم است، پاسخ این‌ها بیشتر از بقیه تعیین‌کننده است. همین‌جا پاسخ دهید تا فهرست تازه شود.",
  settles: ({ alone, open, together }: Settles) =>
    alone > 0
      ? `${alone.toLocaleString("fa")} تصمیم از ${open.toLocaleString("fa")} تصمیم نامعلوم را روشن می‌کند`
      : `در ${together.toLocaleString("fa")} تصمیم از ${open.toLocaleString("fa")} تصمیم نامعلوم سهم دارد`,
  set: "ثبت",
  emptyObject: "آغاز این بخش",
  gaps: "آنچه با هر پرونده‌ای نامعین می‌ماند",
  turn: "آنچه نتیجه را تغییر می‌دهد",
  turnOr: "یا",
  turnNone: "در این روز هیچ تغییر ممکنی نتیجه را عوض نمی‌کند. روز دیرتری را بیازمایید.",
  turnMore: "شاید راه‌های دیگری هم باشد.",
  why: "چرا: همهٔ استدلال",
  sources: "مستندات",
  receipt: "رسید",
  receiptHint: "با آن هر کسی می‌تواند تصمیم را دوباره محاسبه کند.",
  openRule: "دیدن و تغییر دادن قاعده",
  ruleOf: "قاعده",
  inWords: "به زبان ساده",
  asData: "به صورت داده",
  asDataHint: "قاعده داده است. همین‌جا تغییرش دهید: یک شرط، یک ماده، زمان اجرا.",
  ruleEditor: "قاعده به صورت JSON",
  numbers: "عددهای آن",
  numbersHint: "یکی را تغییر دهید تا همهٔ پاسخ‌های این صفحه با آن تغییر کند.",
  since: (day) => `از ${day}`,
  holdsFrom: "تغییر اجرا می‌شود از",
  always: "همهٔ روزها",
  holdsHint: "برای قانون فردا روزی دیرتر بنویسید، سپس روز بالای صفحه را از آن بگذرانید.",
  edited: "تغییر یافته",
  edits: (count) => `قانون در ${persian(count)} جا تغییر یافته است`,
  undo: "بازگشت به قانون جاری",
  refusedEdit: "این تغییر ممکن نیست؛ قانون جاری تصمیم می‌گیرد",
  reformHint:
    "۲۰۰٬۰۰۰ زندانی ساختگی که بر پایهٔ آمار منتشرشده ساخته شده‌اند و هیچ‌یک وجود ندارد. یک عدد قانون را جابه‌جا کنید و ببینید راه برای چند نفر باز می‌شود.",
  reformPeople: (people) => `${people} زندانی ساختگی`,
  openRegister: "بارگذاری جمعیت",
  openingRegister: "در حال بارگذاری جمعیت…",
  registerFailed: "جمعیت بارگذاری نشد.",
  lever: "عدد قانون",
  reformSlider: "مقدار پس از اصلاح",
  inForce: "قانون جاری",
  underLaw: "با قانون جاری",
  underReform: "با اصلاح قانون",
  gains: "راه باز می‌شود برای",
  loses: "راه بسته می‌شود برای",
  upTo: (count) => `حداکثر ${count} نفر، چون بخشی از اطلاعات نامعلوم است`,
  counted: (milliseconds) => `شمارش در ${milliseconds} میلی‌ثانیه`,
  alsoEdits: "تغییرهای شما در برگهٔ «قاعده» هم به حساب می‌آید.",
  people: "نفر",
  group: "گروه",
  before: "قانون جاری",
  after: "اصلاح",
  difference: "تفاوت",
  asOf: (day) => `به تاریخ ${day}`,
  choose: "انتخاب کنید…",
}

/** The sentences of the page in a language. */
export const textsOf: { readonly [Name in Language]: Texts } = { en: english, fa: farsi }

/** The texts of the page. */
export type { Texts }

/** A number in the digits of a language. */
export const numberIn = (language: Language, value: number): string =>
  value.toLocaleString(language === "fa" ? "fa-IR" : "en-US")

/** Persian digits in place of Latin ones, where the language writes them. */
export const digitsIn = (language: Language, written: string): string =>
  language === "fa" ? written.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit) : written
