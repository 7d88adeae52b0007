declare module 'crx3' {
  /** Signs a ZIP archive that comes as a stream; `crxPath` is written. */
  export default function crx3(
    zip: NodeJS.ReadableStream,
    options: { keyPath: string; crxPath: string },
  ): Promise<{ appId: string }>;
}
