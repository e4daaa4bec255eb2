import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in simplified Chinese. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: '店铺或其评价服务已确认对应的购买记录。',
  solicitedWhy: '在店铺邀请顾客评价后撰写，不代表一定有购买行为。',
  incentivizedWhy: '评价者因此获得了积分、折扣等奖励。',
  source: (name) => `来自 ${name}`,
  sourceWhy: (name) => `首次发布于 ${name}。`,

  tip: '小贴士',
  inDetail: '分项评分',
  labels: '标签',
  reply: (author) => `${author} 的回复`,
  replyByShop: '店铺回复',
  previous: '此评价已更新，查看之前的评价',
  edited: (date) => `编辑于 ${date}`,

  voteCounted: '感谢您的投票。',
  voteNotCounted: '感谢您。此评价今天无法再接受投票。',
  voteFailed: '投票未能发送，请重试。',

  photos: '顾客照片',
  photoBy: (author) => `${author} 发布的照片`,
  videoBy: (author) => `${author} 发布的视频`,
  position: (index, total) => `第 ${format.number(index)} 张，共 ${format.number(total)} 张`,
  previousPhoto: '上一张',
  nextPhoto: '下一张',
  showAll: (count) => `显示全部 ${format.number(count)} 项`,
  showReviews: (count) => `显示 ${format.number(count)} 条评价`,
  close: '关闭',
  photoFailed: '无法显示这张照片。',

  pages: '评价分页',
  page: (index, total) => `第 ${format.number(index)} 页，共 ${format.number(total)} 页`,
  previousPage: '上一页',
  nextPage: '下一页',

  sides: {
    quality: '质量',
    value: '性价比',
    service: '服务',
    shipping: '配送',
    returns: '退货',
  },
  positive: '最有帮助的好评',
  critical: '最有帮助的差评',
  shop: '顾客对本店的评价',
  sources: '按来源',
  topRated: '评分最高',
});
