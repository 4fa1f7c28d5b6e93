/** The form of a command, from its JSON Schema alone: what `whatNow` says of a case is enough to draw its buttons and their fields. */

import type { JsonSchema } from "@bazgasht/casework/law"
import type { Text } from "@bazgasht/rules"
import type { CodeChoice, CommandField, SimpleField } from "./command-field.ts"
import { titleOfCode, titleOfField } from "./field-titles.ts"

/** A command whose form is asked for. */
export interface DescribedCommand {
  /** The kind of cases and the command, for fields that are called otherwise there than elsewhere. */
  readonly kind: string
  readonly type: string
  /** The JSON Schema of the command, as `whatNow` gives it. */
  readonly schema: JsonSchema
}

/** What a form is called by, where an application has words of its own. */
export interface CommandWords {
  /** The title of a field by its path in the command, such as `obligation.sum`. */
  readonly field?: (path: string) => Text | undefined
  /** The title of a code of a field. */
  readonly code?: (code: string, path: string) => Text | undefined
  /** The codes among which a text is chosen, where the application has a list of them. */
  readonly choices?: (path: string) => ReadonlyArray<CodeChoice> | undefined
}

/** The form of a command: plain JSON. */
export interface CommandForm {
  readonly kind: string
  readonly type: string
  readonly fields: ReadonlyArray<CommandField>
}

/** What the application says of every command: it knows the case, the day, the person and the version. */
const ofApplication: ReadonlySet<string> = new Set([
  ...["type", "id", "subject", "at", "by", "expectedVersion", "causedBy"],
])

interface Described {
  readonly type?: string
  readonly format?: string
  readonly minimum?: number
  readonly pattern?: string
  readonly enum?: ReadonlyArray<string>
  readonly properties?: { readonly [name: string]: Described }
  readonly required?: ReadonlyArray<string>
  readonly items?: Described
  readonly anyOf?: ReadonlyArray<Described>
  readonly allOf?: ReadonlyArray<Described>
  readonly additionalProperties?: Described | boolean
  /** What a schema that was made for a form says beside the keywords of JSON Schema. */
  readonly asked?: "count" | "day" | "term"
  readonly help?: Text
  /** The parts of the evidence of a value, as an object. */
  readonly evidence?: Described
}

/** A schema with what it says in several parts said at once. */
const flat = ({ allOf = [], anyOf, ...schema }: Described): Described => {
  const [only, ...others] = anyOf ?? []
  const whole = Object.assign({}, schema, ...allOf)
  return anyOf === undefined
    ? whole
    : only !== undefined && others.length === 0
      ? { ...whole, ...only }
      : { ...whole, anyOf }
}

/** The property by which the members of a union are distinguished: each says its own codes there. */
const tagOf = (members: ReadonlyArray<Described>): string | undefined =>
  Object.keys(members[0]?.properties ?? {}).find((name) =>
    members.every(({ properties = {}, required = [] }) => {
      const tag = properties[name]
      return tag !== undefined && required.includes(name) && flat(tag).enum !== undefined
    }),
  )

const isReceipt = ({ properties = {} }: Described): boolean =>
  ["rule", "rulesDigest", "factsDigest"].every((name) => name in properties)

/**
 * The form of a command. Of each field it says how it is written, whether it is needed, and what can be chosen; fields that the application knows,
 * such as the version, are left out. {@link readCommand} reads what was written.
 *
 * @example
 * const schema = commandSchemasOf(caseKinds.debtPetition).get("recordConcession") ?? {}
 * const form = commandForm({ kind: "debtPetition", type: "recordConcession", schema })
 * form.fields.map(({ name, kind }) => [name, kind])
 * // => [["obligation", "text"], ["amount", "money"], ["document", "text"], ["until", "day"]]
 */
export const commandForm = (
  { kind, schema, type }: DescribedCommand,
  words: CommandWords = {},
): CommandForm => {
  const titleAt = (path: string): Text => words.field?.(path) ?? titleOfField(`${kind}.${type}.${path}`)
  const choicesAt = (path: string, codes: ReadonlyArray<string>): ReadonlyArray<CodeChoice> =>
    codes.map((code) => ({ code, title: words.code?.(code, path) ?? titleOfCode(code) }))
  const fieldsOf = (
    { properties = {}, required = [] }: Described,
    path: string,
    leave: ReadonlySet<string> = new Set(),
  ): ReadonlyArray<CommandField> =>
    Object.entries(properties)
      .filter(([name]) => !leave.has(name))
      .map(([name, of]) =>
        fieldOf(of, {
          name,
          path: path === "" ? name : `${path}.${name}`,
          required: required.includes(name),
        }),
      )
  const fieldOf = (
    described: Described,
    { name, path, required }: { readonly name: string; readonly path: string; readonly required: boolean },
  ): CommandField => {
    const of = flat(described)
    const common = {
      name,
      title: titleAt(path),
      required,
      ...(of.help === undefined ? {} : { help: of.help }),
    }
    const evidence =
      of.evidence === undefined ? {} : { evidence: fieldsOf(of.evidence, path) as ReadonlyArray<SimpleField> }
    if (of.enum !== undefined)
      return { ...common, ...evidence, kind: "code", choices: choicesAt(path, of.enum) }
    const tag = of.anyOf === undefined ? undefined : tagOf(of.anyOf)
    if (of.anyOf !== undefined && tag !== undefined) {
      const options = of.anyOf.flatMap((member) =>
        choicesAt(path, flat(member.properties?.[tag] ?? {}).enum ?? []).map((choice) => ({
          ...choice,
          fields: fieldsOf(member, path, new Set([tag])),
        })),
      )
      return { ...common, kind: "choice", tag, options }
    }
    switch (of.type) {
      case "boolean":
        return { ...common, ...evidence, kind: "truth" }
      case "string": {
        const choices = words.choices?.(path)
        if (choices !== undefined) return { ...common, ...evidence, kind: "code", choices }
        return {
          ...common,
          ...evidence,
          kind: "text",
          ...(of.pattern === undefined ? {} : { pattern: of.pattern }),
          ...(of.asked === undefined ? {} : { asked: of.asked }),
        }
      }
      case "number":
      case "integer":
        if (of.format === "epoch-day") return { ...common, kind: "day" }
        if (of.format === "money") return { ...common, kind: "money" }
        return { ...common, kind: "count", ...(of.minimum === undefined ? {} : { minimum: of.minimum }) }
      case "array":
        return {
          ...common,
          kind: "list",
          item: fieldOf(of.items ?? {}, { name: "", path, required: true }),
        }
      case "object": {
        if (isReceipt(of)) return { ...common, kind: "receipt" }
        if (of.properties !== undefined) return { ...common, kind: "group", fields: fieldsOf(of, path) }
        if (typeof of.additionalProperties !== "object") return { ...common, kind: "value" }
        const values = flat(of.additionalProperties)
        const several = values.type === "array"
        const item = fieldOf(several ? (values.items ?? {}) : values, { name: "", path, required: true })
        return { ...common, kind: "record", item: item as never, several }
      }
      default:
        return { ...common, kind: "value" }
    }
  }
  return { kind, type, fields: fieldsOf(schema as Described, "", ofApplication) }
}
