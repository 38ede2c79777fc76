// Runs Azurite for just as long as the program that started it, which holds the other end of standard input: when that
// is closed, by a proper stop or by a death of any kind, Azurite gets its SIGTERM handler called and saves its data.
// (A signal proper cannot be sent politely on Windows, and none is sent when the parent is killed.)
process.stdin
  .on('end', () => process.emit('SIGTERM') || process.exit(0))
  .resume();

// Ctrl+C in a terminal reaches every program in it. Azurite has to outlive the app, which still writes while it stops.
const once = process.once;
process.once = (event, listener) => event === 'SIGINT'
  ? process.on('SIGINT', () => {})
  : once.call(process, event, listener);

// Every ten minutes Azurite looks for contents that no blob has any more, and answers nobody until it is through: with the blobs of a
// thousand tests, for minutes. It still looks once when it starts; a second time would be after a day.
const constants = require('../../azurite/node_modules/azurite/dist/src/blob/utils/constants.js');
if (constants.DEFAULT_GC_INTERVAL_MS !== 10 * 60 * 1000) {
  throw new Error('Azurite no longer says how often it looks for contents that no blob has.');
}

constants.DEFAULT_GC_INTERVAL_MS = 24 * 60 * 60 * 1000;

require('../../azurite/node_modules/azurite/dist/src/azurite.js');
