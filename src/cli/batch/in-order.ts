/**
 * Works on items, several at a time, and hands on what came of them in the items' own order.
 *
 * @param ahead how many may be under way or waiting for those before them
 * @param work never rejects
 */
export async function inOrder<Item, Outcome>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Outcome>,
  handOn: (outcome: Outcome) => void,
): Promise<void> {
  const underWay: Promise<Outcome>[] = []
  for (const item of items) {
    underWay.push(work(item))
    if (underWay.length >= ahead) handOn(await (underWay.shift() as Promise<Outcome>))
  }
  for (const outcome of underWay) handOn(await outcome)
}
