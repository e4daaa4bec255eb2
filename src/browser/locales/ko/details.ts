import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Korean. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: '매장이나 리뷰 서비스에서 구매를 확인했어요.',
  solicitedWhy: '매장이 고객에게 리뷰를 요청한 뒤에 작성되었어요. 구매했다는 뜻은 아니에요.',
  incentivizedWhy: '작성자가 포인트나 할인 같은 혜택을 받았어요.',
  source: (name) => `출처: ${name}`,
  sourceWhy: (name) => `${name}에 먼저 게시되었어요.`,

  tip: '팁',
  inDetail: '항목별 평가',
  labels: '태그',
  reply: (author) => `${author}의 답변`,
  replyByShop: '매장의 답변',
  previous: '수정된 리뷰예요. 이전 리뷰 보기',
  edited: (date) => `${date}에 수정됨`,

  voteCounted: '의견을 주셔서 감사합니다.',
  voteNotCounted: '감사합니다. 오늘은 이 리뷰에 더 투표할 수 없어요.',
  voteFailed: '투표를 보내지 못했어요. 다시 시도해 주세요.',

  photos: '고객 사진',
  photoBy: (author) => `${author} 님의 사진`,
  videoBy: (author) => `${author} 님의 동영상`,
  position: (index, total) => `${format.number(index)} / ${format.number(total)}`,
  previousPhoto: '이전 사진',
  nextPhoto: '다음 사진',
  showAll: (count) => `${format.number(count)}개 모두 보기`,
  showReviews: (count) => `리뷰 ${format.number(count)}개 보기`,
  close: '닫기',
  photoFailed: '이 사진을 표시할 수 없어요.',

  pages: '리뷰 페이지',
  page: (index, total) => `${format.number(total)}페이지 중 ${format.number(index)}페이지`,
  previousPage: '이전 페이지',
  nextPage: '다음 페이지',

  sides: {
    quality: '품질',
    value: '가성비',
    service: '서비스',
    shipping: '배송',
    returns: '반품',
  },
  positive: '가장 도움이 된 긍정적 리뷰',
  critical: '가장 도움이 된 비판적 리뷰',
  shop: '고객이 평가한 이 쇼핑몰',
  sources: '출처별',
  topRated: '평점이 높은 상품',
});
