import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { buildCertificate } from "../../../src/employment/decisions/certificate/build-certificate.ts"
import { certificate, custodyTraces, day, places } from "./certificates.ts"

const json = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes)

/** Ways of writing a text that the same people would read. */
const disguises: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ["as it is", (text) => text],
  ["with Arabic letters", (text) => text.replaceAll("ی", "ي").replaceAll("ک", "ك")],
  ["with letters of Arabic without dots", (text) => text.replaceAll("ی", "ى").replaceAll("ه", "ة")],
  [
    "with Persian digits",
    (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x06_f0 + Number(digit))),
  ],
  [
    "with Arabic digits",
    (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x06_60 + Number(digit))),
  ],
  [
    "with Latin digits",
    (text) => text.replace(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06_f0)),
  ],
  [
    "with wide digits",
    (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff_10 + Number(digit))),
  ],
  ["without spaces", (text) => text.replace(/[\s\u200c]/g, "")],
  ["with half-spaces", (text) => text.replaceAll(" ", "\u200c")],
  ["spaced out", (text) => Array.from(text).join(" ")],
  ["with half-spaces everywhere", (text) => Array.from(text).join("\u200c")],
  ["with stretched letters", (text) => Array.from(text).join("\u0640")],
  ["with vowel signs", (text) => Array.from(text).join("\u064e")],
  ["with letters of no shape", (text) => Array.from(text).join("\u3164")],
  ["with dashes", (text) => Array.from(text).join("-")],
  ["with slashes for dashes", (text) => text.replaceAll("-", "/")],
  ["in capitals", (text) => text.toUpperCase()],
  ["in small letters", (text) => text.toLowerCase()],
  ["emphasised in Markdown", (text) => Array.from(text).join("**")],
  ["in an address", (text) => encodeURIComponent(text)],
  ["in an address with a broken byte", (text) => `${encodeURIComponent(text)}%FF`],
  ["decomposed", (text) => text.normalize("NFD")],
]

const escaped = (text: string, written: (code: string) => string): string =>
  Array.from({ length: text.length }, (_, at) => written(text.charCodeAt(at).toString(16))).join("")

/** Ways of writing that another program would read. */
const escapes: typeof disguises = [
  ["with tags", (text) => Array.from(text).join("<b class=x>")],
  ["with comments", (text) => Array.from(text).join("<!-- -->")],
  ["in escapes of JSON", (text) => escaped(text, (code) => `\\u${code.padStart(4, "0")}`)],
  ["in long escapes of JSON", (text) => escaped(text, (code) => `\\u{${code}}`)],
  [
    "in capital escapes of JSON",
    (text) => escaped(text, (code) => `\\u${code.padStart(4, "0").toUpperCase()}`),
  ],
  ["in escapes of HTML", (text) => escaped(text, (code) => `&#x${code};`)],
  ["in escapes of HTML with numbers", (text) => escaped(text, (code) => `&#00${Number.parseInt(code, 16)};`)],
  ["in escapes of escapes", (text) => escaped(text, (code) => `&amp;#x${code};`)],
  ["in escapes of JSON in an address", (text) => escaped(text, (code) => `%5Cu${code.padStart(4, "0")}`)],
  ["in an address twice", (text) => encodeURIComponent(encodeURIComponent(`ز${text}`))],
  ["with half-spaces of HTML", (text) => Array.from(text).join("&zwnj;")],
]

const around = fc.constantFrom("", " ", "a", "7", "کارگاه ", "%", "\\", "&", "d8", "%d8")
const trace = fc.constantFrom(...custodyTraces)
const place = fc.constantFrom(...places)
const disguise = fc.constantFrom(...disguises)

