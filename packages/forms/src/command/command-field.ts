import type { Text } from "@bazgasht/rules"

/** What every field of a command has. */
interface AnyField {
  /** The name of the field in the command. */
  readonly name: string
  readonly title: Text
  /** Whether the command needs it. */
  readonly required: boolean
  /** How it is written, where that does not follow from its kind. */
  readonly help?: Text
}

/** A code that can be chosen. */
export interface CodeChoice {
  readonly code: string
  readonly title: Text
}

/** A field that is one text on a page. */
export type SimpleField = AnyField & {
  /**
   * What may be said of the document in which the value stands: its number, who issued it and its days. Their places are below that of the field. Where
   * any of it is written, the answer is the value with its evidence.
   */
  readonly evidence?: ReadonlyArray<SimpleField>
} & (
    | { readonly kind: "truth" | "money" | "day" | "value" | "receipt" }
    /** A text, or a code of a form that the pattern says; `asked` is what the text says, where it is no word. */
    | { readonly kind: "text"; readonly pattern?: string; readonly asked?: "count" | "day" | "term" }
    | { readonly kind: "count"; readonly minimum?: number }
    | { readonly kind: "code"; readonly choices: ReadonlyArray<CodeChoice> }
  )

/** One of several groups of fields, by the code of its `tag`. */
export interface ChoiceField extends AnyField {
  readonly kind: "choice"
  readonly tag: string
  readonly options: ReadonlyArray<CodeChoice & { readonly fields: ReadonlyArray<CommandField> }>
}

/** A field of a command as a page asks for it. Plain JSON. */
export type CommandField =
  | SimpleField
  | (AnyField & { readonly kind: "group"; readonly fields: ReadonlyArray<CommandField> })
  | ChoiceField
  /** A list; of simple items one a line of a single text. */
  | (AnyField & { readonly kind: "list"; readonly item: CommandField })
  /** Values under names, one a line: `name = value`. Where the values are lists, a name stands on several lines. */
  | (AnyField & { readonly kind: "record"; readonly item: SimpleField; readonly several: boolean })

/**
 * Whether a field is one text on a page.
 *
 * @example
 * const schema = commandSchemasOf(caseKinds.leniency).get("report") ?? {}
 * commandForm({ kind: "leniency", type: "report", schema }).fields.every(isSimple) // => true
 */
export const isSimple = ({ kind }: CommandField): boolean =>
  kind !== "group" && kind !== "choice" && kind !== "list" && kind !== "record"
