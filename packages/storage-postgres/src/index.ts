/**
 * Cases in PostgreSQL.
 *
 * @module
 */

export * from "./readings.ts"
export * from "./receipt-book.ts"
export { openPostgres, type PostgresStorageOptions, postgresStorage } from "./storage.ts"
