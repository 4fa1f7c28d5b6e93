import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, whyExplained } from "../shared-options.ts"

/** How `place` is called. */
export const place: CommandDeclaration = {
  name: "place",
  operands: "ROUND PEOPLE…",
  count: [2, Number.POSITIVE_INFINITY],
  help: text(
    "زندانیان را در فرصت‌های کار و آموزش جانمایی می‌کند: چه کسی در کدام فرصت، چه کسی بدون جا و چرا؛ هر PEOPLE پرونده، پوشه یا فهرستی از زندانیان است",
    "place people in openings: who works where, who is left out and why; PEOPLE are prisoners' files, folders or lists",
  ),
  options: [
    {
      name: "mode",
      value: "stable|most-people|best-fit",
      help: text(
        "شیوهٔ جانمایی، به جای آنچه در ROUND آمده است: پایدار، بیشترین نفرات، بیشترین مجموع تناسب",
        "how people are placed, instead of the round's mode",
      ),
    },
    {
      name: "seed",
      value: "SEED",
      help: text(
        "کلید قرعه میان برابرها، به جای آنچه در ROUND آمده است",
        "seed of the lots between equals, instead of the round's",
      ),
    },
    {
      name: "explain",
      value: "ID",
      help: text(
        "توضیح کامل یک شخص (شرایط هر فرصت، تناسب، علت) یا یک فرصت",
        "everything about one person (constraints of each opening, fit, reasons), or about one opening",
      ),
    },
    whyExplained,
    {
      name: "csv",
      value: "DIR",
      help: text(
        "جدول‌ها در این پوشه نوشته می‌شود: openings.csv، placed.csv، left-out.csv، figures.csv",
        "write the tables into this folder: openings.csv, placed.csv, left-out.csv, figures.csv",
      ),
    },
    json,
  ],
}
