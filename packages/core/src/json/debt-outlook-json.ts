import type { InputError } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type DebtOutlook, type DebtPart, debtParts } from "../release/decisions/debts/debt-outlook.ts"
import { compactQuantitySchema } from "./compact-decision.ts"
import {
  type DecisionSchema,
  type DocumentOptions,
  DocumentWriter,
  documentDecoder,
  documentSchema,
} from "./decisions-document.ts"
import { referencesOfDecision, referencesOfQuantity } from "./document-references.ts"

const byPart = <A>(of: (part: DebtPart) => A): { readonly [Part in DebtPart]: A } =>
  Object.fromEntries(debtParts.map((part) => [part, of(part)])) as { [Part in DebtPart]: A }

const partsSchema = /* @__PURE__ */ Schema.Struct(byPart(() => compactQuantitySchema))

const debtOutlookBody = (decision: DecisionSchema) => ({
  debts: Schema.Array(
    Schema.Struct({
      debt: Schema.String,
      kind: Schema.optionalKey(Schema.String),
      /** Of a fine, the sentence that imposed it. */
      sentence: Schema.optionalKey(Schema.String),
      /** What is owed, waived, paid, put off, payable now, and not covered. */
      parts: partsSchema,
      release: decision,
      hold: Schema.Array(decision),
      /** One for each set of conditions; they are not merged. */
      help: Schema.Array(decision),
      quantities: Schema.Array(compactQuantitySchema),
    }),
  ),
  /** The sums over all debts: one that rests on something unknown is left out. */
  totals: Schema.Struct(byPart(() => Schema.optionalKey(Schema.Int))),
})

/**
 * The schema of the debts of a prisoner as a document, `bazgasht.debt-outlook/2`.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(debtOutlookSchema)({})) // => true
 */
export const debtOutlookSchema = /* @__PURE__ */ documentSchema("bazgasht.debt-outlook", debtOutlookBody)

/** The debts of a prisoner as a document: what is owed, who may hold and who may help, and once what the decisions have in common. */
export type DebtOutlookJson = typeof debtOutlookSchema.Type

/**
 * The debts of a prisoner as a document: plain JSON, with what its decisions have in common under `shared`.
 *
 * @example
 * const today = gregorianDay(2025, 10, 23)
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", debts: [{ id: "C-1", judgmentSum: 500 }] }, ruritania))
 * const decided = debtOutlook(file, releaseFacts(file, ruritania, today), debts, ruritania, { pack: ruritania.pack, today })
 * const document = debtOutlookJson({ ...decided, today }, { pack: ruritania.pack })
 * document.debts.map(({ debt }) => debt) // => ["C-1"]
 * Result.getOrThrow(decodeDebtOutlook(JSON.parse(JSON.stringify(document)))) // => document
 */
export const debtOutlookJson = (
  { debts, today, totals }: DebtOutlook & { readonly today: Day },
  options: DocumentOptions,
): DebtOutlookJson => {
  const writer = new DocumentWriter(today, options)
  return writer.document("bazgasht.debt-outlook", {
    debts: debts.map(({ besides, debt: { kind }, help, hold, id, parts, priority, release, sentence }) => ({
      debt: id,
      ...(kind === undefined ? {} : { kind }),
      ...(sentence === undefined ? {} : { sentence }),
      parts: byPart((part) => writer.quantity(parts[part])),
      release: writer.decision(release),
      hold: hold.map((decision) => writer.decision(decision)),
      help: help.map((decision) => writer.decision(decision)),
      quantities: [...priority, ...besides].map((quantity) => writer.quantity(quantity)),
    })),
    totals: Object.fromEntries(
      debtParts.flatMap((part) => (totals[part] === undefined ? [] : [[part, totals[part]]])),
    ) as DebtOutlookJson["totals"],
  })
}

/**
 * Reads the debts that {@link debtOutlookJson} wrote, or tells everything that is wrong with them at once.
 *
 * @example
 * const wrong = decodeDebtOutlook({ format: "bazgasht.debt-outlook/2" })
 * Result.isFailure(wrong) && wrong.failure.some(({ path }) => formatPath(path) === "totals") // => true
 */
export const decodeDebtOutlook: (
  given: unknown,
) => Result.Result<DebtOutlookJson, ReadonlyArray<InputError>> = /* @__PURE__ */ documentDecoder(
  "bazgasht.debt-outlook",
  debtOutlookSchema,
  debtOutlookBody,
  ({ debts }) =>
    debts.flatMap(({ help, hold, parts, quantities, release }, debt) => [
      ...debtParts.flatMap((part) => referencesOfQuantity(parts[part], ["debts", debt, "parts", part])),
      ...referencesOfDecision(release, ["debts", debt, "release"]),
      ...hold.flatMap((one, place) => referencesOfDecision(one, ["debts", debt, "hold", place])),
      ...help.flatMap((one, place) => referencesOfDecision(one, ["debts", debt, "help", place])),
      ...quantities.flatMap((one, place) => referencesOfQuantity(one, ["debts", debt, "quantities", place])),
    ]),
)
