// Loaded into a gateway under test (node --import, with an IPC channel and --expose-gc), this tells its parent on demand what
// its heap holds after a collection: before one, the figure would show the collector's rhythm.
process.on('message', ({ id, isCollecting }) => {
  if (isCollecting) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send({ id, heapUsed, external });
});
// The probe keeps nothing alive.
process.channel.unref();
