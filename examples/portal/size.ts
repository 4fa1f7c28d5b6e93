/** How large the country of the portal is, unless something else is asked. */

import type { CountrySize } from "@bazgasht/example-systems/country.ts"

/** Large enough for figures that may be published, small enough to live through in a minute. */
export const portalSize: CountrySize = {
  prisoners: 240,
  families: 150,
  associations: 4,
  employers: 6,
  gifts: 240,
  debtors: 10,
}
