export {
  checkNotifier,
  type NotifierConformanceOptions,
  type NotifierReport,
  notifierConformance,
  notifierContractVersion,
} from "./conformance.ts"
export type * from "./gateway-under-test.ts"
export { memoryGateway } from "./memory-gateway.ts"
export { type NotifierSaboteur, notifierSaboteurs } from "./saboteurs/index.ts"
