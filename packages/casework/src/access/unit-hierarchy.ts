/** How units lie one below another, as far as access asks. A register of units has more to say of them. */

/** Units that lie below others, as of one day. */
export interface UnitHierarchy {
  /** The unit and those above it, from the nearest up. One that is not known stands alone. */
  readonly upFrom: (unit: string) => ReadonlyArray<string>
  /** The unit and every one below it. */
  readonly below: (unit: string) => ReadonlyArray<string>
}

/** Units of which none lies below another. */
export const flatUnits: UnitHierarchy = {
  upFrom: (unit) => [unit],
  below: (unit) => [unit],
}
