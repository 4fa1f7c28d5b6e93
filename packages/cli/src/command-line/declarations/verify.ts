import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, schema, week } from "../shared-options.ts"

/** How `verify` is called. */
export const verify: CommandDeclaration = {
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
    week,
    schema,
    json,
  ],
}
