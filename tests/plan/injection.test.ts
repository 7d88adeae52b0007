import { describe, expect, it } from 'vitest';
import { matchPatterns } from '../../src/plan/injection.ts';

describe('the match patterns of a listed domain', () => {
  it('cover it and everything below it, with a final dot too', () => {
    expect(matchPatterns('flagged.example', 'domain')).toEqual([
      '*://*.flagged.example/*',
      '*://*.flagged.example./*',
    ]);
  });

  it('cover nothing below it where only the very host is listed', () => {
    expect(matchPatterns('user.blog.example', 'host')).toEqual([
      '*://user.blog.example/*',
      '*://user.blog.example./*',
    ]);
  });
});
