/** The cluster engine of effect over PostgreSQL: which runners there are, who holds which share of the work, and what waits to be done. */

import { createHash } from "node:crypto"
import * as NodeClusterSocket from "@effect/platform-node-shared/NodeClusterSocket"
import * as NodeCrypto from "@effect/platform-node-shared/NodeCrypto"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as ClusterWorkflowEngine from "effect/cluster/ClusterWorkflowEngine"
import type * as MessageStorage from "effect/cluster/MessageStorage"
import * as RunnerAddress from "effect/cluster/RunnerAddress"
import * as RunnerHealth from "effect/cluster/RunnerHealth"
import * as Runners from "effect/cluster/Runners"
import type * as Sharding from "effect/cluster/Sharding"
import * as ShardingConfig from "effect/cluster/ShardingConfig"
import * as SocketRunner from "effect/cluster/SocketRunner"
import * as SqlMessageStorage from "effect/cluster/SqlMessageStorage"
import * as SqlRunnerStorage from "effect/cluster/SqlRunnerStorage"
import * as Duration from "effect/Duration"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as RpcSerialization from "effect/rpc/RpcSerialization"
import type { SocketServerError } from "effect/socket/SocketServer"
import type { SqlError } from "effect/sql/SqlError"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"

/** Where a runner can be reached by the others. */
export interface RunnerPlace {
  readonly host: string
  readonly port: number
}

/** The database of a cluster, and the place of this process in it. */
export interface ClusterOptions {
  /** The address of the database, as `postgres://…`. */
  readonly url: string
  /** The schema in which the engine keeps its tables; it exists. Runners of one schema are one cluster. Default `bazgasht`, that of the store. */
  readonly schema?: string
  /** Where this process can be reached by the other runners. Absent: it runs nothing, and only starts jobs and looks at them. */
  readonly runner?: RunnerPlace
  /** After how long the work of a runner that is silent goes to others; default 35 seconds. It is the same for all runners. */
  readonly lease?: Duration.Input
  /** Into how many shares the work is divided, each held by one runner; default 300. It is the same for all runners. */
  readonly shares?: number
}

/** Names that nothing but this cluster uses in its database: locks of the server are distinguished by them, and know no schema. */
const prefixOf = (schema: string): string =>
  `jobs_${createHash("sha256").update(schema).digest("hex").slice(0, 8)}`

/** After how long the work of a silent runner goes to others, unless it is said. */
export const usualLease = "35 seconds"

const configOf = ({ lease = usualLease, runner, shares = 300 }: ClusterOptions) => {
  const expires = Duration.toMillis(lease)
  const often = Duration.millis(Math.max(100, Math.min(10_000, expires / 4)))
  const address =
    runner === undefined ? Option.none() : Option.some(RunnerAddress.make(runner.host, runner.port))
  return ShardingConfig.layer({
    runnerAddress: address,
    shardsPerGroup: shares,
    shardLockExpiration: Duration.millis(expires),
    shardLockRefreshInterval: often,
    entityMessagePollInterval: often,
    runnerHealthCheckInterval: Duration.millis(expires),
    // A runner that gives a share away is waited for as long as one that is silent.
    entityTerminationTimeout: Duration.millis(expires),
    refreshAssignmentsInterval: Duration.millis(Math.min(3000, expires / 4)),
    // Messages hold ids and numbers: nothing is gained by writing them for a runner in the same process.
    simulateRemoteSerialization: false,
  })
}

/** The engine; the scope of the layer is the life of the runner. */
export const clusterEngine = (
  options: ClusterOptions,
): Layer.Layer<
  WorkflowEngine | Sharding.Sharding | MessageStorage.MessageStorage,
  SqlError | SocketServerError
> => {
  const { runner, schema = "bazgasht", url } = options
  const prefix = prefixOf(schema)
  const database = PgClient.layer({
    url: Redacted.make(url),
    applicationName: "bazgasht jobs",
    startupParameters: { search_path: schema },
  })
  const health = RunnerHealth.layerPing.pipe(
    Layer.provide(Runners.layerRpc),
    Layer.provide(NodeClusterSocket.layerClientProtocol),
  )
  const sharding =
    runner === undefined
      ? Layer.provide(SocketRunner.layerClientOnly, NodeClusterSocket.layerClientProtocol)
      : SocketRunner.layer.pipe(
          Layer.provide([NodeClusterSocket.layerSocketServer, NodeClusterSocket.layerClientProtocol]),
          Layer.provide(health),
        )
  return ClusterWorkflowEngine.layer.pipe(
    Layer.provideMerge(sharding),
    Layer.provideMerge(SqlMessageStorage.layerWith({ prefix }).pipe(Layer.provide(NodeCrypto.layerDigest))),
    Layer.provide(SqlRunnerStorage.layerWith({ prefix })),
    Layer.provide(database),
    Layer.provide(configOf(options)),
    Layer.provide(RpcSerialization.layerSchemaBinary({})),
  )
}
