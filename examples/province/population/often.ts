/**
 * Chance by the shares that are assumed.
 *
 * @module
 */

import type { Chance } from "@bazgasht/example-caseload/random.ts"
import { type AssumptionName, assumptions } from "./assumptions.ts"

/** The parts of a hundred to which shares are distinguished. */
const parts = 100

/** Whether something happens that happens as often as a share says. */
export const often = (chance: Chance, share: AssumptionName): boolean =>
  chance.between(1, 100 * parts) <= Math.round(assumptions[share].value * parts)

/** Whether something is so, as often as a share says; nothing where nobody knows it yet. */
export const known = <Field extends string>(
  chance: Chance,
  field: Field,
  share: AssumptionName,
): { readonly [Key in Field]?: boolean } => {
  const value = often(chance, share)
  return unlessUnknown(chance, { [field]: value } as { readonly [Key in Field]: boolean })
}

/** Something, or nothing where nobody knows it yet. */
export const unlessUnknown = <Fields extends object>(chance: Chance, fields: Fields): Partial<Fields> =>
  often(chance, "unknown") ? {} : fields

/** One of a list. */
export const oneOf = <A>(chance: Chance, list: ReadonlyArray<A>): A =>
  list[chance.between(0, list.length - 1)] as A
