// The door of the content script. It is no `main.ts`: crxjs takes two doors of one name for the same.
import './content/main.ts';
