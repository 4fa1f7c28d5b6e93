import { closeSync, openSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { StorageError } from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import { attempt, type Connection, connectionOver } from "./database.ts"
import { checkCurrent, migrate } from "./schema/migrate.ts"
import { steps } from "./schema/steps.ts"

/** Creates a file for its owner alone, where there is none. The log that SQLite keeps beside a file may be read by whom it may. */
export const createPrivately = (file: string): void => closeSync(openSync(file, "a", 0o600))

/** SQLite itself waits so long for a lock, in milliseconds, before we wait without holding up the thread. */
const shortWait = 5

/** The connection is set to keep what is committed when the power fails, and to trust nothing that a file says of itself. */
const settings = [
  "PRAGMA synchronous = FULL",
  "PRAGMA fullfsync = ON",
  "PRAGMA checkpoint_fullfsync = ON",
  "PRAGMA trusted_schema = OFF",
  "PRAGMA cell_size_check = ON",
].join(";")

const readied = (database: DatabaseSync): Result.Result<Connection, StorageError> => {
  const connection = connectionOver(database)
  database.exec(settings)
  const migrated = migrate(connection, steps)
  if (Result.isFailure(migrated)) return Result.fail(migrated.failure)
  // Kept in the file; a database in memory answers "memory".
  const mode = connection.one<{ readonly journal_mode: string }>("PRAGMA journal_mode = WAL")?.journal_mode
  return mode === "wal" || mode === "memory"
    ? Result.succeed(connection)
    : Result.fail(
        new StorageError({
          code: "storage.unavailable",
          params: { expected: "a local file system, on which SQLite can keep a write-ahead log" },
        }),
      )
}

/** Whether the name is a path, and neither memory nor an address of SQLite. */
const isPath = (file: string): boolean => file !== ":memory:" && !file.startsWith("file:")

const opened = (
  file: string,
  readOnly: boolean,
  ready: (database: DatabaseSync) => Result.Result<Connection, StorageError>,
): Result.Result<Connection, StorageError> =>
  attempt(() => {
    const database = new DatabaseSync(file, {
      timeout: shortWait,
      enableForeignKeyConstraints: true,
      enableDoubleQuotedStringLiterals: false,
      readOnly,
    })
    const connection = attempt(() => ready(database))
    if (Result.isFailure(connection)) database.close()
    return connection
  })

/** Opens a file, creates it where there is none, and brings its tables up to date. */
export const openDatabase = (file: string): Result.Result<Connection, StorageError> =>
  attempt(() => {
    if (isPath(file)) createPrivately(file)
    return opened(file, false, readied)
  })

/** Opens a file that is there, to be read and never changed. */
export const openToRead = (file: string): Result.Result<Connection, StorageError> =>
  opened(file, true, (database) => {
    const connection = connectionOver(database)
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    return Result.map(checkCurrent(connection, steps), () => connection)
  })

/** Entries are added; what would change one or take one out is refused by the file. */
const readingsTable = `
  CREATE TABLE IF NOT EXISTS readings (
    place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, person TEXT NOT NULL,
    roles TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, way TEXT NOT NULL, purpose TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS readings_by_person ON readings (person);
  CREATE INDEX IF NOT EXISTS readings_by_case ON readings (kind, subject);
  CREATE TRIGGER IF NOT EXISTS readings_stay BEFORE UPDATE ON readings
    BEGIN SELECT RAISE (ABORT, 'a reading is not changed'); END;
  CREATE TRIGGER IF NOT EXISTS readings_remain BEFORE DELETE ON readings
    BEGIN SELECT RAISE (ABORT, 'a reading is not taken out'); END;`

/** Opens the file of a register of readings; one that is only read has to be there. */
export const openReadingsDatabase = (
  file: string,
  readOnly: boolean,
): Result.Result<Connection, StorageError> =>
  attempt(() => {
    if (!readOnly && isPath(file)) createPrivately(file)
    return opened(file, readOnly, (database) => {
      const connection = connectionOver(database)
      database.exec(readOnly ? "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON" : settings)
      if (readOnly) connection.one("SELECT place FROM readings LIMIT 1")
      else {
        database.exec("PRAGMA journal_mode = WAL")
        database.exec(readingsTable)
      }
      return Result.succeed(connection)
    })
  })
