import type { FactNode, Text } from "@bazgasht/rules"

/**
 * A fact as far as reading it goes: its id, its kind and its limits, without the words in which it is asked for. Every fact is one.
 *
 * @example
 * const shape: FactShape = { id: "securityClass", kind: "count", minimum: 1, maximum: 9 }
 */
export interface FactShape extends Pick<FactNode, "id" | "kind" | "codes" | "minimum" | "maximum"> {
  /** By what an error names the value, where it can. */
  readonly label?: Text
}
