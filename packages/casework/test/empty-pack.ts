import { makePack, parseDay, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { jalali } from "./jalali-of-icu.ts"

export const day = (written: string) => Result.getOrThrow(parseDay(jalali, written))

/** A pack without a rule, for what is said in words. */
export const pack = Result.getOrThrow(
  makePack({
    id: "test",
    title: text("آزمایش", "test"),
    version: "1.0.0",
    calendar: jalali,
    dayCount: { id: "test", title: text("آزمایش", "test"), completionDay: () => undefined },
    rules: [],
  }),
)
