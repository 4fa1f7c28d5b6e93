import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `simulate` is called. */
export const simulate: CommandDeclaration = {
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
}
