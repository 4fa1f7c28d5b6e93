/**
 * The words of the report, in both languages. Titles of rules, outcomes, modes, kinds of places and facts stand in the pack and in
 * core, and are not written again.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"

/** Titles of sections, columns and sums. */
export const words = {
  title: text("کار و آموزش زندانیان یک استان", "Work and training in the prisons of a province"),
  invented: text(
    "همهٔ زندانیان و فرصت‌های این گزارش ساختگی‌اند و هیچ‌کدام در واقع وجود ندارد.",
    "Every prisoner and every opening of this report is invented; none of them exists.",
  ),
  people: text("زندانی", "prisoners"),
  openings: text("کارگاه و دوره", "workshops and courses"),
  seats: text("ظرفیت", "seats"),
  placed: text("جانمایی‌شده", "placed"),
  mode: text("شیوه", "mode"),
  totalFit: text("مجموع تناسب", "total fit"),
  firstWishes: text("به نخستین خواسته رسیده", "with the first wish"),
  certain: text("اثبات‌شده", "proven"),
  yes: text("بله", "yes"),
  no: text("خیر", "no"),
  place: text("محل", "place"),
  outcome: text("نتیجه", "outcome"),
  constraint: text("شرط", "constraint"),
  closes: text("بسته", "closed"),
  undetermined: text("نامعین", "undetermined"),
  alone: text("فقط همین مانع، برای چند نفر", "only obstacle, for people"),
  fact: text("اطلاع", "fact"),
  issuer: text("صادرکننده", "from"),
  asked: text("پرسش از چند نفر", "asked of"),
  opens: text("با همین یک پاسخ", "by this answer alone"),
  district: text("شهرستان", "district"),
  opening: text("فرصت", "opening"),
  taken: text("پرشده", "taken"),
  free: text("خالی", "free"),
  fit: text("تناسب", "fit"),
  week: text("هفته", "week"),
  way: text("روش", "way"),
  greedy: text("بهترین جای خالی برای هر نفر", "each takes the best free seat"),
  kept: text("با نگه داشتن جا برای واردشدگان بعدی", "seats kept for later"),
  foreseen: text("اگر همه از پیش معلوم بودند", "had everybody been known beforehand"),
  arrivalSeatsKept: text("در انتظار، جا نگه داشته شده", "waits, seats are kept"),
  arrivalNoSeat: text("بدون جای خالی", "no seat free"),
  arrivalNoOpening: text("بدون فرصت سازگار", "no compatible opening"),
  trade: text("پیشه", "trade"),
  oneMorePerson: text("یک نفر بیشتر جانمایی می‌شود", "one more person is placed"),
  betterFit: text("فقط تناسب بهتر می‌شود", "only the fit grows"),
  assumption: text("عدد", "number"),
  value: text("مقدار", "value"),
  source: text("منبع", "source"),
  ours: text("فرض ما", "our assumption"),
  day: text("تاریخ", "day"),
  seed: text("کلید قرعه", "seed"),
  pack: text("مجموعهٔ قواعد", "rule pack"),
  rulesDigest: text("شناسهٔ امنیتی قواعد", "digest of the rules"),
  parametersDigest: text("شناسهٔ امنیتی اعداد قانون", "digest of the parameters"),
  inputDigest: text("شناسهٔ امنیتی ورودی", "digest of the input"),
  recordDigest: text("شناسهٔ امنیتی نتیجه", "digest of the record"),
  sum: text("جمع", "sum"),
  timings: text("مدت هر مرحله", "How long each step took"),
  step: text("مرحله", "step"),
  milliseconds: text("هزارم ثانیه", "milliseconds"),
} as const satisfies { readonly [name: string]: Text }

