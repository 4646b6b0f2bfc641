// Owns the cases that stand open in the running system from one scenario to the next: what one filed for its own figure, another decides for its own. Nobody files thousands twice.
// Whoever takes some ends them, and checks their books.
export class Standing {
  private readonly ids: string[] = [];

  leave(ids: readonly string[]): void {
    this.ids.push(...ids);
  }
  /** At most so many, those that have stood longest first. */
  take(most: number): readonly string[] {
    return this.ids.splice(0, most);
  }
}
