import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `fund` is called. */
export const fund: CommandDeclaration = {
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
        "جدول‌ها در این پوشه نوشته می‌شود: grants.csv، unserved.csv، gifts.csv، steps.csv، figures.csv",
        "write the tables into this folder: grants.csv, unserved.csv, gifts.csv, steps.csv, figures.csv",
      ),
    },
    json,
  ],
}
