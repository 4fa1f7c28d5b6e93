import type { Assignment, Task, TaskResult } from "../runs/assignment.ts"

/** What a worker is started with. */
export interface WorkerStart {
  readonly assignment: Assignment
  /** The name of the jurisdiction of the run: the id of its pack. */
  readonly jurisdiction: string
  /** The digest of the rules and the parameters that the run was prepared with. */
  readonly pack: string
}

/** To a worker: a task with its place among all. */
export interface WorkerTask {
  readonly place: number
  readonly task: Task
}

/** From a worker: what a task came to. */
export interface WorkerAnswer {
  readonly place: number
  readonly result: TaskResult
}
