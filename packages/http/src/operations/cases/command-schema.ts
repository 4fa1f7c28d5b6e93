import { commandSchemasOf } from "@bazgasht/casework/law"
import type { JsonSchema } from "../../openapi/json-schema.ts"
import type { AnyKind } from "./served-kind.ts"

/** What address and headers say of every command, so that a body need not. */
const addressed = ["id", "expectedVersion", "at", "by"]

interface ObjectSchema {
  readonly required?: ReadonlyArray<string>
  readonly properties?: { readonly [name: string]: JsonSchema }
}

const giver = {
  type: "object",
  properties: { id: { type: "string" }, role: { type: "string" } },
  additionalProperties: false,
}

/** A schema of a command without what may be left out of a body. */
const withoutAddressed =
  (left: ReadonlyArray<string>) =>
  ({ properties = {}, required = [], ...member }: ObjectSchema): JsonSchema => ({
    ...member,
    properties: {
      ...properties,
      by: giver,
    },
    required: required.filter((name) => !left.includes(name)),
  })

/**
 * The schema of the commands of a kind as a body says them: those that begin a case, or those that are given to one that there is. What
 * address and headers say may be left out.
 */
export const commandBodySchema = (kind: AnyKind, to: "new" | "existing"): JsonSchema => {
  const rows: ReadonlyArray<{ readonly from: string; readonly command: string }> = kind.lifeCycle.transitions
  const beginning = new Set(rows.flatMap(({ command, from }) => (from === "none" ? [command] : [])))
  const chosen = [...commandSchemasOf(kind)].filter(([type]) => to === "existing" || beginning.has(type))
  const left = to === "new" ? addressed : [...addressed, "subject"]
  return { anyOf: chosen.map(([, schema]) => withoutAddressed(left)(schema)) }
}
