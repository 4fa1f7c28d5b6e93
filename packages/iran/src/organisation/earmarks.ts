import type { EarmarkSources } from "@bazgasht/core/release"
import { province } from "./units.ts"

/** What donors may mean their money for, and which cases say what it is. */
export const earmarks: EarmarkSources = {
  province: { of: "unit", kind: province.code },
  debt: { of: "debt" },
  help: { of: "help" },
  campaign: { of: "campaign" },
  sponsorship: { of: "sponsorship" },
}
