import * as Schema from "effect/Schema"
import type { AnyKind } from "./served-kind.ts"

/** Every code that stands in a schema under the name `code`. */
const codesIn = (part: unknown): ReadonlyArray<string> => {
  if (typeof part !== "object" || part === null) return []
  const { code } = part as { readonly code?: { readonly enum?: unknown; readonly const?: unknown } }
  const named = [code?.enum ?? code?.const].flat().filter((one) => typeof one === "string")
  return [...named, ...Object.values(part).flatMap(codesIn)]
}

/** The codes of every refusal of a kind of cases, from the schema of its refusals. */
export const refusalCodesOf = ({ schemas }: AnyKind): ReadonlyArray<string> => [
  ...new Set(codesIn(Schema.toJsonSchemaDocument(schemas().refusal as Schema.Top))),
]
