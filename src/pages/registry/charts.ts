import { axisX, axisY, barX, barY, cell, gridX, gridY, plot, ruleX, ruleY, text } from '@observablehq/plot';

/** Pictures by the charting library. This file and the library are loaded only when one is looked at. */

type Picture = SVGSVGElement | HTMLElement;

interface DecisionBar {
  year: number;
  stage: string;
  count: number;
  text: string;
}

const STAGES = ['ordered', 'judged', 'appealed', 'final'];

export function drawDecisions(data: DecisionBar[], width: number): Picture {
  const years = data.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const step = Math.ceil((domain.length * 40) / Math.max(width, 320));
  return drawn(
    plot({
      ...frame(Math.max(width, 320)),
      height: 260,
      marginLeft: 34,
      x: { type: 'band', domain, padding: 0.18 },
      color: { domain: STAGES, range: STAGES.map((stage) => `url(#fill-${stage})`) },
      marks: [
        gridY({ interval: 5 }),
        axisY({ label: null, tickFormat: whole }),
        axisX({
          label: null,
          tickSize: 0,
          ticks: domain.filter((year) => (last - year) % step === 0),
          tickFormat: String,
        }),
        barY(data, { x: 'year', y: 'count', fill: 'stage', order: STAGES, title: 'text', insetTop: 1 }),
        ruleY([0]),
      ],
    }),
  );
}

interface MeasureCell {
  country: string;
  measure: string;
  count: number;
  text: string;
}

export function drawMeasures(data: MeasureCell[], width: number): Picture {
  const countries = [...new Set(data.map(({ country }) => country))];
  const totalOf = (name: string) =>
    data.filter(({ measure }) => measure === name).reduce((sum, { count }) => sum + count, 0);
  const measures = [...new Set(data.map(({ measure }) => measure))].toSorted(
    (a, b) => totalOf(b) - totalOf(a),
  );
  const most = Math.max(...data.map(({ count }) => count));
  const margin = 10 + 7 * Math.max(...countries.map(({ length }) => length));
  const wanted = margin + measures.length * 38 + 110;
  return drawn(
    plot({
      ...frame(Math.min(Math.max(width, wanted), 1100)),
      height: 150 + countries.length * 25,
      marginLeft: margin,
      marginTop: 140,
      marginRight: 100,
      marginBottom: 10,
      x: { domain: measures, padding: 0.06 },
      y: { domain: countries, padding: 0.06 },
      marks: [
        axisX({ anchor: 'top', label: null, tickSize: 0, tickRotate: -40, textAnchor: 'start' }),
        axisY({ label: null, tickSize: 0 }),
        cell(data, {
          x: 'measure',
          y: 'country',
          fill: 'var(--sea)',
          fillOpacity: ({ count }: MeasureCell) => 0.08 + (0.27 * count) / most,
          title: 'text',
        }),
        text(data, { x: 'measure', y: 'country', text: 'count', fill: 'var(--ink)', fontWeight: 600 }),
      ],
    }),
  );
}

interface OrderBar {
  id: string;
  label: string;
  start: string;
  end?: string;
  isOver: boolean;
  text: string;
}

export function drawOrders(data: OrderBar[], today: string, width: number): Picture {
  const now = new Date(today);
  // Several orders of a case lie on lines of their own.
  const bars = data.map((one, index) => ({
    ...one,
    line: index,
    from: new Date(one.start),
    to: one.end === undefined || (!one.isOver && one.end < today) ? now : new Date(one.end),
  }));
  const margin = Math.min(230, width * 0.42);
  const letters = Math.floor(margin / 7.4);
  const nameOf = (line: number) => shortened(data[line]?.label ?? '', letters);
  return drawn(
    plot({
      ...frame(Math.max(width, 320)),
      height: 46 + bars.length * 19,
      marginLeft: margin,
      marginTop: 24,
      marginBottom: 12,
      x: { type: 'utc' },
      y: { type: 'band', domain: bars.map(({ line }) => line), padding: 0.28 },
      marks: [
        gridX(),
        axisX({ anchor: 'top', label: null, ticks: width < 600 ? 4 : 8 }),
        axisY({ label: null, tickSize: 0, tickFormat: nameOf }),
        barX(bars, {
          x1: 'from',
          x2: 'to',
          y: 'line',
          fill: ({ isOver }: OrderBar) => (isOver ? 'url(#fill-over)' : 'url(#fill-running)'),
          title: 'text',
        }),
        ruleX([now], { strokeDasharray: '3 3' }),
      ],
    }),
  );
}

function frame(width: number) {
  return { width, className: 'plot', marginRight: 12 };
}

/**
 * The library's own style element is not let in by our CSP, and not needed: the rules stand in our style sheet. Its
 * names for groups are no names that ARIA allows there: they become classes.
 */
function drawn(picture: Picture): Picture {
  picture.querySelector('style')?.remove();
  for (const group of picture.querySelectorAll('g[aria-label]')) {
    group.classList.add(`mark-${group.getAttribute('aria-label')?.replaceAll(' ', '-')}`);
    group.removeAttribute('aria-label');
  }
  return picture;
}

function whole(value: number): string {
  return Number.isInteger(value) ? String(value) : '';
}

function shortened(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
