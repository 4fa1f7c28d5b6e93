/** The command line of an example: its options with `--help`, and a refusal in one sentence of what it does not know. */

import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings"

/** A command line without options: `npm run NAME -- --help` says what the example is and what may be asked of it. */
export const commandLine = (name: string, description: string) =>
  new Command(`npm run ${name} --`).description(description).showHelpAfterError().allowExcessArguments(false)

/** In which language an example prints: English where nothing is said. */
export const languageOption = new Option("--lang <language>", "the language of what is printed")
  .choices(["en", "fa"] as const)
  .default("en" as const)

/** Reads a whole number of at least `least`. */
export const wholeNumber =
  (least: number) =>
  (written: string): number => {
    const number = Number(written)
    if (!/^\d+$/.test(written) || !Number.isSafeInteger(number) || number < least)
      throw new InvalidArgumentError(`It is a whole number of at least ${least}.`)
    return number
  }

/** Reads what `isSound` takes; what it does not take is refused with the sentence. */
export const wordWhere =
  (isSound: (written: string) => boolean, otherwise: string) =>
  (written: string): string => {
    if (!isSound(written)) throw new InvalidArgumentError(otherwise)
    return written
  }