/** Titles of the parts of the report. */
export const parts = {
  places: text("چه کسانی کجا جای گرفته‌اند", "Who is placed where"),
  results: text("نتیجه برای همه", "What became of everybody"),
  closing: text("کدام شرط فرصت‌ها را می‌بندد", "Which constraint closes openings"),
  missing: text("پاسخ به کدام پرسش راهگشاتر است", "Which answer would help most"),
  seats: text("ظرفیت هر فرصت", "The seats of every opening"),
  fits: text("تناسب جانمایی‌شدگان", "How well those placed fit"),
  arrivals: text("تازه‌واردان هفته‌های بعد", "Those who arrive in the following weeks"),
  trades: text("یک جای بیشتر در کدام پیشه؟", "One more seat: of which trade?"),
  letter: text("پاسخ به یک نفر", "An answer to one person"),
  assumptions: text("اعدادی که استان از آن‌ها ساخته شده است", "The numbers that the province is made of"),
  receipt: text("رسید", "Receipt"),
} as const satisfies { readonly [name: string]: Text }

/** What a picture shows, and what it does not. */
export const captions = {
  places: text(
    "تعداد جانمایی‌شدگان به تفکیک نوع محل و شیوهٔ جانمایی.",
    "How many are placed, by kind of place and by mode.",
  ),
  results: text(
    "هر نوار همهٔ زندانیان را در یک شیوه نشان می‌دهد. هر کس که جای نگرفته است یک دلیل دارد.",
    "Each bar shows all prisoners in one mode. Everybody who is not placed has one reason.",
  ),
  closing: text(
    "از زندانیانی که هیچ فرصتی با آنان سازگار نیست یا سازگاری آن معلوم نیست: هر شرط در چند جفتِ «زندانی و فرصت» مانع است و در چند جفت نامعین. یک جفت می‌تواند چند مانع داشته باشد.",
    "Of prisoners with whom no opening is compatible, or not known to be: in how many pairs of a person and an opening each constraint says no, and in how many it cannot be told. A pair may have several obstacles.",
  ),
  missing: text(
    "از زندانیانی که وضعشان نامعین است: برای چند نفر پاسخ به همین یک پرسش می‌تواند راه دست‌کم یک فرصت را باز کند، و از چند نفر پرسیده می‌شود.",
    "Of prisoners whose placement cannot be told: for how many the answer to this question alone could open at least one opening, and of how many it is asked.",
  ),
  seats: text(
    "هر ستون یک فرصت است و بلندی آن ظرفیت آن؛ بخش پررنگ پر شده است.",
    "Each column is an opening, as high as it has seats; the dark part is taken.",
  ),
  fits: text(
    "تناسب در محور افقی از صفر تا هزار است: مهارت‌ها، گواهینامه، سابقه و خواستهٔ شخص. عدد روی هر ستون تعداد افراد است.",
    "Across, the fit from zero to a thousand: skills, certificates, experience and what the person wishes. The number on each column is that of people.",
  ),
  arrivals: text(
    "مجموع تناسب جانمایی‌شدگان؛ محور افقی تعداد کسانی است که وارد شده‌اند. کسانی که از دور جانمایی بیرون مانده‌اند تا دور بعد منتظرند و در این تصویر نیستند.",
    "The total fit of those placed; across, how many have arrived. Those whom the round left out wait for the next round and are not in this picture.",
  ),
  trades: text(
    "اگر در یک کارگاه یا دوره از این پیشه یک جای دیگر باشد، بهترین مجموع تناسب چند امتیاز بیشتر می‌شود. سهمیه‌ها و جداسازی‌ها در این محاسبه نیستند.",
    "By how many points the best total fit would grow with one more seat in a workshop or course of the trade. Quotas and people who are kept apart are not counted here.",
  ),
  letter: text(
    "آنچه دفتر برای کسی که می‌پرسد چاپ می‌کند؛ از دیگران جز تعداد و معیار چیزی در آن نیست.",
    "What an office prints for somebody who asks; of others it holds nothing but counts and criteria.",
  ),
  assumptions: text(
    "هر جا گزارشی هست عدد از آن است؛ بقیه فرض ماست، از جمله آنچه در این جدول نیست، مانند پراکندگی طبقه‌های امنیتی.",
    "Where there is a report the number is taken from it; everything else is our assumption, also what is not in this table, such as how security classes are spread.",
  ),
  receipt: text(
    "با همین ورودی و همین قواعد، هر کسی به همین نتیجه می‌رسد.",
    "From the same input and the same rules anybody gets the same result.",
  ),
} as const satisfies { readonly [part in keyof typeof parts]: Text }
