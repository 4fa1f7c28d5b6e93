/** Common words of plain prose, and the literary, archaic and borrowed ones that they stand for. */

import { text } from "@bazgasht/rules"
import { notEn, notFa, of } from "./term.ts"

const style = of("style")
const literary = text("ادبی یا کهنه", "literary or archaic")
const figure = text("استعاره", "a figure of speech")
const spelling = text("املا", "spelling")

const reach = text("«تنها» به معنای «بی‌کس» هم هست", "تنها also means alone")

const people = text("اشخاص بدون جنسیت نام برده می‌شوند", "people are they, the applicant, the officer")

export const commonWords = [
  style(
    "او، آنان",
    "they (of a person)",
    "اشخاص بدون جنسیت نام برده می‌شوند.",
    "A person is “they”, the applicant, the officer.",
    [
      notEn("he", people, { instead: "they" }),
      notEn("him", people, { instead: "them" }),
      notEn("his", people, { instead: "their" }),
      notEn("himself", people, { instead: "themselves" }),
    ],
  ),
  style("پایان می‌یابد", "ends", "دیگر ادامه ندارد.", "Is over.", [
    notFa("به سر آمده", literary, { instead: "پایان یافته" }),
    notFa("به سر نیامده", literary, { instead: "پایان نیافته" }),
    notFa("به سر می‌آید", literary, { instead: "پایان می‌یابد" }),
  ]),
  style("فقط", "only", "محدود به آنچه گفته می‌شود.", "No more than what is said.", [notFa("تنها", reach)]),
  style("به‌تنهایی", "by itself", "بدون چیز دیگر.", "Without anything else.", [notFa("به تنهایی", spelling)]),
  style("تعداد", "number, count", "چند تا؛ «به شمار آوردن» و «در شمارِ» می‌ماند.", "How many.", [
    notFa("شمار افراد", literary, { instead: "تعداد افراد" }),
    notFa("شمار نفرات", literary, { instead: "تعداد نفرات" }),
    notFa("شمار اعضای", literary, { instead: "تعداد اعضای" }),
    notFa("شمار پرداخت‌ها", literary, { instead: "تعداد پرداخت‌ها" }),
    notFa("شمار خانواده‌ها", literary, { instead: "تعداد خانواده‌ها" }),
    notFa("بیشترین شمار", literary, { instead: "بیشترین تعداد" }),
    notFa("شمار رویدادها…", literary, { instead: "تعداد رویدادها" }),
    notFa("شمار رویدادهای", literary, { instead: "تعداد رویدادهای" }),
    notFa("شمار پرونده‌ها", literary, { instead: "تعداد پرونده‌ها" }),
    notFa("شمار ردیف‌های", literary, { instead: "تعداد ردیف‌های" }),
    notFa("شمارهای", literary, { instead: "عددهای" }),
    notFa("کوچک‌ترین شماری", literary, { instead: "کوچک‌ترین تعدادی" }),
  ]),
  style("آخرین", "last", "پایانی.", "Final.", [notFa("واپسین", literary)]),
  style(
    "بدون",
    "without",
    "نداشتن چیزی؛ واژه‌های جاافتاده چون «بی‌سرپرست» و «بی‌اثر» می‌ماند.",
    "Lacking something.",
    [
      notFa("بی", literary, { except: ["بی بی"] }),
      ...[
        "طلبکار",
        "جای",
        "رضایت",
        "پاسخ",
        "تغییر",
        "کمک",
        "فاصله",
        "ویرگول",
        "دریافت‌کننده",
        "پرداخت‌کننده",
        "امضا",
        "مسکن",
        "ارتباط",
        "آسیب",
        "نام",
        "نشان",
        "مقدار",
        "استناد",
        "ادعا",
        "واحد",
        "خبر",
        "صدا",
        "درنگ",
        "نان",
        "آنکه",
      ].map((noun) => notFa(`بی‌${noun}`, literary, { instead: `بدون ${noun}` })),
    ],
  ),
  style(
    "منتشر نمی‌شود",
    "not published",
    "عددی که برای حفظ هویت افراد نشان داده نمی‌شود.",
    "A number that is left out so that nobody is recognised.",
    [
      notFa("گفته نمی‌شود", literary, { where: ["texts"] }),
      notFa("لو می‌دهد", figure, { instead: "آشکار می‌کند" }),
      notFa("لو دهد", figure, { instead: "آشکار کند" }),
    ],
  ),
  style("معلوم", "known", "آنچه دانسته شده است.", "What has been found out.", [
    notFa("دانسته بود", literary, { instead: "معلوم بود" }),
    notFa("چیزی دانسته نیست", literary, { instead: "چیزی معلوم نیست" }),
    notFa("چنان که", literary, { instead: "به همان صورت که", where: ["texts"] }),
    notFa("آن رو که", literary, { instead: "چون" }),
  ]),
  style("بله، خیر", "yes, no", "پاسخ یک پرسش.", "The answer to a question.", [
    notFa("آری یا نه", literary, { instead: "بله یا خیر" }),
  ]),
  style("دریافتی", "received", "آنچه رسیده و ثبت شده است.", "What came in and is recorded.", [
    notFa("رسیدهٔ خیّران", literary, { instead: "دریافتی از خیّران" }),
    notFa("شکایت‌های رسیده", literary, { instead: "شکایت‌های دریافت‌شده" }),
  ]),
  style("فقط یک", "only one", "نه بیش از یکی.", "No more than one.", [notFa("یگانه", literary)]),
  style("متعلق به", "belonging to", "مالکیت یا نسبت.", "Owned by.", [notFa("از آنِ", literary)]),
  style("هر کس", "anybody", "هر شخص.", "Any person.", [notFa("هر که", literary)]),
  style("در انتظار", "waiting", "آنچه یا آنکه هنوز نرسیده است.", "Not there yet.", [
    notFa("چشم‌به‌راه…", figure),
    notFa("چشم به پول…", figure),
    notFa("چشم‌بسته", figure, { instead: "بدون بررسی" }),
  ]),
  style("تغییر می‌دهد", "changes", "نتیجه را دیگر می‌کند.", "Makes another of it.", [
    notFa("نتیجه را برمی‌گرداند", figure, { instead: "نتیجه را تغییر می‌دهد" }),
    notFa("پاسخ را برمی‌گرداند", figure, { instead: "پاسخ را تغییر می‌دهد" }),
    notFa("تصمیم را برمی‌گرداند", figure, { instead: "تصمیم را نقض می‌کند", where: ["pages"] }),
  ]),
  style("متوقف می‌شود", "stops", "ادامه نمی‌یابد.", "Does not go on.", [notFa("می‌ایستد", figure)]),
  style("کفایت نمی‌کند", "does not suffice", "کمتر از اندازهٔ لازم است.", "Is less than needed.", [
    notFa("نگنجید", figure, { instead: "کفایت نکرد" }),
    notFa("نمی‌گنجد", figure),
  ]),
  style("مطابقت ندارد", "does not match", "با آن یکی نیست.", "Is not the same.", [
    notFa("جور درنمی‌آ…", literary),
    notFa("جور در نمی‌آ…", literary),
    notFa("با هم نمی‌خواند", literary, { instead: "سازگار نیست" }),
    notFa("پایگاه نمی‌خواند", literary, { instead: "پایگاه سازگار نیست" }),
  ]),
  style("واردشدگان بعدی", "later arrivals", "کسانی که پس از این می‌آیند.", "Those who come later.", [
    notFa("آیندگان", text("نسل‌های بعد", "posterity")),
  ]),
  style("جایز", "permitted", "آنچه قانون اجازه می‌دهد.", "What the law allows.", [
    notFa("روا نمی‌دارد", literary, { instead: "اجازه نمی‌دهد" }),
    notFa("روا نمی‌داند", literary, { instead: "جایز نمی‌داند" }),
  ]),
  style("نگاه کنید به", "see", "ارجاع به جای دیگر.", "Leads elsewhere.", [notFa("بنگرید", literary)]),
  style("به محض آنکه", "as soon as", "بلافاصله پس از آن.", "Right after.", [
    notFa("همین که", literary),
    notFa("همان دم", literary, { instead: "بلافاصله" }),
  ]),
  style("حداکثر", "at most", "نه بیش از آن.", "No more than that.", [notFa("دست بالا", literary)]),
  style("گواهینامه، یکجا، به موجب", "(spelling)", "املای یکسان.", "One spelling.", [
    notFa("یک‌جا", spelling, { instead: "یکجا" }),
    notFa("به‌موجب", spelling, { instead: "به موجب" }),
  ]),
]
