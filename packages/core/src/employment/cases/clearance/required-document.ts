/** The documents that a clearance asks for, and whether those that were brought are sound. */

import { daySchema, type RefusalOf, type RefusalParameters, type Roles, refusing } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type DatedDocument, inOrder } from "./dated-document.ts"

/** A document that a clearance asks for. */
export interface RequiredDocument {
  /** Code of what it is. */
  readonly document: string
  /** The offices of which one has to issue it. */
  readonly issuers: Roles
  /** The offices of which one has to confirm it; absent where it counts without being confirmed. */
  readonly confirmers?: Roles
}

/** The parameters of the refusals of documents. */
export const documentParameters = () =>
  ({
    "document.missing": { documents: Schema.Array(Schema.String) },
    "document.repeated": { document: Schema.String },
    /** The terms do not ask for it. */
    "document.notAsked": { document: Schema.String, asked: Schema.Array(Schema.String) },
    "document.otherIssuer": {
      document: Schema.String,
      issuer: Schema.String,
      issuers: Schema.Array(Schema.String),
    },
    /** It is not confirmed, or by an office that may not. */
    "document.notConfirmed": { document: Schema.String, confirmers: Schema.Array(Schema.String) },
    /** It is confirmed before it was issued. */
    "document.confirmedBefore": { document: Schema.String, on: daySchema() },
    /** It, or its confirmation, is dated after the day on which it is brought. */
    "document.later": { document: Schema.String, on: daySchema() },
    /** It no longer holds since that day. */
    "document.expired": { document: Schema.String, since: daySchema() },
  }) satisfies RefusalParameters

/** Why documents are not accepted. */
export type DocumentRefusal = RefusalOf<ReturnType<typeof documentParameters>>

const refuse = refusing<DocumentRefusal>()

type Checked = Result.Result<void, DocumentRefusal>

const checkConfirmation = (
  { confirmation, document, on }: DatedDocument,
  confirmers: Roles,
  at: Day,
  path: string,
): Checked => {
  if (confirmation === undefined || !confirmers.includes(confirmation.issuer))
    return refuse("document.notConfirmed", path, { document, confirmers })
  if (confirmation.on < on) return refuse("document.confirmedBefore", path, { document, on })
  return confirmation.on > at
    ? refuse("document.later", path, { document, on: confirmation.on })
    : Result.void
}

const checkInForce = ({ document, on, to }: DatedDocument, at: Day, path: string): Checked => {
  if (on > at) return refuse("document.later", path, { document, on })
  return to !== undefined && to <= at
    ? refuse("document.expired", path, { document, since: to })
    : Result.void
}

const checkDocument = (
  brought: DatedDocument,
  { confirmers, document, issuers }: RequiredDocument,
  at: Day,
  path: string,
): Checked =>
  Result.gen(function* () {
    const { issuer } = brought
    if (!issuers.includes(issuer))
      return yield* refuse("document.otherIssuer", path, { document, issuer, issuers })
    yield* checkInForce(brought, at, path)
    if (confirmers !== undefined) yield* checkConfirmation(brought, confirmers, at, path)
  })

/** Refuses documents of which one no longer holds on a day. */
export const checkAllInForce = (documents: ReadonlyArray<DatedDocument>, at: Day): Checked => {
  for (const document of inOrder(documents)) {
    const checked = checkInForce(document, at, "documents")
    if (Result.isFailure(checked)) return checked
  }
  return Result.void
}

/** Refuses documents unless they are those that are asked for, each issued and confirmed by whoever may, and in force on the day. */
export const checkDocuments = (
  brought: ReadonlyArray<DatedDocument>,
  required: ReadonlyArray<RequiredDocument>,
  at: Day,
  path = "documents",
): Checked =>
  Result.gen(function* () {
    const codes = brought.map(({ document }) => document)
    const asked = required.map(({ document }) => document)
    const missing = asked.filter((document) => !codes.includes(document)).sort()
    if (missing.length > 0) return yield* refuse("document.missing", path, { documents: missing })
    const [repeated] = codes.filter((code, index) => codes.indexOf(code) !== index).sort()
    if (repeated !== undefined) return yield* refuse("document.repeated", path, { document: repeated })
    for (const document of inOrder(brought)) {
      const requirement = required.find((one) => one.document === document.document)
      if (requirement === undefined)
        return yield* refuse("document.notAsked", path, { document: document.document, asked })
      yield* checkDocument(document, requirement, at, path)
    }
  })
