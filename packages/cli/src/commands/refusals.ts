/**
 * What a command refuses while it goes on with the rest.
 *
 * @module
 */

import type { Refusal } from "../case-files/refusal.ts"
import type { Platform } from "../platform.ts"
import type { Voice } from "../rendering/voice.ts"
import { reportRefusals } from "../report-error.ts"

/** All that was refused, and how more is added to it. */
export interface Refusals {
  readonly refused: ReadonlyArray<Refusal>
  readonly refuse: (refusals: ReadonlyArray<Refusal>) => void
}

/** Nothing refused yet. What is refused is said at once, unless the command tells of it at its end as a part of its JSON. */
export const startRefusals = (
  voice: Voice,
  platform: Platform,
  { inJson }: { readonly inJson: boolean },
): Refusals => {
  const refused: Array<Refusal> = []
  return {
    refused,
    refuse: (refusals) => {
      refused.push(...refusals)
      if (!inJson) reportRefusals(refusals, voice, platform)
    },
  }
}
