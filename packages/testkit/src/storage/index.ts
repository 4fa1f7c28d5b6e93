export {
  type ConformanceReport,
  checkStorage,
  type FailedTest,
  kitVersion,
  type StorageConformanceOptions,
  storageConformance,
  storageContractVersion,
  type TestFunction,
} from "./conformance.ts"
export type { Need } from "./conformance-test.ts"
export { storageSaboteurs } from "./saboteurs/index.ts"
export type { Saboteur } from "./saboteurs/saboteur.ts"
export type * from "./store-under-test.ts"
