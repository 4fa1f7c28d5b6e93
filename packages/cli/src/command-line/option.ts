/**
 * The commands of `bazgasht` and their options, as data: the parser reads it, and so does the help.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"

/** An option of a command. */
export interface OptionDeclaration {
  readonly name: string
  /** What stands for the value in the help; absent where the option takes none. */
  readonly value?: string
  readonly repeatable?: true
  readonly help: Text
}

/** A command. */
export interface CommandDeclaration {
  readonly name: CommandName
  /** What stands for the operands in the help: `FILE…`. */
  readonly operands: string
  /** The least number of operands, and the greatest. */
  readonly count: readonly [least: number, greatest: number]
  readonly help: Text
  readonly options: ReadonlyArray<OptionDeclaration>
}

/** The names of the commands. */
export type CommandName =
  | "decide"
  | "check"
  | "verify"
  | "replay"
  | "messages"
  | "cycle"
  | "place"
  | "simulate"
  | "fund"
  | "describe"
  | "rules"
  | "coverage"
  | "population"

const json: OptionDeclaration = {
  name: "json",
  help: text("خروجی به صورت JSON، برای برنامه‌ها", "print JSON, for programs"),
}

const schema: OptionDeclaration = {
  name: "schema",
  value: "NAME",
  help: text(
    "شِمای جدول‌ها در PostgreSQL (پیش‌فرض: bazgasht)",
    "schema of the tables in PostgreSQL (default: bazgasht)",
  ),
}

/** Options of every command. */
export const commonOptions: ReadonlyArray<OptionDeclaration> = [
  {
    name: "lang",
    value: "fa|en",
    help: text("زبان خروجی", "language of the output"),
  },
  {
    name: "calendar",
    value: "jalali|gregorian",
    help: text("تقویم تاریخ‌ها (پیش‌فرض: jalali)", "calendar of the days that are printed (default: jalali)"),
  },
  { name: "help", help: text("این راهنما", "this help") },
]

const law: ReadonlyArray<OptionDeclaration> = [
  {
    name: "day",
    value: "DAY",
    help: text(
      "روز تصمیم، هجری شمسی یا میلادی (۱۴۰۳/۰۷/۱۰)؛ پیش‌فرض: روز مندرج در پرونده، وگرنه امروز",
      "day of the decision, Jalali or Gregorian (1403/07/10, 2024-10-01); default: the day in the file, or today",
    ),
  },
  {
    name: "convention",
    value: "C1|C2",
    help: text(
      "شیوهٔ محاسبهٔ مدت: C1 ماه سی‌روزه (پیش‌فرض)، C2 شمارش دقیق روزها",
      "how a fraction of a term becomes a day: C1 thirty-day months (default), C2 exact days",
    ),
  },
  {
    name: "choose",
    value: "POLICY=OPTION",
    repeatable: true,
    help: text(
      "پاسخ یک پرسش اختلافی به جای متن قانون؛ فهرست: bazgasht rules",
      "answer a disputed question otherwise than by the text of the law; `bazgasht rules` lists them",
    ),
  },
]

