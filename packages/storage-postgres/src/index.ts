/**
 * Cases in PostgreSQL.
 *
 * @module
 */

export { openPostgres, type PostgresStorageOptions, postgresStorage } from "./postgres-storage.ts"
export * from "./receipt-book.ts"
