import * as Result from "effect/Result"
import type { ExaminedPart } from "../examination.ts"
import { refuse, type TrainingGuard, type TrainingRefusal } from "../training-protocol.ts"
import type { TrainingTerms } from "../training-terms.ts"

/** Every part once, and no other. */
const checkParts = (
  parts: ReadonlyArray<ExaminedPart>,
  { examinationParts }: TrainingTerms,
): Result.Result<void, TrainingRefusal> => {
  const named = parts.map(({ part }) => part)
  const repeated = named.find((part, index) => named.indexOf(part) < index)
  if (repeated !== undefined) return refuse("examination.partRepeated", "parts", { part: repeated })
  const strange = named.find((part) => !examinationParts.includes(part))
  if (strange !== undefined)
    return refuse("examination.partUnknown", "parts", { part: strange, accepted: examinationParts })
  const missing = examinationParts.filter((part) => !named.includes(part))
  return missing.length > 0
    ? refuse("examination.partsMissing", "parts", { parts: missing })
    : Result.succeed(undefined)
}

/** Records a sitting: passed where every part is. Whoever teaches the course does not examine. */
export const assess: TrainingGuard<"assess"> = ({ command: { by, parts }, setting, state }) => {
  if (state.seated.course.trainers.includes(by.id)) return refuse("examiner.trainer", "by.id", {})
  const sorted = [...parts].sort((one, other) => (one.part < other.part ? -1 : 1))
  return Result.map(checkParts(sorted, setting.terms), () => ({
    type: "assessed",
    stage: sorted.every(({ passed }) => passed) ? "passed" : "failed",
    parts: sorted,
  }))
}

/** Lets the trainee sit the examination again, as often as the terms allow. */
export const retake: TrainingGuard<"retake"> = ({ setting, state }) => {
  const most = setting.terms.mostSittings
  return state.sittings.length < most
    ? Result.succeed({ type: "retakeGranted", stage: "completed" })
    : refuse("sittings.exhausted", "type", { most })
}

/** Records a certificate that was searched for custody data and is free of it. */
export const certify: TrainingGuard<"certify"> = ({ command: { certificate, freeOfCustodyData } }) => {
  if (!/^[0-9a-f]{64}$/.test(certificate.digest)) return refuse("digest.malformed", "certificate.digest", {})
  switch (freeOfCustodyData) {
    case "no":
      return refuse("certificate.custodyData", "freeOfCustodyData", {})
    case "unknown":
      return refuse("certificate.unchecked", "freeOfCustodyData", {})
    case "yes":
      return Result.succeed({ type: "certified", stage: "certified", certificate })
  }
}

/** Takes a certificate back, for error or fraud. */
export const revoke: TrainingGuard<"revoke"> = ({ command: { ground, reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "revoked", stage: "revoked", ground, reason })
