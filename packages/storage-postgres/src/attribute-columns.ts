import type { AttributeValue } from "@bazgasht/casework/ports"

const types = ["boolean", "number", "string"]

/** The type of a value as the column `type` holds it. */
export const typeOf = (value: AttributeValue): number => types.indexOf(typeof value)

/** A value as the columns `type`, `number` and `text` hold it. */
export const columnsOf = (value: AttributeValue): readonly [type: number, number: number, text: string] => [
  typeOf(value),
  typeof value === "string" ? 0 : Number(value),
  typeof value === "string" ? value : "",
]
