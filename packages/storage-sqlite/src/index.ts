/**
 * Cases in a SQLite file: the embedded store, without a server.
 *
 * @module
 */

export * from "./back-up.ts"
export * from "./readings.ts"
export * from "./receipt-book.ts"
export { openSqlite, type SqliteStorageOptions, sqliteStorage } from "./storage.ts"
