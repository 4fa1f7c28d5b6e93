import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `check` is called. */
export const check: CommandDeclaration = {
  name: "check",
  operands: "FILE…",
  count: [1, Number.POSITIVE_INFINITY],
  help: text(
    "پرونده‌ها، طرح‌های دورهٔ حمایت و دورهای جانمایی و تخصیص را بدون تصمیم‌گیری بررسی می‌کند",
    "check case files, plans of cycles, placement rounds and allocation runs without deciding anything",
  ),
  options: [json],
}
