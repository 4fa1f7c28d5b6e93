import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, schema, week } from "../shared-options.ts"

/** How `claim` is called. */
export const claim: CommandDeclaration = {
  name: "claim",
  operands: "STORE",
  count: [1, 1],
  help: text(
    "یک بار پس از ارتقا: آنچه هر پرونده تنها از آنِ خود می‌داند به نام آن ثبت می‌شود، و هر دو مدعیِ یک چیز نام برده می‌شوند",
    "claim for stored cases what may be so only once, and name every two that say it is theirs",
  ),
  options: [week, schema, json],
}
