export type { FailedTest, TestFunction } from "../suite.ts"
export {
  type ConformanceReport,
  checkStorage,
  kitVersion,
  type StorageConformanceOptions,
  storageConformance,
  storageContractVersion,
} from "./conformance.ts"
export type { Need } from "./conformance-test.ts"
export { storageSaboteurs } from "./saboteurs/index.ts"
export type { Saboteur } from "./saboteurs/saboteur.ts"
export type * from "./store-under-test.ts"
