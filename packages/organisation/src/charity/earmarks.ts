import { identifierKey, includesIdentifier } from "@bazgasht/casework"
import type { GiftEarmark } from "./gift/gift-profile.ts"

/** Whether an earmark names attributes that are known only, with a value at least for each. */
export const isKnownEarmark = (earmark: GiftEarmark, attributes: ReadonlyArray<string>): boolean =>
  Object.entries(earmark).every(([attribute, meant]) => attributes.includes(attribute) && meant.length > 0)

/** An earmark as a word, however its attributes and their values are listed, and the values written. */
const written = (earmark: GiftEarmark): string =>
  JSON.stringify(
    Object.entries(earmark)
      .map(([attribute, meant]) => [attribute, [...new Set(meant.map(identifierKey))].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** Whether two earmarks mean the same. */
export const isSameEarmark = (one: GiftEarmark, other: GiftEarmark): boolean =>
  written(one) === written(other)

/** Whether money of an earmark may be spent on something of these attributes. */
export const isMeantFor = (
  earmark: GiftEarmark,
  attributes: { readonly [attribute: string]: string },
): boolean =>
  Object.entries(earmark).every(
    ([attribute, meant]) =>
      Object.hasOwn(attributes, attribute) && includesIdentifier(meant, attributes[attribute] as string),
  )
