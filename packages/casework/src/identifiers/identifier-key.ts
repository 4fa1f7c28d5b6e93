/** The form in which identifiers are compared, whatever keyboard they were typed on. */

import { latinDigits } from "@bazgasht/rules"

/** Characters that make no difference to who is meant: blanks, and what has no shape of its own. */
const withoutShape = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u0640\u2800]+/gu

/** Every dash, the minus sign among them. */
const dashes = /[\p{Pd}\u2212]/gu

/** Visible ASCII is compared as it is; most identifiers are nothing else. */
const visibleAscii = /^[!-~]*$/

/** No store keeps a longer id. Normal forms of longer texts may take time in the square of their length. */
const longest = 512

const composed = (written: string): string => written.replace(withoutShape, "").normalize("NFKC")

/**
 * What two writings of one identifier have in common: Latin digits, Persian letters, one kind of dash, no blanks and nothing that
 * cannot be seen. Identifiers are the same if and only if their keys are. A key is for comparing: what was written is what is
 * shown and stored. Capitals and small letters differ, since codes that machines assign differ by them.
 *
 * The key of a key is itself. It is empty where nothing that can be seen was written. A text of more than 512 characters is no identifier, and its
 * own key.
 *
 * @example
 * identifierKey("۱۲") // => "12"
 * identifierKey("P\u2011٠١٢ ") // => "P-012"
 * identifierKey("\u0643ر\u064A\u200Cم") === identifierKey("کریم") // => true
 */
export const identifierKey = (written: string): string =>
  written.length > longest || visibleAscii.test(written)
    ? written
    : latinDigits(composed(composed(written)))
        .replace(/[\u064A\u0649]/g, "\u06CC")
        .replace(/\u0643/g, "\u06A9")
        .replace(dashes, "-")
        .normalize("NFKC")

/**
 * Whether two writings name one thing.
 *
 * @example
 * isSameIdentifier("۱۴۰۴-۱۷", "1404-17") // => true
 */
export const isSameIdentifier = (one: string, other: string): boolean =>
  one === other || identifierKey(one) === identifierKey(other)

/**
 * Whether an identifier is among others, however each is written.
 *
 * @example
 * includesIdentifier(["person-1", "person-2"], "person-۲") // => true
 */
export const includesIdentifier = (all: ReadonlyArray<string>, one: string): boolean =>
  all.includes(one) || all.some((other) => isSameIdentifier(other, one))

/**
 * The order of identifiers: the same however each of them is written.
 *
 * @example
 * ["P-3", "P-۱", "P-2"].sort(compareIdentifiers) // => ["P-۱", "P-2", "P-3"]
 */
export const compareIdentifiers = (one: string, other: string): number => {
  const [first, second] = [identifierKey(one), identifierKey(other)]
  if (first !== second) return first < second ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}
