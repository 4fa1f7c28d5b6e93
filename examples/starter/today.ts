import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"

const tehran = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tehran" })

/** The day it is now where the office is, wherever the server stands. */
export const today = (): Day => Result.getOrThrow(parseDay(gregorian, tehran.format(new Date())))
