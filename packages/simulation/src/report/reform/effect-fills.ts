/** How effects are drawn: the colour says how good they are, the pattern tells them apart in grey. */

import { type Effect, effectTitles } from "../../runs/effects.ts"
import type { Layout } from "../layout.ts"
import type { Series } from "../pictures/bars.ts"
import { colours } from "../pictures/canvas.ts"
import type { Fill } from "../pictures/fills.ts"

const { amber, dark, grey, light, pale, rose, rust, slate, teal } = colours

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

export const legendOfEffects = ({ say }: Layout, effects: ReadonlyArray<Effect>): ReadonlyArray<Series> =>
  effects.map((effect) => ({ title: say(effectTitles[effect]), ...fillOf[effect] }))
