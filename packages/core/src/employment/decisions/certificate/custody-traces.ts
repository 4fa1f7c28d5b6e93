import { latinDigits } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { CertificateError } from "./certificate-error.ts"
import { addressRead, type Leaf } from "./leaves.ts"

/** Letters that stand for another one on some keyboard and have no decomposition by which that shows. */
const alike: ReadonlyMap<string, string> = new Map([
  ["ي", "ی"],
  ["ى", "ی"],
  ["ے", "ی"],
  ["ك", "ک"],
  ["ة", "ه"],
  ["ە", "ه"],
  ["ہ", "ه"],
  ["ھ", "ه"],
  ["ٱ", "ا"],
])

/** All but letters and digits, and of these the ones without a shape: vowel signs, half-spaces, dashes, the stretching line. */
const withoutMeaning = /[^\p{L}\p{N}]|[\p{Default_Ignorable_Code_Point}\u0640]/gu

/**
 * The letters and digits of a text, the same for every way of writing them. What is part of a text is part of what it is folded to.
 */
const folded = (text: string): string =>
  Array.from(
    latinDigits(text.normalize("NFKD").replace(withoutMeaning, "")),
    (character) => alike.get(character) ?? character,
  )
    .join("")
    .toUpperCase()

/** What may not be published, ready to be searched for. */
export interface CustodyTraces {
  readonly written: ReadonlyArray<string>
  readonly folded: ReadonlyArray<string>
}

/** Makes traces ready to be searched for; a trace that could not be found in any text is refused. */
export const custodyTracesOf = (
  traces: ReadonlyArray<string>,
): Result.Result<CustodyTraces, CertificateError> => {
  if (traces.length === 0)
    return Result.fail(new CertificateError({ code: "custodyTraces.missing", path: "custodyTraces" }))
  const all = traces.map(folded)
  const empty = all.indexOf("")
  return empty >= 0
    ? Result.fail(new CertificateError({ code: "custodyTraces.empty", path: `custodyTraces.${empty}` }))
    : Result.succeed({ written: traces, folded: all })
}

/**
 * Refuses texts in which somebody may read one of the traces, or which hold one as it is written.
 *
 * Letters of other scripts that look alike are not taken for each other.
 */
export const checkTraces = (
  leaves: ReadonlyArray<Leaf>,
  serialised: string,
  { folded: sought, written }: CustodyTraces,
): Result.Result<void, CertificateError> => {
  const found = leaves.find(({ text }) => {
    const readings = [text, addressRead(text)].map(folded)
    return sought.some((trace) => readings.some((reading) => reading.includes(trace)))
  })
  if (found === undefined && !written.some((trace) => serialised.includes(trace))) return Result.void
  return Result.fail(new CertificateError({ code: "certificate.custodyData", path: found?.path ?? "" }))
}
