import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import { type Path, pointerTo, RuleDataError, type RuleDataErrorCode, shortened } from "./rule-data-error.ts"

const valueAt = (data: unknown, path: Path): unknown => {
  let value = data
  for (const key of path) value = (value as { readonly [key: string | number]: unknown } | undefined)?.[key]
  return value
}

const annotated = (annotations: unknown): string | undefined => {
  const expected = (annotations as { readonly expected?: unknown } | undefined)?.expected
  return typeof expected === "string" ? expected : undefined
}

const describing = (ast: SchemaAST.AST): string => {
  const own = annotated(ast.annotations) ?? annotated(ast.checks?.at(-1)?.annotations)
  if (own !== undefined) return own
  switch (ast._tag) {
    case "Literal":
      return JSON.stringify(String(ast.literal))
    case "Union":
      return ast.types.map(describing).join(" or ")
    case "Suspend":
      return describing(ast.thunk())
    case "Arrays":
      return "a list"
    case "Objects":
      return `an object with the keys ${ast.propertySignatures.map(({ name }) => String(name)).join(", ")}`
    case "Boolean":
      return "true or false"
    case "Number":
      return "a number"
    default:
      return "a text"
  }
}

const otherwise = "another value"

const describingKey = (within: SchemaAST.AST | undefined, key: string | number | undefined): string => {
  const signatures = within?._tag === "Objects" ? within.propertySignatures : []
  const signature = signatures.find(({ name }) => name === key)
  return signature === undefined ? otherwise : describing(signature.type)
}

/** The errors behind a schema's issue, one a place. */
export const errorsOfIssue = (data: unknown, root: SchemaIssue.Issue): ReadonlyArray<RuleDataError> => {
  const error = (code: RuleDataErrorCode, path: Path, expected: string): ReadonlyArray<RuleDataError> => [
    new RuleDataError({ code, path: pointerTo(path), value: shortened(valueAt(data, path)), expected }),
  ]
  const errorsOf = (
    issue: SchemaIssue.Issue,
    path: Path,
    within: SchemaAST.AST | undefined,
  ): ReadonlyArray<RuleDataError> => {
    switch (issue._tag) {
      case "Pointer":
        return errorsOf(issue.issue, [...path, ...(issue.path as Path)], within)
      case "Encoding":
        return errorsOf(issue.issue, path, issue.ast)
      case "AnyOf":
        // Where several forms could have been meant, the errors of each are noise.
        if (issue.issues.length !== 1) return error("rule.malformed", path, describing(issue.ast))
        return issue.issues.flatMap((inner) => errorsOf(inner, path, issue.ast))
      case "Composite":
        return issue.issues.flatMap((inner) => errorsOf(inner, path, issue.ast))
      case "MissingKey":
        return error("rule.missing", path, describingKey(within, path.at(-1)))
      case "UnexpectedKey":
        return error("rule.unexpected", path, `no such key: ${describing(issue.ast)}`)
      case "Filter":
        return error("rule.malformed", path, annotated(issue.filter.annotations) ?? otherwise)
      case "InvalidType":
        return error("rule.malformed", path, describing(issue.ast))
      default:
        return error("rule.malformed", path, otherwise)
    }
  }
  return errorsOf(root, [], undefined)
}