/** The commands, in the order of the help. */
export const commands: ReadonlyArray<CommandDeclaration> = [
  {
    name: "decide",
    operands: "FILE…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "راه‌های آزادی و اشتغال هر زندانی و حمایت از هر خانواده را تعیین می‌کند؛ FILE پرونده یا پوشه است و «-» ورودی استاندارد",
      "decide release and work of prisoners and support of families; FILE may be a folder, or - for standard input",
    ),
    options: [
      ...law,
      {
        name: "route",
        value: "RULE",
        repeatable: true,
        help: text("تنها همین راه آزادی، همین کار یا همین حمایت", "only this route, this work, or this help"),
      },
      { name: "why", help: text("استدلال کامل، ماده به ماده", "the whole proof, article by article") },
      {
        name: "exact",
        help: text(
          "جایی که هر پاسخی به نامعلوم‌ها به یک نتیجه می‌رسد، همان نتیجه اعلام شود",
          "decide too where every answer to what is unknown leads to the same result",
        ),
      },
      {
        name: "remedies",
        help: text("کدام تغییر قانونی نتیجه را برمی‌گرداند", "which lawful changes would turn an answer"),
      },
      {
        name: "fail-on",
        value: "OUTCOMES",
        help: text(
          "کد خروج ۳ اگر یکی از این نتیجه‌ها به دست آید: eligible، notYet، barred، undetermined، referred (با ویرگول)",
          "exit code 3 if a route comes to one of: eligible, notYet, barred, undetermined, referred (commas between)",
        ),
      },
      json,
    ],
  },
  {
    name: "check",
    operands: "FILE…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "پرونده‌ها، طرح‌های دورهٔ حمایت و دورهای جانمایی و تخصیص را بدون تصمیم‌گیری بررسی می‌کند",
      "check case files, plans of cycles, placement rounds and allocation runs without deciding anything",
    ),
    options: [json],
  },
  {
    name: "verify",
    operands: "STORE…|PATH…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "نخستین رکورد دست‌کاری‌شده، گم‌شده یا جابه‌جاشدهٔ یک پایگاه را نام می‌برد؛ یا پرونده‌های نمونه را با پاسخ‌های مورد انتظار (.expected.json) می‌سنجد",
      "name the first altered, missing or moved record of a store; or hold case files against their .expected.json",
    ),
    options: [
      {
        name: "kept",
        value: "MARK",
        help: text(
          "نشانی که پیش‌تر چاپ شد و جای دیگری نگه داشته شده است: حذف از پایان را هم نشان می‌دهد",
          "a mark printed before and kept elsewhere: shows what is gone from the end",
        ),
      },
      schema,
      json,
    ],
  },
  {
    name: "replay",
    operands: "RECORD FILE…",
    count: [2, Number.POSITIVE_INFINITY],
    help: text(
      "تصمیم‌های ثبت‌شده را از روی رسیدشان دوباره می‌گیرد و می‌گوید همان است یا نه؛ RECORD پایگاه یا خروجی decide --json است و FILE پرونده‌ها",
      "decide again what was recorded: RECORD is a store or what decide --json printed, FILE are the case files",
    ),
    options: [
      {
        name: "case",
        value: "KIND/ID",
        help: text("تنها رویدادهای همین پرونده در پایگاه", "only the events of this case of a store"),
      },
      schema,
      json,
    ],
  },
  {
    name: "messages",
    operands: "STORE",
    count: [1, 1],
    help: text(
      "پیام‌های کنار گذاشته‌شدهٔ یک پایگاه را فهرست می‌کند و پیام‌های خواسته‌شده را به صف ارسال برمی‌گرداند",
      "list the messages of a store that were given up on, and let some of them wait to be sent again",
    ),
    options: [
      {
        name: "standing",
        value: "STANDING",
        help: text(
          "وضعیت پیام‌ها: parked (پیش‌فرض)، rejected، waiting، unknown، accepted، withdrawn",
          "which messages: parked (default), rejected, waiting, unknown, accepted, withdrawn",
        ),
      },
      {
        name: "bring-back",
        value: "ID",
        repeatable: true,
        help: text(
          "این پیام، که کنار گذاشته یا رد شده است، دوباره فرستاده شود؛ پس از رفع علت",
          "send this message again, which is parked or rejected; once its cause is put right",
        ),
      },
      schema,
      json,
    ],
  },
  {
    name: "cycle",
    operands: "PLAN FAMILIES…",
    count: [2, Number.POSITIVE_INFINITY],
    help: text(
      "یک دورهٔ حمایت را محاسبه می‌کند: چه کسی کمک می‌گیرد، چه کسی در نوبت است و چرا؛ هر FAMILIES پرونده، پوشه یا فهرستی از خانواده‌هاست",
      "run a support cycle: who is served, who waits and why; FAMILIES are files, folders or lists of families",
    ),
    options: [
      {
        name: "budget",
        value: "AMOUNT",
        help: text(
          "اعتبار دوره به ریال، به جای آنچه در PLAN آمده است",
          "budget in rials, instead of the plan's",
        ),
      },
      {
        name: "seed",
        value: "SEED",
        help: text(
          "کلید قرعه میان برابرها، به جای آنچه در PLAN آمده است",
          "seed of the lots between equals, instead of the plan's",
        ),
      },
      {
        name: "explain",
        value: "ID",
        help: text(
          "توضیح کامل یک خانواده: پوشش، امتیازها، نوبت، ماه‌ها و مبلغ‌ها",
          "everything about one family: cover, points, place, months and amounts",
        ),
      },
      {
        name: "why",
        help: text(
          "با ‎--explain: استدلال کامل، ماده به ماده",
          "with --explain: the whole proof, article by article",
        ),
      },
      {
        name: "csv",
        value: "DIR",
        help: text(
          "جدول‌ها در این پوشه نوشته می‌شود: served.csv، waiting.csv، undecided.csv",
          "write the tables into this folder: served.csv, waiting.csv, undecided.csv",
        ),
      },
      json,
    ],
  },
  {
    name: "place",
    operands: "ROUND PEOPLE…",
    count: [2, Number.POSITIVE_INFINITY],
    help: text(
      "زندانیان را در فرصت‌های کار و آموزش جانمایی می‌کند: چه کسی در کدام فرصت، چه کسی بدون جا و چرا؛ هر PEOPLE پرونده، پوشه یا فهرستی از زندانیان است",
      "place people in openings: who works where, who is left out and why; PEOPLE are prisoners' files, folders or lists",
    ),
    options: [
      {
        name: "mode",
        value: "stable|most-people|best-fit",
        help: text(
          "شیوهٔ جانمایی، به جای آنچه در ROUND آمده است: پایدار، بیشترین نفرات، بیشترین مجموع تناسب",
          "how people are placed, instead of the round's mode",
        ),
      },
      {
        name: "seed",
        value: "SEED",
        help: text(
          "کلید قرعه میان برابرها، به جای آنچه در ROUND آمده است",
          "seed of the lots between equals, instead of the round's",
        ),
      },
      {
        name: "explain",
        value: "ID",
        help: text(
          "توضیح کامل یک شخص (شرایط هر فرصت، تناسب، علت) یا یک فرصت",
          "everything about one person (constraints of each opening, fit, reasons), or about one opening",
        ),
      },
      {
        name: "why",
        help: text(
          "با ‎--explain: استدلال کامل، ماده به ماده",
          "with --explain: the whole proof, article by article",
        ),
      },
      {
        name: "csv",
        value: "DIR",
        help: text(
          "جدول‌ها در این پوشه نوشته می‌شود: openings.csv، placed.csv، left-out.csv",
          "write the tables into this folder: openings.csv, placed.csv, left-out.csv",
        ),
      },
      json,
    ],
  },
  {
    name: "simulate",
    operands: "POPULATION REFORM…",
    count: [2, Number.POSITIVE_INFINITY],
    help: text(
      "می‌گوید تغییر قانون چه اثری دارد: چه کسی سود می‌برد، چه کسی زیان می‌بیند، چقدر هزینه دارد و کدام ماده علت است؛ POPULATION فایل نگاشت جمعیت است یا invented:20000:7 (جمعیتی ساختگی با ۲۰٬۰۰۰ زندانی و کلید قرعهٔ ۷)",
      "what a change of law would do, and to whom; POPULATION is a mapping file, or invented:20000:7 (count, seed)",
    ),
    options: [
      {
        name: "scenario",
        value: "FILE",
        help: text(
          "فرض‌های محاسبه: ماه‌های آینده، نرخ‌ها، اعتبار، مقدارهای دیگر",
          "what the run assumes: months ahead, rates, a budget, other values",
        ),
      },
      {
        name: "out",
        value: "DIR",
        help: text(
          "پوشهٔ گزارش: reform.fa.html و reform.en.html (پیش‌فرض: simulation)",
          "folder of the report: reform.fa.html and reform.en.html (default: simulation)",
        ),
      },
      {
        name: "differences",
        value: "FILE",
        help: text(
          "جدول CSV تفاوت‌ها نفر به نفر، برای کسانی که حق دیدن پرونده‌ها را دارند",
          "a CSV table of the differences person by person, for those who may see the cases",
        ),
      },
      {
        name: "fund-differences",
        value: "FILE",
        help: text(
          "همان جدول برای صندوقِ سناریو: با چه کسی کار دیگری می‌کند و چرا",
          "the same for the fund of a scenario: with whom it does something else, and why",
        ),
      },
      {
        name: "workers",
        value: "NUMBER",
        help: text(
          "شمار رشته‌های موازی (پیش‌فرض: برای کار بزرگ همهٔ هسته‌ها)؛ 0 یعنی بدون رشتهٔ جدا",
          "how many worker threads (default: all cores where there is work enough); 0 for none",
        ),
      },
      json,
    ],
  },
  {
    name: "fund",
    operands: "RUN",
    count: [1, 1],
    help: text(
      "پول صندوق را میان درخواست‌ها تخصیص می‌دهد: چه کسی آزاد می‌شود، کدام کمک می‌پردازد، چه کسی تأمین نمی‌شود و چرا",
      "allocate a pool over petitions: whom the money frees, which gift pays, who is not served and why",
    ),
    options: [
      {
        name: "seed",
        value: "SEED",
        help: text(
          "کلید قرعه میان برابرها، به جای آنچه در RUN آمده است",
          "seed of the lots between equals, instead of the run's",
        ),
      },
      {
        name: "price",
        value: "ID",
        help: text(
          "این درخواست تا چه مانده‌ای تأمین می‌شد",
          "up to which residual this petition would be served",
        ),
      },
      {
        name: "report",
        help: text(
          "گزارش به خیّران و عموم: پولشان چه کرد، بی هیچ نشانی از هویت؛ گروه‌های کوچک ادغام می‌شوند",
          "the report to the donors and the public: what the money did, no trace of identity, small groups merged",
        ),
      },
      {
        name: "donor",
        value: "ID",
        help: text(
          "با ‎--report: تنها همین خیّر، برای فرستادن به خودش",
          "with --report: this donor only, to be sent to the donor",
        ),
      },
      {
        name: "smallest",
        value: "NUMBER",
        help: text(
          "با ‎--report: کوچک‌ترین گروهی که نشان داده می‌شود (پیش‌فرض: ۵ نفر)",
          "with --report: the smallest group that is told (default: 5 people)",
        ),
      },
      {
        name: "out",
        value: "DIR",
        help: text(
          "با ‎--report: صفحه‌های گزارش در این پوشه: report.fa.html و report.en.html",
          "with --report: pages of the report into this folder: report.fa.html and report.en.html",
        ),
      },
      {
        name: "csv",
        value: "DIR",
        help: text(
          "جدول‌ها در این پوشه نوشته می‌شود: grants.csv، unserved.csv، gifts.csv، steps.csv",
          "write the tables into this folder: grants.csv, unserved.csv, gifts.csv, steps.csv",
        ),
      },
      json,
    ],
  },
  {
    name: "describe",
    operands: "RULE…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "قاعده را به زبان ساده می‌نویسد، برای سنجیدن با متن قانون",
      "put a rule into words, to be held against the law",
    ),
    options: [],
  },
  {
    name: "rules",
    operands: "",
    count: [0, 0],
    help: text("فهرست قاعده‌ها و پرسش‌های اختلافی", "list the rules and the disputed questions"),
    options: [json],
  },
  {
    name: "coverage",
    operands: "",
    count: [0, 0],
    help: text(
      "کدام ماده‌ها پیاده شده‌اند و کدام نه، و هر عدد قانونی آخرین بار کِی بررسی شده است",
      "which articles are encoded and which are not, and when each number of the law was last checked",
    ),
    options: [json],
  },
  {
    name: "population",
    operands: "generate DIR | read MAPPING | check MAPPING | figures | facts [RULE]",
    count: [1, 2],
    help: text(
      "جمعیت برای شبیه‌سازی: ساختن جمعیت کشوری، خواندن جمعیت از CSV یا Parquet با فایل نگاشت، بررسی نگاشت، سنجش با آمار گزارش‌شده، و نام داده‌ها در نگاشت",
      "draw a population, read or check one (CSV, Parquet) through a mapping, compare figures, list what mappings name",
    ),
    options: [
      {
        name: "seed",
        value: "N",
        help: text("بذر جمعیت ساختگی (پیش‌فرض: ۱)", "seed of the drawn population (default: 1)"),
      },
      {
        name: "day",
        value: "DAY",
        help: text(
          "روزی که جمعیت ساختگی وصف آن است (پیش‌فرض: امروز)",
          "day on which the drawn population is described (default: today)",
        ),
      },
      {
        name: "prisoners",
        value: "N",
        help: text(
          "شمار زندانیان (پیش‌فرض: شمار گزارش‌شدهٔ کشور)",
          "how many prisoners (default: as many as are reported)",
        ),
      },
      {
        name: "members",
        help: text("با generate: جدول اعضای خانواده‌ها نیز", "with generate: the members of the families too"),
      },
      {
        name: "format",
        value: "csv|parquet",
        help: text("قالب فایل‌ها (پیش‌فرض: csv)", "format of the files (default: csv)"),
      },
      {
        name: "out",
        value: "DIR",
        help: text(
          "با read: جمعیت خوانده‌شده در این پوشه نوشته شود",
          "with read: write what was read into this folder",
        ),
      },
      {
        name: "left-out",
        value: "FILE",
        help: text(
          "همهٔ سطرهای کنارگذاشته با علت، در این فایل CSV",
          "every row that is left out, with the reason, into this CSV file",
        ),
      },
      json,
    ],
  },
]
