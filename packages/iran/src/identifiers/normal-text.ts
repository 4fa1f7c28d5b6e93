/** The one form of a text that can be written with several keyboards. */

import { identifierKey } from "@bazgasht/casework"

/**
 * The same text for every way of writing a number of a document: what `identifierKey` makes of it, without the dashes that only set
 * groups apart, in Latin capitals. Done twice it changes nothing more.
 *
 * @example
 * normalText("۰۰۱-۳۵۴۲۴۱ ٩") // => "0013542419"
 */
export const normalText = (written: string): string =>
  identifierKey(written)
    .replace(/-/g, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
