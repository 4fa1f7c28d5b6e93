import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, schema } from "../shared-options.ts"

/** How `replay` is called. */
export const replay: CommandDeclaration = {
  name: "replay",
  operands: "RECORD FILE…",
  count: [2, Number.POSITIVE_INFINITY],
  help: text(
    "تصمیم‌های ثبت‌شده را از روی رسیدشان دوباره می‌گیرد و می‌گوید همان است یا نه؛ RECORD پایگاه یا خروجی decide --json است و FILE پرونده‌ها",
    "decide again what was recorded: RECORD is a store or what decide --json printed, FILE are the case files",
  ),
  options: [
    {
      name: "case",
      value: "KIND/ID",
      help: text("تنها رویدادهای همین پرونده در پایگاه", "only the events of this case of a store"),
    },
    schema,
    json,
  ],
}
