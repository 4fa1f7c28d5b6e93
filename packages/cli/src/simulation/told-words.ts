/**
 * Numbers of a simulation as they are told: grouped, or that they are not told.
 *
 * @module
 */

import { text, wordsOf } from "@bazgasht/rules"
import type { Told } from "@bazgasht/simulation"
import type { Voice } from "../rendering/voice.ts"

const hidden = text("پوشیده", "not shown")

const grouped = (value: bigint, voice: Voice): string => {
  const digits = String(value < 0n ? -value : value).replace(
    /\B(?=(\d{3})+(?!\d))/g,
    voice.language === "fa" ? "٬" : ",",
  )
  return wordsOf(voice).digits(value < 0n ? `−${digits}` : digits)
}

/** What is told of a number. */
export const toldInWords = (value: Told, voice: Voice): string =>
  value === "few" ? hidden[voice.language] : grouped(value, voice)
