/**
 * What an allocation chooses between: petitions that lack a sum of money, and gifts that may fill the gap.
 */

import { identifierKey, includesIdentifier } from "@bazgasht/casework"
import type { Day, Money } from "@bazgasht/rules"

/** A petition that lacks nothing but money: its residual is fixed and valid. */
export interface FundablePetition {
  /** The id of the petition, not of a person. */
  readonly id: string
  /** What still has to be paid now for the release, in the smallest unit of the currency; greater than zero. */
  readonly residual: Money
  /** What earmarks look at: the province, the kind of debt, and whatever else the policy of the pool names. */
  readonly attributes: { readonly [attribute: string]: string }
  /** A whole number for each key by which the policy ranks or weighs. */
  readonly values: { readonly [key: string]: number }
}

/**
 * What a donor wants the money to be spent on: for each attribute that is named, the values that are meant. Money without an
 * earmark names none and is free for all.
 */
export type Earmark = { readonly [attribute: string]: ReadonlyArray<string> }

/** Money that was received and is free: only such money is allocated, and nothing that was merely promised. */
export interface Gift {
  /** The id of the gift, not of the donor. */
  readonly id: string
  /** Opaque id of the donor, for the report; nothing is decided by it. */
  readonly donor?: string
  /** What of it is free, in the smallest unit of the currency. */
  readonly free: Money
  /** When it was received: of gifts that are meant for the same, the older is spent first. */
  readonly receivedOn: Day
  readonly earmark: Earmark
}

/**
 * Whether a gift may be spent on a petition. A petition without an attribute that the earmark names is not meant by it.
 *
 * @example
 * isMeant({ province: ["north"] }, { province: "north", debt: "rent" }) // => true
 * isMeant({ debt: ["compensation"] }, { province: "north", debt: "rent" }) // => false
 */
export const isMeant = (earmark: Earmark, attributes: FundablePetition["attributes"]): boolean =>
  Object.entries(earmark).every(
    ([attribute, meant]) =>
      Object.hasOwn(attributes, attribute) && includesIdentifier(meant, attributes[attribute] as string),
  )

/**
 * An earmark as a word, however its attributes and their values are listed and written: the same for two earmarks if and only if they mean the same.
 *
 * @example
 * earmarkKey({ province: ["P-2", "P-۱"] }) === earmarkKey({ province: ["P-1", "P-2"] }) // => true
 */
export const earmarkKey = (earmark: Earmark): string =>
  JSON.stringify(
    Object.entries(earmark)
      .map(([attribute, meant]) => [attribute, [...new Set(meant.map(identifierKey))].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
