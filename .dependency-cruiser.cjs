/** Which of our packages a package may import; one that is missing here may import none. */
const allowed = {
  rules: [],
  disclosure: [],
  casework: ["rules"],
  jobs: ["rules", "casework"],
  solvers: ["rules", "casework"],
  core: ["rules", "casework", "disclosure", "solvers"],
  organisation: ["rules", "casework", "disclosure", "core", "jobs"],
  iran: ["rules", "casework", "core", "organisation"],
  "storage-memory": ["casework"],
  "storage-sqlite": ["casework"],
  "storage-postgres": ["casework"],
  "jobs-cluster": ["casework", "jobs"],
  "create-bazgasht": [],
  "notify-http": [],
  "notify-smtp": ["casework"],
  "notify-webhook": ["casework", "notify-http"],
  "notify-sms": ["casework", "notify-http"],
  "registry-dci": ["casework", "notify-http"],
  "pay-iso20022": ["casework"],
  "pay-csv": ["casework"],
  testkit: ["rules", "casework", "core", "storage-memory"],
  simulation: ["rules", "disclosure", "casework", "solvers", "core", "jobs"],
  forms: ["rules", "casework", "core"],
  http: ["rules", "casework", "core", "organisation"],
  "iran-population": ["rules", "core", "iran", "simulation"],
  warehouse: ["rules", "core", "simulation"],
  cli: [
    "rules",
    "casework",
    "solvers",
    "core",
    "organisation",
    "pay-csv",
    "pay-iso20022",
    "iran",
    "storage-sqlite",
    "storage-postgres",
    "simulation",
    "iran-population",
    "warehouse",
  ],
}

const directions = Object.entries(allowed).map(([name, others]) => ({
  name: `${name}-imports-only-${others.length === 0 ? "itself" : others.join("-")}`,
  comment: "A package imports only from packages above it in the list of the design.",
  severity: "error",
  from: { path: `^packages/${name}/src/` },
  to: { path: "^packages/", pathNot: `^packages/(${[name, ...others].join("|")})/` },
}))

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    {
      name: "jurisdictions-by-name",
      comment:
        "The command names a pack in its registry alone; everything below takes the jurisdiction as an argument.",
      severity: "error",
      from: { path: "^packages/cli/src/", pathNot: "^packages/cli/src/jurisdictions\\.ts$" },
      to: { path: "^packages/iran(-population)?/" },
    },
    {
      name: "known-package",
      comment: "A new package needs a line in the table at the head of this file.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^packages/(${Object.keys(allowed).join("|")})/` },
      to: { path: "^packages/" },
    },
    {
      name: "runs-anywhere",
      comment:
        "What decides, the store in memory and the test kit run in browsers and workers: no Node built-ins.",
      severity: "error",
      from: {
        path: "^packages/((rules|solvers|disclosure|casework|jobs|core|organisation|iran|storage-memory|pay-iso20022|pay-csv|testkit)/src/|http/src/(?!node/))",
      },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "packages-know-no-examples-or-docs",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(examples|docs)/" },
    },
    {
      name: "sources-know-no-tests",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^(packages/[^/]+/(test|bench)|\\.ci/(programs|properties))/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "(^|/)(dist|\\.types|\\.packed|\\.vitepress/(cache|dist|\\.temp)|reference|create-bazgasht/template)/",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["bazgasht-source", "types", "import", "default"],
      extensions: [".ts", ".mts", ".d.ts", ".js", ".mjs", ".json"],
    },
  },
}

Object.defineProperty(module.exports, "allowed", { value: allowed })
