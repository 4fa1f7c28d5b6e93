import { cloneableError, type Text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/**
 * What is wrong, as a stable code.
 *
 * - `field.missing`, `field.unexpected`, `field.wrongKind`: a field that is needed is not there, one is there that the file
 *   does not know, a value is of another kind than the field's
 * - `date.notADate`, `date.outsideCalendar`: no day of the calendar
 * - `term.notATerm`, `term.impossible`: no length of time, or one that no sentence can have
 * - `number.notWhole`, `number.outOfRange`: no whole number, or one below or above the field's limits
 * - `code.unknown`: a code that the vocabulary does not have
 * - `text.empty`, `text.malformed`: a text without a letter, or with half a character
 * - `interval.endBeforeStart`, `interval.overlap`: an interval that ends before it begins, two that cannot both be true
 * - `day.outOfOrder`: a day before another that it must follow
 * - `day.inFuture`: a day after the day of the file, or after today, of something that has happened
 * - `term.outOfOrder`: a minimum above its maximum, a reduction that does not shorten
 * - `id.duplicate`, `reference.unknown`, `reference.unclear`: two things of one id, an id of nothing, no id where one is needed
 * - `field.conflict`: two fields that exclude each other, or a field that does not belong to its kind
 * - `share.notAShare`: no share of a whole
 */
export type InputErrorCode =
  | "field.missing"
  | "field.unexpected"
  | "field.wrongKind"
  | "field.conflict"
  | "date.notADate"
  | "date.outsideCalendar"
  | "term.notATerm"
  | "term.impossible"
  | "term.outOfOrder"
  | "number.notWhole"
  | "number.outOfRange"
  | "code.unknown"
  | "text.empty"
  | "text.malformed"
  | "interval.endBeforeStart"
  | "interval.overlap"
  | "day.outOfOrder"
  | "day.inFuture"
  | "id.duplicate"
  | "reference.unknown"
  | "reference.unclear"
  | "share.notAShare"

/** The way to a value: names of fields and places in lists, from the root of the file. */
export type FieldPath = ReadonlyArray<string | number>

/** What an {@link InputError} is made of. */
interface InputFault<Code extends string> {
  readonly code: Code
  readonly path: FieldPath
  readonly value?: string | number | boolean | null
  readonly expected: Text
  readonly nearest?: ReadonlyArray<string>
}

/**
 * One thing that is wrong with what was given: where, what stands there, and what was expected.
 *
 * The value is repeated only where it cannot be personal: a day or a term in digits, a slip of a code that the vocabulary has, `true`, `false`
 * or `null`; never in a field of a person, in a text in words, or in a field that the file does not know.
 *
 * @example
 * const expected = text("این فیلد لازم است", "this field is needed")
 * new InputError({ code: "field.missing", path: ["reports", 0, "day"], expected }).code // => "field.missing"
 */
export class InputError<Code extends string = InputErrorCode> extends /* @__PURE__ */ Schema.TaggedError<
  InputError<string>
>()("InputError", {
  code: Schema.String,
  path: Schema.Array(Schema.Union([Schema.String, Schema.Number])),
  value: Schema.optionalKey(Schema.Union([Schema.String, Schema.Number, Schema.Boolean, Schema.Null])),
  expected: Schema.StructWithRest(Schema.Struct({ fa: Schema.String, en: Schema.String }), [
    Schema.Record(Schema.String, Schema.String),
  ]),
  nearest: Schema.optionalKey(Schema.Array(Schema.String)),
  message: Schema.String,
}) {
  declare readonly code: Code
  /** What was probably meant, the nearest first: codes of the vocabulary or names of fields. Absent where none comes near. */
  declare readonly nearest?: ReadonlyArray<string>

  // It only adds the sentence where none is given: what is decoded brings its own, and a test holds both ways.
  // @effect-diagnostics-next-line overriddenSchemaConstructor:off
  constructor(fault: InputFault<Code>, options?: Schema.MakeOptions) {
    const place = sayablePlace(fault)
    const said = `${place === "" ? "Expected" : `At ${place}, expected`} ${fault.expected.en}.`
    super({ message: said, ...fault }, options)
    // biome-ignore lint/correctness/noConstructorReturn: A native error loses its fields in a clone.
    return cloneableError(this)
  }
}

/**
 * A path as people write it.
 *
 * @example
 * formatPath(["sentences", 0, "judgmentDay"]) // => "sentences[0].judgmentDay"
 */
export const formatPath = (path: FieldPath): string =>
  path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("")

/** The path to a fault as a message may say it: it leaves out an unknown field, whose name the sender chose. */
export const sayablePlace = ({ code, path }: Pick<InputError<string>, "code" | "path">): string =>
  formatPath(code === "field.unexpected" ? path.slice(0, -1) : path)
