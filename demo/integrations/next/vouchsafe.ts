/** Where the server finds the merchant's proxy; the demo shop's by default. */
export const PROXY = process.env.VOUCHSAFE_PROXY ?? 'http://localhost:5173/apps/vouchsafe';
