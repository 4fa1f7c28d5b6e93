import { commandSchemasOf } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { jalali, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { expectNothingLost } from "@bazgasht/properties/nothing-lost"
import { gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CommandField,
  type CommandForm,
  commandForm,
  isTitledCode,
  readCommand,
  titledAs,
  type WrittenCommand,
  writeCommand,
} from "../src/command/index.ts"

interface Formed {
  readonly form: CommandForm
  readonly properties: ReadonlyArray<string>
  /** Whether the kind takes a command with these fields. */
  readonly takes: (fields: object) => boolean
}

const today = jalaliDay(1404, 7, 1)

const formed: ReadonlyArray<Formed> = Object.values(caseKinds).flatMap((kind) => {
  const decode = Schema.decodeUnknownResult(kind.schemas().command as Schema.Codec<unknown>, {
    onExcessProperty: "error",
  })
  return [...commandSchemasOf(kind as never)].map(([type, schema]): Formed => {
    const common = { type, id: "command-1", subject: "case-1", at: today, expectedVersion: 0 }
    return {
      form: commandForm({ kind: kind.kind, type, schema }),
      properties: Object.keys((schema["properties"] ?? {}) as object),
      takes: (fields) =>
        Result.isSuccess(decode({ ...common, by: { id: "person-1", role: "officer" }, ...fields })),
    }
  })
})

const anyFormed = fc.constantFrom(...formed)

const days = fc.integer({ min: 0, max: 40_000 })
const words = fc.stringMatching(/^[a-zA-Zآ-ی][a-zA-Zآ-ی0-9.:/-]{0,11}$/)

const receipt = {
  ...{
    pack: "p",
    rule: "r",
    rulesDigest: "d",
    parametersDigest: "d",
    factsDigest: "d",
    today,
    lawDay: today,
  },
  ...{ choices: {}, dayCount: "months", calendar: "jalali" },
}

/** A value of a field, as a command has it. */
const valueIn = (field: CommandField): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case "truth":
      return fc.boolean()
    case "count":
      return fc.integer({ min: field.minimum ?? -1000, max: 100_000 })
    case "money":
      return fc.nat({ max: 1_000_000_000_000 })
    case "day":
      return days
    case "code":
      return fc.constantFrom(...field.choices.map(({ code }) => code))
    case "receipt":
      return fc.constant(receipt)
    case "value":
      return fc.oneof(words, fc.boolean(), fc.integer(), fc.array(words), fc.dictionary(words, fc.integer()))
    case "text":
      // The one pattern is that of occupations; not every number of its form is one.
      return field.pattern === undefined ? words : fc.constantFrom("2411", "7522")
    case "group":
      return valuesOf(field.fields)
    case "choice":
      return fc
        .constantFrom(...field.options)
        .chain(({ code, fields }) =>
          valuesOf(fields).map((values) => Object.assign({ [field.tag]: code }, values)),
        )
    case "list":
      return fc.array(valueIn(field.item), { minLength: 1, maxLength: 3 })
    case "record": {
      const item = valueIn(field.item)
      return fc.dictionary(words, field.several ? fc.array(item, { maxLength: 2 }) : item, { maxKeys: 3 })
    }
  }
}

const valuesOf = (fields: ReadonlyArray<CommandField>): fc.Arbitrary<{ readonly [name: string]: unknown }> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, valueIn(field)])), {
    requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  })

const given = anyFormed.chain((one) => valuesOf(one.form.fields).map((values) => ({ ...one, values })))

/** Every place in which something can be written, with rows for each list. */
const placesOf = (fields: ReadonlyArray<CommandField>, path = ""): ReadonlyArray<string> =>
  fields.flatMap((field) => {
    const place = path === "" ? field.name : `${path}.${field.name}`
    return placesOfField(field, place)
  })

const placesOfField = (field: CommandField, place: string): ReadonlyArray<string> => {
  switch (field.kind) {
    case "group":
      return [`${place}?`, ...placesOf(field.fields, place)]
    case "choice":
      return [
        `${place}?`,
        place,
        ...field.options.flatMap(({ code, fields }) => placesOf(fields, `${place}:${code}`)),
      ]
    case "list":
      return [`${place}?`, place, `${place}[]`, ...placesOfField(field.item, `${place}[0]`)]
    default:
      return [place]
  }
}

const everyCode = formed.flatMap(({ form }) => codesIn(form.fields))

