/** Long work in slices: the server goes on answering in between. */
const sliceMs = 12

export class Pace {
  private since = performance.now()

  /** Call often; asks the clock and lets others run when a slice is over. */
  isOver(): boolean {
    return performance.now() - this.since > sliceMs
  }

  async rest(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.since = performance.now()
  }
}
