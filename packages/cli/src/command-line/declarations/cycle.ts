import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, whyExplained } from "../shared-options.ts"

/** How `cycle` is called. */
export const cycle: CommandDeclaration = {
  name: "cycle",
  operands: "PLAN FAMILIES…",
  count: [2, Number.POSITIVE_INFINITY],
  help: text(
    "یک دورهٔ حمایت را محاسبه می‌کند: چه کسی کمک می‌گیرد، چه کسی در نوبت است و چرا؛ هر FAMILIES پرونده، پوشه یا فهرستی از خانواده‌هاست",
    "run a support cycle: who is served, who waits and why; FAMILIES are files, folders or lists of families",
  ),
  options: [
    {
      name: "budget",
      value: "AMOUNT",
      help: text(
        "اعتبار دوره به ریال، به جای آنچه در PLAN آمده است",
        "budget in rials, instead of the plan's",
      ),
    },
    {
      name: "seed",
      value: "SEED",
      help: text(
        "کلید قرعه میان برابرها، به جای آنچه در PLAN آمده است",
        "seed of the lots between equals, instead of the plan's",
      ),
    },
    {
      name: "explain",
      value: "ID",
      help: text(
        "توضیح کامل یک خانواده: پوشش، امتیازها، نوبت، ماه‌ها و مبلغ‌ها",
        "everything about one family: cover, points, place, months and amounts",
      ),
    },
    whyExplained,
    {
      name: "csv",
      value: "DIR",
      help: text(
        "جدول‌ها در این پوشه نوشته می‌شود: served.csv، waiting.csv، undecided.csv، figures.csv",
        "write the tables into this folder: served.csv, waiting.csv, undecided.csv, figures.csv",
      ),
    },
    json,
  ],
}
