import { createHash } from "node:crypto"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { buildCertificate } from "../../../src/employment/decisions/certificate/build-certificate.ts"
import type { SkillCertificate } from "../../../src/employment/decisions/certificate/skill-certificate.ts"
import type { Occupation } from "../../../src/employment/model/occupation/occupation.ts"
import { certificate, custodyTraces, places } from "./certificates.ts"

const build = (one: SkillCertificate = certificate) => Result.getOrThrow(buildCertificate(one, custodyTraces))
const refusalOf = (one: SkillCertificate, traces = custodyTraces) =>
  Result.match(buildCertificate(one, traces), {
    onSuccess: () => undefined,
    onFailure: ({ code, path }) => ({ code, path }),
  })

describe("a skill certificate as an Open Badge 3.0", () => {
  it("has the fields that the specification requires, under their names", () => {
    const identityHash = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
    expect(build().payload).toEqual({
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      id: certificate.id,
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      issuer: {
        id: "https://training.example/issuers/1",
        type: ["Profile"],
        name: "سازمان آموزش فنی و حرفه‌ای",
        url: "https://training.example/",
      },
      validFrom: "2026-08-01T00:00:00Z",
      name: "خیاطی درجهٔ ۲",
      credentialSubject: {
        id: certificate.holder.id,
        type: ["AchievementSubject"],
        achievement: {
          id: "https://training.example/skills/7531",
          type: ["Achievement"],
          achievementType: "Certificate",
          alignment: [
            {
              type: ["Alignment"],
              targetCode: "7531",
              targetFramework: "ISCO-08",
              targetName: "خیاطان و دوزندگان",
              targetUrl: "http://data.europa.eu/esco/isco/C7531",
            },
          ],
          criteria: { narrative: "قبولی در آزمون کتبی و عملی" },
          description: "دوخت لباس مردانه",
          inLanguage: "fa",
          name: "خیاطی درجهٔ ۲",
          resultDescription: [
            {
              id: "https://training.example/skills/7531/written",
              type: ["ResultDescription"],
              name: "آزمون کتبی",
              resultType: "RawScore",
            },
            {
              id: "https://training.example/skills/7531/practical",
              type: ["ResultDescription"],
              name: "آزمون عملی",
              resultType: "Status",
            },
          ],
        },
        identifier: [
          {
            type: "IdentityObject",
            hashed: true,
            identityHash,
            identityType: "emailAddress",
            salt: "Kosher",
          },
        ],
        result: [
          {
            type: ["Result"],
            resultDescription: "https://training.example/skills/7531/written",
            value: "17.5",
          },
          {
            type: ["Result"],
            resultDescription: "https://training.example/skills/7531/practical",
            status: "Completed",
          },
        ],
      },
      iss: "https://training.example/issuers/1",
      jti: certificate.id,
      nbf: Date.UTC(2026, 7, 1) / 1000,
      sub: certificate.holder.id,
    })
  })

  it("leaves out what the certificate does not say", () => {
    const { results: _, ...plain } = certificate
    const { issuer, payload } = {
      ...build({
        ...plain,
        issuer: { id: "did:web:training.example", name: "آموزشگاه" },
        holder: { id: "urn:x" },
      }),
      issuer: { id: "did:web:training.example", type: ["Profile"], name: "آموزشگاه" },
    }
    expect(payload["issuer"]).toEqual(issuer)
    expect(payload["credentialSubject"]).not.toHaveProperty("identifier")
    expect(payload["credentialSubject"]).not.toHaveProperty("result")
    expect(JSON.stringify(payload)).not.toContain("resultDescription")
  })

  it("is bytes in one order of keys, and the digest is that of the bytes", () => {
    const { bytes, digest, payload } = build()
    const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    expect(JSON.parse(json)).toEqual(payload)
    expect(json).toMatch(/^\{"@context":.*,"credentialSubject":.*,"id":.*,"validFrom":"[^"]*"\}$/u)
    expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"))
    const reversed = Object.fromEntries(Object.entries(certificate).reverse()) as unknown as SkillCertificate
    expect(build(reversed).digest).toBe(digest)
    expect(build({ ...certificate, id: "urn:uuid:2" }).digest).not.toBe(digest)
  })

  it("hides the identifier of the holder", () => {
    expect(new TextDecoder().decode(build().bytes)).not.toContain("a@example.com")
  })

  it.each(places)("refuses an empty text and half of a character: %s", (path, withText) => {
    expect(refusalOf(withText("\t "))).toEqual({ code: "text.missing", path })
    expect(refusalOf(withText("\ud800x"))).toEqual({ code: "text.malformed", path })
  })

  it.each<readonly [string, SkillCertificate, string]>([
    ["an id that is no URI", { ...certificate, id: "certificate 1" }, "uri.malformed"],
    [
      "an issuer whose id is Persian",
      { ...certificate, issuer: { ...certificate.issuer, id: "https://آموزش.example" } },
      "uri.malformed",
    ],
    ["a broken escape in a URI", { ...certificate, id: "https://training.example/%d" }, "uri.malformed"],
    [
      "an occupation that is none",
      {
        ...certificate,
        skill: { ...certificate.skill, occupation: { code: "7530" as Occupation, title: "خیاط" } },
      },
      "occupation.unknown",
    ],
    ["a day without a date", { ...certificate, validFrom: 1e9 as Day }, "day.outsideCalendar"],
    [
      "an empty identifier",
      { ...certificate, holder: { id: "urn:x", identity: { type: "identifier", value: "", salt: "s" } } },
      "text.missing",
    ],
  ])("refuses %s", (_, one, code) => expect(refusalOf(one)?.code).toBe(code))

  it("is not built where nobody said what may not be in it, or said what no text could hold", () => {
    expect(refusalOf(certificate, [])).toEqual({ code: "custodyTraces.missing", path: "custodyTraces" })
    expect(refusalOf(certificate, ["زندان", " \u200c-"])).toEqual({
      code: "custodyTraces.empty",
      path: "custodyTraces.1",
    })
  })
})
