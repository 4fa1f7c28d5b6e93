export * from "./conformance.ts"
export * from "./saboteurs.ts"
