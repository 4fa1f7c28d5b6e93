import { type Text, text } from "@bazgasht/rules"

export interface OptionDeclaration {
  readonly name: string
  /** What stands for the value in the help; absent where the option takes none. */
  readonly value?: string
  readonly repeatable?: true
  readonly help: Text
}

export interface CommandDeclaration {
  readonly name: CommandName
  /** What stands for the operands in the help: `FILE…`. */
  readonly operands: string
  /** The least number of operands, and the greatest. */
  readonly count: readonly [least: number, greatest: number]
  readonly help: Text
  readonly options: ReadonlyArray<OptionDeclaration>
}

/** An option by its flag as the help writes it: `--budget AMOUNT`. */
const option = (flag: string, fa: string, en: string, repeatable?: "repeatable"): OptionDeclaration => {
  const [name = "", value] = flag.slice("--".length).split(" ")
  return {
    name,
    ...(value === undefined ? {} : { value }),
    ...(repeatable === undefined ? {} : { repeatable: true }),
    help: text(fa, en),
  }
}

const json = option("--json", "خروجی به صورت JSON، برای برنامه‌ها", "print JSON, for programs")

/** For whom a decision is printed. */
const reader = option(
  "--for person|officer|judge|public",
  "خواننده: person نامه‌ای ساده به زندانی یا خانواده، officer آنچه باید انجام شود (پیش‌فرض)، judge با مواد و استدلال، public بدون هیچ مشخصاتی",
  "a person gets a letter, an officer what to do (default), a judge the proof, the public no particulars",
)

/** Beside `explain`: whether each decision comes with its whole proof. */
const whyExplained = option(
  "--why",
  "با ‎--explain: استدلال کامل، ماده به ماده",
  "with --explain: the whole proof, article by article",
)

const schema = option(
  "--schema NAME",
  "شِمای جدول‌ها در PostgreSQL (پیش‌فرض: bazgasht)",
  "schema of the tables in PostgreSQL (default: bazgasht)",
)

/** The hours by which claims of placements are counted. */
const week = option(
  "--week HOURS",
  "از یک پایگاه: ساعات یک هفتهٔ کامل کار، اگر برنامهٔ شما خود آن را تعیین می‌کند (placementCasesOf)",
  "of a store: hours of a full week of work, where your application states its own (placementCasesOf)",
)

/** By which law, on which day, a case is decided. */
const law = [
  option(
    "--day DAY",
    "روز تصمیم، هجری شمسی یا میلادی (۱۴۰۳/۰۷/۱۰)؛ پیش‌فرض: روز مندرج در پرونده، وگرنه امروز",
    "day of the decision, Jalali or Gregorian (1403/07/10, 2024-10-01); default: the day in the file, or today",
  ),
  option(
    "--convention C1|C2",
    "شیوهٔ محاسبهٔ مدت: C1 ماه سی‌روزه (پیش‌فرض)، C2 شمارش دقیق روزها",
    "how a fraction of a term becomes a day: C1 thirty-day months (default), C2 exact days",
  ),
  option(
    "--choose POLICY=OPTION",
    "پاسخ یک پرسش اختلافی به جای متن قانون؛ فهرست: bazgasht rules",
    "answer a disputed question otherwise than by the text of the law; `bazgasht rules` lists them",
    "repeatable",
  ),
]

export const commonOptions: ReadonlyArray<OptionDeclaration> = [
  option(
    "--lang fa|en|ar|ckb",
    "زبان خروجی؛ عربی و کردی برای نامه به اشخاص",
    "language of the output; Arabic and Kurdish for letters to persons",
  ),
  option(
    "--calendar jalali|gregorian",
    "تقویم تاریخ‌ها (پیش‌فرض: jalali)",
    "calendar of the days that are printed (default: jalali)",
  ),
  option(
    "--jurisdiction NAME",
    "نظام حقوقی (پیش‌فرض: آنچه پرونده می‌گوید، وگرنه iran)",
    "whose law (default: what the file says, or iran)",
  ),
  option("--help", "این راهنما", "this help"),
]

const many = Number.POSITIVE_INFINITY

