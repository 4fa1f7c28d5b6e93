import { createHash, generateKeyPairSync, sign, verify } from "node:crypto"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { training } from "../../../src/employment/cases/training/training.ts"
import type { TrainingState } from "../../../src/employment/cases/training/training-protocol.ts"
import { certificateOf } from "../../../src/employment/cases/training/training-reading.ts"
import { base64url } from "../../../src/employment/decisions/certificate/base64url.ts"
import {
  type CertificateSigner,
  issueCertificate,
  SigningError,
  type VerificationKey,
} from "../../../src/employment/decisions/certificate/issue-certificate.ts"
import type { SkillCertificate } from "../../../src/employment/decisions/certificate/skill-certificate.ts"
import { terms } from "../training/sequences.ts"
import { certificate, custodyTraces } from "./certificates.ts"

const course = {
  id: "tailoring",
  firstDay: certificate.validFrom,
  lastDay: certificate.validFrom,
  sessions: 0,
  transferable: true,
  prerequisites: [],
  trainers: [],
}

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
const jwk = publicKey.export({ format: "jwk" }) as Extract<VerificationKey, { jwk: unknown }>["jwk"]
const key: VerificationKey = { alg: "EdDSA", kid: "https://training.example/keys/1" }

const signer = (own: VerificationKey = key): CertificateSigner => ({
  key: own,
  sign: async (bytes) => Result.succeed(new Uint8Array(sign(null, bytes, privateKey))),
})

const verifies = (jws: string): boolean => {
  const [header = "", payload = "", signature = ""] = jws.split(".")
  return verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, "base64url"))
}

const issue = async (by: CertificateSigner = signer(), one: SkillCertificate = certificate) =>
  Result.getOrThrow(await issueCertificate(one, custodyTraces, by))

const refusalBy = async (by: CertificateSigner, one: SkillCertificate = certificate) => {
  const issued = await issueCertificate(one, custodyTraces, by)
  return Result.isFailure(issued) ? issued.failure : undefined
}

describe("a certificate that is issued", () => {
  it("is verified with the public key, and holds the payload whose digest the enrolment records", async () => {
    const { digest, jws, payload } = await issue()
    expect(jws).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(verifies(jws)).toBe(true)
    const [header = "", body = ""] = jws.split(".").map((part) => Buffer.from(part, "base64url"))
    expect(JSON.parse(String(header))).toEqual({ ...key, typ: "JWT" })
    expect(JSON.parse(String(body))).toEqual(payload)
    expect(createHash("sha256").update(body).digest("hex")).toBe(digest)
  })

  it("is recorded in the enrolment by its id and its digest", async () => {
    const { digest, id } = await issue()
    const passed = {
      ...training.none,
      stage: "passed",
      subject: "enrolment-1",
      day: certificate.validFrom,
    } as const
    const state = {
      ...passed,
      application: { trainee: "trainee", course: "tailoring", consent: { by: "trainee", on: passed.day } },
      seated: { course, seat: "seat-1", expectedRelease: { kind: "none" } },
      attendance: { begun: passed.day, sessions: [], pauses: [] },
      sittings: [],
    } as const satisfies TrainingState
    const handled = training.handle(
      state,
      {
        type: "certify",
        id: "command-1",
        subject: "enrolment-1",
        at: passed.day,
        by: { id: "person-1", role: "issuer" },
        expectedVersion: 0,
        certificate: { id, digest },
        freeOfCustodyData: "yes",
      },
      { policyDigest: "policy-1", terms, courses: [] },
    )
    expect(certificateOf(Result.getOrThrow(handled).state)).toEqual({ id: certificate.id, digest })
  })

  it("names the public key by itself, where it has no address", async () => {
    const { jws } = await issue(signer({ alg: "EdDSA", jwk }))
    const header = JSON.parse(String(Buffer.from(jws.split(".")[0] ?? "", "base64url")))
    expect(header).toEqual({ alg: "EdDSA", jwk, typ: "JWT" })
    expect(verifies(jws)).toBe(true)
  })

  it("is broken by any other character", async () => {
    const { jws } = await issue()
    const parts = jws.split(".").map((part) => Buffer.from(part, "base64url"))
    fc.assert(
      fc.property(fc.nat(2), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, flip) => {
        const altered = parts.map((part, index) => {
          if (index !== which) return part
          const bytes = Buffer.from(part)
          const place = at % bytes.length
          bytes[place] = (bytes[place] ?? 0) ^ flip
          return bytes
        })
        expect(verifies(altered.map((part) => part.toString("base64url")).join("."))).toBe(false)
      }),
    )
  })

  it("is never given to the signer with a trace of custody", async () => {
    let asked = 0
    const counting: CertificateSigner = {
      ...signer(),
      sign: (bytes) => {
        asked += 1
        return signer().sign(bytes)
      },
    }
    const traced = { ...certificate, skill: { ...certificate.skill, name: "خیاطی در زندان مرکزی قزلحصار" } }
    expect(await refusalBy(counting, traced)).toMatchObject({ code: "certificate.custodyData" })
    expect(asked).toBe(0)
  })

  it.each<readonly [string, VerificationKey, string, string]>([
    [
      "an address of the key in prison",
      { alg: "EdDSA", kid: "https://training.example/evin-prison/keys/1" },
      "certificate.custodyData",
      "header.kid",
    ],
    ["an address that is none", { alg: "EdDSA", kid: "key 1" }, "uri.malformed", "header.kid"],
    ["no algorithm", { alg: "none", kid: "urn:x" }, "algorithm.notPublic", "header.alg"],
    ["a shared secret", { alg: "HS256", kid: "urn:x" }, "algorithm.notPublic", "header.alg"],
    [
      "the private key in place of the public one",
      { alg: "EdDSA", jwk: privateKey.export({ format: "jwk" }) as typeof jwk },
      "key.private",
      "header.jwk",
    ],
  ])("refuses %s", async (_, own, code, path) => {
    expect(await refusalBy(signer(own))).toMatchObject({ code, path })
  })

  it("says that the signer did not sign", async () => {
    const unavailable = new SigningError({ code: "signer.unavailable" })
    expect(await refusalBy({ key, sign: async () => Result.fail(unavailable) })).toBe(unavailable)
    expect(await refusalBy({ key, sign: async () => Result.succeed(new Uint8Array()) })).toMatchObject({
      code: "signature.missing",
    })
  })
})

describe("base64url", () => {
  it("is what the platform writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"))
      }),
    )
  })
})
