import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json } from "../shared-options.ts"

/** How `coverage` is called. */
export const coverage: CommandDeclaration = {
  name: "coverage",
  operands: "",
  count: [0, 0],
  help: text(
    "کدام ماده‌ها پیاده شده‌اند و کدام نه، و هر عدد قانونی آخرین بار کِی بررسی شده است",
    "which articles are encoded and which are not, and when each number of the law was last checked",
  ),
  options: [json],
}
