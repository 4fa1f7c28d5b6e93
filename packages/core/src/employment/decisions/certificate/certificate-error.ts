import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
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
})

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
export class CertificateError extends /* @__PURE__ */ codedError("CertificateError", texts)<{
  /** The place in the payload, the header, or the list of traces: `credentialSubject.achievement.name`. */
  readonly path: string
}> {}

/** Why a certificate is not built, as a stable code. */
export type CertificateErrorCode = CertificateError["code"]