describe("P15: a certificate without a trace of prison", () => {
  it.each(disguises)("is refused where a trace is written %s", (_, disguised) => {
    fc.assert(
      fc.property(trace, place, around, around, (sought, [path, withText], before, after) => {
        const built = buildCertificate(withText(`${before}${disguised(sought)}${after}`), custodyTraces)
        expect(Result.isFailure(built) && { ...built.failure }).toMatchObject({
          code: "certificate.custodyData",
        })
        // The name of the skill stands in two places.
        if (Result.isFailure(built) && path !== "credentialSubject.achievement.name")
          expect(built.failure.path).toBe(path)
      }),
    )
  })

  it.each(escapes)("is refused for the escapes where a trace is written %s", (_, disguised) => {
    fc.assert(
      fc.property(trace, place, around, around, (sought, [, withText], before, after) => {
        const built = buildCertificate(withText(`${before}${disguised(sought)}${after}`), custodyTraces)
        expect(Result.isFailure(built) && built.failure.code).toBe("text.escaped")
      }),
    )
  })

  it("is refused where the trace itself is written otherwise than the certificate", () => {
    fc.assert(
      fc.property(trace, place, disguise, (sought, [, withText], [name, disguised]) => {
        fc.pre(!name.startsWith("in an address"))
        const built = buildCertificate(withText(`x ${sought} x`), [disguised(sought)])
        expect(Result.isFailure(built) && built.failure.code).toBe("certificate.custodyData")
      }),
    )
  })

  it("holds for every certificate and every trace: it is refused, or its bytes hold none", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'abkیک۱1-/ \u200c"\\'), minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(..."abکیu06a9%D\\&#;x"), minLength: 1, maxLength: 12 }),
    )
    let builtOnes = 0
    let refusedOnes = 0
    fc.assert(
      fc.property(
        text,
        fc.array(text, { minLength: 1, maxLength: 3 }),
        place,
        (written, traces, [, withText]) => {
          const built = buildCertificate(withText(written), traces)
          if (Result.isFailure(built)) {
            if (built.failure.code === "certificate.custodyData") refusedOnes += 1
            return
          }
          builtOnes += 1
          const published = json(built.success.bytes)
          for (const sought of traces) expect(published).not.toContain(sought)
          // Read apart from the code under test: every text, and every text that its escapes stand for.
          const read = published.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          )
          for (const sought of traces) expect(read).not.toContain(sought)
        },
      ),
      { numRuns: 2000, seed: 15 },
    )
    expect(builtOnes).toBeGreaterThan(200)
    expect(refusedOnes).toBeGreaterThan(200)
  })

  it("is built where nothing of it is a trace", () => {
    fc.assert(
      fc.property(
        place,
        fc.string({ unit: fc.constantFrom(..."ابپتث ۸۹"), minLength: 1 }),
        ([, withText], written) => {
          fc.pre(written.trim() !== "")
          const built = buildCertificate(withText(written), ["زندان", "Qezel Hesar", "7777777-7777777"])
          expect(Result.isSuccess(built)).toBe(true)
        },
      ),
    )
  })

  it.each<readonly [string, string, string]>([
    ["the first day of validity, where it is listed", "2026/08/01", "validFrom"],
    ["the hash of an identity", "B5809D8A92F8858436", "credentialSubject.identifier.0.identityHash"],
    ["the number of a claim", "1785542400", "nbf"],
    ["an id", "training.example/skills", "credentialSubject.achievement.alignment"],
    ["a name of the format itself", "AchievementSubject", "credentialSubject.type.0"],
    ["a key of the format", '"inLanguage":', ""],
  ])("is refused for %s", (_, sought, path) => {
    const built = buildCertificate(certificate, [sought])
    expect(Result.isFailure(built) && built.failure.code).toBe("certificate.custodyData")
    if (!path.endsWith("alignment")) expect(Result.isFailure(built) && built.failure.path).toBe(path)
  })

  it("may be valid from a day that is not listed", () => {
    expect(
      Result.isSuccess(buildCertificate({ ...certificate, validFrom: day("2026-09-09") }, custodyTraces)),
    ).toBe(true)
  })

  it("says where the trace is, and nothing of what it is", () => {
    const [, withText] = places[0] ?? [undefined, undefined]
    const built = buildCertificate(withText?.("کارگاه Evin Prison") ?? certificate, custodyTraces)
    expect(JSON.stringify(Result.isFailure(built) ? built.failure : built)).not.toMatch(/evin/i)
  })
})
