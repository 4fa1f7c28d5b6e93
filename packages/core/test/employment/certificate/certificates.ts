/** Skill certificates to build, and what they hold. */

import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { SkillCertificate } from "../../../src/employment/decisions/certificate/skill-certificate.ts"
import type { Occupation } from "../../../src/employment/model/occupation/occupation.ts"

export const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))

/** A certificate without a trace of custody. */
export const certificate: SkillCertificate = {
  id: "urn:uuid:0c1b8f9e-3a5d-4a0e-9d5f-1f6f2b7f4a10",
  issuer: {
    id: "https://training.example/issuers/1",
    name: "سازمان آموزش فنی و حرفه‌ای",
    url: "https://training.example/",
  },
  validFrom: day("2026-08-01"),
  holder: {
    id: "urn:uuid:6e9d5a58-4f02-4d0b-8f4e-5b8d7c2a9b31",
    identity: { type: "emailAddress", value: "a@example.com", salt: "Kosher" },
  },
  skill: {
    id: "https://training.example/skills/7531",
    name: "خیاطی درجهٔ ۲",
    description: "دوخت لباس مردانه",
    criteria: "قبولی در آزمون کتبی و عملی",
    language: "fa",
    occupation: { code: "7531" as Occupation, title: "خیاطان و دوزندگان" },
  },
  results: [
    { id: "https://training.example/skills/7531/written", name: "آزمون کتبی", score: "17.5" },
    { id: "https://training.example/skills/7531/practical", name: "آزمون عملی" },
  ],
}

/** What may not be in it. */
export const custodyTraces = [
  "زندان مرکزی قزل‌حصار",
  "1403-221744",
  "۱۴۰۳/۰۲/۰۱",
  "Evin Prison",
  "سرقت تعزیری",
]

/** The certificate with another text in one of its places. */
export const places: ReadonlyArray<readonly [string, (text: string) => SkillCertificate]> = [
  ["issuer.name", (name) => ({ ...certificate, issuer: { ...certificate.issuer, name } })],
  [
    "credentialSubject.achievement.name",
    (name) => ({ ...certificate, skill: { ...certificate.skill, name } }),
  ],
  [
    "credentialSubject.achievement.description",
    (description) => ({ ...certificate, skill: { ...certificate.skill, description } }),
  ],
  [
    "credentialSubject.achievement.criteria.narrative",
    (criteria) => ({ ...certificate, skill: { ...certificate.skill, criteria } }),
  ],
  [
    "credentialSubject.achievement.inLanguage",
    (language) => ({ ...certificate, skill: { ...certificate.skill, language } }),
  ],
  [
    "credentialSubject.achievement.alignment.0.targetName",
    (title) => ({
      ...certificate,
      skill: { ...certificate.skill, occupation: { ...certificate.skill.occupation, title } },
    }),
  ],
  [
    "credentialSubject.identifier.0.salt",
    (salt) => ({
      ...certificate,
      holder: { ...certificate.holder, identity: { type: "systemId", value: "x", salt } },
    }),
  ],
  [
    "credentialSubject.result.0.value",
    (score) => ({ ...certificate, results: [{ id: "urn:part:1", name: "کتبی", score }] }),
  ],
  [
    "credentialSubject.achievement.resultDescription.0.name",
    (name) => ({ ...certificate, results: [{ id: "urn:part:1", name }] }),
  ],
]
