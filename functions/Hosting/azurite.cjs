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

require('../../azurite/node_modules/azurite/dist/src/azurite.js');
