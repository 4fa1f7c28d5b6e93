/**
 * Values of attributes as they are stored: types apart, each in its order.
 *
 * @module
 */

import type { AttributeValue } from "@bazgasht/casework"

/** The number of a type and a value of it, whose order is that of the values. */
export type StoredValue = readonly [type: 0 | 1 | 2, value: number | string]

/**
 * A value as it is stored.
 *
 * @example
 * storedValue(true) // => [0, 1]
 */
export const storedValue = (value: AttributeValue): StoredValue =>
  typeof value === "boolean" ? [0, Number(value)] : typeof value === "number" ? [1, value] : [2, value]

/** The value that was stored. */
export const givenValue = ([type, value]: StoredValue): AttributeValue => (type === 0 ? value === 1 : value)
