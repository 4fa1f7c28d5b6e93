import type { EnrolmentAnswer, EnrolmentQuestion } from "@bazgasht/casework/registry"
import type { HttpOutcome } from "@bazgasht/notify-http"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { DciCode } from "./code.ts"

const identifier = () => Schema.Struct({ identifier_type: Schema.String, identifier_value: Schema.String })

/** An entry of a registry of beneficiaries, as far as it is read. */
const recordSchema = () =>
  Schema.Struct({
    enrollment_status: Schema.optionalKey(Schema.String),
    programme_identifier: Schema.optionalKey(
      Schema.Array(Schema.Struct({ programme_code: Schema.optionalKey(Schema.String) })),
    ),
    member: Schema.optionalKey(
      Schema.Struct({ member_identifier: Schema.optionalKey(Schema.Array(identifier())) }),
    ),
  })

type RegistryRecord = ReturnType<typeof recordSchema>["Type"]

const itemSchema = () =>
  Schema.Struct({
    reference_id: Schema.String,
    status: Schema.String,
    data: Schema.optionalKey(Schema.Struct({ reg_records: Schema.Array(recordSchema()) })),
    pagination: Schema.optionalKey(Schema.Struct({ total_count: Schema.Natural })),
  })

/** The message of an answer, as far as it is read. */
export const searchResponseSchema = () =>
  Schema.Struct({ transaction_id: Schema.String, search_response: Schema.Array(itemSchema()) })

type SearchResponse = ReturnType<typeof searchResponseSchema>["Type"]

const answerSchema = () => Schema.fromJsonString(Schema.Struct({ message: searchResponseSchema() }))

type Item = ReturnType<typeof itemSchema>["Type"]

/** What an answer says, without who says it and of which day. */
type Said =
  | { readonly answer: "yes"; readonly programmes: ReadonlyArray<string> }
  | { readonly answer: "no" }
  | { readonly answer: "unknown"; readonly code: DciCode }

const unknown = (code: DciCode): Said => ({ answer: "unknown", code })

const programmesOf = ({ programme_identifier = [] }: RegistryRecord): ReadonlyArray<string> =>
  programme_identifier.flatMap(({ programme_code }) => (programme_code === undefined ? [] : [programme_code]))

const isOfOther = ({ member }: RegistryRecord, { kind, value }: EnrolmentQuestion["identifier"]): boolean => {
  const named = (member?.member_identifier ?? []).filter(({ identifier_type }) => identifier_type === kind)
  return named.length > 0 && !named.some(({ identifier_value }) => identifier_value === value)
}

/** Whether an entry is of the programme that is asked for; `undefined` where it names none. */
const isAsked = (record: RegistryRecord, programme: string | undefined): boolean | undefined => {
  if (programme === undefined) return true
  const named = programmesOf(record)
  return named.length === 0 ? undefined : named.includes(programme)
}

const saidBy = (
  { data, pagination, status }: Item,
  { identifier: asked, programme }: EnrolmentQuestion,
): Said => {
  if (status === "pdng" || status === "rcvd") return unknown("dci.pending")
  if (status === "rjct") return unknown("dci.refused")
  if (status !== "succ" || data === undefined) return unknown("dci.unreadable")
  const records = data.reg_records
  if (records.some((record) => isOfOther(record, asked))) return unknown("dci.otherPerson")
  const relevant = records.filter((record) => isAsked(record, programme) !== false)
  const active = relevant.filter(
    (record) => record.enrollment_status === "active" && isAsked(record, programme) === true,
  )
  if (active.length > 0)
    return { answer: "yes", programmes: [...new Set(active.flatMap(programmesOf))].toSorted() }
  if (relevant.some(({ enrollment_status }) => enrollment_status !== "inactive"))
    return unknown("dci.statusUnknown")
  return pagination !== undefined && pagination.total_count > records.length
    ? unknown("dci.partial")
    : { answer: "no" }
}

const failed: { readonly [Reason in "address" | "connection" | "time"]: DciCode } = {
  address: "dci.setUp",
  connection: "dci.connection",
  time: "dci.time",
}

const saidIn = ({ search_response, transaction_id }: SearchResponse, question: EnrolmentQuestion): Said => {
  const items = search_response.filter(({ reference_id }) => reference_id === question.key)
  const [item, ...others] = items
  return transaction_id !== question.key || item === undefined || others.length > 0
    ? unknown("dci.otherQuestion")
    : saidBy(item, question)
}

/** What the message of an answer says of a question. */
export const answerIn = (
  response: SearchResponse,
  question: EnrolmentQuestion,
  source: string,
): EnrolmentAnswer => ({ ...saidIn(response, question), source, on: question.on })

/** An answer that is not known, for what became of an exchange. */
export const unansweredBecause = (
  reason: "address" | "connection" | "time",
  { on }: EnrolmentQuestion,
  source: string,
): EnrolmentAnswer => ({ ...unknown(failed[reason]), source, on })

const said = (outcome: HttpOutcome, question: EnrolmentQuestion): Said => {
  if (outcome.outcome !== "answered") return unknown(failed[outcome.reason])
  if (outcome.status !== 200) return unknown("dci.refused")
  const read = Schema.decodeUnknownResult(answerSchema())(outcome.body)
  if (Result.isFailure(read)) return unknown("dci.unreadable")
  return saidIn(read.success.message, question)
}

/** What the exchange came to: yes and no only where the registry says so clearly, of this person and this question. */
export const readAnswer = (
  outcome: HttpOutcome,
  question: EnrolmentQuestion,
  source: string,
): EnrolmentAnswer => ({ ...said(outcome, question), source, on: question.on })
