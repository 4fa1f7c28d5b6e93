import * as Schema from "effect/Schema"

/** Problem details as they stand in answers; see `ProblemDetails`. */
export const problemSchema = () =>
  Schema.Struct({
    type: Schema.String,
    title: Schema.String,
    status: Schema.Int,
    detail: Schema.optionalKey(Schema.String),
    instance: Schema.String,
    code: Schema.String,
    params: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    path: Schema.optionalKey(Schema.String),
    errors: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          code: Schema.String,
          path: Schema.String,
          pointer: Schema.String,
          expected: Schema.String,
          value: Schema.optionalKey(
            Schema.Union([Schema.String, Schema.Number, Schema.Boolean, Schema.Null]),
          ),
          nearest: Schema.optionalKey(Schema.Array(Schema.String)),
        }),
      ),
    ),
  }).annotate({ identifier: "Problem" })
