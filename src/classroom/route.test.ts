import { describe, expect, it } from 'vitest';
import { paceOf, type Route } from './route.ts';

const route: Route = {
  id: '10',
  minutes: 10,
  stops: [
    { milestone: 'a', minutes: 4 },
    { milestone: 'b', minutes: 6 },
  ],
};
const minute = 60_000;

describe('the pace of a lesson', () => {
  it.each([
    ['is on time within the minutes of the entry that is shown', 3, 'a', { left: 7, behind: 0 }],
    ['is behind where an entry is shown longer than planned', 6, 'a', { left: 4, behind: 2 }],
    ['is ahead where an entry is shown before its time', 1, 'b', { left: 9, behind: -3 }],
    ['is over time after the end', 12, 'b', { left: -2, behind: 2 }],
    ['is behind at the title once the lesson has begun', 1, undefined, { left: 9, behind: 1 }],
  ] as const)('%s', (_, at, milestone, { left, behind }) =>
    expect(paceOf(route, at * minute, milestone)).toEqual({ left: left * minute, behind: behind * minute }),
  );
});
