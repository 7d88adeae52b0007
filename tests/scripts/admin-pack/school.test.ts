import { describe, expect, it } from 'vitest';
import { type Installation, readSchool, UnsoundConfig } from '../../../scripts/admin-pack/school.ts';
import { voices } from '../../wording/voices.ts';

const defaults: Installation = {
  chrome: { id: 'a'.repeat(32), updateUrl: 'https://releases.example/update.xml' },
  edge: { id: 'a'.repeat(32), updateUrl: 'https://releases.example/update.xml' },
  firefox: { id: 'pavillon@pavillon.example', installUrl: 'https://releases.example/pavillon.xpi' },
};

const read = (config: unknown) => readSchool('school.json', JSON.stringify(config), defaults, voices.en);

function mistakesIn(config: unknown): string {
  try {
    read(config);
  } catch (error) {
    if (error instanceof UnsoundConfig) return error.message;
    throw error;
  }
  throw new Error('it was taken');
}

describe('a school’s configuration', () => {
  it('keeps the release’s own addresses where it names none', () => {
    const school = read({ install: { edge: { id: 'b'.repeat(32) } }, settings: { allowDismiss: false } });
    expect(school.install).toEqual({ ...defaults, edge: { ...defaults.edge, id: 'b'.repeat(32) } });
    expect(school.settings).toEqual({ allowDismiss: false });
  });

  it('names every mistake in the settings at once', () => {
    const message = mistakesIn({
      settings: {
        displayMode: 'loud',
        dismissDays: 900,
        alowDismiss: true,
        extraDomains: ['good.example', 'com.br'],
      },
    });
    expect(message).toContain('4 mistake(s)');
    for (const part of ['displayMode', 'loud', 'dismissDays', '365', 'alowDismiss', 'com.br']) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain('good.example');
  });

  it('names what is wrong around the settings', () => {
    expect(mistakesIn({ install: { chrome: { id: 'too short' } }, colour: 'blue' })).toMatch(
      /install\.chrome\.id/,
    );
    expect(mistakesIn({ colour: 'blue' })).toMatch(/colour/);
    expect(mistakesIn({ install: { firefox: { installUrl: 'http://plain.example/x.xpi' } } })).toMatch(
      /https/,
    );
  });

  it('says that a file is no JSON', () => {
    expect(() => readSchool('school.json', '{ "settings": ', defaults, voices.en)).toThrow(
      /school\.json.*is no JSON/s,
    );
  });
});
