export { afterCare, afterCareSchemas } from "./after-care.ts"
export type { AfterCareCommand, AfterCareLife, AfterCareState } from "./after-care-protocol.ts"
export type { AfterCareSetting, AfterCareTerms } from "./after-care-terms.ts"
export { afterCareWording } from "./after-care-wording.ts"
export {
  type Contact,
  type ContactAnswers,
  familyAfterRelease,
  housingAfterRelease,
  workAfterRelease,
} from "./contact.ts"
