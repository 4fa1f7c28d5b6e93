/** What the interface asks of a search and of its answer, as its specification has it. */

import * as Schema from "effect/Schema"

const instant = Schema.String.check(Schema.isPattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/))

/** A request for a search by identifier. Nothing else may be in it. */
export const searchRequest = Schema.Struct({
  signature: Schema.NonEmptyString,
  header: Schema.Struct({
    version: Schema.Literal("1.0.0"),
    message_id: Schema.NonEmptyString,
    message_ts: instant,
    action: Schema.Literal("search"),
    sender_id: Schema.NonEmptyString,
    receiver_id: Schema.NonEmptyString,
    total_count: Schema.Literal(1),
  }),
  message: Schema.Struct({
    transaction_id: Schema.NonEmptyString.check(Schema.isMaxLength(99)),
    search_request: Schema.Tuple([
      Schema.Struct({
        reference_id: Schema.NonEmptyString,
        timestamp: instant,
        search_criteria: Schema.Struct({
          version: Schema.Literal("1.0.0"),
          reg_type: Schema.optionalKey(Schema.String),
          reg_record_type: Schema.optionalKey(Schema.String),
          query_type: Schema.Literal("idtype-value"),
          query: Schema.Struct({ type: Schema.NonEmptyString, value: Schema.NonEmptyString }),
        }),
      }),
    ]),
  }),
})

/** An entry of a registry of beneficiaries. */
export interface Entry {
  readonly status?: string
  readonly programmes?: ReadonlyArray<string>
  readonly person?: string
}

const recordOf = ({ person, programmes, status }: Entry) => ({
  assistance_unit: "individual",
  ...(person === undefined
    ? {}
    : { member: { member_identifier: [{ identifier_type: "UIN", identifier_value: person }] } }),
  ...(programmes === undefined
    ? {}
    : { programme_identifier: programmes.map((programme_code) => ({ programme_code })) }),
  ...(status === undefined ? {} : { enrollment_status: status }),
})

/** The answer to a search. */
export const answerOf = (
  key: string,
  entries: ReadonlyArray<Entry>,
  { status = "succ", total = entries.length }: { readonly status?: string; readonly total?: number } = {},
) => ({
  signature: "unsigned",
  header: { version: "1.0.0", message_id: "answer-1", action: "on-search", status: "succ" },
  message: {
    transaction_id: key,
    correlation_id: "correlation-1",
    search_response: [
      {
        reference_id: key,
        timestamp: "2025-01-10T08:00:00Z",
        status,
        data: { version: "1.0.0", reg_record_type: "IBRRecord", reg_records: entries.map(recordOf) },
        pagination: { page_size: 100, page_number: 1, total_count: total },
        locale: "en",
      },
    ],
  },
})
