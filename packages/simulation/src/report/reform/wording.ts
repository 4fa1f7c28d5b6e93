/**
 * The words of the report on a reform, in both languages. Titles of rules, parameters and articles stand in the pack, and are
 * not written again.
 */

import { type Text, text } from "@bazgasht/rules"

/** Titles of columns and sums. */
export const words = {
  title: text("اگر قانون تغییر کند", "If the law changed"),
  onDay: text("وضعیت در", "as of"),
  all: text("جمع", "all"),
  unknownValue: text("نامعلوم", "not known"),
  part: text("آنچه تغییر می‌کند", "what changes"),
  article: text("مادهٔ قانون", "article of law"),
  before: text("اکنون", "today"),
  lawInForce: text("با قانون کنونی", "under the law in force"),
  after: text("پس از اصلاح", "after the reform"),
  difference: text("تفاوت", "difference"),
  question: text("قاعده", "rule"),
  effect: text("اثر", "effect"),
  people: text("شمار", "number"),
  share: text("از هر هزار", "of a thousand"),
  cause: text("علت", "cause"),
  changed: text("تغییر در قانون", "change of law"),
  readIn: text("بندی که آن را به کار می‌برد", "clause that reads it"),
  readingArticle: text("مادهٔ آن بند", "article of the clause"),
  partlyHidden: text("بخشی پوشیده", "partly not shown"),
  sureBefore: text("قطعی، اکنون", "for sure, today"),
  possibleBefore: text("حداکثر، اکنون", "at most, today"),
  sureAfter: text("قطعی، پس از اصلاح", "for sure, after the reform"),
  possibleAfter: text("حداکثر، پس از اصلاح", "at most, after the reform"),
  fact: text("واقعیت ثبت‌نشده", "fact that is not recorded"),
  issuer: text("صادرکننده", "issued by"),
  askedOf: text("از چه کسانی پرسیده می‌شود", "asked of"),
  notRecorded: text("پاسخ باز و این واقعیت نامعلوم", "open, and this not known"),
  settledAnyway: text("با ثبت آن در هر حال معلوم می‌شود", "settled whatever it is"),
  settledAtBest: text("با ثبت آن شاید معلوم شود", "settled at best"),
  atLeast: text("دست‌کم", "at least"),
  atMost: text("حداکثر", "at most"),
  added: text("—", "—"),
  repealed: text("لغو می‌شود", "repealed"),
  together: text("تنها با هم", "only together"),
  each: text("هر کدام به تنهایی", "each by itself"),
  cost: text("هزینه (ریال)", "cost in rials"),
  unknownAmount: text("مبلغ نامعلوم", "amount not known"),
  total: text("مجموع", "total"),
  month: text("ماه", "month"),
  stock: text("در زندان", "in prison"),
  leaves: text("آزاد می‌شوند", "leave"),
  served: text("پایان محکومیت", "end of term"),
  debts: text("بدهی ثبت‌شدهٔ زندانیان (ریال)", "recorded debts of those in prison, in rials"),
  support: text("مستمری خانواده‌ها (ریال)", "pensions of families, in rials"),
  route: text("راه آزادی", "route"),
  decider: text("تصمیم‌گیرنده", "decided by"),
  rate: text("سهم ماهانه", "monthly share"),
  budget: text("اعتبار ماهانه (ریال)", "monthly budget in rials"),
  claiming: text("خانواده‌های مشمول", "families covered"),
  reached: text("خانواده‌هایی که اعتبار به آنان می‌رسد", "families reached"),
  waiting: text("خانواده‌های در نوبت", "families that wait"),
  spent: text("پرداخت‌شده (ریال)", "spent in rials"),
  lowest: text("کمترین امتیاز کمک‌گیرنده", "points of the last one reached"),
  newly: text("تازه به نوبت رسیده", "newly reached"),
  noLonger: text("از نوبت افتاده", "no longer reached"),
  fundFree: text("موجودی آزاد صندوق (ریال)", "free money of the fund in rials"),
  fundEarmarked: text("موجودی ویژهٔ استان‌ها (ریال)", "money meant for provinces in rials"),
  fundLeft: text("مانده (ریال)", "left in rials"),
  fundDebtors: text("زندانیان مالی", "held for a debt"),
  value: text("مقدار", "value"),
  assumption: text("فرض", "assumption"),
  item: text("موضوع", "item"),
  hidden: text("پوشیده", "not shown"),
  none: text("هیچ‌کس", "nobody"),
  invariable: text("بدون اثر", "without effect"),
} as const satisfies { readonly [name: string]: Text }

