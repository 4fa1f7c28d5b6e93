import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, law } from "../shared-options.ts"

/** How `decide` is called. */
export const decide: CommandDeclaration = {
  name: "decide",
  operands: "FILE…",
  count: [1, Number.POSITIVE_INFINITY],
  help: text(
    "راه‌های آزادی و اشتغال هر زندانی و حمایت از هر خانواده را تعیین می‌کند؛ FILE پرونده یا پوشه است و «-» ورودی استاندارد",
    "decide release and work of prisoners and support of families; FILE may be a folder, or - for standard input",
  ),
  options: [
    ...law,
    {
      name: "route",
      value: "RULE",
      repeatable: true,
      help: text(
        "تنها همین قاعده: راه آزادی، کار، حمایت یا مقدار (فهرست: bazgasht rules)",
        "only this rule: a route, work, help or quantity that `bazgasht rules` lists",
      ),
    },
    { name: "why", help: text("استدلال کامل، ماده به ماده", "the whole proof, article by article") },
    {
      name: "exact",
      help: text(
        "جایی که هر پاسخی به نامعلوم‌ها به یک نتیجه می‌رسد، همان نتیجه اعلام شود",
        "decide too where every answer to what is unknown leads to the same result",
      ),
    },
    {
      name: "remedies",
      help: text("کدام تغییر قانونی نتیجه را برمی‌گرداند", "which lawful changes would turn an answer"),
    },
    {
      name: "fail-on",
      value: "OUTCOMES",
      help: text(
        "کد خروج ۳ اگر یکی از این نتیجه‌ها به دست آید: eligible، notYet، barred، undetermined، referred (با ویرگول)",
        "exit code 3 if a route comes to one of: eligible, notYet, barred, undetermined, referred (commas between)",
      ),
    },
    json,
  ],
}
