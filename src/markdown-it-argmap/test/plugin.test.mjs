import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import markdownIt from 'markdown-it';
import argmap, { MapError } from '../index.js';
import { api } from '../api.js';
import { command } from '../command.js';

const map = 'claim safe [likely]: The well is safe\n';
const block = (info, source = map) => `One\n\n\`\`\`${info}\n${source}\`\`\`\n`;
const render = (page, settings) => markdownIt().use(argmap, settings).render(page);

test('a block is drawn with its options on top of those of all blocks', () => {
  const seen = [];
  const html = render(block('arg theme=dark scores=false'), { draw: (source, options) => (seen.push(source, [...options]), '<svg/>') });
  assert.deepEqual(seen, [map, [['scores', 'false'], ['theme', 'dark']]]);
  assert.equal(html, '<p>One</p>\n<figure class="argument-map">\n<svg/>\n</figure>\n');
});

test('other blocks stay as they are', () => {
  for (const info of ['', 'js', 'argument', 'ARG'])
    assert.equal(render(block(info), { draw: assert.fail }), markdownIt().render(block(info)));
});

test('what is wrong is said with its line in the page, above the text', () => {
  const draw = () => { throw new MapError([{ message: '<b> is wrong', line: 1, column: 13 }, { message: 'All is' }]); };
  assert.equal(render(block('arg', '<script>\n'), { draw }), '<p>One</p>\n<div class="argument-map-errors">\n<p>This map cannot be drawn:</p>\n<ul>\n'
    + '<li>Line 4, column 13: &lt;b&gt; is wrong</li>\n<li>Line 3: All is</li>\n</ul>\n'
    + '<pre><code class="language-arg">&lt;script&gt;\n</code></pre>\n</div>\n');
});

test('an option that is not one of a picture is refused before anything is drawn', () => {
  for (const info of ['arg output=/etc/x', 'arg -o=x', 'arg __proto__=1', 'arg "><script>'])
    assert.match(render(block(info), { draw: assert.fail }), /<li>Line 3: .* is not an option of a map\. These are: scores, /);
});

test('a mistake of the program is not one of the page', () => {
  assert.throws(() => markdownIt().use(argmap, {}), /needs a 'draw'/);
  assert.throws(() => render(block('arg'), { draw: () => { throw new RangeError('no'); } }), RangeError);
});

test('an address of an API contains the map and the options', () => {
  const html = render(block('arg only=claim,#a&b', `map: "A" <b> #tag\n${map}`), { draw: api('https://maps.example/in/') });
  const [, address, alt] = /<img src="([^"]*)" alt="([^"]*)" loading="lazy">/.exec(html);
  const url = new URL(address.replaceAll('&amp;', '&'));
  assert.equal(alt, '&quot;A&quot; &lt;b&gt;');
  assert.deepEqual([...url.searchParams], [['scores', 'true'], ['only', 'claim,#a&b']]);
  const [, payload] = /^\/in\/v1\/render\/svg\/([\w-]+)\.svg$/.exec(url.pathname);
  assert.equal(inflateSync(Buffer.from(payload, 'base64url')).toString(), `map: "A" <b> #tag\n${map}`);
});

test('a map that is too long for an address is refused', () => {
  const long = Array.from({ length: 4_000 }, (_, i) => `claim c${i}: ${Math.sin(i)}\n`).join('');
  assert.match(render(block('arg', long), { draw: api('https://maps.example') }), /<li>Line 3: The map is too long for an address\./);
});

test('a command that is not there is named', () => {
  assert.match(render(block('arg'), { draw: command('argmap-that-is-not-there') }), /<li>Line 3: The command 'argmap-that-is-not-there' could not be run: /);
});

// Where the command is: ARGMAP_DLL names it, as the tests of the repository do.
test('the command draws, and tells where a map is wrong', { skip: !process.env.ARGMAP_DLL }, () => {
  const draw = command('dotnet', { first: [process.env.ARGMAP_DLL] });
  const page = block('arg theme=dark legend') + block('arg', 'claim safe [likly]: The well is safe\n') + block('arg focus=nothing');
  const html = render(page, { draw });
  assert.match(html, /<figure class="argument-map">\n<svg [^]*The well is safe[^]*<\/svg>\n<\/figure>/);
  assert.match(html, /<li>Line 9, column 13: 'likly' is not a credence\. Did you mean 'likely'\? \(ARG021\)<\/li>/);
  assert.match(html, /<li>Line 13: There is no item 'nothing'\./);
});
