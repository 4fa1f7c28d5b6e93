import type { Day } from "@bazgasht/rules"
import type { Occupation } from "../../model/occupation/occupation.ts"

/** The organisation that certifies. It is the training organisation, never a prison. */
export interface CertificateIssuer {
  /** URI of the organisation. */
  readonly id: string
  readonly name: string
  /** Its homepage. */
  readonly url?: string
}

/** How the holder can be known without being named: the hash of one of their identifiers. */
export interface HashedIdentity {
  /** What kind of identifier it is, as Open Badges calls them. */
  readonly type: "emailAddress" | "nationalIdentityNumber" | "systemId" | "identifier"
  /** The identifier; only its hash stands in the certificate. */
  readonly value: string
  /**
   * What is hashed with it, other for every certificate. It stands in the certificate: whoever has that can try out all identifiers
   * of a short form, a national number among them. An identifier that is long and at random withstands this.
   */
  readonly salt: string
}

/** Who holds the certificate. */
export interface CertificateHolder {
  /** URI that the holder can show to be their own, or that means nothing: `urn:uuid:…`. */
  readonly id: string
  readonly identity?: HashedIdentity
}

/** What the holder is certified to be able to do. */
export interface CertifiedSkill {
  /** URI of the skill, the same in all certificates of it. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** What has to be done to get the certificate; Markdown is allowed. */
  readonly criteria: string
  /** The language of these texts: `fa`. */
  readonly language: string
  /** The occupation by ISCO-08, and its title in that language. */
  readonly occupation: { readonly code: Occupation; readonly title: string }
}

/** A part of the examination that was passed. */
export interface ExaminationResult {
  /** URI of the part, the same in all certificates of the skill. */
  readonly id: string
  readonly name: string
  /** The points reached, as they are written; absent where a part is only passed or failed. */
  readonly score?: string
}

/** What a skill certificate says. */
export interface SkillCertificate {
  /** URI of the certificate. */
  readonly id: string
  readonly issuer: CertificateIssuer
  /** The day from which it is valid; choose one that does not betray a sentence. */
  readonly validFrom: Day
  readonly holder: CertificateHolder
  readonly skill: CertifiedSkill
  readonly results?: ReadonlyArray<ExaminationResult>
}
