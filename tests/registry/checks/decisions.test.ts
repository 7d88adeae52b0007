import { describe, expect, it } from 'vitest';
import { CASE, findingsWith } from '../seeds/sound-seeds.ts';

const STEP = 'penalties.0.steps.1';

describe('a decision', () => {
  it('that was imposed names the authority', () => {
    expect(findingsWith({ [CASE]: { [`${STEP}.authority`]: undefined } })).toEqual([
      {
        file: CASE,
        field: `${STEP}.authority`,
        value: '',
        remedy: expect.stringMatching(/"imposed" needs the authority .* risked or requested/),
      },
    ]);
  });

  it('that was imposed has a date', () => {
    expect(findingsWith({ [CASE]: { [`${STEP}.date`]: undefined } })).toEqual([
      {
        file: CASE,
        field: `${STEP}.date`,
        value: '',
        remedy: 'is missing: "imposed" needs the date of the decision',
      },
    ]);
  });

  it.each(['upheld', 'reduced', 'increased', 'overturned', 'lifted', 'refused'])(
    'that something is %s needs both',
    (status) => {
      const changes = {
        [`${STEP}.status`]: status,
        [`${STEP}.authority`]: undefined,
        [`${STEP}.date`]: undefined,
      };
      expect(findingsWith({ [CASE]: changes }).map(({ field }) => field)).toEqual([
        `${STEP}.authority`,
        `${STEP}.date`,
      ]);
    },
  );

  it('may rest on the one who claims it, who is then named', () => {
    expect(
      findingsWith({ [CASE]: { [`${STEP}.authority`]: undefined, [`${STEP}.claimant`]: 'firm' } }),
    ).toEqual([]);
    const claimed = { 'events.1.authority': undefined, 'events.1.claimant': 'firm' };
    expect(findingsWith({ [CASE]: claimed })).toEqual([]);
  });

  it.each(['judgment', 'blocking-order', 'delisting-order', 'refusal', 'appeal', 'cassation', 'acquittal'])(
    'that is a %s says who decided',
    (type) => {
      expect(findingsWith({ [CASE]: { 'events.1.type': type, 'events.1.authority': undefined } })).toEqual([
        {
          file: CASE,
          field: 'events.1.authority',
          value: '',
          remedy: expect.stringContaining(`a ${type} needs`),
        },
      ]);
    },
  );

  it('is not needed for what was only risked or requested', () => {
    const steps = [{ status: 'risked', for: 'P5Y', from: ['daily-2013'] }];
    expect(findingsWith({ [CASE]: { 'penalties.0.steps': steps } })).toEqual([]);
  });
});

describe('a risk', () => {
  it('is never followed by a step: it would make what the law threatens look imposed', () => {
    const changes = { 'penalties.0.steps.0.status': 'risked' };
    expect(findingsWith({ [CASE]: changes })).toEqual([
      {
        file: CASE,
        field: 'penalties.0.steps.0.status',
        value: 'risked',
        remedy: 'is followed by another step; what the law threatens is an entry of its own',
      },
    ]);
  });
});
