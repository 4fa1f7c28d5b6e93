export {
  DocumentError,
  type Position,
  readDocument,
  type WrittenDocument,
} from "./read-document.ts"
export { writeDocument } from "./write-document.ts"
