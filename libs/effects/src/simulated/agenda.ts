/** Something that is to happen. */
export interface Task {
  readonly atMs: number;
  /** Decides among tasks of the same moment. */
  readonly lot: number;
  readonly number: number;
  readonly label: string;
  /** Undefined once it was called off. */
  run: (() => void) | undefined;
}

function isBefore(a: Task, b: Task): boolean {
  if (a.atMs !== b.atMs) return a.atMs < b.atMs;
  return a.lot !== b.lot ? a.lot < b.lot : a.number < b.number;
}

/** What is to happen, next first: a binary heap. */
export class Agenda {
  private readonly tasks: Task[] = [];

  add(task: Task): void {
    const { tasks } = this;
    let at = tasks.push(task) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(task, tasks[parent]!)) break;
      tasks[at] = tasks[parent]!;
      at = parent;
    }
    tasks[at] = task;
  }

  /** The next task that was not called off. */
  peek(): Task | undefined {
    while (this.tasks.length > 0 && !this.tasks[0]!.run) this.removeFirst();
    return this.tasks[0];
  }

  take(): Task | undefined {
    const next = this.peek();
    if (next) this.removeFirst();
    return next;
  }

  private removeFirst(): void {
    const { tasks } = this;
    const last = tasks.pop()!;
    if (tasks.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= tasks.length) break;
      if (child + 1 < tasks.length && isBefore(tasks[child + 1]!, tasks[child]!)) child += 1;
      if (!isBefore(tasks[child]!, last)) break;
      tasks[at] = tasks[child]!;
      at = child;
    }
    tasks[at] = last;
  }
}
