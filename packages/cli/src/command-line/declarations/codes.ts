import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `codes` is called. */
export const codes: CommandDeclaration = {
  name: "codes",
  operands: "[KIND]",
  count: [0, 1],
  help: text(
    "کدهایی که در فایل‌ها، نگاشت‌ها، اصلاح‌ها و درخواست‌ها می‌توان نوشت",
    "list the codes that files, mappings, reforms and petitions may use",
  ),
  options: [json],
}