const declared = {
  decide: {
    operands: "FILE…",
    count: [1, many],
    help: text(
      "راه‌های آزادی و اشتغال هر زندانی و حمایت از هر خانواده را تعیین می‌کند؛ FILE فایل یا پوشه است و «-» ورودی استاندارد",
      "decide release and work of prisoners and support of families; FILE may be a folder, or - for standard input",
    ),
    options: [
      ...law,
      option(
        "--route RULE",
        "فقط همین قاعده: راه آزادی، کار، حمایت یا مقدار (فهرست: bazgasht rules)",
        "only this rule: a route, work, help or quantity that `bazgasht rules` lists",
        "repeatable",
      ),
      reader,
      option(
        "--html FOLDER",
        "با ‎--for person: هر نامه به صورت یک صفحهٔ قابل چاپ",
        "with --for person: each letter as a page that can be printed",
      ),
      option("--why", "استدلال کامل، ماده به ماده", "the whole proof, article by article"),
      option(
        "--exact",
        "جایی که هر پاسخی به نامعلوم‌ها به یک نتیجه می‌رسد، همان نتیجه اعلام شود",
        "decide too where every answer to what is unknown leads to the same result",
      ),
      option(
        "--remedies",
        "کدام تغییر قانونی نتیجه را تغییر می‌دهد",
        "which lawful changes would lead to another answer",
      ),
      option(
        "--fail-on OUTCOMES",
        "کد خروج ۳ اگر یکی از این نتیجه‌ها به دست آید: eligible، notYet، barred، undetermined، referred (با ویرگول)",
        "exit code 3 if a route comes to one of: eligible, notYet, barred, undetermined, referred (commas between)",
      ),
      json,
    ],
  },
  check: {
    operands: "FILE…",
    count: [1, many],
    help: text(
      "پرونده‌ها، طرح‌های دورهٔ حمایت و دورهای جانمایی و تخصیص را بدون تصمیم‌گیری بررسی می‌کند",
      "check case files, plans of cycles, placement rounds and allocation runs without deciding anything",
    ),
    options: [json],
  },
  verify: {
    operands: "STORE…|PATH…",
    count: [1, many],
    help: text(
      "نخستین ثبت دست‌کاری‌شده، گم‌شده یا جابه‌جاشدهٔ یک پایگاه را نام می‌برد؛ یا پرونده‌های نمونه را با پاسخ‌های مورد انتظار (.expected.json) می‌سنجد",
      "name the first altered, missing or moved record of a store; or compare case files with their .expected.json",
    ),
    options: [
      option(
        "--kept MARK",
        "نشانی که پیش‌تر چاپ شد و جای دیگری نگه داشته شده است: حذف از پایان را هم نشان می‌دهد",
        "a mark printed before and kept elsewhere: shows what is gone from the end",
      ),
      option(
        "--since FILE",
        "فقط آنچه را پس از نشانِ این فایل آمده است می‌سنجد و نشان تازه را در آن می‌نویسد؛ بدون فایل، همه را",
        "verify only what came after the mark in this file, and write the new one; everything where there is no file",
      ),
      week,
      schema,
      json,
    ],
  },
  replay: {
    operands: "RECORD FILE…",
    count: [2, many],
    help: text(
      "تصمیم‌های ثبت‌شده را از روی رسیدشان دوباره می‌گیرد و می‌گوید همان است یا نه؛ RECORD پایگاه یا خروجی decide --json است و FILE فایل پرونده‌ها",
      "decide again what was recorded: RECORD is a store or what decide --json printed, FILE are the case files",
    ),
    options: [
      option(
        "--case KIND/ID",
        "فقط رویدادهای همین پرونده در پایگاه",
        "only the events of this case of a store",
      ),
      schema,
      json,
    ],
  },
  messages: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "پیام‌های متوقف‌شدهٔ یک پایگاه را فهرست می‌کند و پیام‌های خواسته‌شده را به صف ارسال برمی‌گرداند",
      "list the messages of a store that were given up on, and let some of them wait to be sent again",
    ),
    options: [
      option(
        "--status STATUS",
        "وضعیت پیام‌ها: parked (پیش‌فرض)، rejected، waiting، unknown، accepted، withdrawn",
        "which messages: parked (default), rejected, waiting, unknown, accepted, withdrawn",
      ),
      option(
        "--requeue ID",
        "این پیام، که متوقف یا رد شده است، دوباره فرستاده شود؛ پس از رفع علت",
        "send this message again, which is parked or rejected; once its cause is put right",
        "repeatable",
      ),
      schema,
      json,
    ],
  },
  figures: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "آمار تعریف‌شدهٔ یک پایگاه در هر روز: خانواده‌های تحت پوشش، شاغلان، آزادشدگان، کمک‌ها و جز آن؛ و تفاوت دو روز با علت آن",
      "figures of a store as of any day (families covered, people at work, released, gifts), or what lies between two days",
    ),
    options: [
      option("--day DAY", "روز آمار (پیش‌فرض: امروز)", "day of the figures (default: today)"),
      option(
        "--against DAY",
        "تفاوت با این روز، با اطلاعات همان روز: آغازشده، پایان‌یافته، جابه‌جاشده و اصلاح‌شده",
        "explain the difference from this day, as it was known then: began, ended, moved, corrected",
      ),
      option(
        "--known-by DAY",
        "فقط آنچه تا پایان این روز معلوم بود",
        "only what was known by the end of this day",
      ),
      option(
        "--since DAY",
        "آغاز دورهٔ رقم‌های دوره‌ای (پیش‌فرض: آغاز سال)",
        "first day of what is counted over a period (default: that of the year)",
      ),
      option("--by unit|province|month", "به تفکیک واحد، استان یا ماه", "by unit, by province, or by month"),
      option("--unit ID", "فقط این واحد و هر چه زیر آن است", "only this unit and all below it"),
      option(
        "--published",
        "برای انتشار: رقم‌هایی که هویت چند نفر را آشکار کند منتشر نمی‌شود",
        "for publication: what would reveal a few people is not published",
      ),
      option(
        "--smallest NUMBER",
        "با ‎--published: کوچک‌ترین تعدادی که نشان داده می‌شود (پیش‌فرض: ۵)",
        "with --published: the smallest count that is shown (default: 5)",
      ),
      option(
        "--earlier FILE",
        "با ‎--published: آنچه پیش‌تر منتشر شده است، خروجی ‎--json آن؛ تفاوت با آن هم چند نفر را آشکار نمی‌کند",
        "with --published: what was published before, as its --json has it; differences from it reveal nobody either",
        "repeatable",
      ),
      option(
        "--keep",
        "جدول آمار در پایگاه به‌روز و نگه داشته شود؛ بدون آن، پایگاه فقط خوانده می‌شود",
        "bring the table of figures in the store up to date; without it the store is only read",
      ),
      option("--definitions", "هر رقم با تعریف آن", "every figure with its definition"),
      option(
        "--csv DIR",
        "جدول در این پوشه نوشته می‌شود: figures.csv و corrections.csv",
        "write the tables into this folder: figures.csv, corrections.csv",
      ),
      option(
        "--out DIR",
        "صفحه‌های گزارش با نمودار در این پوشه: figures.fa.html و figures.en.html",
        "pages of the report with pictures into this folder: figures.fa.html and figures.en.html",
      ),
      schema,
      json,
    ],
  },
  worklist: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "کارهای دارای مهلت و کارهای در انتظار؛ و با ‎--coming آنچه تا پایان ماه برای زندانیان و خانواده‌ها پیش می‌آید",
      "what is due and what waits; with --coming what changes for prisoners and families this month",
    ),
    options: [
      option("--day DAY", "روز (پیش‌فرض: امروز)", "day (default: today)"),
      option(
        "--through DAY",
        "تا این روز (پیش‌فرض: همان روز؛ با ‎--coming پایان ماه)",
        "until this day (default: that day; with --coming the end of its month)",
      ),
      option("--unit ID", "فقط این واحد و هر چه زیر آن است", "only this unit and all below it"),
      option(
        "--office NAME",
        "فقط پرونده‌هایی که گام بعدی‌شان با این اختیار است (فهرست: bazgasht codes)",
        "only cases whose next command needs this permission (`bazgasht codes` lists them)",
      ),
      option(
        "--coming",
        "چه کسی از چه زمانی می‌تواند آزاد شود، کار کند یا حمایت شود، و حمایت که پایان می‌یابد",
        "who may be released, work or be supported from when, and whose support ends",
      ),
      option(
        "--keep",
        "با ‎--coming: فهرست در پایگاه نگه داشته شود، برای اجرای شبانه",
        "with --coming: keep the list in the store, for a run at night",
      ),
      option(
        "--csv DIR",
        "جدول در این پوشه نوشته می‌شود: worklist.csv",
        "write the table into this folder: worklist.csv",
      ),
      schema,
      json,
    ],
  },
  "time-line": {
    operands: "STORE [PERSON]",
    count: [1, 2],
    help: text(
      "آنچه در همهٔ پرونده‌های یک شخص یا یک خانوار گذشته است، از هر نوع، به ترتیب روز؛ PERSON شناسهٔ شخص است",
      "what happened in all cases of a person or a household, whatever their kinds, by day; PERSON is the person's id",
    ),
    options: [
      option(
        "--household ID",
        "به جای PERSON: پرونده‌های این خانوار، از پرونده و پوشش و کمک‌ها تا حامی، شکایت و ارجاع",
        "instead of PERSON: the cases of this household, from its register to support, payments, sponsor, complaints",
      ),
      option(
        "--csv DIR",
        "جدول در این پوشه نوشته می‌شود: time-line.csv",
        "write the table into this folder: time-line.csv",
      ),
      schema,
      json,
    ],
  },
  letters: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "نامهٔ هر پرداخت به خانواده: چه مبلغی، برای چه مدتی، و چرا بیشتر یا کمتر از پیش",
      "the letter to the family on each payment: how much, for which time, and why more or less than before",
    ),
    options: [
      option("--household ID", "پرداخت‌های این خانوار", "the payments of this household"),
      option("--cycle ID", "همهٔ پرداخت‌های این دوره", "all payments of this cycle"),
      option(
        "--html FOLDER",
        "هر نامه به صورت یک صفحهٔ قابل چاپ",
        "each letter as a page that can be printed",
      ),
      schema,
      json,
    ],
  },
  consequences: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "آنچه از یک پرونده برای پرونده‌های دیگر در پی می‌آید و هنوز انجام نشده است، آنچه رد شد و علت آن",
      "what follows from one case for others and is not carried out yet, what was refused of it, and why",
    ),
    options: [
      option(
        "--status STATUS",
        "فقط این وضعیت: waiting، unknown، accepted، rejected، parked یا withdrawn",
        "only this status: waiting, unknown, accepted, rejected, parked or withdrawn",
      ),
      option(
        "--csv DIR",
        "جدول در این پوشه نوشته می‌شود: consequences.csv",
        "write the table into this folder: consequences.csv",
      ),
      schema,
      json,
    ],
  },
  pay: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "فهرست دسته‌های پرداخت یک پایگاه؛ ساخت فایل بانک از دسته‌ای که دو نفر تأیید کرده‌اند، و ثبت پاسخ بانک",
      "list the payment batches of a store; make the bank's file of one that two people approved, and record its answer",
    ),
    options: [
      option("--batch ID", "این دسته", "this batch"),
      option(
        "--bank FILE",
        "فایلی با قالب بانک (iso20022 یا csv) و نام و شمارهٔ حسابی که از آن پرداخت می‌شود",
        "a file with the bank's format (iso20022 or csv), and the name and number of the account that pays",
      ),
      option(
        "--out DIR",
        "فایل در این پوشه نوشته می‌شود (پیش‌فرض: همین پوشه)",
        "write the file into this folder (default: the current one)",
      ),
      option(
        "--answer FILE",
        "به جای ساختن فایل: پاسخ بانک از این فایل خوانده و ثبت می‌شود",
        "instead of making a file: read the bank's answer from this one, and record it",
      ),
      option(
        "--pay-on DAY",
        "روزی که بانک باید بپردازد (پیش‌فرض: روز ساختن فایل)",
        "the day on which the bank is asked to pay (default: that of the file)",
      ),
      option(
        "--dry-run",
        "چیزی ثبت و نوشته نمی‌شود: آنچه پذیرفته یا رد می‌شد",
        "record and write nothing: say what would be done, or refused",
      ),
      option("--by PERSON", "شناسهٔ شخصی که این کار را می‌کند", "opaque id of the person who does it"),
      option("--role ROLE", "سمت او، از سمت‌هایی که می‌پردازند", "their role, one that pays"),
      option("--day DAY", "روز ثبت (پیش‌فرض: امروز)", "day of the record (default: today)"),
      schema,
      json,
    ],
  },
  readings: {
    operands: "FILE",
    count: [1, 1],
    help: text(
      "چه کسی، کی و چرا کدام پرونده را دیده است؛ برای بازرس، و مشاهدهٔ خود او هم ثبت می‌شود",
      "who read which case, when and why; for an auditor, whose own look is entered too",
    ),
    options: [
      option("--by PERSON", "شناسهٔ بازرس", "opaque id of the auditor"),
      option("--why CODE", "علت مشاهدهٔ بازرس", "why the auditor looks"),
      option("--person ID", "فقط آنچه این شخص دیده است", "only what this person read"),
      option(
        "--case KIND/ID",
        "فقط این پرونده؛ KIND همهٔ پرونده‌های یک نوع",
        "only this case; KIND alone for all of a kind",
      ),
      option("--since DAY", "از این روز (UTC)", "from this day on (UTC)"),
      option("--through DAY", "تا پایان این روز (UTC)", "until the end of this day (UTC)"),
      option(
        "--after PLACE",
        "پس از این ردیف (place در خروجی JSON)",
        "after this entry (`place` in the JSON)",
      ),
      option(
        "--csv DIR",
        "جدول در این پوشه نوشته می‌شود: readings.csv",
        "write the table into this folder: readings.csv",
      ),
      json,
    ],
  },
  claim: {
    operands: "STORE",
    count: [1, 1],
    help: text(
      "یک بار پس از ارتقا: آنچه هر پرونده به‌تنهایی مدعی آن است به نام آن ثبت می‌شود، و هر دو مدعیِ یک چیز نام برده می‌شوند",
      "claim for stored cases what may be so only once, and name every two that say it is theirs",
    ),
    options: [week, schema, json],
  },
  cycle: {
    operands: "PLAN FAMILIES…",
    count: [2, many],
    help: text(
      "یک دورهٔ حمایت را محاسبه می‌کند: چه کسی کمک می‌گیرد، چه کسی در نوبت است و چرا؛ هر FAMILIES فایل، پوشه یا فهرستی از خانواده‌هاست",
      "run a support cycle: who is served, who waits and why; FAMILIES are files, folders or lists of families",
    ),
    options: [
      option(
        "--budget AMOUNT",
        "اعتبار دوره به ریال، به جای آنچه در PLAN آمده است",
        "budget in rials, instead of the plan's",
      ),
      option(
        "--seed SEED",
        "کلید قرعه میان برابرها، به جای آنچه در PLAN آمده است",
        "seed of the lots between equals, instead of the plan's",
      ),
      option(
        "--explain ID",
        "توضیح کامل یک خانواده: پوشش، امتیازها، نوبت، ماه‌ها و مبلغ‌ها",
        "everything about one family: cover, points, place, months and amounts",
      ),
      reader,
      whyExplained,
      option(
        "--csv DIR",
        "جدول‌ها در این پوشه نوشته می‌شود: served.csv، waiting.csv، undecided.csv، figures.csv",
        "write the tables into this folder: served.csv, waiting.csv, undecided.csv, figures.csv",
      ),
      option(
        "--workers NUMBER",
        "با ‎--json: تعداد رشته‌های موازی (پیش‌فرض: برای فایل‌های بزرگ دو رشته)؛ 0 یعنی بدون رشتهٔ جدا",
        "with --json: how many worker threads (default: two where files are large); 0 for none",
      ),
      json,
    ],
  },
  place: {
    operands: "ROUND PEOPLE…",
    count: [2, many],
    help: text(
      "زندانیان را در فرصت‌های کار و آموزش جانمایی می‌کند: چه کسی در کدام فرصت، چه کسی بدون جا و چرا؛ هر PEOPLE فایل، پوشه یا فهرستی از زندانیان است",
      "place people in openings: who works where, who is left out and why; PEOPLE are prisoners' files, folders or lists",
    ),
    options: [
      option(
        "--mode stable|most-people|best-fit",
        "شیوهٔ جانمایی، به جای آنچه در ROUND آمده است: پایدار، بیشترین نفرات، بیشترین مجموع تناسب",
        "how people are placed, instead of the round's mode",
      ),
      option(
        "--seed SEED",
        "کلید قرعه میان برابرها، به جای آنچه در ROUND آمده است",
        "seed of the lots between equals, instead of the round's",
      ),
      option(
        "--explain ID",
        "توضیح کامل یک شخص (شرایط هر فرصت، تناسب، علت) یا یک فرصت",
        "everything about one person (constraints of each opening, fit, reasons), or about one opening",
      ),
      whyExplained,
      option(
        "--csv DIR",
        "جدول‌ها در این پوشه نوشته می‌شود: openings.csv، placed.csv، left-out.csv، figures.csv",
        "write the tables into this folder: openings.csv, placed.csv, left-out.csv, figures.csv",
      ),
      json,
    ],
  },
  simulate: {
    operands: "POPULATION REFORM… | REFORM… --on ADDRESS",
    count: [1, many],
    help: text(
      "می‌گوید تغییر قانون چه اثری دارد: چه کسی سود می‌برد، چه کسی زیان می‌بیند، چقدر هزینه دارد و کدام ماده علت است؛ POPULATION فایل نگاشت جمعیت است یا invented:20000:7 (جمعیتی ساختگی با ۲۰٬۰۰۰ زندانی و کلید قرعهٔ ۷)",
      "simulate a change of law: gains, losses, costs; POPULATION is a mapping file, or invented:20000:7 (count, seed)",
    ),
    options: [
      option(
        "--scenario FILE",
        "فرض‌های محاسبه: ماه‌های آینده، نرخ‌ها، اعتبار، مقدارهای دیگر",
        "what the run assumes: months ahead, rates, a budget, other values",
      ),
      option(
        "--out DIR",
        "پوشهٔ گزارش: reform.fa.html و reform.en.html (پیش‌فرض: simulation)",
        "folder of the report: reform.fa.html and reform.en.html (default: simulation)",
      ),
      option(
        "--differences FILE",
        "جدول CSV تفاوت‌ها نفر به نفر، برای کسانی که حق دیدن پرونده‌ها را دارند",
        "a CSV table of the differences person by person, for those who may see the cases",
      ),
      option(
        "--fund-differences FILE",
        "همان جدول برای صندوقِ سناریو: نتیجهٔ چه کسانی عوض می‌شود و چرا",
        "the same table for the fund of a scenario: people whose outcome changes, and why",
      ),
      option(
        "--on ADDRESS",
        "به جای POPULATION: اصلاح‌ها در همان پایگاه داده‌ای سنجیده می‌شوند که پرونده‌ها در آن است؛ duckdb:FILE، ‎postgres://‎… یا clickhouse:http://…؛ اگر پرونده‌ها میان چند پایگاه تقسیم شده است، همه را بنویسید",
        "instead of POPULATION: compare where the register is; duckdb:FILE, postgres://… or clickhouse:http://…; all of them, where it lies on several",
        "repeatable",
      ),
      option(
        "--register FILE",
        "با ‎--on: نام جدول‌ها و ستون‌های پایگاه داده، به صورت JSON",
        "with --on: the names of tables and columns of the database, as JSON",
      ),
      option("--question RULE", "با ‎--on: فقط این پرسش", "with --on: this question alone", "repeatable"),
      option(
        "--day DAY",
        "با ‎--on: روز تصمیم (پیش‌فرض: امروز)",
        "with --on: day of the decision (default: today)",
      ),
      option(
        "--workers NUMBER",
        "تعداد رشته‌های موازی (پیش‌فرض: برای کار بزرگ همهٔ هسته‌ها)؛ 0 یعنی بدون رشتهٔ جدا",
        "how many worker threads (default: all cores where there is work enough); 0 for none",
      ),
      json,
    ],
  },
  sql: {
    operands: "RULE",
    count: [1, 1],
    help: text(
      "قاعده را به صورت پرس‌وجوی SQL می‌نویسد، برای مدیر پایگاه داده",
      "write a rule as a query in SQL, for a database administrator to read and keep",
    ),
    options: [
      option(
        "--dialect NAME",
        "گویش: duckdb (پیش‌فرض)، postgres، clickhouse؛ trino و spark که در آزمون‌ها اجرا نشده‌اند",
        "dialect: duckdb (default), postgres, clickhouse; trino and spark, which are not executed by the tests",
      ),
      option("--day DAY", "روز تصمیم (پیش‌فرض: امروز)", "day of the decision (default: today)"),
      option(
        "--say value|decision",
        "فقط پاسخ روز، یا نتیجه با نخستین روز (پیش‌فرض)",
        "the answer of the day alone, or the outcome with its first day (default)",
      ),
      option(
        "--quantities",
        "مقدارهای تصمیم هم کنار نتیجه بیاید",
        "the quantities of the decision beside its outcome",
      ),
      option(
        "--table NAME",
        "نام جدول پرونده‌ها (پیش‌فرض: register)",
        "table of the cases (default: register)",
      ),
      option(
        "--tables",
        "به جای پرس‌وجو: دستور ساخت جدول‌هایی که قاعده لازم دارد",
        "instead of the query: the statements that make the tables that the rule needs",
      ),
      json,
    ],
  },
  fund: {
    operands: "RUN",
    count: [1, 1],
    help: text(
      "موجودی صندوق را میان درخواست‌ها تخصیص می‌دهد: بدهی چه کسانی تأمین می‌شود، کدام کمک می‌پردازد، چه کسی تأمین نمی‌شود و چرا",
      "allocate a pool over petitions: whose debts it pays, which gift pays, who is not served and why",
    ),
    options: [
      option(
        "--seed SEED",
        "کلید قرعه میان برابرها، به جای آنچه در RUN آمده است",
        "seed of the lots between equals, instead of the run's",
      ),
      option(
        "--price ID",
        "این درخواست تا چه مانده‌ای تأمین می‌شد",
        "up to which residual this petition would be served",
      ),
      option(
        "--report",
        "گزارش مصرف کمک‌ها به خیّران و عموم، بدون هیچ نشانی از هویت؛ گروه‌های کوچک ادغام می‌شوند",
        "the report to donors and the public: use of the money, without any trace of identity; small groups are merged",
      ),
      option(
        "--donor ID",
        "با ‎--report: فقط همین خیّر، برای فرستادن به خودش",
        "with --report: this donor only, to be sent to the donor",
      ),
      option(
        "--smallest NUMBER",
        "با ‎--report: کوچک‌ترین گروهی که نشان داده می‌شود (پیش‌فرض: ۵ نفر)",
        "with --report: the smallest group that is shown (default: 5 people)",
      ),
      option(
        "--out DIR",
        "با ‎--report: صفحه‌های گزارش در این پوشه: report.fa.html و report.en.html",
        "with --report: pages of the report into this folder: report.fa.html and report.en.html",
      ),
      option(
        "--csv DIR",
        "جدول‌ها در این پوشه نوشته می‌شود: grants.csv، unserved.csv، gifts.csv، steps.csv، figures.csv",
        "write the tables into this folder: grants.csv, unserved.csv, gifts.csv, steps.csv, figures.csv",
      ),
      json,
    ],
  },
  describe: {
    operands: "RULE…",
    count: [1, many],
    help: text(
      "قاعده را به صورت جمله می‌نویسد، برای سنجیدن با متن قانون",
      "put a rule into words, to be compared with the law",
    ),
    options: [json],
  },
  "read-aloud": {
    operands: "[PACK]",
    count: [0, 1],
    help: text(
      "همهٔ آنچه یک مجموعهٔ قواعد می‌گوید، در یک متن برای خواندن حقوق‌دان؛ نشان بازخوان بر هر متن در یک فایل می‌ماند",
      "everything that a pack says, in one text for a lawyer to read; a file keeps the marks of those who read it",
    ),
    options: [
      option("--reviews FILE", "فایل نشان‌های بازخوانان", "file of the marks of reviewers"),
      option(
        "--since-review",
        "فقط آنچه خوانده نشده یا پس از خواندن تغییر کرده است",
        "only what nobody has read, or what changed since it was read",
      ),
      option(
        "--read ENTRY",
        "این متن خوانده شد؛ all یعنی همه. نشان آن در فایل نوشته می‌شود",
        "mark this text as read, or all of them, in the file",
        "repeatable",
      ),
      option("--by NAME", "نام بازخوان", "who read it"),
      option("--remark TEXT", "ملاحظهٔ بازخوان", "what the reader remarks"),
      option("--day DAY", "روز خواندن (پیش‌فرض: امروز)", "day of the reading (default: today)"),
      json,
    ],
  },
  rules: {
    operands: "",
    count: [0, 0],
    help: text("فهرست قاعده‌ها و پرسش‌های اختلافی", "list the rules and the disputed questions"),
    options: [json],
  },
  coverage: {
    operands: "",
    count: [0, 0],
    help: text(
      "کدام ماده‌ها پیاده‌سازی شده‌اند و کدام نه، و هر عدد قانونی آخرین بار چه زمانی بررسی شده است",
      "which articles are encoded and which are not, and when each number of the law was last checked",
    ),
    options: [json],
  },
  population: {
    operands: "generate DIR | read MAPPING | check MAPPING | derive STORE | figures | facts [RULE]",
    count: [1, 2],
    help: text(
      "جمعیت برای شبیه‌سازی: ساختن جمعیت کشوری، خواندن جمعیت از CSV یا Parquet با فایل نگاشت، بررسی نگاشت، استخراج جمعیت از دفترهای یک پایگاه با شناسهٔ مستعار، سنجش با آمار گزارش‌شده، و نام داده‌ها در نگاشت",
      "draw, read or check a population, derive one from a store, compare figures, list what mappings name",
    ),
    options: [
      option("--seed N", "کلید قرعهٔ جمعیت ساختگی (پیش‌فرض: ۱)", "seed of the drawn population (default: 1)"),
      option(
        "--day DAY",
        "روزی که جمعیت ساختگی یا استخراج‌شده وصف آن است (پیش‌فرض: امروز)",
        "day on which the drawn or derived population is described (default: today)",
      ),
      option(
        "--prisoners N",
        "تعداد زندانیان (پیش‌فرض: تعداد گزارش‌شدهٔ کشور)",
        "how many prisoners (default: as many as are reported)",
      ),
      option(
        "--members",
        "با generate: جدول اعضای خانواده‌ها نیز",
        "with generate: the members of the families too",
      ),
      option(
        "--format csv|parquet|duckdb",
        "قالب فایل‌ها (پیش‌فرض: csv)؛ با duckdb به جای پوشه، فایل پایگاه داده نوشته می‌شود، برای simulate --on",
        "format of the files (default: csv); with duckdb a database for simulate --on is written instead of the folder",
      ),
      option(
        "--out DIR",
        "با read و derive: جمعیت در این پوشه نوشته شود",
        "with read and derive: write the population into this folder",
      ),
      option(
        "--left-out FILE",
        "همهٔ سطرهای خوانده‌نشده با علت، در این فایل CSV",
        "every row that is left out, with the reason, into this CSV file",
      ),
      schema,
      json,
    ],
  },
  import: {
    operands: "STORE MAPPING",
    count: [2, 2],
    help: text(
      "سطرهای فایل CSV یا Parquet را با فایل نگاشت در یکی از دفترهای پایگاه ثبت می‌کند؛ اجرای دوباره چیزی را تکرار نمی‌کند",
      "import a CSV or Parquet file into a register of a store through a mapping; done again it changes nothing",
    ),
    options: [
      option(
        "--dry-run",
        "چیزی ثبت نمی‌شود: سطرهای نادرست، فیلد به فیلد، و آنچه ثبت، تغییر یا بدون تغییر می‌ماند",
        "store nothing: say which rows are wrong, by field, and what would be registered, changed or unchanged",
      ),
      option("--by PERSON", "شناسهٔ شخصی که وارد می‌کند", "opaque id of the person who imports"),
      option(
        "--role ROLE",
        "سمت او، از سمت‌هایی که دفتر را نگه می‌دارند",
        "their role, one that keeps the register",
      ),
      option("--day DAY", "روز ثبت (پیش‌فرض: امروز)", "day of the registration (default: today)"),
      option(
        "--source CODE",
        "منبع اطلاع (پیش‌فرض: source.import)",
        "what the file is (default: source.import)",
      ),
      schema,
      json,
    ],
  },
  codes: {
    operands: "[KIND]",
    count: [0, 1],
    help: text(
      "کدهایی که در فایل‌ها، نگاشت‌ها، اصلاح‌ها و درخواست‌ها می‌توان نوشت",
      "list the codes that files, mappings, reforms and petitions may use",
    ),
    options: [json],
  },
  schema: {
    operands: "[NAME]",
    count: [0, 1],
    help: text(
      "شِمای JSON فایل‌ها و سندهای تصمیم",
      "print the JSON Schema of a kind of file or of documents of decisions",
    ),
    options: [json],
  },
} satisfies { readonly [name: string]: Omit<CommandDeclaration, "name"> }

export type CommandName = keyof typeof declared

export const commands: ReadonlyArray<CommandDeclaration> = (
  Object.keys(declared) as ReadonlyArray<CommandName>
).map((name) => ({ name, ...declared[name] }))
