/**
 * The innermost loop. Every column loads this module under a name of its own, so that what the runtime learns about one
 * column's types does not slow another.
 */

import type { Ready } from "./column.ts"

/** Decides cases from one number on, round and round, and keeps each answer. */
export const decideSome = (
  ready: Extract<Ready, { readonly holds: unknown }>,
  from: number,
  count: number,
  answers: Uint8Array,
): void => {
  const { inputs, holds } = ready as { inputs: ReadonlyArray<unknown>; holds: (input: unknown) => boolean }
  let place = from
  for (let step = 0; step < count; step++) {
    answers[place] = holds(inputs[place]) ? 1 : 0
    place++
    if (place === inputs.length) place = 0
  }
}

/** The same for an engine that answers with promises, awaited one by one, as its callers do. */
export const decideSomeLater = async (
  ready: Extract<Ready, { readonly holdsLater: unknown }>,
  from: number,
  count: number,
  answers: Uint8Array,
): Promise<void> => {
  const { inputs, holdsLater } = ready as {
    inputs: ReadonlyArray<unknown>
    holdsLater: (input: unknown) => Promise<boolean>
  }
  let place = from
  for (let step = 0; step < count; step++) {
    answers[place] = (await holdsLater(inputs[place])) ? 1 : 0
    place++
    if (place === inputs.length) place = 0
  }
}
