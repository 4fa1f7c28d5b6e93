/**
 * The colours of effects.
 *
 * @module
 */

import { type Effect, effectTitles } from "../../runs/effects.ts"
import type { Layout } from "../layout.ts"
import type { Series } from "../pictures/bars.ts"
import { colours } from "../pictures/canvas.ts"

const colourOf: Readonly<Record<Effect, string>> = {
  gains: colours.dark,
  sooner: colours.teal,
  more: colours.dark,
  mayGain: colours.pale,
  settled: colours.pale,
  loses: colours.rust,
  later: colours.amber,
  less: colours.rust,
  mayLose: colours.rose,
  unsettled: colours.rose,
  otherwise: colours.slate,
  open: colours.grey,
  same: colours.light,
}

/** What the colours of a picture mean. */
export const legendOfEffects = ({ say }: Layout, effects: ReadonlyArray<Effect>): ReadonlyArray<Series> =>
  effects.map((effect) => ({ title: say(effectTitles[effect]), colour: colourOf[effect] }))
