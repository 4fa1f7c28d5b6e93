import { stringify } from "yaml"

/** What stands for letters that could not be read; where a text holds one, it is no text to {@link readDocument}. */
const unreadable = "\ufffd"

// Blocks of lines lose spaces that stand alone on a line.
const form = { lineWidth: 0, blockQuote: false } as const

/** Writes a value as a document in YAML, such that {@link readDocument} reads that value. */
export const writeDocument = (value: object): string => {
  const plain = stringify(value, form)
  return plain.includes(unreadable)
    ? // Only in double quotes may a letter be told by its number.
      stringify(value, { ...form, defaultStringType: "QUOTE_DOUBLE" }).replaceAll(unreadable, "\\ufffd")
    : plain
}
