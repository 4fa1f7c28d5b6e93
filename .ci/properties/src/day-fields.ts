/** The fields of a file that hold days: by its schema, and by what is said of its times. A law of every file holds the two against each other. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** What a field of a file has to do with time, as far as it matters here. */
interface FieldTime {
  readonly time: string
  readonly day?: string
  readonly of?: FieldTimes
}

interface FieldTimes {
  readonly [field: string]: FieldTime
}

/** The fields of a schema that hold days, by their paths: `custody.escapes[].from`. What a document says of a value is no field of its own. */
export const dayFields = (
  schema: Schema.Constraint,
  calendar: { readonly id: string },
): ReadonlyArray<string> => {
  const found: Array<string> = []
  const visit = (of: Schema.Constraint, path: string): void => {
    if ("fields" in of) {
      for (const [name, field] of Object.entries(of.fields as Schema.Struct.Fields))
        visit(field as Schema.Constraint, path === "" ? name : `${path}.${name}`)
      return
    }
    if ("members" in of) {
      const [bare] = of.members as ReadonlyArray<Schema.Constraint>
      if (bare !== undefined) visit(bare, path)
      return
    }
    if (of.ast._tag === "Arrays" && "value" in of) {
      visit(of.value as Schema.Constraint, `${path}[]`)
      return
    }
    if ("schema" in of) {
      visit(of.schema as Schema.Constraint, path)
      return
    }
    const decoded = (written: unknown) =>
      Schema.decodeUnknownResult(of as Schema.Codec<unknown, unknown>)(written)
    const read = (written: unknown): boolean => Result.isSuccess(decoded(written))
    const [one, none] = [
      decoded(calendar.id === "gregorian" ? "2024/05/01" : "1403/02/01"),
      decoded("مردادماه"),
    ]
    const isWritten = Result.isSuccess(one) && Number.isSafeInteger(one.success) && Result.isFailure(none)
    // What an office keeps as JSON holds days as whole numbers, which alone may lie before 1970.
    if (isWritten || (read(-1) && !read(0.5))) found.push(path)
  }
  visit(schema, "")
  return found
}

/** The fields that a chronology says something of as days, by their paths. */
export const classifiedFields = (times: FieldTimes, path = ""): ReadonlyArray<string> =>
  Object.entries(times).flatMap(([name, { day, of, time }]) => {
    const here = path === "" ? name : `${path}.${name}`
    if (time === "part") return classifiedFields(of ?? {}, here)
    if (time === "list") return classifiedFields(of ?? {}, `${here}[]`)
    return time === "reported" && day === undefined ? [] : [here]
  })

type Part = { readonly [field: string]: unknown }

/** The file, in which every entry with a day says that it became known on that day, and its end when it came. */
export const knownOnItsDay = (part: object, times: FieldTimes): Part => {
  const fields = Object.entries(part as Part)
  const dayOf = (value: unknown): number =>
    typeof value === "object" && value !== null && "value" in value ? Number(value.value) : Number(value)
  const daysOf = (time: "dates" | "ends"): ReadonlyArray<number> =>
    fields.flatMap(([name, value]) => (times[name]?.time === time ? [dayOf(value)] : []))
  const [own, end] = [daysOf("dates"), daysOf("ends")]
  const inner = fields.map(([name, value]) => {
    const time = times[name]
    if (time?.time === "part") return [name, knownOnItsDay(value as object, time.of ?? {})]
    return time?.time === "list"
      ? [name, (value as ReadonlyArray<object>).map((entry) => knownOnItsDay(entry, time.of ?? {}))]
      : [name, value]
  })
  return {
    ...Object.fromEntries(inner),
    ...("known" in times && own.length > 0 ? { known: Math.max(...own) } : {}),
    ...("endKnown" in times && end.length > 0 ? { endKnown: Math.max(...end) } : {}),
  }
}
