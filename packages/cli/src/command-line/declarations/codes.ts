/**
 * How `codes` is called.
 *
 * @module
 */

import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `codes` is called. */
export const codes: CommandDeclaration = {
  name: "codes",
  operands: "[KIND]",
  count: [0, 1],
  help: text(
    "کدهایی که در پرونده، پاسخ‌های مورد انتظار، نگاشت، اصلاح و درخواست می‌توان نوشت؛ بدون نام، نام فهرست‌ها",
    "list the codes that a file, expected answers, a mapping, a reform or a petition may use; without a name, the lists there are",
  ),
  options: [json],
}
