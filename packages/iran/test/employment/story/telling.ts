/**
 * The way of one prisoner through every room of employment, from his file to the loan with which he works for himself. It is told by
 * chapter: what has to be there is there, and a refusal ends it.
 */

import type { Money } from "@bazgasht/rules"
import { expect } from "vitest"

export const rials = (amount: number): Money => amount as Money

/** A part of the story that went as it is written; a refusal ends the story. */
export const done = <P extends { readonly refusal: unknown }>(played: P): P =>
  played.refusal === undefined ? played : expect.fail(JSON.stringify(played.refusal))

export const known = <A>(value: A | undefined): A => value ?? expect.fail("known at this point of the story")
