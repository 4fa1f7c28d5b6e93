import { text } from "@bazgasht/rules"
import type { FileExpectation } from "../../case-file/expectation.ts"

/** What is expected of a jurisdiction for which openings and rounds are read. */
export const noProgramme: FileExpectation = {
  code: "code.unknown",
  expected: text(
    "نظام حقوقی‌ای که برنامهٔ اشتغال زندانیان دارد",
    "a jurisdiction that has a programme of employment",
  ),
}
