/**
 * Documents that people write, or read and change.
 *
 * @module
 */

export {
  DocumentError,
  type Position,
  readDocument,
  type WrittenDocument,
} from "./read-document.ts"
export { writeDocument } from "./write-document.ts"
