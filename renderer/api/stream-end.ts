/** Goes through a stream, tells of each step, and gives what it ends with. */
export async function streamEnd<Step, Result>(
  stream: AsyncIterator<Step, Result>,
  onStep: (step: Step) => void = () => undefined,
): Promise<Result> {
  for (let next = await stream.next(); ; next = await stream.next()) {
    if (next.done) return next.value
    onStep(next.value)
  }
}
