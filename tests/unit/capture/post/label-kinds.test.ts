// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LABEL_KINDS } from '../../../../src/thread/schema.ts';
import { cell, codes, GAP, page, photo, readOk, readSingle, tweet } from '../page-builder.ts';

const ICON = '<svg viewBox="0 0 24 24"><path d="M1 1h2"></path></svg>';
const AI_ICON = '<svg viewBox="0 0 24 24"><path d="M14 2c0 3.35.74 5.53 2 6.8"></path></svg>';
/** What X puts before the words about whose account it is, in its data (unseen on a page). */
const BADGE = '<img alt="" src="https://pbs.twimg.com/semantic_core_img/12/Ab?format=png">';

const row = (words: string, icon = ICON) =>
  `<div><div dir="ltr">${icon}<span>${words}</span></div></div>`;
const within = (href: string, words: string, icon = ICON) =>
  `<a href="${href}" role="link">${row(words, icon)}</a>`;
const above = (href: string, words: string) =>
  `<div data-testid="socialContext">${within(href, words)}</div>`;
const help = (path: string) => `https://help.x.com/rules-and-policies/${path}`;
const person = (handle: string) => `<a href="/${handle}" role="link"><span>@${handle}</span></a>`;

type Kind = (typeof LABEL_KINDS)[number];

/** Of each kind what tells it by where it leads or by its icon, and by words alone (all unseen but "from"). */
const FIXTURES: [kind: Kind, markup: string, words: string][] = [
  ['ai', row('Slepeno z čísel', AI_ICON), 'Slepeno z čísel'],
  ['ai', row('Made with AI'), 'Made with AI'],
  ['ai', row('Fait avec l’IA'), 'Fait avec l’IA'],
  ['ai', row('AIで作成'), 'AIで作成'],
  ['paid', within(help('paid-partnerships-policy'), 'Zaplaceno'), 'Zaplaceno'],
  ['paid', row('Paid partnership'), 'Paid partnership'],
  ['paid', row(`Paid partnership with ${person('rope_shop')}`), 'Paid partnership with @rope_shop'],
  ['paid', row('Bezahlte Partnerschaft'), 'Bezahlte Partnerschaft'],
  ['paid', row('شراكة مدفوعة'), 'شراكة مدفوعة'],
  ['paid', row('有償のパートナーシップ'), '有償のパートナーシップ'],
  ['parody', within(help('parody-account-policy'), 'Dělá si legraci'), 'Dělá si legraci'],
  ['parody', row('Parody account'), 'Parody account'],
  ['parody', row('Commentary account'), 'Commentary account'],
  ['parody', row('Fan account'), 'Fan account'],
  ['parody', row('Compte parodique'), 'Compte parodique'],
  ['parody', row('패러디 계정'), '패러디 계정'],
  ['automated', row(`Běží sám, má jej ${person('quill')}`), 'Běží sám, má jej @quill'],
  ['automated', within(help('automated-account-labels'), 'Běží sám'), 'Běží sám'],
  ['from', `<div dir="ltr">From <a href="/i/status/77"><span>Cleo</span></a></div>`, 'From Cleo'],
  ['community', above('/i/communities/5', 'Rowers of the bay'), 'Rowers of the bay'],
  ['state', within(help('state-affiliated'), 'Hlas přístavu', BADGE), 'Hlas přístavu'],
  ['state', row('Harbourland state-affiliated media', BADGE), 'Harbourland state-affiliated media'],
  ['state', row('Harbourland government organization'), 'Harbourland government organization'],
  ['state', row('官方媒体'), '官方媒体'],
  ['other', row('Visibility limited'), 'Visibility limited'],
  ['other', row('A word from the harbour'), 'A word from the harbour'],
];

it('has an example of every kind', () => {
  expect(new Set(FIXTURES.map(([kind]) => kind))).toEqual(new Set(LABEL_KINDS));
});

it.each(FIXTURES)('tells what is of the kind "%s": %s', (kind, markup, text) => {
  const extra = photo({}) + markup;
  expect(readSingle({ extra }).labels).toEqual([{ kind, text }]);
  const reply = cell(tweet({ id: '1800000000000000000', handle: 'bob_reads' }));
  expect(codes(readOk(page([cell(tweet({ opened: true, extra })), GAP, reply])))).toEqual([]);
});

it.each([
  ['a help page of somebody else', within('https://help.example/state-affiliated', 'Notiz')],
  ['words within a word', row('Unpaid partnership')],
])('takes %s for none of them', (_, markup) => {
  expect(readSingle({ extra: photo({}) + markup }).labels).toMatchObject([{ kind: 'other' }]);
});
