import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Japanese. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { other: '星#つ' });
  return {
    ...snippet,
    stars,
    heading: 'カスタマーレビュー',
    basedOn: (count) => format.plural(count, { other: '#件のレビューに基づく評価' }),

    breakdown: '評価別のレビュー',
    row: (given, count, share) => `${stars(given)}、${snippet.count(count)}、${format.percent(share)}`,
    dimensions: '項目別の評価',

    filter: '絞り込み',
    filters: 'レビューを絞り込む',
    rating: '評価',
    media: '写真付き',
    verifiedOnly: '購入確認済みのみ',
    search: 'レビューを検索',
    sort: '並べ替え',
    sorts: {
      newest: '新しい順',
      oldest: '古い順',
      highest: '評価の高い順',
      lowest: '評価の低い順',
      helpful: '参考になった順',
      media: '写真付きを優先',
    },
    names: {
      color: 'カラー',
      size: 'サイズ',
      vendor: 'ブランド',
      material: '素材',
      model: 'モデル',
      coupon_used: 'クーポンの利用',
      delivery_type: '配送方法',
      customer_state: '地域',
      customer_country: '国',
    },
    yes: 'はい',
    no: 'いいえ',
    active: '適用中の絞り込み',
    remove: (filter) => `絞り込みを解除：${filter}`,
    labelled: (label, value) => `${label}：${value}`,
    quoted: (text) => `「${text}」`,
    clear: 'すべて解除',

    list: 'レビュー',
    shown: (shown, total) => `レビュー${format.number(total)}件中${format.number(shown)}件を表示`,
    matching: (count) => format.plural(count, { other: '該当するレビュー#件' }),
    atLeast: (count) => format.plural(count, { other: '現時点でレビュー#件以上' }),
    more: 'レビューをもっと見る',
    moreAdded: (added, shown, total) =>
      `レビューを${format.number(added)}件追加しました。${format.number(total)}件中${format.number(shown)}件を表示しています`,
    loading: 'レビューを読み込んでいます',
    emptyHint: '最初のレビューをお寄せください。',
    noMatch: '条件に合うレビューはありません。',
    failed: '現在、レビューを表示できません。',
    moreFailed: '現在、続きのレビューを表示できません。',
    stale: '最新の内容ではない可能性があります。現在、レビューを更新できません。',
    offline: 'インターネットに接続されていません。接続が戻るとレビューが表示されます。',
    retry: 'もう一度試す',

    anonymous: '匿名のお客様',
    verified: '購入確認済み',
    solicited: '依頼を受けて投稿',
    incentivized: '特典を受け取って投稿',
    moreAnswers: (count) => format.plural(count, { other: 'ほか#件の回答' }),
    readMore: '続きを読む',
    readLess: '閉じる',
    wasHelpful: '参考になりましたか？',
    video: (author) => `${author}さんの動画`,
    photo: (index, total, author) =>
      total === 1
        ? `${author}さんの写真`
        : `${author}さんの写真、${format.number(total)}枚中${format.number(index)}枚目`,
    helpful: (count) => format.plural(count, { other: '#人が参考になったと答えました' }),
  };
}
