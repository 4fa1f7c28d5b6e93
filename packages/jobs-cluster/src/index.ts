/**
 * Jobs on many machines that share a PostgreSQL database.
 *
 * @module
 */

export type { ClusterOptions, RunnerPlace } from "./cluster.ts"
export { type ClusterJobsOptions, makeClusterJobs } from "./make-cluster-jobs.ts"
