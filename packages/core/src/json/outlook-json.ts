import type { InputError } from "@bazgasht/casework"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Outlook } from "../release/decisions/outlook.ts"
import {
  type DecisionSchema,
  type DocumentOptions,
  DocumentWriter,
  documentDecoder,
  documentSchema,
} from "./decisions-document.ts"
import { referencesOfDecision } from "./document-references.ts"

const outlookBody = (decision: DecisionSchema) => ({
  /** The nearest first. */
  routes: Schema.Array(decision),
})

/**
 * The schema of a document of routes, `bazgasht.outlook/2`.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(outlookSchema)({ format: "bazgasht.outlook/0" })) // => true
 */
export const outlookSchema = /* @__PURE__ */ documentSchema("bazgasht.outlook", outlookBody)

/** A prisoner's outlook as a document: the routes, and once what they have in common. */
export type OutlookJson = typeof outlookSchema.Type

/**
 * A prisoner's outlook, or any decisions of one case on one day, as a document: plain JSON in which every title, citation, ground and field
 * stands once, under `shared`. {@link expandDecision} makes a decision of it whole. A reason is addressed by its key in `shared.grounds`.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const document = outlookJson(outlook([parole], {}, setting), { pack: ruritania.pack })
 * document.format // => "bazgasht.outlook/2"
 * document.day // => "2025-04-30"
 * document.routes.map(({ result, rule }) => [rule, result.outcome]) // => [["PAROLE", "undetermined"]]
 * JSON.parse(JSON.stringify(document)) // => document
 */
export const outlookJson = (
  { routes, today }: Pick<Outlook, "routes" | "today">,
  options: DocumentOptions,
): OutlookJson => {
  const writer = new DocumentWriter(today, options)
  return writer.document("bazgasht.outlook", { routes: routes.map((route) => writer.decision(route)) })
}

/**
 * Reads an outlook that {@link outlookJson} wrote, or tells everything that is wrong with it at once.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const document = outlookJson(outlook([parole], {}, setting), { pack: ruritania.pack })
 * Result.getOrThrow(decodeOutlook(document)) // => document
 * const wrong = decodeOutlook({ ...document, shared: { ...document.shared, rules: {} } })
 * Result.isFailure(wrong) && wrong.failure.map(({ code, path }) => [code, formatPath(path)])
 * // => [["reference.unknown", "routes[0].rule"]]
 */
export const decodeOutlook: (given: unknown) => Result.Result<OutlookJson, ReadonlyArray<InputError>> =
  /* @__PURE__ */ documentDecoder("bazgasht.outlook", outlookSchema, outlookBody, ({ routes }) =>
    routes.flatMap((route, place) => referencesOfDecision(route, ["routes", place])),
  )
