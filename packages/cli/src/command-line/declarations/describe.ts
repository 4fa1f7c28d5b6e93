import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"

/** How `describe` is called. */
export const describe: CommandDeclaration = {
  name: "describe",
  operands: "RULE…",
  count: [1, Number.POSITIVE_INFINITY],
  help: text(
    "قاعده را به زبان ساده می‌نویسد، برای سنجیدن با متن قانون",
    "put a rule into words, to be held against the law",
  ),
  options: [],
}
