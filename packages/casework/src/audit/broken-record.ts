import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"

/**
 * What is wrong with a record.
 *
 * - `audit.altered`: its hash is not that of its content, a case is not what its events add up to, or a message is not what its event
 *   seals
 * - `audit.missing`: a record that should stand here is nowhere on the page
 * - `audit.reordered`: the record that should stand here comes later on the page
 * - `audit.added`: a record stands where it should not, or a second time
 * - `audit.unlinked`: it is whole in itself, and does not follow the record before it: one of the two is not what was committed
 * - `audit.stale`: a case does not stand where its events end
 * - `audit.unreadable`: what stands there cannot be read at all
 * - `audit.misindexed`: a case is not found by an attribute that it has, or by its kind, or it is by an attribute that it has not
 */
export type BrokenRecordCode = keyof typeof BrokenRecord.sentences

const params = {
  /** Its place in the case. */
  version: Schema.optionalKey(Schema.Number),
  /** Its place in the feed. */
  position: Schema.optionalKey(Schema.Number),
  /** Of a message its place among those of its event; `position` is then that of the event. */
  place: Schema.optionalKey(Schema.Number),
  /** The id of a message; absent where it is missing, for its event does not tell it. */
  messageId: Schema.optionalKey(Schema.String),
  /** Which member of the record shows it. */
  field: Schema.Literals([
    "hash",
    "previous",
    "feedHash",
    "version",
    "position",
    "kind",
    "subject",
    "body",
    "document",
    "attributes",
    "index",
    "message",
    "place",
  ]),
  /**
   * What should stand there; of a document and attributes their digest, of an index the name of the attribute. Absent where that
   * would tell too much: who has the digest of a message beside its id can try contents against it.
   */
  expected: Schema.optionalKey(Schema.Union([Schema.String, Schema.Number])),
  /** What stands there; absent where there is no record, or none that can be read. */
  found: Schema.optionalKey(Schema.Union([Schema.String, Schema.Number])),
}

/** A record that is not what was committed: where it stands, and which member shows it. */
export interface RecordFault extends Schema.Struct.Type<typeof params> {
  readonly code: BrokenRecordCode
  /** The kind and the subject of the case; absent where an entry of a feed is missing, as it may be of any. */
  readonly kind?: string
  readonly subject?: string
}

/**
 * The first record that is not what was committed.
 *
 * @example
 * const event = { kind: "loan", subject: "loan-1", version: 1, body: { type: "applied" } }
 * const history = chain([event, { ...event, version: 2, body: { type: "recommended" } }], noHash)
 * const broken = verifyHistory({ kind: "loan", subject: "loan-1" }, [history.slice(1)])
 * Result.isFailure(broken) && broken.failure.code // => "audit.missing"
 * Result.isFailure(broken) && broken.failure.params.expected // => 1
 */
export class BrokenRecord extends /* @__PURE__ */ failure<BrokenRecord>()("BrokenRecord", {
  sentences: {
    "audit.altered": "This record is not what was committed.",
    "audit.missing": "The record that belongs here is missing.",
    "audit.reordered": "The record that belongs here comes later.",
    "audit.added": "This record does not belong here, or appears twice.",
    "audit.unlinked": "This record does not follow the record before it.",
    "audit.stale": "The stored state of this case is not where its events end.",
    "audit.unreadable": "This record cannot be read.",
    "audit.misindexed": "This case is not found by what it holds, or is found by what it does not hold.",
  },
  about: { kind: Schema.optionalKey(Schema.String), subject: Schema.optionalKey(Schema.String) },
  params,
  detail: ({ field }) => field,
}) {}

/** The error of a fault. */
export const brokenRecord = ({ code, kind, subject, ...params }: RecordFault): BrokenRecord =>
  new BrokenRecord({
    code,
    ...(kind === undefined ? {} : { kind }),
    ...(subject === undefined ? {} : { subject }),
    params,
  })
