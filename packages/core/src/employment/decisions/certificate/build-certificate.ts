import { canonicalJson, digestOfBytes, utf8Bytes } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CertificateError } from "./certificate-error.ts"
import { type CustodyTraces, checkTraces, custodyTracesOf } from "./custody-traces.ts"
import { checkTexts, leavesOf } from "./leaves.ts"
import { type Json, type OpenBadge, openBadgeOf } from "./open-badge.ts"
import type { SkillCertificate } from "./skill-certificate.ts"

/** A certificate that may be signed. */
export interface BuiltCertificate {
  /** URI of the certificate. */
  readonly id: string
  readonly payload: OpenBadge
  /** The canonical JSON of the payload (RFC 8785) in UTF-8. */
  readonly bytes: Uint8Array
  /** The SHA-256 of the bytes, in lowercase hexadecimal; the enrolment records it. */
  readonly digest: string
}

/** The canonical JSON of what is published, where all its texts are sound and hold no trace of custody. */
export const serialised = (data: Json, traces: CustodyTraces): Result.Result<string, CertificateError> => {
  const leaves = leavesOf(data)
  return Result.flatMap(checkTexts(leaves), () => {
    const json = canonicalJson(data)
    return Result.map(checkTraces(leaves, json, traces), () => json)
  })
}

/** An identifier is hashed, so that its own text stands nowhere in the payload. */
const checkIdentity = ({ holder: { identity } }: SkillCertificate): Result.Result<void, CertificateError> =>
  identity === undefined
    ? Result.void
    : checkTexts([{ path: "holder.identity.value", key: "value", text: identity.value }])

/**
 * Builds a skill certificate as an Open Badge 3.0, or says why not. The same certificate always has the same bytes.
 *
 * `custodyTraces` is what may not be in it, however it is written: the name and the code of the prison, the number of the case, the
 * offence, the days of custody in every calendar and way of writing, and those who issue for the prison. They are compared by their
 * letters and digits, without regard to capitals, vowel signs, spaces, half-spaces and dashes, to Persian or Arabic letters and
 * digits, and to the encoding of addresses; texts with other escapes are refused. A trace of one or two digits is found in many texts by chance; give it with what stands around it.
 *
 * @example
 * // A certificate of a tailor, which may not tell of the Castle.
 * Result.getOrThrow(buildCertificate(certificate, custodyTraces)).digest.length // => 64
 *
 * const tracing = { ...certificate, skill: { ...certificate.skill, name: "tailoring in the castle" } }
 * const refused = buildCertificate(tracing, custodyTraces)
 * Result.isFailure(refused) && refused.failure.code // => "certificate.custodyData"
 */
export const buildCertificate = (
  certificate: SkillCertificate,
  custodyTraces: ReadonlyArray<string>,
): Result.Result<BuiltCertificate, CertificateError> =>
  Result.gen(function* () {
    const traces = yield* custodyTracesOf(custodyTraces)
    yield* checkIdentity(certificate)
    const payload = yield* openBadgeOf(certificate)
    const bytes = utf8Bytes(yield* serialised(payload, traces))
    return { id: certificate.id, payload, bytes, digest: digestOfBytes(bytes) }
  })