/** Titles of the parts of the report. */
export const parts = {
  law: text("چه چیزی در قانون تغییر می‌کند", "What changes in the law"),
  idle: text("تغییرهای بی‌اثر", "Changes without effect"),
  lacking: text(
    "آنچه اصلاح می‌پرسد و از هیچ‌کس ثبت نشده است",
    "What the reform asks and is recorded of nobody",
  ),
  effects: text("چه کسی سود می‌برد و چه کسی زیان می‌بیند", "Who gains and who loses"),
  articles: text("کدام ماده نتیجهٔ چند نفر را عوض کرد", "Which article turned how many"),
  bounds: text("چند نفر مشمول‌اند، دست‌کم و حداکثر", "How many are eligible, at least and at most"),
  settling: text(
    "ثبت کدام واقعیت بیشترین پاسخ را معلوم می‌کند",
    "Which missing fact, once recorded, would settle most",
  ),
  costs: text("چقدر هزینه دارد", "What it costs"),
  costsBy: text("هزینه", "Cost"),
  budget: text("اعتبار به چه کسانی می‌رسد", "Whom the budget reaches"),
  fund: text("صندوق چه کسانی را آزاد می‌کند", "Whom the fund frees"),
  fundMoves: text("پول و قانون برای چه کسانی تفاوت می‌کند", "For whom money and law make a difference"),
  fundSizes: text("صندوق با موجودی‌های دیگر", "The fund with other sums"),
  projection: text("ماه‌های آینده", "The months ahead"),
  routes: text("آزادی به تفکیک راه و تصمیم‌گیرنده", "Releases by route and decider"),
  sweep: text("با مقدارهای دیگر", "With other values"),
  assumptions: text("فرض‌ها", "Assumptions"),
  receipt: text("رسید", "Receipt"),
} as const satisfies { readonly [name: string]: Text }

