/** What the pack of each field and the whole pack share. */

import { thirtyDayMonths } from "@bazgasht/core"
import type { Text } from "@bazgasht/rules"
import { actors } from "./actors.ts"
import { jalali } from "./calendar/jalali.ts"
import { policies } from "./policies.ts"

/** Days are Jalali, fractions of a term are counted in thirty-day months (C1). */
export const sharedByEveryPack = {
  version: "0.1.0",
  calendar: jalali,
  dayCount: thirtyDayMonths,
  currency: { fa: "ریال", en: { one: "rial", several: "rials" } },
  wording: "sentences",
} as const

/** The same with every disputed question and every actor, for packs that hold whole fields. */
export const sharedByPacks = { ...sharedByEveryPack, policies, actors } as const

/** Words by code, as a pack holds them. */
export const wordsByCode = (
  codes: { readonly [code: string]: Text },
  ...lists: ReadonlyArray<ReadonlyArray<{ readonly code: string; readonly title: Text }>>
): ReadonlyMap<string, Text> =>
  new Map([...Object.entries(codes), ...lists.flat().map(({ code, title }) => [code, title] as const)])
