import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `population` is called. */
export const population: CommandDeclaration = {
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
}
