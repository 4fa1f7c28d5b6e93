import { text } from "@bazgasht/rules"

/** The refusal of work in a placement that is somebody else's. */
export const placementOfOther = text(
  "این جانمایی متعلق به شخص دیگری است.",
  "The placement is that of another person.",
)
