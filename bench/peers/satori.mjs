// The same words, font and drawing by satori and resvg-js: a line of medians in milliseconds and bytes a size, as JSON.
// Arguments: a JSON file of { rounds, fonts, cards: [{ width, height, backdrop, texts: [{ left, top, width, size, weight, color, text }] }] }.
import { readFileSync } from 'node:fs';
import satori from 'satori';
import { Resvg } from '@resvg/resvg-js';

const { rounds, fonts, cards } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const faces = fonts.map(f => ({ name: 'Be Vietnam Pro', weight: f.weight, style: 'normal', data: readFileSync(f.path) }));
const median = values => values.sort((a, b) => a - b)[values.length >> 1];

const results = [];
for (const card of cards) {
  const children = [
    { type: 'img', props: { src: `data:image/svg+xml;base64,${Buffer.from(card.backdrop).toString('base64')}`, width: card.width, height: card.height, style: { position: 'absolute', left: 0, top: 0 } } },
    ...card.texts.map(t => ({ type: 'div', props: { children: t.text, style: { position: 'absolute', left: t.left, top: t.top, width: t.width, fontSize: t.size, fontWeight: t.weight, color: t.color, lineHeight: 1.25 } } })),
  ];
  const tree = { type: 'div', props: { style: { display: 'flex', width: card.width, height: card.height, fontFamily: 'Be Vietnam Pro' }, children } };
  const times = { compose: [], paint: [], encode: [] };
  let bytes = 0;
  for (let round = 0; round < rounds + 5; round++) {
    const start = performance.now();
    const svg = await satori(tree, { width: card.width, height: card.height, fonts: faces });
    const composed = performance.now();
    const painted = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    const drawn = performance.now();
    bytes = painted.asPng().length;
    const encoded = performance.now();
    if (round >= 5) {
      times.compose.push(composed - start);
      times.paint.push(drawn - composed);
      times.encode.push(encoded - drawn);
    }
  }
  results.push({ compose: median(times.compose), paint: median(times.paint), encode: median(times.encode), bytes });
}
console.log(JSON.stringify({ results, rss: process.memoryUsage().rss }));
