import { text } from "@bazgasht/rules"
import { refuseValue } from "../command-line/parse.ts"
import type { Command } from "./command.ts"
import { verifyFiles } from "./verify-files.ts"
import { verifyStores } from "./verify-stores.ts"

/** `bazgasht verify`: worked cases of files, or records of stores; not both, since one exit code could not tell them apart. */
export const verifyAny: Command = (context) => {
  const { operands, options, platform } = context
  const file = operands.find((operand) => !platform.isStore(operand))
  if (file === undefined) return verifyStores(context)
  const ofStores = ["kept", "since", "schema", "week"]
    .filter((name) => options.has(name))
    .map((name) => `--${name}`)
  const stray = operands.some(platform.isStore) ? file : ofStores[0]
  return stray === undefined
    ? verifyFiles(context)
    : refuseValue(stray, text("یا پایگاه‌ها، یا پرونده‌های نمونه", "either stores or worked cases"))
}
