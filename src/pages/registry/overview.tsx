import { useMemo } from 'preact/hooks';
import type { Row } from '../../registry/facets.ts';
import {
  decisionsPerYear,
  lifeOfOrders,
  measuresByCountry,
  type OrderLife,
} from '../../registry/overview.ts';
import { STAGES } from '../../registry/stage.ts';
import type { Reading } from '../../wording/domain.ts';
import { Chart } from './chart.tsx';
import { wordMeasure } from './facet-words.ts';
import { Key, Patterns } from './patterns.tsx';
import { Table } from './table.tsx';

/** More bars than these nobody reads; the newest are drawn. */
const DRAWN_ORDERS = 60;

/** The chosen cases in three pictures, each with a table that says the same. */
export function Overview({ reading, rows }: { reading: Reading; rows: Row[] }) {
  return (
    <div class="overview">
      <Patterns />
      <Decisions reading={reading} rows={rows} />
      <Measures reading={reading} rows={rows} />
      <Orders reading={reading} rows={rows} />
    </div>
  );
}

interface Props {
  reading: Reading;
  rows: Row[];
}

function Decisions({ reading, rows }: Props) {
  const { voice, registry } = reading;
  const data = useMemo(() => decisionsPerYear(registry, rows), [rows]);
  const stages = STAGES.filter((stage) => data.some((one) => one.stage === stage));
  const wordStage = (stage: (typeof STAGES)[number]) =>
    voice.say(`overview.stage.${stage as 'ordered' | 'judged' | 'appealed' | 'final'}`); // those that decide
  const drawn = useMemo(
    () =>
      data.map(({ year, stage, count }) => ({
        year,
        stage,
        count,
        text: `${year} · ${wordStage(stage)}: ${count}`,
      })),
    [data],
  );
  const years = [...new Set(data.map(({ year }) => year))];
  const countOf = (year: number, stage: string) =>
    data.find((one) => one.year === year && one.stage === stage)?.count ?? 0;
  return (
    <Chart
      voice={voice}
      title={voice.say('overview.decisions')}
      note={voice.say('overview.decisions-note')}
      isEmpty={data.length === 0}
      draw={(charts, width) => charts.drawDecisions(drawn, width)}
      data={drawn}
      legend={<Key entries={stages.map((stage) => ({ pattern: stage, text: wordStage(stage) }))} />}
    >
      <Table
        caption={voice.say('overview.decisions')}
        head={[voice.say('overview.year'), ...stages.map(wordStage), voice.say('overview.total')]}
        rows={years.map((year) => {
          const counts = stages.map((stage) => countOf(year, stage));
          return [String(year), ...[...counts, counts.reduce((a, b) => a + b, 0)].map(voice.number)];
        })}
      />
    </Chart>
  );
}

function Measures({ reading, rows }: Props) {
  const { voice, registry } = reading;
  const data = useMemo(
    () =>
      measuresByCountry(registry, rows).map(({ country, measure, count }) => ({
        country: voice.country(country),
        measure: wordMeasure(reading, measure),
        count,
        text: `${voice.country(country)} · ${wordMeasure(reading, measure)}: ${count}`,
      })),
    [rows],
  );
  return (
    <Chart
      voice={voice}
      title={voice.say('overview.measures')}
      note={voice.say('overview.measures-note')}
      isEmpty={data.length === 0}
      draw={(charts, width) => charts.drawMeasures(data, width)}
      data={data}
    >
      <Table
        caption={voice.say('overview.measures')}
        head={[
          voice.say('register.facet.country'),
          voice.say('register.facet.measure'),
          voice.say('export.cases'),
        ]}
        rows={data.map(({ country, measure, count }) => [country, measure, voice.number(count)])}
      />
    </Chart>
  );
}

function Orders({ reading, rows }: Props) {
  const { voice, registry, clock } = reading;
  const all = useMemo(() => lifeOfOrders(registry, rows, clock), [rows]);
  const shown = all.slice(0, DRAWN_ORDERS);
  const endOf = ({ end, isOver }: OrderLife) =>
    end === undefined || (!isOver && end < clock.today) ? voice.say('overview.no-end') : voice.date(end);
  const drawn = useMemo(
    () =>
      shown.map((life) => ({
        ...life,
        label: `${life.name} (${life.country})`,
        text: `${life.name}, ${voice.country(life.country)}: ${voice.say('range', { from: voice.date(life.start), to: endOf(life) })}`,
      })),
    [all],
  );
  const isCut = shown.length < all.length;
  return (
    <Chart
      voice={voice}
      title={voice.say('overview.orders')}
      note={[
        voice.say('overview.orders-note'),
        ...(isCut
          ? [voice.say('overview.orders-shown', { shown: shown.length, total: voice.number(all.length) })]
          : []),
      ].join(' ')}
      isEmpty={all.length === 0}
      draw={(charts, width) => charts.drawOrders(drawn, clock.today, width)}
      data={drawn}
      legend={
        <Key
          entries={[
            { pattern: 'running', text: voice.say('overview.running') },
            { pattern: 'over', text: voice.say('overview.over') },
          ]}
        />
      }
    >
      <Table
        caption={voice.say('overview.orders')}
        head={[
          voice.say('overview.case'),
          voice.say('register.facet.country'),
          voice.say('overview.from'),
          voice.say('overview.until'),
        ]}
        rows={shown.map((life) => [
          life.name,
          voice.country(life.country),
          voice.date(life.start),
          endOf(life),
        ])}
      />
    </Chart>
  );
}
