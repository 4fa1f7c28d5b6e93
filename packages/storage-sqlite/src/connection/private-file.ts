/**
 * Files that only their owner may read: they are full of what is known of people.
 *
 * @module
 */

import { closeSync, openSync } from "node:fs"

/** Creates a file for its owner alone, where there is none. The log that SQLite keeps beside a file may be read by whom it may. */
export const createPrivately = (file: string): void => closeSync(openSync(file, "a", 0o600))
