export {};

/** What a warning extension usually does on every page: ask the background whether this one is listed. */
declare const chrome: { runtime: { sendMessage(message: { host: string }): Promise<string | null> } };

chrome.runtime.sendMessage({ host: location.hostname }).then((headline) => {
  if (headline === null) return;
  const bar = document.createElement('div');
  bar.attachShadow({ mode: 'closed' }).textContent = headline;
  bar.style.cssText = 'position:fixed;inset:0 0 auto 0;padding:12px;background:#fbf8f1;z-index:2147483647';
  document.documentElement.append(bar);
});
