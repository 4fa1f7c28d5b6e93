/**
 * Numbers of a simulation as they are disclosed: grouped, or that they are not disclosed.
 *
 * @module
 */

import { text, wordsOf } from "@bazgasht/rules"
import type { Disclosed } from "@bazgasht/simulation"
import type { Voice } from "../rendering/voice.ts"

const hidden = text("پوشیده", "not shown")

const grouped = (value: bigint, voice: Voice): string => {
  const digits = String(value < 0n ? -value : value).replace(
    /\B(?=(\d{3})+(?!\d))/g,
    voice.language === "fa" ? "٬" : ",",
  )
  return wordsOf(voice).digits(value < 0n ? `−${digits}` : digits)
}

/** What is disclosed of a number. */
export const disclosedInWords = (value: Disclosed, voice: Voice): string =>
  value === "few" ? hidden[voice.language] : grouped(value, voice)
