/** The fields that files may have, for completion while one types. */

import { askAboutFamily, askAboutPrisoner, decodeFile, type FieldsOfFacts } from "@bazgasht/core"
import { iran, iranPack, jalaliDay, offences } from "@bazgasht/iran"
import { inLanguage, type Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { KnownField } from "../protocol.ts"

const today = jalaliDay(1404, 7, 1)

const fieldsOf = (): ReadonlyArray<FieldsOfFacts> =>
  (["prisoner", "family"] as const).flatMap((kind) => {
    const file = Result.getOrThrow(decodeFile({ kind, id: "A-1" }, iran, { today }))
    const { entries, fields } =
      file.kind === "family" ? askAboutFamily(file, iran, today) : askAboutPrisoner(file, iran, today)
    return [fields, ...Object.values(entries)]
  })

/** The fields that facts are written in, once for each path. */
export const knownFields = (style: Style): ReadonlyArray<KnownField> => {
  const found = new Map<string, KnownField>()
  const offenceCodes = offences.map(({ code }) => code)
  for (const fields of fieldsOf())
    for (const descriptions of Object.values(fields))
      for (const { codes, kind, label, path } of descriptions) {
        const key = path.join("/")
        if (found.has(key)) continue
        const listed = kind === "code" ? (codes ?? offenceCodes) : []
        found.set(key, {
          path: path.map(String),
          label: inLanguage(style, label),
          kind,
          codes: listed.map((code) => {
            const title = iranPack.vocabulary.get(code)
            return { code, title: title === undefined ? code : inLanguage(style, title) }
          }),
        })
      }
  return [...found.values()]
}
