import { type Text, text } from "@bazgasht/rules"
import * as Data from "effect/Data"

/**
 * Why a certificate is not built, as a stable code.
 *
 * - `certificate.custodyData`: it holds one of the traces of custody that may not be in it
 * - `custodyTraces.missing`: nothing was named that may not be in it, so nothing could be searched for
 * - `custodyTraces.empty`: a trace has neither a letter nor a digit and cannot be searched for
 * - `text.missing`: a text is empty
 * - `text.malformed`: a text is no Unicode: half of a character stands alone
 * - `text.escaped`: a text holds an escape or a tag, by which another program reads other letters than those that are searched
 * - `uri.malformed`: an id is no absolute URI of ASCII characters
 * - `occupation.unknown`: no unit group of ISCO-08 has the code
 * - `day.outsideCalendar`: the day has no date
 * - `key.private`: the public key holds parts of the private one
 * - `algorithm.notPublic`: anybody who can verify by the algorithm could sign by it too, or nobody signs
 * - `signature.missing`: the signer gave no signature
 */
export type CertificateErrorCode =
  | "certificate.custodyData"
  | "custodyTraces.missing"
  | "custodyTraces.empty"
  | "text.missing"
  | "text.malformed"
  | "text.escaped"
  | "uri.malformed"
  | "occupation.unknown"
  | "day.outsideCalendar"
  | "key.private"
  | "algorithm.notPublic"
  | "signature.missing"

/**
 * Why a certificate is not built. It says where, and never what stands there.
 *
 * @example
 * const tracing = { ...certificate, skill: { ...certificate.skill, name: "tailoring in the castle" } }
 * const refused = buildCertificate(tracing, custodyTraces)
 * const error = Result.isFailure(refused) ? refused.failure : undefined
 * error?.code // => "certificate.custodyData"
 * error?.path // => "credentialSubject.achievement.name"
 */
export class CertificateError extends Data.TaggedError("CertificateError")<{
  readonly code: CertificateErrorCode
  /** The place in the payload, the header, or the list of traces: `credentialSubject.achievement.name`. */
  readonly path: string
}> {}

/** A sentence for each error. */
export const certificateErrorTexts: { readonly [Code in CertificateErrorCode]: Text } = {
  "certificate.custodyData": text(
    "در گواهینامهٔ مهارت نباید هیچ نشانی از زندان باشد.",
    "A skill certificate may hold no trace of prison.",
  ),
  "custodyTraces.missing": text(
    "باید معین شود که چه نشانه‌هایی نباید در گواهینامه بیاید؛ دست‌کم نام زندان و شمارهٔ پرونده.",
    "It has to be said which traces may not be in the certificate: at least the prison and the case.",
  ),
  "custodyTraces.empty": text(
    "یکی از نشانه‌ها نه حرفی دارد و نه رقمی و نمی‌توان آن را جست‌وجو کرد.",
    "A trace has neither a letter nor a digit and cannot be searched for.",
  ),
  "text.missing": text("این نوشته نباید خالی باشد.", "This text may not be empty."),
  "text.malformed": text("این نوشته نویسه‌ای ناقص دارد.", "This text holds half of a character."),
  "text.escaped": text(
    "این نوشته نباید نویسهٔ رمزگذاری‌شده یا برچسب داشته باشد؛ حروف را باید همان‌گونه که خوانده می‌شوند نوشت.",
    "This text may hold no escape and no tag; letters have to be written as they are read.",
  ),
  "uri.malformed": text(
    "این شناسه باید نشانی کامل (URI) با نویسه‌های لاتین باشد.",
    "This id has to be an absolute URI of ASCII characters.",
  ),
  "occupation.unknown": text(
    "چنین کدی در گروه‌های چهاررقمی طبقه‌بندی مشاغل نیست.",
    "No unit group of ISCO-08 has this code.",
  ),
  "day.outsideCalendar": text("این روز بیرون از محدودهٔ تقویم است.", "This day lies outside the calendar."),
  "key.private": text(
    "کلید عمومی گواهینامه نباید بخشی از کلید خصوصی را در بر داشته باشد.",
    "The public key may hold no part of the private one.",
  ),
  "algorithm.notPublic": text(
    "گواهینامه باید با کلید خصوصی امضا شود که با کلید عمومی آن را بتوان سنجید.",
    "A certificate is signed with a private key, so that everybody can verify it with the public one.",
  ),
  "signature.missing": text("امضاکننده امضایی نداده است.", "The signer gave no signature."),
}
