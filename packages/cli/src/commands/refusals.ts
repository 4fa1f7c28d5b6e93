import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { printDocument } from "../output.ts"
import { reportRefusals } from "../report-error.ts"
import type { Context } from "./command.ts"

/** All that was refused, and how more is added to it. */
export interface Refusals {
  readonly refused: ReadonlyArray<Refusal>
  readonly refuse: (refusals: ReadonlyArray<Refusal>) => void
}

/** Nothing refused yet. What is refused is said at once, unless the command tells of it at its end as a part of its JSON. */
export const startRefusals = (context: Context, inJson = context.options.has("json")): Refusals => {
  const refused: Array<Refusal> = []
  return {
    refused,
    refuse: (refusals) => {
      refused.push(...refusals)
      if (!inJson) reportRefusals(refusals, context)
    },
  }
}

/** Prints a document that holds nothing but what was refused: what was asked for could not be worked out. */
export const printRefused = (context: Context, format: string, refused: ReadonlyArray<Refusal>): void =>
  printDocument(context, () => ({ format, refused: refused.map(refusalJson) }))
