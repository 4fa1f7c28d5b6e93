/**
 * Cases in a SQLite file: the embedded store, without a server.
 *
 * @module
 */

export * from "./back-up.ts"
export * from "./sqlite-storage.ts"
