/** The parts of a question whose answer is a list or an object, so that a form asks for them one by one. */

import type { Jurisdiction, NextQuestion } from "@bazgasht/core"
import { fieldLabels, fieldSchema } from "@bazgasht/core/json"
import { type Day, formatDay, gregorian, type Text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CommandField } from "./command/command-field.ts"
import { commandForm } from "./command/command-form.ts"
import { readCommand } from "./command/read-command.ts"
import type { WrittenCommand } from "./command/written-command.ts"
import type { FieldError } from "./field-error.ts"
import { titleOfFileCode, titleOfFileField } from "./file-titles.ts"
import { helpFor } from "./help-for.ts"

/** The parts of the answer to a question: rows of a list, or fields of an object. They stand under the id of the question. */
export type FieldParts = Extract<CommandField, { readonly kind: "list" | "group" }>

interface Described {
  readonly [keyword: string]: unknown
  readonly type?: string
  readonly format?: string
  readonly anyOf?: ReadonlyArray<Described>
  readonly properties?: { readonly [name: string]: Described }
  readonly required?: ReadonlyArray<string>
  readonly items?: Described
  readonly evidence?: Described
}

const isLength = ({ properties = {} }: Described): boolean =>
  "years" in properties || "numerator" in properties

/** What says the same as several forms of an object: the fields of all of them, needed where each needs them. */
const merged = (members: ReadonlyArray<Described>): Described => {
  const names = [...new Set(members.flatMap(({ properties = {} }) => Object.keys(properties)))]
  const codesOf = (name: string): ReadonlyArray<unknown> =>
    members.flatMap(({ properties = {} }) => (properties[name]?.["enum"] as ReadonlyArray<unknown>) ?? [])
  return {
    type: "object",
    properties: Object.fromEntries(
      names.map((name) => {
        const codes = [...new Set(codesOf(name))]
        const of = members.find(({ properties = {} }) => name in properties)?.properties?.[name] ?? {}
        return [name, codes.length === 0 ? of : { ...of, enum: codes }]
      }),
    ),
    required: names.filter((name) => members.every(({ required = [] }) => required.includes(name))),
  }
}

/** How days and lengths of time are written. */
interface Helps {
  readonly day: Text
  readonly term: Text
}

/**
 * The schema of a field as people fill it in: a value beside its evidence, and a text for each day, length, share and number. The file reads
 * them in the digits and the calendar of its country, so nothing is read here a second time.
 */
const asAsked = (schema: Described, helps: Helps): Described => {
  const { anyOf, items, properties } = schema
  if (anyOf !== undefined) {
    const evidence = anyOf.find((one) => one.properties !== undefined && "value" in one.properties)
    if (evidence !== undefined) {
      const [value] = anyOf.filter((one) => one !== evidence)
      const { value: stated, ...properties } = evidence.properties ?? {}
      return {
        ...asAsked(value ?? stated ?? {}, helps),
        evidence: asAsked({ type: "object", properties }, helps),
      }
    }
    if (anyOf.some(isLength)) return { type: "string", asked: "term", help: helps.term }
    if (anyOf.some(({ type }) => type === "number") && anyOf.some(({ type }) => type === "string"))
      return { type: "string", asked: "count" }
    const objects = anyOf.filter((one) => one.properties !== undefined)
    return asAsked(objects.length === anyOf.length ? merged(objects) : { type: "string" }, helps)
  }
  if (schema.format === "bazgasht-day") return { type: "string", asked: "day", help: helps.day }
  if (items !== undefined) return { type: "array", items: asAsked(items, helps) }
  if (properties !== undefined)
    return {
      type: "object",
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, of]) => [name, asAsked(of, helps)]),
      ),
      ...(schema.required === undefined ? {} : { required: schema.required }),
    }
  return schema
}

const known = new WeakMap<Jurisdiction, Map<string, Described | undefined>>()

