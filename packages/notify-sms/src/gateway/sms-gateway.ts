import * as Schema from "effect/Schema"

/** A body in JSON. Texts have places; `$number` is a text that becomes a number, `$parameters` the parameters of the template. */
export type BodyValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<BodyValue>
  | { readonly $number: string }
  | { readonly $parameters: "record" | { readonly name: string; readonly value: string } }
  | { readonly [name: string]: BodyValue }

const bodyValue: Schema.Codec<BodyValue> = Schema.Union([
  Schema.String,
  Schema.Finite,
  Schema.Boolean,
  Schema.Null,
  Schema.Array(Schema.suspend((): Schema.Codec<BodyValue> => bodyValue)),
  Schema.Struct({ $number: Schema.String }),
  Schema.Struct({
    $parameters: Schema.Union([
      Schema.Literal("record"),
      Schema.Struct({ name: Schema.String, value: Schema.String }),
    ]),
  }),
  Schema.Record(
    Schema.String,
    Schema.suspend((): Schema.Codec<BodyValue> => bodyValue),
  ),
])

const texts = Schema.Record(Schema.String, Schema.String)

const request = Schema.Struct({
  method: Schema.Literals(["GET", "POST", "PUT"]),
  /** Places may stand behind the host only. */
  url: Schema.String,
  headers: Schema.optionalKey(texts),
  query: Schema.optionalKey(texts),
  /** `form` has the parameters of the template as fields of their own where `parameters` is true. */
  body: Schema.optionalKey(
    Schema.Union([
      Schema.Struct({ form: texts, parameters: Schema.optionalKey(Schema.Boolean) }),
      Schema.Struct({ json: bodyValue }),
    ]),
  ),
})

const path = Schema.Array(Schema.Union([Schema.String, Schema.Int]))
const codes = Schema.Array(Schema.Union([Schema.String, Schema.Int]))

/** What statuses mean; one that stands nowhere leaves it unknown whether the message was taken. */
const meaning = {
  accepted: codes,
  rejected: Schema.optionalKey(codes),
  retryable: Schema.optionalKey(codes),
  /** The account is not in order: a key, a right, credit. Retryable, with a code of its own. */
  account: Schema.optionalKey(codes),
}

const answer = Schema.Struct({
  /** Where the status stands in the JSON of the answer; `http` is the status of HTTP. */
  status: Schema.Union([Schema.Literal("http"), path]),
  reference: Schema.optionalKey(path),
  ...meaning,
  /** What the status of HTTP means where the answer holds no status. */
  http: Schema.optionalKey(
    Schema.Struct({
      rejected: Schema.optionalKey(codes),
      retryable: Schema.optionalKey(codes),
      account: Schema.optionalKey(codes),
    }),
  ),
})

/** The schema of a gateway, for documents in JSON. */
export const smsGatewaySchema = Schema.Struct({
  name: Schema.NonEmptyString,
  contents: Schema.NonEmptyArray(Schema.Literals(["text", "template"])),
  /** How numbers are written. */
  numbers: Schema.Literals(["09", "98", "0098", "international"]),
  maxCharacters: Schema.optionalKey(Schema.Int),
  /** The names that parameters of a template may have; every name where it is absent. */
  parameters: Schema.optionalKey(Schema.Array(Schema.String)),
  /** Whether the gateway sends a key once only. */
  idempotent: Schema.optionalKey(Schema.Boolean),
  send: Schema.Struct({ request, answer }),
  /** How the gateway is asked what became of a key; `retryable` are the statuses of a message that it does not have. */
  ask: Schema.optionalKey(Schema.Struct({ request, answer })),
  /** How what the gateway pushes is read: JSON or a form, one receipt or a list of them. */
  receipts: Schema.optionalKey(
    Schema.Struct({
      list: Schema.optionalKey(path),
      reference: path,
      status: path,
      delivered: codes,
      undelivered: codes,
    }),
  ),
})

/**
 * A gateway, as data. Texts of requests have places: `{to}`, `{text}`, `{template}`, `{sender}`, `{key}`, and `{secret.…}`
 * for what is secret. `ask` knows `{to}`, `{key}` and the secrets.
 */
export type SmsGateway = typeof smsGatewaySchema.Type
export type SmsRequest = typeof request.Type
export type SmsAnswer = typeof answer.Type
