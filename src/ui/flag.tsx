import type { Flag as FlagState } from '../registry/stage.ts';

/** `listed`: an organisation's own pennant; `none`: the bare mast. */
type FlagDrawing = FlagState | 'listed' | 'none';

/** Each state is another drawing, so that it can be read without colour: what is cleared is an outline only. */
const CLOTHS: Record<FlagDrawing, string> = {
  standing: 'M4.5 3c5-2 8 2 16 0v11c-8 2-11-2-16 0z',
  pending: 'M4.5 10c5-2 8 2 16 0v9c-8 2-11-2-16 0z',
  ended: 'M4.5 19c4-1.2 7 1.2 13 0v5.5c-6 1.2-9-1.2-13 0z',
  cleared: 'M4.5 4c5-2 8 2 15 0v9c-7 2-10-2-15 0',
  listed: 'M4.5 4l15 5.5-15 5.5z',
  none: '',
};

/** The ship's flag, with its meaning in words. */
export function Flag({ state, text }: { state: FlagDrawing; text: string }) {
  const [fill, stroke] = state === 'cleared' ? ['none', 'currentColor'] : ['currentColor'];
  return (
    <svg class={`flag ${state}`} viewBox="0 0 22 28" role="img" aria-label={text}>
      <path d="M3 2v24" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <path d={CLOTHS[state]} fill={fill} stroke={stroke} stroke-width="1.6" />
    </svg>
  );
}
