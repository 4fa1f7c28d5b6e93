import type { Jurisdiction } from "@bazgasht/core"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { JsonSource } from "../json/read-json.ts"
import type { Refusal } from "./refusal.ts"

/** The jurisdiction that a document says it is of, where it says one. */
export const namedInFile = (document: unknown): string | undefined => {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return undefined
  const name: unknown = Reflect.get(document, "jurisdiction")
  return typeof name === "string" ? name : undefined
}

/** A document of a jurisdiction, without its name; one that says another is refused: by this law it would be misread. */
export const documentIn = (
  file: string,
  source: JsonSource,
  { pack }: Jurisdiction,
): Result.Result<unknown, ReadonlyArray<Refusal>> => {
  const name = namedInFile(source.value)
  if (name === undefined) return Result.succeed(source.value)
  const { jurisdiction: _name, ...document } = source.value as { readonly jurisdiction: string }
  return name === pack.id
    ? Result.succeed(document)
    : Result.fail([
        {
          file,
          code: "jurisdiction.other",
          field: "jurisdiction",
          position: source.positionOf(["jurisdiction"]),
          value: name,
          expected: text(
            `پرونده‌ای از نظام حقوقی ${pack.id}؛ نظام دیگر با ‎--jurisdiction`,
            `a file of the jurisdiction ${pack.id}; another is asked for with --jurisdiction`,
          ),
        },
      ])
}
