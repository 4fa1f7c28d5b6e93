/** Documents of decisions: what all of them have, how one is begun, and how one is read. */

import { errorsOfIssue, type FieldPath, InputError, ofNoPerson } from "@bazgasht/casework"
import {
  type Calendar,
  type Day,
  type Decision,
  type Determination,
  gregorian,
  type Language,
  type RouteQuantity,
  type RulePack,
  text,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import {
  type CompactDecision,
  type CompactQuantity,
  compactDecision,
  compactQuantity,
  type SharedReceipt,
  sharedReceiptSchema,
} from "./compact-decision.ts"
import { decisionJson } from "./decision-json.ts"
import { type DocumentReference, referencesOfShared } from "./document-references.ts"
import type { MissingJson } from "./missing-json.ts"
import { quantityJson } from "./quantity-json.ts"
import { type SharedJson, SharedParts, sharedSchema } from "./shared-parts.ts"
import { dayJson, daySchema } from "./value-json.ts"

/** What a document of decisions is written with. */
export interface DocumentOptions {
  readonly pack: RulePack
  /** In which days are written. Absent: the Gregorian one, as ISO 8601 has it. */
  readonly calendar?: Calendar
  /** The languages in which texts are written, by their tags. Absent: all that they have. */
  readonly languages?: ReadonlyArray<Language>
  /** What would settle an answer that is open. Absent: it is not said. To find it out takes longer than to decide. */
  readonly missing?: (open: Decision | RouteQuantity) => MissingJson
  /** Whether to write the whole proofs. */
  readonly proof?: boolean
}

/** The fields that every document of decisions has. */
export const documentFields = <const Format extends string>(format: Format) => ({
  format: Schema.Literal(format),
  /** Id of the calendar in which days are written. */
  calendar: Schema.String,
  day: daySchema,
  /** What the receipts of all decisions have in common; absent where there is no decision. */
  receipt: Schema.optionalKey(sharedReceiptSchema),
})

/** The schema of a document of decisions: its own fields between those that every document has. */
export const documentSchema = <const Format extends string, const Body extends Schema.Struct.Fields>(
  format: Format,
  body: Body,
) => Schema.Struct({ ...documentFields(format), ...body, shared: sharedSchema })

/** Writes the decisions of one document. What they have in common is taken up while the body is made, so `shared` comes last. */
export class DocumentWriter {
  readonly #options: DocumentOptions
  readonly #calendar: Calendar
  readonly #shared: SharedParts
  readonly #today: Day
  #receipt: SharedReceipt | undefined

  constructor(today: Day, options: DocumentOptions) {
    this.#today = today
    this.#options = options
    this.#calendar = options.calendar ?? gregorian
    this.#shared = new SharedParts(options.pack.actors, options.languages)
  }

  decision(decision: Decision): CompactDecision {
    const { missing, proof } = this.#options
    const calendar = this.#calendar
    this.#shared.instrumentsOf(decision)
    const { outcome: _, rule: __, ...receipt } = decision.receipt
    this.#receipt ??= receipt
    return compactDecision(decisionJson(decision, { calendar, missing, proof }), this.#shared, this.#receipt)
  }

  quantity(determination: Determination): CompactQuantity {
    this.#shared.instrumentsOfQuantity(determination)
    return compactQuantity(quantityJson(determination, { calendar: this.#calendar }), this.#shared)
  }

  day(day: Day): string {
    return dayJson(this.#calendar, day)
  }

  /** The whole document. */
  document<const Format extends string, Body extends object>(format: Format, body: Body) {
    return {
      format,
      calendar: this.#calendar.id,
      day: this.day(this.#today),
      ...(this.#receipt === undefined ? {} : { receipt: this.#receipt }),
      ...body,
      shared: this.#shared.json,
    }
  }
}

const strictly = { errors: "all", onExcessProperty: "error" } as const

const knownPart = text(
  "بخشی که زیر همین کلید در shared آمده باشد",
  "a part that stands under this key in shared",
)

/** Reads documents of a schema: what is not of its form, and every key that leads nowhere, is an error at its place. */
export const documentDecoder =
  <Document extends { readonly shared: SharedJson }>(
    schema: Schema.Codec<Document, unknown>,
    referencesOf: (document: Document) => ReadonlyArray<DocumentReference>,
  ) =>
  (given: unknown): Result.Result<Document, ReadonlyArray<InputError>> =>
    Result.flatMap(
      Result.mapError(Schema.decodeUnknownResult(schema, strictly)(given), ({ issue }) =>
        errorsOfIssue(given, issue, ofNoPerson),
      ),
      (document) => {
        const errors = [...referencesOf(document), ...referencesOfShared(document.shared)].flatMap(
          ({ key, path, to }) => (Object.hasOwn(document.shared[to], key) ? [] : [unknownKey(path)]),
        )
        return errors.length === 0 ? Result.succeed(document) : Result.fail(errors)
      },
    )

const unknownKey = (path: FieldPath): InputError =>
  new InputError({ code: "reference.unknown", path, expected: knownPart })
