import * as Schema from "effect/Schema"
import { datedDocumentSchema } from "../clearance/dated-document.ts"

/** On what a placement is cleared: papers, and the facts of custody of that day. */
export const placementClearanceSchema = () =>
  Schema.Struct({
    documents: Schema.Array(datedDocumentSchema()),
    /** What `custodyDigestOf` says on that day; absent where the work begins after release. */
    custodyDigest: Schema.optionalKey(Schema.NonEmptyString),
  })
