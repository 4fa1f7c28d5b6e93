/**
 * A skill certificate as the payload of an Open Badge.
 *
 * Source: 1EdTech, Open Badges Specification 3.0: data model (AchievementCredential), and the JSON Web Token proof format, by
 * which the claims `iss`, `jti`, `nbf` and `sub` stand beside the credential. Occupations are aligned with the concepts that
 * ESCO publishes for ISCO-08.
 */

import { type Day, digestOfBytes, gregorian, utf8Bytes } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isOccupation } from "../../model/occupation/occupation.ts"
import { CertificateError } from "./certificate-error.ts"
import type {
  CertifiedSkill,
  ExaminationResult,
  HashedIdentity,
  SkillCertificate,
} from "./skill-certificate.ts"

/** A value of JSON. */
export type Json = string | number | boolean | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** The payload of an Open Badge: an AchievementCredential with the claims of its token. */
export type OpenBadge = { readonly [key: string]: Json }

const secondsOfDay = 86_400

const pad = (value: number, length: number): string => String(value).padStart(length, "0")

/** Midnight of a day in Greenwich. */
const timestampOf = (day: Day): Result.Result<string, CertificateError> =>
  Result.mapBoth(gregorian.toDate(day), {
    onSuccess: ({ day: of, month, year }) => `${pad(year, 4)}-${pad(month, 2)}-${pad(of, 2)}T00:00:00Z`,
    onFailure: () => new CertificateError({ code: "day.outsideCalendar", path: "validFrom" }),
  })

const identityObject = ({ salt, type, value }: HashedIdentity): Json => ({
  type: "IdentityObject",
  hashed: true,
  identityHash: `sha256$${digestOfBytes(utf8Bytes(`${value}${salt}`))}`,
  identityType: type,
  salt,
})

const alignmentOf = ({ code, title }: CertifiedSkill["occupation"]): Json => ({
  type: ["Alignment"],
  targetCode: code,
  targetFramework: "ISCO-08",
  targetName: title,
  targetUrl: `http://data.europa.eu/esco/isco/C${code}`,
})

const resultDescriptionOf = ({ id, name, score }: ExaminationResult): Json => ({
  id,
  type: ["ResultDescription"],
  name,
  resultType: score === undefined ? "Status" : "RawScore",
})

const resultOf = ({ id, score }: ExaminationResult): Json => ({
  type: ["Result"],
  resultDescription: id,
  ...(score === undefined ? { status: "Completed" } : { value: score }),
})

const achievementOf = (
  { criteria, description, id, language, name, occupation }: CertifiedSkill,
  results: ReadonlyArray<ExaminationResult>,
): Json => ({
  id,
  type: ["Achievement"],
  achievementType: "Certificate",
  alignment: [alignmentOf(occupation)],
  criteria: { narrative: criteria },
  description,
  inLanguage: language,
  name,
  ...(results.length === 0 ? {} : { resultDescription: results.map(resultDescriptionOf) }),
})

/** A skill certificate as the payload of an Open Badge 3.0. */
export const openBadgeOf = ({
  holder,
  id,
  issuer,
  results = [],
  skill,
  validFrom,
}: SkillCertificate): Result.Result<OpenBadge, CertificateError> => {
  if (!isOccupation(skill.occupation.code))
    return Result.fail(
      new CertificateError({
        code: "occupation.unknown",
        path: "credentialSubject.achievement.alignment.0.targetCode",
      }),
    )
  return Result.map(timestampOf(validFrom), (from) => ({
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: {
      id: issuer.id,
      type: ["Profile"],
      name: issuer.name,
      ...(issuer.url === undefined ? {} : { url: issuer.url }),
    },
    validFrom: from,
    name: skill.name,
    credentialSubject: {
      id: holder.id,
      type: ["AchievementSubject"],
      achievement: achievementOf(skill, results),
      ...(holder.identity === undefined ? {} : { identifier: [identityObject(holder.identity)] }),
      ...(results.length === 0 ? {} : { result: results.map(resultOf) }),
    },
    iss: issuer.id,
    jti: id,
    nbf: validFrom * secondsOfDay,
    sub: holder.id,
  }))
}
