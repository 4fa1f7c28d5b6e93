/** Terms of financial convictions, of diyah and of those who help with them. */

import { text } from "@bazgasht/rules"
import { fin94, ipc, notEn, notFa, of } from "./term.ts"

const debts = of("debts")
const oneDebt = text("«دین» حکم است و «بدهی» مبلغ", "دین is of a judgment, بدهی is a sum")
const plain = text("در نامه واژهٔ ساده می‌آید", "letters have the plain word")
const twoWords = text("برای یک مفهوم یک واژه", "one word for one idea")

export const debtTerms = [
  debts(
    "محکومیت مالی",
    "financial conviction",
    "حکم به پرداخت مال، دیه یا خسارت.",
    "A judgment for a sum of money, diyah or damages.",
    [],
    fin94("مواد ۱ و ۲۲", "articles 1 and 22"),
  ),
  debts(
    "محکوم مالی",
    "judgment debtor",
    "کسی که به سبب محکومیت مالی بدهکار یا در حبس است.",
    "A person who owes, or is held for, a financial conviction.",
    [
      notFa("زندانی مالی…", twoWords),
      notFa("زندانیان مالی", twoWords, { instead: "محکومان مالی" }),
      notFa("بدهکاران", twoWords, { instead: "محکومان مالی" }),
      notFa("زندانی بدهکار…", twoWords),
      notFa("محکوم‌علیه", twoWords),
      notFa("مدیون", twoWords, { except: ["مدیون‌بودن"] }),
    ],
    fin94("مادهٔ ۳", "article 3"),
  ),
  debts(
    "محکوم‌له",
    "judgment creditor",
    "کسی که حکم به سود اوست؛ جمع آن محکوم‌لهم است.",
    "The person in whose favour the judgment is.",
    [
      notFa(
        "طلبکار…",
        text("در محکومیت مالی واژهٔ قانون «محکوم‌له» است", "of a judgment the law says محکوم‌له"),
        { where: ["texts", "pages"] },
      ),
      notFa("محکوم‌له‌ها", twoWords, { instead: "محکوم‌لهم", where: ["texts", "pages"] }),
    ],
    fin94("مادهٔ ۱", "article 1"),
  ),
  debts(
    "دین",
    "debt (under a judgment)",
    "آنچه به موجب حکم بر ذمهٔ محکوم است؛ در قاعده‌ها، تصمیم‌ها و پرونده‌های محکومان مالی. مبلغ آن و آنچه به خانواده‌ها و عموم گفته می‌شود «بدهی» است.",
    "What is owed under a judgment: in rules, decisions and the cases of judgment debtors.",
    [
      notFa("یک بدهی است یا دو بدهی", oneDebt, { instead: "یک دین است یا دو دین" }),
      notFa("برای همین بدهی", oneDebt, { instead: "برای همین دین", where: ["texts"] }),
    ],
  ),
  debts(
    "بدهی",
    "debt (a sum)",
    "مبلغی که هنوز باید پرداخت شود؛ و واژهٔ ساده در نامه‌ها، گزارش به خیّران و آمار.",
    "A sum still to be paid; and the plain word in letters, reports to donors and figures.",
    [
      notFa("انواع دین", oneDebt, { instead: "انواع بدهی" }),
      notFa("نوع دین", oneDebt, { instead: "نوع بدهی" }),
      notFa("چه دیونی", oneDebt, { instead: "چه بدهی‌هایی" }),
      notFa("دین", plain, { where: ["letters"] }),
      notFa("دیون", plain, { where: ["letters"] }),
      notFa("بستانکار…", twoWords, { instead: "محکوم‌له", where: ["texts"] }),
    ],
  ),
  debts(
    "اعسار",
    "insolvency",
    "ناتوانی از پرداخت به سبب نداشتن مالی جز مستثنیات دین.",
    "Inability to pay for want of means beyond the exempt assets.",
    [],
    fin94("مادهٔ ۶", "article 6"),
  ),
  debts(
    "تقسیط، پیش‌قسط",
    "instalment order, down payment",
    "حکم دادگاه به پرداخت تدریجی؛ بخش نخست آن پیش‌قسط است.",
    "A court's order to pay by instalments; its first part is the down payment.",
  ),
  debts(
    "دیه",
    "diyah",
    "مالی که در شرع یا قانون برای جنایت بر نفس یا عضو مقرر است (diyeh, blood money).",
    "The sum due for killing or injury (also: diyeh, blood money).",
    [],
    ipc("مادهٔ ۱۷", "article 17"),
  ),
  debts(
    "ارش",
    "arsh",
    "دیهٔ غیرمقدر، که دادگاه با نظر کارشناس تعیین می‌کند.",
    "Diyah that no text fixes; the court sets it with an expert.",
    [],
    ipc("مادهٔ ۴۴۹", "article 449"),
  ),
  debts(
    "تغلیظ دیه، ماه حرام",
    "increase of diyah, forbidden month",
    "افزودن یک‌سوم به دیهٔ نفس در ماه‌های حرام و حرم مکه.",
    "A third more for killing in the forbidden months or in the sanctuary of Mecca.",
    [],
    ipc("مادهٔ ۵۵۵", "article 555"),
  ),
  debts(
    "رد مال",
    "restitution",
    "بازگرداندن مالی که از جرم به دست آمده است.",
    "Giving back what an offence took.",
  ),
  debts(
    "مهریه",
    "dower (mahr)",
    "مالی که شوهر به موجب عقد نکاح به زن بدهکار است.",
    "What the husband owes the wife by the contract of marriage; not the trousseau.",
    [],
    text("قانون مدنی، مادهٔ ۱۰۷۸", "Civil Code, article 1078"),
  ),
  debts(
    "نفقه",
    "maintenance",
    "هزینهٔ زندگی همسر و خویشان واجب‌النفقه.",
    "The cost of living owed to the wife and to dependants.",
  ),
  debts(
    "ستاد دیه",
    "Blood Money Organization (Setad Dieh)",
    "ستاد مردمی رسیدگی به امور دیه و کمک به زندانیان نیازمند. پس از نخستین بار: Setad Dieh.",
    "The public body that helps needy prisoners with diyah and debts (also: Diyeh Headquarters). After its first mention: Setad Dieh.",
    [
      notEn("Diyah Headquarters", text("دو املا در یک نام", "two spellings in one name")),
      notEn("charity headquarters", text("نام رایج نیست", "not its name")),
    ],
  ),
  debts(
    "قرارداد محاسباتی این سامانه",
    "convention of this software",
    "انتخابی که حکم قانون نیست و در هر استناد گفته می‌شود.",
    "A choice of ours that is no rule of law, and is cited as such.",
    [
      notFa("انتخاب این بسته", text("«بسته» برای خوانندهٔ قانون مبهم است", "«بسته» says nothing to a lawyer")),
      notEn("choice of this pack", text("مبهم", "obscure")),
      notEn("modelling choice", text("اصطلاح برنامه‌نویس", "a programmer's word"), { where: ["texts"] }),
    ],
  ),
  debts(
    "محکوم‌به",
    "judgment sum",
    "مالی که حکم به پرداخت آن داده شده است.",
    "The sum that the judgment orders to be paid.",
    [],
    fin94("مادهٔ ۱", "article 1"),
  ),
  debts("ملائت", "solvency (means)", "توان مالی برای پرداخت دین.", "Means to pay the debt."),
  debts(
    "مستثنیات دین",
    "exempt assets",
    "اموالی که برای پرداخت دین توقیف نمی‌شود.",
    "Property that is not seized for a debt.",
    [],
    fin94("مادهٔ ۲۴", "article 24"),
  ),
]
