// GSM 03.38, basic set: a septet each.
const basicCharacters = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
)
// GSM 03.38, extension table: two septets each, which one part holds together.
const extensionCharacters = new Set("\f^{}\\[~]|€")

/** How a short message is written: `gsm7` in septets, `ucs2` in UTF-16 code units. */
export type SmsEncoding = "gsm7" | "ucs2"

/** What a text comes to as a short message. National shift tables are not counted on: no Persian one exists. */
export interface SmsParts {
  readonly encoding: SmsEncoding
  /** Septets, or UTF-16 code units. */
  readonly units: number
  /** How many messages are paid for. An empty text is one. */
  readonly parts: number
}

/** How many units a message of one part holds, and each part of a longer one. */
export const smsUnits = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const

const encodingOf = (characters: ReadonlyArray<string>): SmsEncoding =>
  characters.every((each) => basicCharacters.has(each) || extensionCharacters.has(each)) ? "gsm7" : "ucs2"

const unitsOf = (encoding: SmsEncoding, character: string): number =>
  encoding === "ucs2" ? character.length : extensionCharacters.has(character) ? 2 : 1

/**
 * The parts of a text as a phone shows them: no character is torn in two.
 *
 * @example
 * splitSms("نوبت شما فرداست") // => ["نوبت شما فرداست"]
 * splitSms("a".repeat(161)).map(({ length }) => length) // => [153, 8]
 */
export const splitSms = (text: string): ReadonlyArray<string> => {
  const characters = [...text]
  const encoding = encodingOf(characters)
  const { alone, joined } = smsUnits[encoding]
  const all = characters.reduce((sum, each) => sum + unitsOf(encoding, each), 0)
  if (all <= alone) return [text]
  const parts: Array<string> = []
  let part = ""
  let units = 0
  for (const character of characters) {
    const more = unitsOf(encoding, character)
    if (units + more > joined) {
      parts.push(part)
      part = ""
      units = 0
    }
    part += character
    units += more
  }
  return [...parts, part]
}

/**
 * In which encoding a text is sent, how long it is, and how many messages are paid for. One half-space or one Persian letter
 * makes the whole text `ucs2`.
 *
 * @example
 * smsParts("Your loan was approved.") // => { encoding: "gsm7", units: 23, parts: 1 }
 */
export const smsParts = (text: string): SmsParts => {
  const characters = [...text]
  const encoding = encodingOf(characters)
  return {
    encoding,
    units: characters.reduce((sum, each) => sum + unitsOf(encoding, each), 0),
    parts: splitSms(text).length,
  }
}
