import { type FieldPath, nearestWords } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"

/**
 * The known names that come nearest to a name, as everywhere: see `nearestWords`.
 *
 * @example
 * nearestNames("conditionalRelease.shareOfOtherTerms", iranPack.parameters.keys())[0]
 * // => "conditionalRelease.shareOfOtherTerm"
 */
export const nearestNames = (name: string, known: Iterable<string>): ReadonlyArray<string> =>
  nearestWords(name, known)

export type DocumentFields = { readonly [field: string]: unknown }

/**
 * The form of a document:
 *
 * - `missing`: a field that is needed is not there
 * - `unexpected`: an unknown field
 * - `wrongForm`: a value of another form than the field's
 */
export type FormFlaw = "missing" | "unexpected" | "wrongForm"

/** One thing that is wrong with a document. */
export interface DocumentFlaw<Code extends string> {
  readonly code: Code | FormFlaw
  readonly path: FieldPath
  readonly value?: string
  readonly expected: Text
  /** The names that come nearest to what stands there, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}

export const hasFields = (value: unknown): value is DocumentFields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const shortest = (value: unknown): string => {
  const written = typeof value === "string" ? value : (JSON.stringify(value) ?? "")
  return written.length <= 60 ? written : `${written.slice(0, 59)}…`
}

const words = {
  fields: text("فیلدها با نامشان", "fields by name"),
  list: text("یک فهرست", "a list"),
  both: text("نوشته‌ای به هر دو زبان: {fa: …, en: …}", "a text in both languages: {fa: …, en: …}"),
  someText: text("یک نوشته", "a text"),
  needed: text("این فیلد لازم است", "this field is needed"),
  truth: text("true یا false", "true or false"),
  texts: text("یک نوشته یا فهرستی از نوشته‌ها", "a text or a list of texts"),
}

/** Reads a document and takes note of all that is wrong with it. What could not be read is `undefined`. */
export class DocumentReader<Code extends string> {
  readonly flaws: Array<DocumentFlaw<Code>> = []

  refuse(
    code: Code | FormFlaw,
    path: FieldPath,
    value: unknown,
    expected: Text,
    nearest: ReadonlyArray<string> = [],
  ): undefined {
    this.flaws.push({
      code,
      path,
      ...(value === undefined ? {} : { value: shortest(value) }),
      expected,
      ...(nearest.length === 0 ? {} : { nearest }),
    })
  }

  /** Requires fields, and none but the known ones. */
  fields(value: unknown, path: FieldPath, known?: ReadonlyArray<string>): DocumentFields | undefined {
    if (value === undefined) return this.refuse("missing", path, undefined, words.needed)
    if (!hasFields(value)) return this.refuse("wrongForm", path, value, words.fields)
    for (const name of Object.keys(value))
      if (known !== undefined && !known.includes(name))
        this.refuse(
          "unexpected",
          [...path, name],
          undefined,
          text(`یکی از فیلدهای: ${known.join("، ")}`, `one of the fields ${known.join(", ")}`),
          nearestNames(name, known),
        )
    return value
  }

  /** Fields that may be left out altogether. */
  someFields(value: unknown, path: FieldPath, known?: ReadonlyArray<string>): DocumentFields {
    return value === undefined ? {} : (this.fields(value, path, known) ?? {})
  }

  list(value: unknown, path: FieldPath): ReadonlyArray<unknown> | undefined {
    if (value === undefined) return this.refuse("missing", path, undefined, words.needed)
    return Array.isArray(value) ? value : this.refuse("wrongForm", path, value, words.list)
  }

  text(value: unknown, path: FieldPath): string | undefined {
    if (value === undefined) return this.refuse("missing", path, undefined, words.needed)
    return typeof value === "string" && value.trim() !== ""
      ? value.trim()
      : this.refuse("wrongForm", path, value, words.someText)
  }

  /** A text that may be left out. */
  someText(value: unknown, path: FieldPath): string | undefined {
    return value === undefined ? undefined : this.text(value, path)
  }

  /** One text or several; numbers and truths are taken as they are written. */
  someTexts(value: unknown, path: FieldPath): ReadonlyArray<string> | undefined {
    if (value === undefined) return undefined
    const list = Array.isArray(value) ? value : [value]
    return list.every((one) => ["string", "number", "boolean"].includes(typeof one))
      ? list.map(String)
      : this.refuse("wrongForm", path, value, words.texts)
  }

  someTruth(value: unknown, path: FieldPath): boolean | undefined {
    if (value === undefined || typeof value === "boolean") return value
    return this.refuse("wrongForm", path, value, words.truth)
  }

  oneOf<A extends string>(value: unknown, path: FieldPath, names: ReadonlyArray<A>): A | undefined {
    if (names.some((name) => name === value)) return value as A
    return this.refuse(
      "wrongForm",
      path,
      value,
      text(`یکی از: ${names.join("، ")}`, `one of ${names.join(", ")}`),
      typeof value === "string" ? nearestNames(value, names) : [],
    )
  }

  bothLanguages(value: unknown, path: FieldPath): Text | undefined {
    if (!hasFields(value))
      return this.refuse(value === undefined ? "missing" : "wrongForm", path, value, words.both)
    this.fields(value, path, ["fa", "en"])
    const fa = this.text(value["fa"], [...path, "fa"])
    const en = this.text(value["en"], [...path, "en"])
    return fa === undefined || en === undefined ? undefined : text(fa, en)
  }

  /** What a name stands for, or the names that come nearest. */
  known<A>(
    code: Code,
    name: unknown,
    path: FieldPath,
    names: ReadonlyMap<string, A>,
    expected: Text,
  ): A | undefined {
    if (typeof name !== "string") return this.refuse(code, path, name, expected)
    return names.get(name) ?? this.refuse(code, path, name, expected, nearestNames(name, names.keys()))
  }
}
