/**
 * Documents that people write.
 *
 * @module
 */

export {
  DocumentError,
  type Position,
  readDocument,
  type WrittenDocument,
} from "./written-document.ts"
