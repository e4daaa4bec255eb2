import type { NextConfig } from 'next';
import { PROXY } from './vouchsafe';

/** The merchant's proxy, and the reviewers' photos, appear on the shop's own origin: browsers ask nobody else. */
export default {
  rewrites: async () => [
    { source: '/apps/vouchsafe/:path*', destination: `${PROXY}/:path*` },
    { source: '/photos/:path*', destination: `${new URL('/photos', PROXY)}/:path*` },
  ],
} satisfies NextConfig;
