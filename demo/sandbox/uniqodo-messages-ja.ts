import type { Translation } from './uniqodo-messages.js';

/** Begun and left: the errors that are missing here are answered in English. */
export const japanese: Translation = {
  messages: {
    code_expired: 'このコードは有効期限が切れています。',
    code_redeemed: 'このコードは使用済みです。',
    code_deactivated: 'このコードは無効になっています。',
    resource_not_found: 'コードまたはプロモーションが見つかりません。',
    promotion_has_expired: 'このプロモーションは終了しました。',
    promotion_already_applied: 'このプロモーションは適用済みです。',
    promotion_cannot_be_combined: '適用中のプロモーションと併用できません。',
    missing_linked_unique_reference: 'このコードを使うにはログインしてください。',
    shipping_not_specified: '先に配送方法を選択してください。',
  },
};
