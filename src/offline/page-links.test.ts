import { describe, expect, it } from 'vitest';
import { fileAddress, type FileLinks, withFileLinks } from './page-links.ts';

const links: FileLinks = {
  base: '/ledger/',
  site: 'https://example.org',
  lang: 'en',
  languages: ['en', 'zh'],
  kept: new Set(['', 'present/', 'ledger/', 'teach/']),
};

describe('an address of the site in the one file', () => {
  it.each([
    ['/ledger/en/', '', '#'],
    ['/ledger/en/#great-fog', '', '#great-fog'],
    ['/ledger/en/#great-fog', 'teach/', '?#great-fog'],
    ['/ledger/en/m/great-fog/', '', '#great-fog'],
    ['/ledger/en/m/great-fog/', 'ledger/', '?#great-fog'],
    ['/ledger/en/ledger/#row', '', '?page=ledger/#row'],
    ['/ledger/en/ledger/#row', 'ledger/', '#row'],
    ['/ledger/en/ledger/#', '', '?page=ledger/#'],
    ['/ledger/en/present/?route=lamp', 'teach/', '?page=present/&amp;route=lamp'],
    ['/ledger/zh/', '', 'zh.html'],
    ['/ledger/zh/#great-fog', '', 'zh.html#great-fog'],
    ['/ledger/zh/ledger/', 'ledger/', 'zh.html?page=ledger/'],
    ['/ledger/zh/m/great-fog/', '', 'zh.html#great-fog'],
    ['/ledger/en/feed.xml', '', 'https://example.org/ledger/en/feed.xml'],
    ['/ledger/data/figures.csv', 'ledger/', 'https://example.org/ledger/data/figures.csv'],
    ['#great-fog', '', '#great-fog'],
    ['https://example.com/x', '', 'https://example.com/x'],
    ['//example.com/x', '', '//example.com/x'],
  ])('%s on page "%s" is %s', (address, from, wanted) => expect(fileAddress(address, from, links)).toBe(wanted));

  it('is written in links and in what scripts make links of, and nowhere else', () => {
    const html = '<a href="/ledger/en/ledger/">/ledger/en/</a><div data-rows="/ledger/en/ledger/#" data-story="/ledger/en/"></div>';
    expect(withFileLinks(html, '', links)).toBe(
      '<a href="?page=ledger/">/ledger/en/</a><div data-rows="?page=ledger/#" data-story="/ledger/en/"></div>',
    );
  });
});
