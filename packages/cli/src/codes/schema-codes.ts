/** The fields and the code lists of a schema, read from the schema itself, so that none can be forgotten. */

import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

/** A field of a document: its path without places in lists, and the codes that it takes where it takes some only. */
export interface FieldOfSchema {
  readonly path: string
  readonly codes: ReadonlyArray<string>
}

/** No document nests deeper; a schema that refers to itself is followed no further. */
const deepest = 12

const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Literal") return typeof ast.literal === "string" ? [ast.literal] : []
  return ast._tag === "Union" ? ast.types.flatMap(literalsOf) : []
}

const visit = (
  ast: SchemaAST.AST,
  path: ReadonlyArray<string>,
  take: (path: ReadonlyArray<string>, codes: ReadonlyArray<string>) => void,
): void => {
  if (path.length > deepest) return
  switch (ast._tag) {
    case "Objects":
      for (const { name, type } of ast.propertySignatures) {
        const place = [...path, String(name)]
        take(place, literalsOf(type))
        visit(type, place, take)
      }
      for (const { type } of ast.indexSignatures) visit(type, [...path, "*"], take)
      return
    case "Arrays":
      for (const type of [...ast.elements, ...ast.rest]) {
        take(path, literalsOf(type))
        visit(type, path, take)
      }
      return
    case "Union":
      for (const type of ast.types) visit(type, path, take)
      return
    case "Suspend":
      visit(ast.thunk(), path, take)
      return
    default:
  }
}

/** Every field of the documents of a schema, with the codes that it takes, in the order of the schema. */
export const fieldsOfSchema = ({ ast }: Pick<Schema.Top, "ast">): ReadonlyArray<FieldOfSchema> => {
  const found = new Map<string, Set<string>>()
  visit(ast, [], (path, codes) => {
    const name = path.join(".")
    const known = found.get(name) ?? new Set<string>()
    for (const code of codes) known.add(code)
    found.set(name, known)
  })
  return [...found].map(([path, codes]) => ({ path, codes: [...codes] }))
}
