import pino from 'pino';

/** The process's log: ids only, never names, reasons, tokens or notes. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['*.token', '*.password', '*.email', '*.authorization', '*.cookie'],
});
