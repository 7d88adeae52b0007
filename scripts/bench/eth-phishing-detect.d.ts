declare module 'eth-phishing-detect/src/detector.js' {
  export default class PhishingDetector {
    constructor(lists: { blacklist: readonly string[] });
    check(domain: string): { result: boolean };
  }
}
