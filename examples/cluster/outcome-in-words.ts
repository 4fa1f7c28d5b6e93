/** What the example says. */

import { type OwnLanguage, text } from "@bazgasht/rules"
import type { Outcome } from "./run-cluster.ts"

export const noServer = text(
  "سرور PostgreSQL پاسخ نمی‌دهد؛ نشانی آن را در BAZGASHT_POSTGRES_URL بگذارید.",
  "No PostgreSQL server answers; put its address into BAZGASHT_POSTGRES_URL.",
)

/** The lines of the outcome, and whether both results are those of one process. */
export const linesOf = (
  { keptAtKill, outlook, recorded, simulation }: Outcome,
  language: OwnLanguage,
): { readonly isSame: boolean; readonly lines: ReadonlyArray<string> } => {
  const number = (value: number): string => new Intl.NumberFormat(language).format(value)
  const isSame = simulation.digest === simulation.digestAlone && outlook.digest === outlook.digestAlone
  const same = text("برابر است", "equal")
  const other = text("برابر نیست", "NOT equal")
  const verdict = (one: string, alone: string): string => (one === alone ? same : other)[language]
  const ofSimulation = verdict(simulation.digest, simulation.digestAlone)
  const ofOutlook = verdict(outlook.digest, outlook.digestAlone)
  const lines = [
    text(
      `سه اجراکننده، یک پایگاه داده، ${number(recorded)} پروندهٔ ثبتی زندانی`,
      `three runners, one database, ${number(recorded)} records of prisoners`,
    ),
    text(
      `یکی از اجراکننده‌ها پس از ${number(keptAtKill)} بخش از ${number(simulation.steps)} بخش شبیه‌سازی از کار انداخته شد`,
      `one runner was killed after ${number(keptAtKill)} of ${number(simulation.steps)} steps of the simulation`,
    ),
    text(
      `شبیه‌سازی: با نتیجهٔ یک فرایند ${ofSimulation} (${simulation.digest.slice(0, 16)})`,
      `simulation: ${ofSimulation} to the result of one process (${simulation.digest.slice(0, 16)})`,
    ),
    text(
      `فهرست شبانه: ${number(outlook.changes)} تغییر در سه ماه آینده؛ با فهرست یک فرایند ${ofOutlook} (${outlook.digest.slice(0, 16)})`,
      `nightly outlook: ${number(outlook.changes)} changes in the next three months, ${ofOutlook} to the list of one process (${outlook.digest.slice(0, 16)})`,
    ),
  ]
  return { isSame, lines: lines.map((line) => line[language]) }
}
