import {
  AccessRefused,
  AlreadyClaimed,
  BrokenRecord,
  CaseConflict,
  CaseNotFound,
  CommandInvalid,
  failureWording,
  QueryError,
  type WordedCode,
} from "@bazgasht/casework"
import { LawUnknown } from "@bazgasht/casework/law"
import { StorageError } from "@bazgasht/casework/ports"
import { type Text, text } from "@bazgasht/rules"
import { HttpError } from "./http-error.ts"

const sentences = {
  ...AccessRefused.sentences,
  ...AlreadyClaimed.sentences,
  ...BrokenRecord.sentences,
  ...CaseConflict.sentences,
  ...CaseNotFound.sentences,
  ...CommandInvalid.sentences,
  ...LawUnknown.sentences,
  ...QueryError.sentences,
  ...StorageError.sentences,
} satisfies { readonly [Code in WordedCode]?: string }

const refused = text(
  "قانون این اقدام را در این وضع نمی‌پذیرد.",
  "The law does not allow this command as things stand.",
)

const isWorded = (code: string): code is keyof typeof sentences => Object.hasOwn(sentences, code)

/** The sentence of a code, the same whenever it is met. */
export const titleOfCode = ({ code }: { readonly code: string }): Text => {
  if (isWorded(code)) return failureWording(sentences, code)
  const { texts } = HttpError
  return Object.hasOwn(texts, code) ? texts[code as keyof typeof texts] : refused
}