function codesIn(fields: ReadonlyArray<CommandField>): ReadonlyArray<string> {
  return fields.flatMap((field) => {
    switch (field.kind) {
      case "code":
        return field.choices.map(({ code }) => code)
      case "choice":
        return field.options.flatMap(({ code, fields: inner }) => [code, ...codesIn(inner)])
      case "group":
        return codesIn(field.fields)
      case "list":
        return codesIn([field.item])
      default:
        return []
    }
  })
}

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "yes",
    "no",
    "خیر",
    "1",
    "۲",
    "1404/07/01",
    "2025-09-23",
    "a = b",
    "=",
    "{}",
    "null",
    "[]",
  ),
  fc.constantFrom(...everyCode),
  fc.string(),
)

/** Whatever a page may send. */
const anyWritten = anyFormed.chain((one) => {
  const places = placesOf(one.form.fields)
  const written: fc.Arbitrary<WrittenCommand> =
    places.length === 0
      ? fc.constant({})
      : fc.dictionary(fc.constantFrom(...places), texts, { maxKeys: places.length })
  // Most of what is sent is nearly right.
  const nearly = fc.tuple(valuesOf(one.form.fields), written).map(([values, over]) => ({
    ...writeCommand(one.form, values, jalali),
    ...Object.fromEntries(Object.entries(over).slice(0, 2)),
  }))
  return fc.oneof(written, nearly).map((said) => ({ ...one, said }))
})

describe("the form of a command", () => {
  it("asks for every field that the application does not know, and is plain JSON", () => {
    for (const { form, properties } of formed) {
      const known = ["type", "id", "subject", "at", "by", "expectedVersion", "causedBy"]
      expect(form.fields.map(({ name }) => name)).toEqual(properties.filter((name) => !known.includes(name)))
      expectNothingLost(form)
    }
  })

  it("calls every field and every code by a title in both languages", () => {
    const untitled = (path: string, fields: ReadonlyArray<CommandField>): ReadonlyArray<string> =>
      fields.flatMap((field) => {
        const place = `${path}.${field.name}`
        const own = titledAs(place) === undefined ? [place] : []
        switch (field.kind) {
          case "group":
            return [...own, ...untitled(place, field.fields)]
          case "list":
            return field.item.kind === "group" ? [...own, ...untitled(place, field.item.fields)] : own
          case "choice":
            return [...own, ...field.options.flatMap(({ fields: inner }) => untitled(place, inner))]
          default:
            return own
        }
      })
    expect(formed.flatMap(({ form }) => untitled(`${form.kind}.${form.type}`, form.fields))).toEqual([])
    expect(everyCode.filter((code) => !isTitledCode(code))).toEqual([])
  })

  it("brings every command through itself unchanged, in each calendar", () => {
    fc.assert(
      fc.property(given, fc.constantFrom(jalali, gregorian), ({ form, takes, values }, calendar) => {
        expect(takes(values), `${form.kind}.${form.type} ${JSON.stringify(values)}`).toBe(true)
        expect(readCommand(form, writeCommand(form, values, calendar), calendar)).toEqual(
          Result.succeed(values),
        )
      }),
      { numRuns: runs(1500) },
    )
  })

  it("reads whatever is written either as fields that the kind takes, or says of a place what is wrong with it, and repeats nothing", () => {
    const secret = "Zz7-secret"
    fc.assert(
      fc.property(anyWritten, ({ form, said, takes }) => {
        const read = readCommand(form, said, jalali)
        if (Result.isSuccess(read)) {
          // What is in a receipt that is pasted, and which codes there are, the kind itself judges.
          if (!/"kind":"receipt"|"pattern":/.test(JSON.stringify(form)))
            expect(takes(read.success), JSON.stringify(read.success)).toBe(true)
          return
        }
        expect(read.failure.length).toBeGreaterThan(0)
        const places = placesOf(form.fields).map((place) => place.replaceAll(/\[\d+\]/g, "[0]"))
        for (const { path } of read.failure) expect(places).toContain(path.replaceAll(/\[\d+\]/g, "[0]"))
        const spoilt = Object.fromEntries(Object.keys(said).map((place) => [place, secret]))
        const refused = readCommand(form, spoilt, jalali)
        if (Result.isFailure(refused)) expect(JSON.stringify(refused.failure)).not.toContain(secret)
      }),
      { numRuns: runs(3000) },
    )
  })
})
