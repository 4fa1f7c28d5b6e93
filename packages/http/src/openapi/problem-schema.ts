import type { CaseFileErrorCode } from "@bazgasht/core"
import * as Schema from "effect/Schema"

/** The codes that an entry of a problem may have: those of wrong input, and of a case file that contradicts itself. */
const entryCodes = {
  "field.missing": true,
  "field.unexpected": true,
  "field.wrongKind": true,
  "field.conflict": true,
  "date.notADate": true,
  "date.outsideCalendar": true,
  "term.notATerm": true,
  "term.impossible": true,
  "term.outOfOrder": true,
  "number.notWhole": true,
  "number.outOfRange": true,
  "code.unknown": true,
  "text.empty": true,
  "text.malformed": true,
  "interval.endBeforeStart": true,
  "interval.overlap": true,
  "day.outOfOrder": true,
  "day.inFuture": true,
  "id.duplicate": true,
  "reference.unknown": true,
  "reference.unclear": true,
  "share.notAShare": true,
  "household.noHead": true,
  "household.twoHeads": true,
  "household.twoRecipients": true,
  "recipient.notMember": true,
  "recipient.same": true,
  "cover.twoPayers": true,
  "seats.moreThanExist": true,
  "sum.overDebt": true,
  "creditor.unknown": true,
} as const satisfies { readonly [Code in CaseFileErrorCode]: true }

const codeOfEntry = Schema.Literals(Object.keys(entryCodes)).annotate({ identifier: "EntryCode" })

/** Problem details as they stand in answers, see `ProblemDetails`, with the codes that a service knows. */
export const problemSchema = (codes: ReadonlyArray<string>) =>
  Schema.Struct({
    type: Schema.String,
    title: Schema.String,
    status: Schema.Int,
    detail: Schema.optionalKey(Schema.String),
    instance: Schema.String,
    code: Schema.Literals(codes).annotate({ identifier: "ProblemCode" }),
    params: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    path: Schema.optionalKey(Schema.String),
    errors: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          code: codeOfEntry,
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