/** The schema of a place of a file, made once for every entry of a list: the schema of a whole file takes long. */
const schemaAt = (
  path: NextQuestion["path"],
  of: "case-file" | "family-file",
  jurisdiction: Jurisdiction,
): Described | undefined => {
  const schemas = known.get(jurisdiction) ?? new Map<string, Described | undefined>()
  known.set(jurisdiction, schemas)
  const key = `${of} ${path.map((step) => (typeof step === "number" ? "*" : step)).join(".")}`
  if (!schemas.has(key)) schemas.set(key, fieldSchema(path, of, jurisdiction) as Described | undefined)
  return schemas.get(key)
}

const withoutPlaces = (path: string): string => path.replaceAll(/\[\d+\]/g, "")

/**
 * What is asked for in parts of a question whose answer is a list or an object: the fields of an entry, each with its title, its choices and how it is
 * written. `undefined` where the answer is one value.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const label = text("رویدادها", "events")
 * const question = { id: "events", kind: "list", label, path: ["events"] } as const
 * const parts = fieldParts(question, "case-file", ruritania, today)
 * parts?.kind // => "list"
 */
export const fieldParts = (
  { id, kind, label, path }: Pick<NextQuestion, "id" | "kind" | "label" | "path">,
  of: "case-file" | "family-file",
  jurisdiction: Jurisdiction,
  today: Day,
): FieldParts | undefined => {
  if (kind !== "list" && kind !== "object") return undefined
  const schema = schemaAt(path, of, jurisdiction)
  if (schema === undefined) return undefined
  const { offences, pack } = jurisdiction
  const written = formatDay(pack.calendar, today)
  const helps = {
    day: helpFor("day", written, pack.currency),
    term: helpFor("term", written, pack.currency),
  }
  const labels = fieldLabels(of, jurisdiction)
  const issuers = [...pack.actors.values()].map(({ id: code, title }) => ({ code, title }))
  const { fields } = commandForm(
    {
      kind: of,
      type: "file",
      schema: { properties: { [id]: asAsked(schema, helps) }, required: [id] },
    },
    {
      field: (at) => (at === id ? label : (labels.get(withoutPlaces(at)) ?? titleOfFileField(at))),
      code: (code) =>
        pack.vocabulary.get(code) ??
        offences.find((offence) => offence.code === code)?.title ??
        titleOfFileCode(code),
      choices: (at) => (at.endsWith(".issuer") ? issuers : undefined),
    },
  )
  const [parts] = fields
  return parts?.kind === "list" || parts?.kind === "group" ? parts : undefined
}

/** Fields of which none is needed: what a file needs, its decoder says. */
const optional = (field: CommandField): CommandField => {
  const left = { ...field, required: false }
  switch (left.kind) {
    case "group":
      return { ...left, fields: left.fields.map(optional) }
    case "list":
      return { ...left, item: optional(left.item) }
    default:
      return left
  }
}

/**
 * The answer that was written into the parts of a field, as `answerForm` takes it: texts by the places of the parts, such as `sentences[0].offence`, with the number
 * of rows under `sentences[]`. `undefined` where nothing was written. What is missing or wrong in it, the form says of the answer by the same places.
 *
 * @example
 * const label = text("رویدادها", "events")
 * const question = { id: "events", kind: "list", label, path: ["events"] } as const
 * const parts = fieldParts(question, "case-file", ruritania, gregorianDay(2025, 4, 30))
 * const written = { "events[]": "1", "events[0].kind": "pardon", "events[0].day": "2025/04/01" }
 * parts && readParts(parts, written) // => Result.succeed([{ kind: "pardon", day: "2025/04/01" }])
 */
export const readParts = (
  parts: FieldParts,
  written: WrittenCommand,
): Result.Result<unknown, ReadonlyArray<FieldError>> =>
  // Days are texts here, so that no calendar is asked.
  Result.map(readCommand({ fields: [optional(parts)] }, written, gregorian), (values) => values[parts.name])
