/**
 * The signing of certificates, and the port of who signs.
 *
 * Source: 1EdTech, Open Badges Specification 3.0, JSON Web Token proof format; RFC 7515, compact serialisation.
 */

import { codedError, text, utf8Bytes } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { base64url } from "./base64url.ts"
import { type BuiltCertificate, buildCertificate, serialised } from "./build-certificate.ts"
import { CertificateError } from "./certificate-error.ts"
import { type CustodyTraces, custodyTracesOf } from "./custody-traces.ts"
import { isUri } from "./leaves.ts"
import type { SkillCertificate } from "./skill-certificate.ts"

/** A public key as a JSON Web Key. */
export type PublicKey = { readonly kty: string; readonly [member: string]: string }

/** By which key a signature can be verified, and how. */
export type VerificationKey = {
  /** The algorithm, as RFC 7518 names it: `RS256`, which every verifier knows, `ES256`, `EdDSA`. */
  readonly alg: string
} & (
  | {
      /** URI under which the public key can be had. */
      readonly kid: string
    }
  | { readonly jwk: PublicKey }
)

const texts = () => ({
  "signer.unavailable": text("امضاکننده اکنون در دسترس نیست.", "The signer is not available at present."),
  "signer.refused": text(
    "امضاکننده این گواهینامه را امضا نکرد.",
    "The signer refused to sign the certificate.",
  ),
})

/**
 * The signer did not sign: it is out of reach, or it will not.
 *
 * @example
 * const signer: CertificateSigner = {
 *   key: { alg: "EdDSA", kid: "https://training.example/keys/1" },
 *   sign: async () => Result.fail(new SigningError({ code: "signer.unavailable" })),
 * }
 * const refused = await issueCertificate(certificate, custodyTraces, signer)
 * Result.isFailure(refused) && refused.failure.code // => "signer.unavailable"
 */
export class SigningError extends /* @__PURE__ */ codedError("SigningError", texts) {}

/**
 * The port of who signs certificates: a key store, or a service of the training organisation. It gets bytes and never a person's
 * facts beside them, and what it signs is put together here, so that nothing can come between.
 */
export interface CertificateSigner {
  readonly key: VerificationKey
  /** The signature of the bytes by the algorithm of the key. */
  readonly sign: (bytes: Uint8Array) => Promise<Result.Result<Uint8Array, SigningError>>
}

/** A certificate that is signed. */
export interface IssuedCertificate extends BuiltCertificate {
  /** The signed certificate as it is handed out: a compact JSON Web Signature. */
  readonly jws: string
}

/** What a JSON Web Key holds only where it is private or shared. */
const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]

const checkKey = (key: VerificationKey): Result.Result<void, CertificateError> => {
  if (/^(?:none|HS\d+)$/i.test(key.alg))
    return Result.fail(new CertificateError({ code: "algorithm.notPublic", path: "header.alg" }))
  if ("kid" in key && !isUri(key.kid))
    return Result.fail(new CertificateError({ code: "uri.malformed", path: "header.kid" }))
  const secret = "jwk" in key && privateMembers.some((member) => Object.hasOwn(key.jwk, member))
  return secret ? Result.fail(new CertificateError({ code: "key.private", path: "header.jwk" })) : Result.void
}

const headerOf = (key: VerificationKey, traces: CustodyTraces): Result.Result<string, CertificateError> =>
  Result.mapError(
    serialised({ alg: key.alg, ...("jwk" in key ? { jwk: key.jwk } : { kid: key.kid }), typ: "JWT" }, traces),
    ({ code, path }) => new CertificateError({ code, path: `header.${path}` }),
  )

/**
 * What is signed of a certificate: the header that names the key, and the payload, both in base64url. The header is published too
 * and holds no trace of custody either.
 */
const signingInput = (
  { bytes }: Pick<BuiltCertificate, "bytes">,
  key: VerificationKey,
  custodyTraces: ReadonlyArray<string>,
): Result.Result<string, CertificateError> =>
  Result.gen(function* () {
    yield* checkKey(key)
    const header = yield* headerOf(key, yield* custodyTracesOf(custodyTraces))
    return `${base64url(utf8Bytes(header))}.${base64url(bytes)}`
  })

/**
 * Builds a certificate and has it signed. Nothing is signed that holds a trace of custody; see `buildCertificate`.
 *
 * @example
 * // A key store signs; here it always gives the same bytes.
 * const signer: CertificateSigner = {
 *   key: { alg: "EdDSA", kid: "https://training.example/keys/1" },
 *   sign: async () => Result.succeed(Uint8Array.of(1, 2, 3)),
 * }
 * const { jws } = Result.getOrThrow(await issueCertificate(certificate, custodyTraces, signer))
 * jws.split(".").length // => 3
 */
export const issueCertificate = async (
  certificate: SkillCertificate,
  custodyTraces: ReadonlyArray<string>,
  { key, sign }: CertificateSigner,
): Promise<Result.Result<IssuedCertificate, CertificateError | SigningError>> => {
  const unsigned = Result.flatMap(buildCertificate(certificate, custodyTraces), (built) =>
    Result.map(signingInput(built, key, custodyTraces), (input) => ({ built, input })),
  )
  if (Result.isFailure(unsigned)) return Result.fail(unsigned.failure)
  const { built, input } = unsigned.success
  const signature = await sign(utf8Bytes(input))
  if (Result.isFailure(signature)) return Result.fail(signature.failure)
  return signature.success.length === 0
    ? Result.fail(new CertificateError({ code: "signature.missing", path: "signature" }))
    : Result.succeed({ ...built, jws: `${input}.${base64url(signature.success)}` })
}
