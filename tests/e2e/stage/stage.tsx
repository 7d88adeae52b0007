import { render } from 'preact';
import bannerStyle from '../../../src/content/banner.css?inline';
import { Banner } from '../../../src/content/banner.tsx';
import type { Notice } from '../../../src/plan/notice.ts';
import dossierStyle from '../../../src/ui/dossier.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';

declare global {
  /** Draws the banner of a notice, as the extension does, but where the page can look into it. */
  var show: (notice: Notice) => void;
}

globalThis.show = (notice) => {
  const style = document.createElement('style');
  style.textContent = tokens + dossierStyle + bannerStyle;
  const inside = document.createElement('div');
  inside.style.cssText = 'position: fixed; inset: 0 0 auto 0';
  document.head.append(style);
  document.body.append(inside);
  render(<Banner notice={notice} onHide={() => inside.remove()} />, inside);
};
