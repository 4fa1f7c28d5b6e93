import * as Schema from "effect/Schema"
import type { JsonSchema } from "../../openapi/json-schema.ts"
import type { AnyKind } from "./served-kind.ts"

/** What address and headers say of every command, so that a body need not. */
const addressed = ["id", "expectedVersion", "at", "by"]

interface ObjectSchema {
  readonly required?: ReadonlyArray<string>
  readonly properties?: { readonly [name: string]: JsonSchema }
}

const withoutAddressed =
  (left: ReadonlyArray<string>) =>
  ({ properties = {}, required = [], ...member }: ObjectSchema): JsonSchema => ({
    ...member,
    properties: {
      ...properties,
      at: { anyOf: [properties["at"], { type: "string", examples: ["2024-10-01"] }] },
      by: {
        type: "object",
        properties: { id: { type: "string" }, role: { type: "string" } },
        additionalProperties: false,
      },
    },
    required: required.filter((name) => !left.includes(name)),
  })

/**
 * The schema of the commands of a kind as a body says them: those that begin a case, or those that are given to one that there is. What
 * address and headers say may be left out.
 */
export const commandBodySchema = ({ lifeCycle, schemas }: AnyKind, to: "new" | "existing"): JsonSchema => {
  const rows: ReadonlyArray<{ readonly from: string; readonly command: string }> = lifeCycle.transitions
  const beginning = new Set(rows.flatMap(({ command, from }) => (from === "none" ? [command] : [])))
  const { definitions, schema } = Schema.toJsonSchemaDocument(schemas().command, {
    onExcessProperty: "error",
  })
  const members = (schema["anyOf"] ?? schema["oneOf"] ?? [schema]) as ReadonlyArray<ObjectSchema>
  const left = to === "new" ? addressed : [...addressed, "subject"]
  const typeOf = ({ properties }: ObjectSchema): unknown => {
    const type = properties?.["type"]
    return typeof type === "object"
      ? (type["const"] ?? (type["enum"] as ReadonlyArray<unknown> | undefined)?.[0])
      : undefined
  }
  const chosen = to === "new" ? members.filter((member) => beginning.has(String(typeOf(member)))) : members
  return { anyOf: chosen.map(withoutAddressed(left)), $defs: definitions }
}
