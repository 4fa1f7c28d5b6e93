/**
 * Cases in PostgreSQL.
 *
 * @module
 */

export * from "./receipt-book.ts"
export { openPostgres, type PostgresStorageOptions, postgresStorage } from "./storage.ts"
