import { text } from "@bazgasht/rules"

/** The one article of the small world. */
export const citations = [
  {
    instrument: { id: "ACT", title: text("قانون آزمون", "test act") },
    article: text("مادهٔ ۱", "art. 1"),
    confidence: "design",
  },
] as const
