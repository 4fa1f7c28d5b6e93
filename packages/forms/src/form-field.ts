import type { Jurisdiction, NextQuestion } from "@bazgasht/core"
import { type Day, formatDay, type Text } from "@bazgasht/rules"
import { type FieldParts, fieldParts } from "./field-parts.ts"
import { helpFor } from "./help-for.ts"

/** A field of a form: a question with everything that a page shows beside it. Plain JSON. */
export interface FormField extends Omit<NextQuestion, "question"> {
  /** What is asked, as a sentence of its author or else the label. */
  readonly question: Text
  /** How the answer is written. */
  readonly help: Text
  /** What a list or an object is asked for in parts; `readParts` reads what was written into them. Absent where the answer is one value. */
  readonly parts?: FieldParts
}

/** The field that a question becomes. */
export const fieldOfQuestion = (
  { question, ...about }: NextQuestion,
  of: "case-file" | "family-file",
  jurisdiction: Jurisdiction,
  today: Day,
): FormField => {
  const { calendar, currency } = jurisdiction.pack
  const parts = fieldParts(about, of, jurisdiction, today)
  return {
    ...about,
    question: question ?? about.label,
    help: helpFor(about.kind, formatDay(calendar, today), currency),
    ...(parts === undefined ? {} : { parts }),
  }
}
