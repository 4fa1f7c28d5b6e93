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
  compactDecisionSchema,
  compactQuantity,
  firstCompactDecisionSchema,
  type SharedReceipt,
  sharedReceiptSchema,
} from "./compact-decision.ts"
import { decisionJson } from "./decision-json.ts"
import { type DocumentReference, referencesOfShared } from "./document-references.ts"
import { asOfToday, type FirstSchema } from "./first-format.ts"
import type { MissingJson } from "./missing-json.ts"
import { quantityJson } from "./quantity-json.ts"
import { SharedParts } from "./shared-parts.ts"
import { namedPartsSchema, type SharedJson, sharedSchema } from "./shared-rows.ts"
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

/** The schema of a decision. */
export type DecisionSchema = typeof compactDecisionSchema

/** The own fields of a document, made with the schema of a decision, which differs between formats. */
export type DocumentBody<Fields> = (decision: DecisionSchema) => Fields

/** The schema of a document of decisions as it is written today: its own fields between those that every document has. */
export const documentSchema = <const Name extends string, const Body extends Schema.Struct.Fields>(
  name: Name,
  body: DocumentBody<Body>,
) =>
  Schema.Struct({
    ...documentFields(`${name}/2`),
    ...body(compactDecisionSchema),
    shared: sharedSchema,
  })

/** The schema of the same document in its first format. What it reads is made a document of today before anybody sees it. */
const firstDocumentSchema = (name: string, body: DocumentBody<Schema.Struct.Fields>): FirstSchema =>
  Schema.Struct({
    ...documentFields(`${name}/1`),
    ...body(firstCompactDecisionSchema as unknown as DecisionSchema),
    shared: namedPartsSchema,
  }) as unknown as FirstSchema

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
  document<const Name extends string, Body extends object>(name: Name, body: Body) {
    return {
      format: `${name}/2` as const,
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

/**
 * Reads documents of a format, and those of its first version. What is not of its form, and every key that leads nowhere, is an error at its
 * place.
 */
export const documentDecoder = <Document extends { readonly shared: SharedJson }>(
  name: string,
  schema: Schema.Codec<Document, unknown>,
  body: DocumentBody<Schema.Struct.Fields>,
  referencesOf: (document: Document) => ReadonlyArray<DocumentReference>,
): ((given: unknown) => Result.Result<Document, ReadonlyArray<InputError>>) => {
  const read = <A>(as: Schema.Codec<A, unknown>, given: unknown) =>
    Result.mapError(Schema.decodeUnknownResult(as, strictly)(given), ({ issue }) =>
      errorsOfIssue(given, issue, ofNoPerson),
    )
  const asWrittenToday = (given: unknown): Result.Result<unknown, ReadonlyArray<InputError>> =>
    isOfFormat(given, `${name}/1`)
      ? Result.map(read(firstDocumentSchema(name, body), given), (first) => asOfToday(first, `${name}/2`))
      : Result.succeed(given)
  return (given) =>
    Result.gen(function* () {
      const document = yield* read(schema, yield* asWrittenToday(given))
      const errors = [...referencesOf(document), ...referencesOfShared(document.shared)].flatMap(
        ({ key, path, to }) => (Object.hasOwn(document.shared[to], key) ? [] : [unknownKey(path)]),
      )
      return errors.length === 0 ? document : yield* Result.fail(errors)
    })
}

const isOfFormat = (given: unknown, format: string): boolean =>
  typeof given === "object" && given !== null && "format" in given && given.format === format

const unknownKey = (path: FieldPath): InputError =>
  new InputError({ code: "reference.unknown", path, expected: knownPart })
