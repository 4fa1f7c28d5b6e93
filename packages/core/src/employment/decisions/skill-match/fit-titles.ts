import { type Text, text } from "@bazgasht/rules"
import type { FitPart } from "./fit.ts"

/** The titles of the parts of a fit. */
export const fitTitles: { readonly [Part in FitPart]: Text } = {
  essential: text("مهارت‌های ضروری", "essential skills"),
  optional: text("مهارت‌های تکمیلی", "optional skills"),
  certificate: text("گواهینامهٔ مهارت", "skill certificate"),
  experience: text("سابقهٔ کار", "work experience"),
  wish: text("شغل دلخواه", "preferred occupation"),
}
