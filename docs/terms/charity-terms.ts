/** Terms of gifts and of the funds that spend them. */

import { text } from "@bazgasht/rules"
import { notEn, notFa, of } from "./term.ts"

const charity = of("charity")
const twoWords = text("برای یک مفهوم یک واژه", "one word for one idea")
const ambiguous = text("یک واژه برای چند مفهوم", "one word for several ideas")

export const charityTerms = [
  charity("خیّر", "donor", "کسی که کمک می‌کند.", "A person who gives.", [
    notFa("نیکوکار", twoWords),
    notFa("نیکوکاران", twoWords, { instead: "خیّران" }),
    notEn("benefactor", twoWords, { instead: "donor", where: ["texts"] }),
    notEn("benefactors", twoWords, { instead: "donors", where: ["texts"] }),
  ]),
  charity(
    "کمک خیّر",
    "gift",
    "آنچه خیّر به صندوق، خانوار یا کالا می‌دهد.",
    "What a donor gives to a fund, a household or a stock.",
  ),
  charity(
    "پرداخت بلاعوض",
    "grant",
    "آنچه صندوق بدون بازپرداخت برای یک محکوم می‌پردازد.",
    "What a fund pays for a debtor without being paid back.",
    [notFa("کمک بلاعوض…", text("«کمک» کمک خیّر است", "«کمک» is a gift"))],
  ),
  charity(
    "پویش (گلریزان)",
    "campaign",
    "گردآوری کمک برای مصرفی معین در مدتی معین.",
    "Collecting gifts for one purpose over some time.",
  ),
  charity(
    "صندوق",
    "fund",
    "وجوهی که برای یک مصرف نگه داشته و از آن پرداخت می‌شود.",
    "Money that is kept and spent for one purpose.",
  ),
  charity(
    "تخصیص",
    "allocation",
    "تقسیم موجودی صندوق میان درخواست‌ها، بر پایهٔ ضابطه.",
    "Sharing the money of a fund among petitions, by a policy.",
  ),
  charity("تشکیل صندوق", "opening a fund", "آغاز کار صندوق.", "A fund begins.", [
    notFa("گشودن صندوق", text("ادبی", "literary")),
    notFa("گشودن انبار", text("ادبی", "literary"), { instead: "تشکیل انبار" }),
    notFa("گشودن دسته", text("ادبی", "literary"), { instead: "تشکیل دسته" }),
  ]),
  charity(
    "قابل تخصیص",
    "free (of money)",
    "موجودی‌ای که برای چیزی ذخیره نشده است.",
    "Money that is reserved for nothing.",
    [
      notFa("موجودی آزاد", text("«آزاد» کسی است که از زندان بیرون آمده است", "«آزاد» is a released person"), {
        instead: "موجودی قابل تخصیص",
      }),
      notFa("ماندهٔ آزاد", text("«آزاد» کسی است که از زندان بیرون آمده است", "«آزاد» is a released person"), {
        instead: "ماندهٔ قابل تخصیص",
      }),
    ],
  ),
  charity(
    "ذخیره‌شده",
    "reserved",
    "وجهی که برای یک پرداخت نگه داشته شده است.",
    "Money held for one payment.",
    [
      notFa("کنارگذاشته…", ambiguous),
      notFa("کنار گذاشتن وجه", ambiguous, { instead: "ذخیرهٔ وجه" }),
      notFa("وجه کنار گذاشته", ambiguous, { instead: "وجه ذخیره‌شده" }),
    ],
  ),
  charity(
    "آزادسازی ذخیره",
    "freeing a reservation",
    "پایان ذخیرهٔ وجه؛ وجه دوباره قابل تخصیص است.",
    "The money may be allocated again.",
    [
      notFa(
        "آزاد کردن وجه",
        text("«آزاد» کسی است که از زندان بیرون آمده است", "«آزاد» is a released person"),
        { instead: "آزادسازی وجه" },
      ),
    ],
  ),
  charity(
    "باطل‌شده",
    "discarded",
    "دستور پرداخت یا دسته‌ای که دیگر پرداخت نمی‌شود.",
    "An order or a batch that is paid no more.",
  ),
  charity(
    "متوقف‌شده",
    "parked",
    "پیامی که کسی باید آن را بررسی کند.",
    "A message that a person has to look at.",
  ),
  charity(
    "بدهی چه کسانی تأمین شد",
    "whose debts the money covers",
    "عنوان فهرست تخصیص؛ هیچ پاسخی «آزاد شد» نیست.",
    "The title of an allocation; no answer is “released”.",
    [
      notFa("چه کسی آزاد می‌شود", text("صندوق کسی را آزاد نمی‌کند", "a fund releases nobody")),
      notFa("چه کسانی را آزاد می‌کند", text("صندوق کسی را آزاد نمی‌کند", "a fund releases nobody"), {
        instead: "بدهی چه کسانی را تأمین می‌کند",
      }),
    ],
  ),
  charity(
    "خوانده‌نشده",
    "left out",
    "سطری که خوانده نشد و با علت فهرست می‌شود.",
    "A row that could not be read, and is listed with the cause.",
  ),
  charity(
    "کسری",
    "shortfall",
    "کمبود پول؛ نه کمبود مدرک و نه عدد کسری.",
    "Money that is short; no missing paper and no fraction.",
  ),
  charity("کمبود", "missing goods", "کالایی که در شمارش انبار نیست.", "Goods that a count does not find.", [
    notFa("گزارش کسری", ambiguous, { instead: "گزارش کمبود" }),
  ]),
  charity(
    "پرداخت ناموفق",
    "failed payment",
    "پرداختی که بانک انجام نداد.",
    "A payment that the bank did not make.",
    [notFa("ناکام…", text("ادبی", "literary"), { instead: "ناموفق" })],
  ),
  charity(
    "گزارش مصرف کمک",
    "report to donors",
    "آنچه به خیّر دربارهٔ مصرف کمک او گفته می‌شود.",
    "What a donor learns about the use of a gift.",
    [notFa("پول شما چه کرد", text("استعاره", "a figure of speech"), { instead: "گزارش مصرف کمک شما" })],
  ),
]
