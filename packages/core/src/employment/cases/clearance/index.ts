export type { LapsedDocument } from "./lapsed.ts"
export type { RequiredDocument } from "./required-document.ts"
