import { todayIn } from "@bazgasht/core"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** The day it is now where the office is, wherever the server stands. */
export const today = (): Day => Result.getOrThrow(todayIn(Date.now(), "Asia/Tehran"))
