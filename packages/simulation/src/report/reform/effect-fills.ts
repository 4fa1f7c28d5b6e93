/**
 * How effects are drawn. The colour says how good or bad they are; the pattern says on which side they stand and whether a
 * decision or an amount is meant, so that no two look alike in grey.
 */

import { type Effect, effectTitles } from "../../runs/effects.ts"
import type { Layout } from "../layout.ts"
import type { Series } from "../pictures/bars.ts"
import { colours } from "../pictures/canvas.ts"
import type { Fill } from "../pictures/fills.ts"

const { amber, dark, grey, light, pale, rose, rust, slate, teal } = colours

/** How each effect is drawn. */
export const fillOf: Readonly<Record<Effect, Fill>> = {
  gains: { colour: dark },
  sooner: { colour: teal },
  mayGain: { colour: pale },
  loses: { colour: rust, pattern: "falling" },
  later: { colour: amber, pattern: "falling" },
  mayLose: { colour: rose, pattern: "falling", ink: rust },
  more: { colour: dark, pattern: "dotted" },
  settled: { colour: pale, pattern: "dotted", ink: dark },
  less: { colour: rust, pattern: "crossed" },
  unsettled: { colour: rose, pattern: "crossed", ink: rust },
  otherwise: { colour: slate, pattern: "lying" },
  open: { colour: grey },
  same: { colour: light },
}

/** What the fills of a picture mean. */
export const legendOfEffects = ({ say }: Layout, effects: ReadonlyArray<Effect>): ReadonlyArray<Series> =>
  effects.map((effect) => ({ title: say(effectTitles[effect]), ...fillOf[effect] }))
