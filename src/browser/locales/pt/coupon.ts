import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Portuguese: as Brazil writes, and Portugal understands. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `“${isolate(name)}”`;
  const o = (code?: string, otherwise = 'este desconto'): string => (code ? `o código ${quoted(code)}` : otherwise);
  const O = (code?: string): string => (code ? `O código ${quoted(code)}` : 'Este desconto');
  return {
    open: 'Tem um código?',
    label: 'Código promocional',
    apply: 'Aplicar',
    applying: (code) => `Verificando ${quoted(code)}…`,
    slow: 'Está demorando mais do que o normal.',
    remove: 'Remover',
    removeCode: (name) => `Remover ${quoted(name)}`,

    appliedList: 'Promoções aplicadas',
    pendingList: 'Códigos em espera',
    automatic: 'Desconto automático',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Você economiza ${money(format, amount)}`,
    discount: (amount) => `Você economiza ${money(format, amount)} no total.`,

    applied: (code, title, amount) =>
      `${O(code)} foi aplicado${title && `: ${isolate(title)}`}.${amount ? ` Você economiza ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${O(code)} já foi aplicado.`,
    replaced: (names, code) => `${O(code)} foi aplicado no lugar de ${list(format, names.map(quoted))}.`,
    removed: (name) => `Você removeu ${quoted(name)}.`,
    dropped: (code) => `${O(code)} não vale mais para o seu pedido e foi removido.`,
    droppedTitle: (title) => `O desconto ${quoted(title)} não vale mais para o seu pedido.`,
    lost: (amount) => `Você não economiza mais ${money(format, amount)}.`,
    onHold: (code) => `${O(code)} está em espera.`,
    pendingRow: {
      items: 'Adicione produtos incluídos',
      delivery: 'Escolha uma opção de entrega',
      'sign-in': 'Faça login',
      condition: 'Condições ainda não atendidas',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Você pode usar # código por pedido. Remova-o para usar outro.',
        other: 'Você pode usar # códigos por pedido. Remova um para usar outro.',
      }),
    exchange: (code) => `Usar ${quoted(code)} em vez disso`,
    rateLimited: (wait) => `Foram inseridos muitos códigos. Tente novamente ${whenOver(format, wait)}.`,
    offline: 'Parece que você está sem conexão. Seu código continua aqui: tente novamente quando a conexão voltar.',
    unavailable: 'Não é possível verificar códigos no momento. Tente novamente.',
    reference: (id) => `Referência: ${isolate(id)}`,
    empty: 'Digite um código primeiro.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'Um código tem no máximo # caractere.',
        other: 'Um código tem no máximo # caracteres.',
      }),

    messages: {
      resource_not_found: (code) =>
        `Não encontramos ${o(code, 'este código')}. Confira se está escrito corretamente e tente novamente.`,
      code_expired: (code) => `${O(code)} expirou.`,
      code_redeemed: (code) => `${O(code)} já foi usado.`,
      code_deactivated: (code) => `${O(code)} não é mais válido.`,
      code_locked: (code) => `${O(code)} está em uso em outro pedido. Tente novamente em alguns minutos.`,
      promotion_has_expired: (code) => `${O(code)} é de uma promoção que terminou.`,
      promotion_is_inactive: (code) => `${O(code)} não pode ser usado no momento.`,
      promotion_already_applied: (code) => `${O(code)} já foi aplicado ao seu pedido.`,
      promotion_combination_not_allowed: (code) =>
        `Não é possível adicionar ${o(code)}: só é permitida uma promoção por pedido.`,
      promotion_cannot_be_combined: (code) => `${O(code)} não pode ser combinado com as promoções do seu pedido.`,
      redemption_limit_reached: (code) => `${O(code)} atingiu o limite de usos e não pode mais ser usado.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Seu pedido já tem o máximo de códigos. Remova um para usar ${o(code)}.`,
      max_applied_promotions_reached: (code) =>
        `Seu pedido já tem o máximo de promoções. Remova uma para usar ${o(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `Não é possível adicionar ${o(code)}: seu pedido já tem o máximo de promoções automáticas.`,
      custom_rule_violation: (code) =>
        `Seu pedido não atende às condições ${code ? `do código ${quoted(code)}` : 'deste desconto'}.`,
      product_discount_not_applicable: (code) => `${O(code)} não vale para nenhum produto do seu carrinho.`,
      bundle_items_not_in_order: (code) =>
        `${O(code)} é para produtos comprados em conjunto. Adicione-os ao carrinho para usá-lo.`,
      full_discount_reached: (code) => `O total já é zero, então ${o(code)} não é necessário.`,
      full_shipping_discount_reached: (code) => `A entrega já é grátis, então ${o(code)} não é necessário.`,
      shipping_not_specified: (code) => `Escolha uma forma de entrega para usar ${o(code)}.`,
      missing_linked_unique_reference: (code) =>
        `Entre com o e-mail para o qual ${o(code, 'este código')} foi enviado, e ele será aplicado.`,
      incorrect_linked_unique_reference: (code) => `${O(code)} pertence a outro cliente.`,
      missing_required_code: (code) => `Para usar esta promoção, digite ${o(code, 'o código correspondente')}.`,
      code_not_accepted: (code) =>
        `Não foi possível aplicar ${o(code, 'este código')}. Confira se está escrito corretamente e se as condições foram atendidas.`,
      cart_empty: (code) => `Seu carrinho está vazio. Adicione um produto para usar ${o(code)}.`,
      no_longer_applies: (code) => `${O(code)} não vale mais para o seu pedido.`,
      not_honoured: (code) =>
        `A página de pagamento da loja não aceitou ${o(code)}, por isso ele não será descontado do total.`,
      unavailable: (code) => `Não é possível verificar ${o(code)} no momento. Tente novamente em instantes.`,
    },
  };
}
