import { decodeFamilyFile } from "@bazgasht/core/support"
import * as Result from "effect/Result"
import { gregorianDay, ruritania } from "../../core.ts"

export const today = gregorianDay(2025, 4, 10)

const household = { members: [{ person: "p-7", relation: "ward", joined: "2023/03/01" }] }

/** A ward, "p-7", joined on 1 March 2023. */
export const file = Result.getOrThrow(
  decodeFamilyFile({ kind: "family", id: "F-1", household }, ruritania, { today }),
)
