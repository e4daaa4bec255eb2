import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Korean. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { other: '별 #개' });
  return {
    ...snippet,
    stars,
    heading: '고객 리뷰',
    basedOn: (count) => format.plural(count, { other: '리뷰 #개 기준' }),

    breakdown: '별점별 리뷰',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: '항목별 평가',

    filter: '필터',
    filters: '리뷰 필터',
    rating: '별점',
    media: '사진 리뷰',
    verifiedOnly: '구매 인증만',
    search: '리뷰 검색',
    sort: '정렬',
    sorts: {
      newest: '최신순',
      oldest: '오래된순',
      highest: '별점 높은순',
      lowest: '별점 낮은순',
      helpful: '도움순',
      media: '사진 먼저',
    },
    names: {
      color: '색상',
      size: '사이즈',
      vendor: '브랜드',
      material: '소재',
      model: '모델',
      coupon_used: '쿠폰 사용',
      delivery_type: '배송 방법',
      customer_state: '지역',
      customer_country: '국가',
    },
    yes: '예',
    no: '아니요',
    active: '적용된 필터',
    remove: (filter) => `필터 해제: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `‘${text}’`,
    clear: '모두 지우기',

    list: '리뷰',
    shown: (shown, total) => `리뷰 ${format.number(total)}개 중 ${format.number(shown)}개`,
    matching: (count) => format.plural(count, { other: '조건에 맞는 리뷰 #개' }),
    atLeast: (count) => format.plural(count, { other: '지금까지 리뷰 #개 이상' }),
    more: '리뷰 더 보기',
    moreAdded: (added, shown, total) =>
      `리뷰 ${format.number(added)}개 추가, ${format.number(total)}개 중 ${format.number(shown)}개`,
    loading: '리뷰를 불러오는 중',
    emptyHint: '첫 번째 리뷰를 남겨 주세요.',
    noMatch: '조건에 맞는 리뷰가 없어요.',
    failed: '지금은 리뷰를 볼 수 없어요.',
    moreFailed: '지금은 리뷰를 더 볼 수 없어요.',
    stale: '최신 내용이 아닐 수 있어요. 지금은 리뷰를 새로 고칠 수 없어요.',
    offline: '인터넷에 연결되어 있지 않아요. 다시 연결되면 리뷰가 표시돼요.',
    retry: '다시 시도',

    anonymous: '익명 고객',
    verified: '구매 인증',
    solicited: '요청을 받고 작성',
    incentivized: '혜택을 받고 작성',
    moreAnswers: (count) => format.plural(count, { other: '답변 #개 더' }),
    readMore: '더 읽기',
    readLess: '접기',
    wasHelpful: '도움이 되었나요?',
    video: (author) => `${author} 님의 동영상`,
    photo: (index, total, author) =>
      total === 1
        ? `${author} 님의 사진`
        : `${author} 님의 사진, ${format.number(total)}장 중 ${format.number(index)}번째`,
    helpful: (count) => format.plural(count, { other: '#명에게 도움이 되었어요' }),
  };
}
