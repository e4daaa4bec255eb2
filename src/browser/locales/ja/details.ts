import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Japanese. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'ショップまたはレビューサービスが購入を確認しています。',
  solicitedWhy: 'ショップがお客様にレビューを依頼した後に投稿されたものです。購入の証明ではありません。',
  incentivizedWhy: '投稿者はポイントや割引などの特典を受け取っています。',
  source: (name) => `${name}より`,
  sourceWhy: (name) => `最初に${name}で公開されました。`,

  tip: 'アドバイス',
  inDetail: '項目別の評価',
  labels: 'ラベル',
  reply: (author) => `${author}からの返信`,
  replyByShop: 'ショップからの返信',
  previous: 'このレビューは更新されました。以前の内容を見る',
  edited: (date) => `${date}に編集`,

  voteCounted: 'ご回答ありがとうございました。',
  voteNotCounted: 'ありがとうございます。本日、このレビューにはこれ以上投票できません。',
  voteFailed: '送信できませんでした。もう一度お試しください。',

  photos: 'お客様の写真',
  photoBy: (author) => `${author}さんの写真`,
  videoBy: (author) => `${author}さんの動画`,
  position: (index, total) => `${format.number(index)} / ${format.number(total)}`,
  previousPhoto: '前の写真',
  nextPhoto: '次の写真',
  showAll: (count) => `${format.number(count)}件すべて表示`,
  showReviews: (count) => `${format.number(count)}件のレビューを表示`,
  close: '閉じる',
  photoFailed: 'この写真を表示できません。',

  pages: 'レビューのページ',
  page: (index, total) => `${format.number(total)}ページ中${format.number(index)}ページ目`,
  previousPage: '前のページ',
  nextPage: '次のページ',

  sides: {
    quality: '品質',
    value: '価格に見合う価値',
    service: 'サービス',
    shipping: '配送',
    returns: '返品',
  },
  positive: '最も参考になった高評価のレビュー',
  critical: '最も参考になった低評価のレビュー',
  shop: 'お客様によるショップの評価',
  sources: '情報源別',
  topRated: '高評価の商品',
});
