// Preloaded into the server's process: without the program that started it, nobody would stop it, and it would keep the port for ever.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  // Event streams of open tabs never finish by themselves.
  setTimeout(() => process.exit(1), 5_000);
});
process.channel?.unref();
