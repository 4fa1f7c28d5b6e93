import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CustodyAtWork } from "../../../model/custody-at-work.ts"
import type { DatedDocument } from "../../clearance/dated-document.ts"
import { checkDocuments } from "../../clearance/required-document.ts"
import { type PlacementRefusal, refuse } from "../placement-protocol.ts"
import type { PlacementTerms } from "../placement-terms.ts"

type Checked = Result.Result<void, PlacementRefusal>

/** Refuses unless the facts of custody are stated exactly where somebody is held while he works. */
export const checkCustodyStated = (digest: string | undefined, custody: CustodyAtWork): Checked => {
  const [held, stated] = [custody !== "released", digest !== undefined]
  if (held && !stated) return refuse("custody.missing", "custodyDigest", {})
  return stated && !held ? refuse("custody.notAsked", "custodyDigest", {}) : Result.succeed(undefined)
}

/** Refuses unless somebody who is to be released has been, and nobody else brings a certificate of release. */
export const checkReleased = (
  release: DatedDocument | undefined,
  custody: CustodyAtWork,
  { releaseCertificate }: PlacementTerms,
  at: Day,
): Checked =>
  checkDocuments(
    release === undefined ? [] : [release],
    custody === "released" ? [releaseCertificate] : [],
    at,
    "release",
  )
