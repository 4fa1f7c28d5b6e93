/**
 * How `claim` is called.
 *
 * @module
 */

import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, schema } from "../shared-options.ts"

/** How `claim` is called. */
export const claim: CommandDeclaration = {
  name: "claim",
  operands: "STORE",
  count: [1, 1],
  help: text(
    "آنچه پرونده‌های یک پایگاه تنها برای خود می‌دانند (بدهی، ساعات کار، خانواده) یک بار پس از ارتقا به نام آن‌ها ثبت می‌کند و هر دو پرونده‌ای را که یک چیز را ادعا می‌کنند نام می‌برد",
    "claim for the cases of a store what each says is its own (a debt, hours of work, a family), once after an upgrade, and name every two that say the same",
  ),
  options: [
    {
      name: "week",
      value: "HOURS",
      help: text(
        "ساعات یک هفتهٔ کامل کار، اگر برنامهٔ شما ۴۴ ساعت نمی‌داند",
        "hours of a full week of work, where your application has not 44",
      ),
    },
    schema,
    json,
  ],
}
