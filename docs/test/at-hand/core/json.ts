/** What is decided of debts and of families in the invented country. */

import { debts as ofDebts } from "../../../../packages/core/test/country/ruritania-debts.ts"
import { support } from "../../../../packages/core/test/country/ruritania-families.ts"

export const debts = ofDebts
export const supportProgramme = support
