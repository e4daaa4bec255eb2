'use client';

import { useState } from 'react';
import { configure } from 'vouchsafe';
import { Rating, Reviews } from 'vouchsafe/react';

configure({ proxy: '/apps/vouchsafe' });

export function ProductReviews({ productId }: { productId: string }) {
  const [count, setCount] = useState<number>();
  return (
    <>
      <Rating productId={productId} href="#reviews" />
      <output>{count ? `${count} reviews have come.` : null}</output>
      <Reviews id="reviews" productId={productId} onVouchLoad={({ summary }) => setCount(summary.count)} />
    </>
  );
}
