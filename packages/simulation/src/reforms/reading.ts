/**
 * Reading a reform that was written as a document: fields by name, each error with the way to its place.
 *
 * @module
 */

import type { FieldPath } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import { nearestNames } from "../documents/nearest-names.ts"
import { ReformError, type ReformErrorCode } from "./reform-error.ts"

/** Fields of a document by name. */
export type Fields = { readonly [field: string]: unknown }

/** Whether a value has fields. */
export const hasFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const shortest = (value: unknown): string => {
  const written = typeof value === "string" ? value : (JSON.stringify(value) ?? "")
  return written.length <= 60 ? written : `${written.slice(0, 59)}…`
}

const words = {
  fields: text("فیلدها با نامشان", "fields by name"),
  list: text("یک فهرست", "a list"),
  someText: text("یک نوشته", "a text"),
  both: text("نوشته‌ای به هر دو زبان: {fa: …, en: …}", "a text in both languages: {fa: …, en: …}"),
  needed: text("این فیلد لازم است", "this field is needed"),
}

/** Reads a document and takes note of all that is wrong with it. What could not be read is `undefined`. */
export class Reading {
  readonly errors: Array<ReformError> = []
  /** The id of the reform, once it is known. */
  reform = ""

  refuse(
    code: ReformErrorCode,
    path: FieldPath,
    value: unknown,
    expected: Text,
    nearest: ReadonlyArray<string> = [],
  ): undefined {
    this.errors.push(
      new ReformError({
        code,
        reform: this.reform,
        path,
        ...(value === undefined ? {} : { value: shortest(value) }),
        expected,
        ...(nearest.length === 0 ? {} : { nearest }),
      }),
    )
  }

  /** Requires fields, and none but the known ones. */
  fields(value: unknown, path: FieldPath, known: ReadonlyArray<string>): Fields | undefined {
    if (!hasFields(value)) return this.refuse("reform.wrongForm", path, value, words.fields)
    for (const name of Object.keys(value))
      if (!known.includes(name))
        this.refuse(
          "reform.unexpected",
          [...path, name],
          undefined,
          text(`یکی از فیلدهای: ${known.join("، ")}`, `one of the fields ${known.join(", ")}`),
          nearestNames(name, known),
        )
    return value
  }

  list(value: unknown, path: FieldPath): ReadonlyArray<unknown> | undefined {
    if (value === undefined) return this.refuse("reform.missing", path, undefined, words.needed)
    return Array.isArray(value) ? value : this.refuse("reform.wrongForm", path, value, words.list)
  }

  text(value: unknown, path: FieldPath): string | undefined {
    if (value === undefined) return this.refuse("reform.missing", path, undefined, words.needed)
    return typeof value === "string" && value.trim() !== ""
      ? value.trim()
      : this.refuse("reform.wrongForm", path, value, words.someText)
  }

  bothLanguages(value: unknown, path: FieldPath): Text | undefined {
    if (value === undefined) return this.refuse("reform.missing", path, undefined, words.both)
    if (!hasFields(value)) return this.refuse("reform.wrongForm", path, value, words.both)
    this.fields(value, path, ["fa", "en"])
    const fa = this.text(value["fa"], [...path, "fa"])
    const en = this.text(value["en"], [...path, "en"])
    return fa === undefined || en === undefined ? undefined : text(fa, en)
  }
}
