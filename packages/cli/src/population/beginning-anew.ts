/**
 * Work that keeps nothing until it is done: drawing a population, or reading one.
 *
 * @module
 */

import { text } from "@bazgasht/rules"
import type { Platform } from "../platform.ts"
import { page, type Voice } from "../rendering/voice.ts"

const stopped = text(
  "متوقف شد و چیزی نوشته نشد؛ همان فرمان از نو آغاز می‌کند.",
  "Stopped, and nothing was written; the same command begins anew.",
)

/** Carries out what is cheap to begin anew: an interrupt says so and ends the process. */
export const beginningAnew = async <A>(
  voice: Voice,
  platform: Platform,
  work: () => Promise<A>,
): Promise<A> => {
  const forget = platform.endOnInterrupt(() => {
    platform.progress("")
    platform.printError(page(voice, [stopped[voice.language]]))
  })
  try {
    return await work()
  } finally {
    forget()
  }
}
