// Owns asking again and again while somebody moves a slider: a pause before each question, and only the last answer counts. Pure.

export interface Around<Question, Answer> {
  ask(question: Question): Promise<Answer>
  told(answer: Answer): void
  failed(why: unknown): void
  /** Do something later; what is given back prevents it. */
  later(act: () => void, milliseconds: number): () => void
}

export class Latest<Question, Answer> {
  private number = 0
  private prevent = (): void => undefined

  constructor(
    private readonly around: Around<Question, Answer>,
    private readonly pause: number,
  ) {}

  /** Ask when the moving has calmed down; whatever was asked before is not heard any more. */
  soon(question: Question): void {
    this.rest()
    this.prevent = this.around.later(() => void this.now(question), this.pause)
  }

  /** Ask at once. */
  async now(question: Question): Promise<void> {
    this.rest()
    const mine = this.number
    try {
      const answer = await this.around.ask(question)
      if (mine === this.number) this.around.told(answer)
    } catch (why) {
      if (mine === this.number) this.around.failed(why)
    }
  }

  /** Hear nothing of what was asked so far. */
  rest(): void {
    this.prevent()
    this.number += 1
  }
}
