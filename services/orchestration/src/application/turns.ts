/** Lets those with the same name take turns, in the order in which they came. */
export class Turns {
  private readonly tails = new Map<string, Promise<unknown>>();

  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const mine = before.then(work);
    const tail = mine
      .catch(() => undefined)
      .then(() => {
        if (this.tails.get(name) === tail) this.tails.delete(name);
      });
    this.tails.set(name, tail);
    return mine;
  }
}
