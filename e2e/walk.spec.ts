import { expect, test } from './story.ts';

const full = process.env.FULL === '1';
const moves = full ? 300 : 24;

/** Numbers that look random and are the same in every run. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

for (const seed of full ? [1, 2, 3, 4] : [1]) {
  test(`whatever the way, a place shows one picture: ${moves} jumps from seed ${seed}`, async ({ story, page }) => {
    await story.open('en');
    const steps = await page.$$eval('.step', (elements) =>
      elements.map((element) => [(element as HTMLElement).dataset.of!, Number((element as HTMLElement).dataset.step)] as const),
    );
    const random = numbers(seed);
    const seen = new Map<string, unknown>();
    let again = 0;
    for (let move = 0; move < moves; move++) {
      const [milestone, step] = steps[Math.floor(random.next().value * steps.length)]!;
      const share = [0.1, 0.25, 0.7][Math.floor(random.next().value * 3)]!;
      await story.read(milestone, step, share);
      const place = `${milestone} ${step} ${share}`;
      const picture = await story.picture();
      if (seen.has(place)) again++;
      expect(picture, place).toEqual(seen.get(place) ?? picture);
      seen.set(place, picture);
    }
    expect(again).toBeGreaterThan(2);
  });
}
