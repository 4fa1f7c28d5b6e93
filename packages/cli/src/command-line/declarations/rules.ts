import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `rules` is called. */
export const rules: CommandDeclaration = {
  name: "rules",
  operands: "",
  count: [0, 0],
  help: text("فهرست قاعده‌ها و پرسش‌های اختلافی", "list the rules and the disputed questions"),
  options: [json],
}