/** What a picture or a table shows, and what it does not. */
export const captions = {
  law: text(
    "متن و عدد قانون، اکنون و پس از اصلاح. همهٔ قواعد دیگر همان است که بود.",
    "The text and the numbers of the law, today and after the reform. Every other rule is as it was.",
  ),
  idle: text(
    "این تغییرها پاسخ هیچ پرسشی از این محاسبه را عوض نمی‌کند.",
    "These changes cannot change the answer to anything that was asked.",
  ),
  lacking: text(
    "این واقعیت‌ها از هیچ‌یک از کسانی که قانون درباره‌شان می‌پرسد معلوم نیست: یا چنین پرونده‌ای آن را ندارد یا این جمعیت ستونی برای آن ندارد. هر پاسخی که به آن وابسته باشد برای همه نامعلوم می‌ماند.",
    "These facts are known of none of those of whom the law asks them: either such cases do not bring them, or this population has no column for them. Whatever hangs on them stays open for everybody.",
  ),
  effects: text(
    "هر نفر با هر دو قانون سنجیده شده است. «شاید» یعنی واقعیتی ثبت نشده است و پاسخ به آن بستگی دارد؛ این افراد در هیچ جمع قطعی شمرده نشده‌اند.",
    "Everybody was decided under both laws. “May” means that a fact is not recorded and the answer hangs on it; these people are in no certain count.",
  ),
  articles: text(
    "هر تغییر جداگانه اعمال و جداگانه کنار گذاشته شد؛ علت، تغییری است که به تنهایی نتیجه را برمی‌گرداند. در کنار آن، بندی آمده است که قانون در آن این تغییر را به کار می‌برد.",
    "Each change was made alone and left out alone; the cause is the change that turns the answer by itself. Beside it stands the clause in which the law reads it.",
  ),
  bounds: text(
    "«قطعی» کسانی‌اند که هر چه ثبت نشده است پاسخشان را عوض نمی‌کند؛ «حداکثر» آنان و همهٔ کسانی که پاسخشان هنوز معلوم نیست.",
    "“For sure” are those whose answer no missing fact can change; “at most” are these and all those whose answer is still open.",
  ),
  settling: text(
    "پس از اصلاح. برای هر پرسش حداکثر پنج واقعیت آمده است؛ آنکه بیشترین پاسخ را معلوم می‌کند نخست.",
    "After the reform. At most five facts for each question; the one that settles most comes first.",
  ),
  costs: text(
    "به ریال و دقیق. «دست‌کم» تنها کسانی را می‌شمارد که استحقاقشان قطعی است و «حداکثر» کسانی را هم که استحقاقشان هنوز معلوم نیست. جایی که مبلغ کسی معلوم نیست، تفاوت هم معلوم نیست.",
    "Exact, in rials. “At least” counts only those who are entitled for sure; “at most” also those of whom it is not known yet. Where somebody’s amount is not known, neither is the difference.",
  ),
  costsBy: text(
    "به ریال؛ تنها کسانی که استحقاقشان قطعی است.",
    "In rials; only those who are entitled for sure.",
  ),
  costsByKnown: text(
    "به ریال؛ تنها کسانی که استحقاقشان قطعی و مبلغشان معلوم است. مبلغ برخی معلوم نیست، پس تفاوت هم معلوم نیست.",
    "In rials; only those who are entitled for sure and whose amount is known. The amount of some is not known, so the difference is not known either.",
  ),
  budget: text(
    "خانواده‌ها به ترتیب امتیاز نیاز اثبات‌شده؛ میان برابرها قرعه.",
    "Families in the order of their proven need; lots decide between equals.",
  ),
  fund: text(
    "زندانیان محکومیت‌های مالی، اکنون و پس از اصلاح. «به حکم قانون» یعنی قانون حبس را روا نمی‌داند، نظارت الکترونیکی را جای آن می‌نشاند یا مبلغی برای پرداخت نمانده است. صندوق تنها مبلغی را می‌پردازد که امروز برای آزادی لازم است و معلوم است؛ پرونده‌ای که پاسخ آن نامعلوم است جدا شمرده شده و پولی نگرفته است.",
    "Those held for a debt, today and after the reform. “By the law” means that the law allows no imprisonment, puts electronic supervision in its place, or leaves nothing to be paid now. The fund pays only what has to be paid now for the release, where that is known; a case whose answer is open is counted apart and paid nothing.",
  ),
  fundMoves: text(
    "هر سطر کسانی را می‌شمارد که سرنوشتشان پس از اصلاح دیگر است: چه کسی بدون پول آزاد می‌شود و پول این بار به چه کسی می‌رسد.",
    "Each row counts those to whom something else happens after the reform: who is freed without money, and whom the money frees instead.",
  ),
  fundSizes: text(
    "همان تخصیص با موجودی‌های دیگر، با هر دو قانون.",
    "The same allocation with other sums, under both laws.",
  ),
  projection: text(
    "زندانیان امروز، ماه به ماه؛ ورودی تازه‌ای شمرده نشده است. عددهای کنار، شمار زندانیان و عددهای پایین، ماه‌های گذشته از امروز است. جایی که مبلغ خانواده‌ای نامعلوم است (برای نمونه چون قانون آن سال هنوز عددی ندارد) مجموع مستمری‌ها هم نامعلوم است.",
    "Those in prison today, month by month; nobody is added. The numbers at the side are people, those below are months from today. Where the amount of a family is not known, because the law has no number for that year yet, say, the sum of pensions is not known either.",
  ),
  routes: text(
    "همهٔ ماه‌ها با هم. اینکه از هر صد نفرِ واجد شرایط چند نفر در ماه آزاد می‌شوند فرض سناریو است.",
    "All months together. How many of those eligible are let go in a month is an assumption of the scenario.",
  ),
  sweep: text(
    "همان محاسبه با چند مقدار برای یک عدد قانون.",
    "The same run with several values of one number of the law.",
  ),
  assumptions: text("آنچه قانون نیست و از داده‌ها هم برنمی‌آید.", "What is neither law nor in the data."),
  receipt: text(
    "با همین رسید هر کسی به همین نتیجه می‌رسد، بی هیچ تفاوتی.",
    "With this receipt anybody comes to the same results, to the byte.",
  ),
} as const satisfies { readonly [part in keyof typeof parts | "costsByKnown"]: Text }
