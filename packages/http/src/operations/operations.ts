import type { NamedKinds } from "@bazgasht/casework"
import type { Language } from "@bazgasht/rules"
import type { OpenApiDocument } from "../openapi/document.ts"
import type { HttpOptions } from "../options.ts"
import type { TakenLimits } from "../requests/limits.ts"
import { caseOperations } from "./cases/case-operations.ts"
import { servedKinds } from "./cases/served-kind.ts"
import { whatNowOperations } from "./cases/what-now-operations.ts"
import { decisionOperations } from "./decisions/decision-operations.ts"
import { questionOperations } from "./decisions/question-operations.ts"
import { documentOperations } from "./document-operations.ts"
import { figureOperations } from "./figure-operations.ts"
import { healthOperations } from "./health-operations.ts"
import { lawOperations } from "./law-operations.ts"
import type { AnyOperation } from "./operation.ts"
import { peopleOperations } from "./people-operations.ts"
import { schemaOperations } from "./schema-operations.ts"
import { verifyOperations } from "./verify-operations.ts"

/** Everything that a service does, by its options. */
export const operationsOf = <Kinds extends NamedKinds>(
  options: HttpOptions<Kinds>,
  { maxPageSize }: TakenLimits,
  document: () => OpenApiDocument,
  languages: ReadonlyArray<Language>,
): ReadonlyArray<AnyOperation> => {
  const { basePath = "", cases } = options
  return [
    ...healthOperations(options),
    ...documentOperations(options, document),
    ...decisionOperations(options, languages),
    ...questionOperations(options),
    ...lawOperations(options),
    ...schemaOperations(options),
    ...(cases === undefined
      ? []
      : servedKinds(cases).flatMap((served) => [
          ...caseOperations(served, maxPageSize, basePath),
          ...whatNowOperations(served, cases.wordings?.[served.kind.kind]),
        ])),
    ...peopleOperations(options),
    ...figureOperations(options),
    ...verifyOperations(options),
  ]
}
