import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Voice } from '../../wording/voice.ts';

type Charts = typeof import('./charts.ts');

interface Props {
  voice: Voice;
  title: string;
  note: string;
  isEmpty: boolean;
  /** Draws into a width, in CSS pixels; the charting library is loaded when the first picture is looked at. */
  draw(charts: Charts, width: number): SVGSVGElement | HTMLElement;
  /** Drawn anew when this changes. */
  data: unknown;
  legend?: ComponentChildren;
  /** The same as a table. */
  children: ComponentChildren;
}

/** A picture, its legend, and the table that says the same. */
export function Chart({ voice, title, note, isEmpty, draw, data, legend, children }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [isFailed, setFailed] = useState(false);
  const width = useWidth(place, isEmpty);
  useEffect(() => {
    let isStale = false;
    if (isEmpty || width === 0) return;
    import('./charts.ts')
      .then((charts) => {
        if (!isStale) place.current?.replaceChildren(draw(charts, width));
      })
      .catch((error: unknown) => {
        console.error('Pavillon: a picture could not be drawn', error);
        setFailed(true);
      });
    return () => {
      isStale = true;
    };
  }, [data, width, isEmpty]);

  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <p class="sub">{note}</p>
      </figcaption>
      {isEmpty ? (
        <p>{voice.say('overview.empty')}</p>
      ) : (
        <>
          {legend}
          {isFailed && <p role="alert">{voice.say('overview.failed')}</p>}
          {/* What scrolls must be reachable by keyboard. */}
          <section class="canvas" tabindex={0} aria-label={title}>
            <div ref={place} role="img" aria-label={title} aria-describedby={`${id}-table`} />
          </section>
          <details>
            <summary id={`${id}-table`}>{voice.say('overview.table')}</summary>
            {children}
          </details>
        </>
      )}
    </figure>
  );
}

/** Of the box that the picture fills; nothing to fill while there is nothing to draw. */
function useWidth(place: { current: HTMLElement | null }, isEmpty: boolean): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = place.current?.parentElement;
    if (!box) return;
    // Drawing inside the observer's own turn would make it report itself.
    const observer = new ResizeObserver(() => requestAnimationFrame(() => setWidth(box.clientWidth)));
    observer.observe(box);
    return () => observer.disconnect();
  }, [isEmpty]);
  return width;
}
