import type { SupportProgramme } from "@bazgasht/core/support"
import { support } from "../../../../packages/core/test/country/ruritania-families.ts"

/** Support of families in the country of the examples. */
export const supportProgramme: SupportProgramme = support
