import { type Text, text } from "@bazgasht/rules"

/**
 * A text in the four languages in which people are written to: none can be left out. The Arabic and the Kurdish have not been reviewed by a
 * lawyer whose language they are.
 */
export const said = (fa: string, en: string, ar: string, ckb: string): Text => text(fa, en, { ar, ckb })
