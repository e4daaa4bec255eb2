import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in simplified Chinese. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { other: '# 星' });
  return {
    ...snippet,
    stars,
    heading: '顾客评价',
    basedOn: (count) => format.plural(count, { other: '基于 # 条评价' }),

    breakdown: '评分分布',
    row: (given, count, share) => `${stars(given)}，${snippet.count(count)}，${format.percent(share)}`,
    dimensions: '分项评分',

    filter: '筛选',
    filters: '筛选评价',
    rating: '评分',
    media: '有图',
    verifiedOnly: '仅看已验证购买',
    search: '搜索评价',
    sort: '排序方式',
    sorts: {
      newest: '最新',
      oldest: '最早',
      highest: '评分从高到低',
      lowest: '评分从低到高',
      helpful: '最有帮助',
      media: '有图优先',
    },
    names: {
      color: '颜色',
      size: '尺码',
      vendor: '品牌',
      material: '材质',
      model: '型号',
      coupon_used: '使用了优惠券',
      delivery_type: '配送方式',
      customer_state: '地区',
      customer_country: '国家',
    },
    yes: '是',
    no: '否',
    active: '已选筛选条件',
    remove: (filter) => `移除筛选条件：${filter}`,
    labelled: (label, value) => `${label}：${value}`,
    quoted: (text) => `“${text}”`,
    clear: '全部清除',

    list: '评价',
    shown: (shown, total) => `已显示 ${format.number(shown)} 条，共 ${snippet.count(total)}`,
    matching: (count) => format.plural(count, { other: '找到 # 条评价' }),
    atLeast: (count) => format.plural(count, { other: '目前至少 # 条评价' }),
    more: '查看更多评价',
    moreAdded: (added, shown, total) =>
      `新增 ${format.number(added)} 条评价，已显示 ${format.number(shown)} 条，共 ${format.number(total)} 条`,
    loading: '正在加载评价',
    emptyHint: '欢迎分享第一条评价。',
    noMatch: '没有符合筛选条件的评价。',
    failed: '暂时无法显示评价。',
    moreFailed: '暂时无法显示更多评价。',
    stale: '内容可能不是最新：暂时无法更新评价。',
    offline: '当前没有网络连接。恢复连接后将显示评价。',
    retry: '重试',

    anonymous: '匿名顾客',
    verified: '已验证购买',
    solicited: '受邀评价',
    incentivized: '获得奖励的评价',
    moreAnswers: (count) => format.plural(count, { other: '另有 # 条回答' }),
    readMore: '展开',
    readLess: '收起',
    wasHelpful: '有帮助吗？',
    video: (author) => `${author}发布的视频`,
    photo: (index, total, author) =>
      total === 1
        ? `${author}发布的照片`
        : `${author}发布的照片，第 ${format.number(index)} 张，共 ${format.number(total)} 张`,
    helpful: (count) => format.plural(count, { other: '# 人觉得有帮助' }),
  };
}
