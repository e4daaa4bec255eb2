import { person, type ScriptReview } from './script-review.js';

/** Arabic, Hebrew, Persian and Urdu, with Latin words, figures and units among them. */
export const rightToLeft: readonly ScriptReview[] = [
  {
    language: 'ar',
    title: 'أفضل زجاجة اقتنيتها',
    body: 'بقي الماء باردًا طوال رحلة الصحراء، من الفجر حتى المساء. اللون هادئ وجميل.\n\nأنصح بها لكل من يسافر كثيرًا.',
    author: person('ليلى', 'م'),
    location: 'عمّان, JO',
  },
  {
    language: 'he',
    title: 'פשוט מושלם',
    body: 'הקרח של הבוקר עדיין שם בערב, והבקבוק לא נזל אפילו פעם אחת בתיק.',
    author: person('נועה', 'ל'),
    location: 'חיפה, IL',
  },
  {
    language: 'he',
    title: 'טוב, אבל הפייה צרה',
    body: 'קוביות קרח גדולות לא נכנסות. חוץ מזה אין לי תלונות: הציפוי נעים, והפקק נסגר היטב.',
    rating: 4,
    author: person('יואב', 'ש'),
  },
  {
    language: 'ar',
    title: 'Brook 500 ml — زجاجة رائعة (5/5)',
    body: 'طلبت موديل «Brook 500 ml» بلون Glacier، ووصل في 3 أيام عبر DHL. رقم الطراز BR-500 مكتوب أسفل الزجاجة.',
    author: person('Omar عمر', 'ح'),
  },
  {
    language: 'fa',
    title: 'سبک و خوش‌ساخت',
    body: 'در کوه چای تا عصر داغ ماند. می‌خواهم یکی هم برای خواهرم بخرم.',
    author: person('شیرین', 'ک'),
  },
  {
    language: 'ur',
    title: 'بہت عمدہ',
    body: 'صبح کی برف رات تک رہتی ہے۔ رنگ بھی تصویر جیسا ہی ہے۔',
    author: person('فاطمہ', 'ا'),
  },
];

/** Scripts without spaces between words, and scripts whose letters stack. */
export const eastAndSouth: readonly ScriptReview[] = [
  {
    language: 'zh',
    title: '保冷效果惊人',
    body: '夏天早上放的冰块，晚上回家摇一摇还在响。瓶身的涂层像蛋壳一样细腻，放在包里从来没有漏过。',
    author: person('晓雯', '陈'),
  },
  {
    language: 'zh-Hant',
    title: '杯蓋設計很貼心',
    body: '小指剛好可以勾住，爬山時很方便。顏色比網頁上再灰一點點。',
    rating: 4,
    author: person('怡君', '林'),
    location: '台北, TW',
  },
  {
    language: 'ja',
    title: '一日中つめたい！',
    body: '朝入れた麦茶が、夕方になっても氷ごと残っていました。\n手触りがさらさらしていて、持つたびに嬉しくなります。',
    author: person('さくら', '中'),
  },
  {
    language: 'ko',
    title: '매일 들고 다녀요',
    body: '출근길 가방에 눕혀 넣어도 한 방울도 새지 않아요. 색감도 정말 고급스러워요.',
    author: person('지우', '김'),
  },
  {
    language: 'th',
    title: 'เก็บความเย็นได้ดีมาก',
    body: 'ใส่น้ำแข็งตอนเช้า ตกเย็นก็ยังไม่ละลาย ขวดไม่รั่วและไม่มีกลิ่นโลหะเลย ชอบสีมากกว่าในรูปเสียอีก',
    author: person('ณัฐ', 'ส'),
    location: 'เชียงใหม่, TH',
  },
  {
    language: 'hi',
    title: 'बहुत बढ़िया बोतल',
    body: 'चाय तीन घंटे बाद भी गरम थी। ढक्कन मज़बूत है और बैग में कभी नहीं टपकी।',
    author: person('प्रिया', 'श'),
  },
  {
    language: 'ta',
    title: 'நல்ல தரம்',
    body: 'காலையில் போட்ட பனிக்கட்டி மாலை வரை கரையவில்லை. நிறமும் அழகு.',
    author: person('கவிதா', 'ர'),
  },
  { language: 'km', title: 'ល្អណាស់', body: 'ទឹកត្រជាក់ពេញមួយថ្ងៃ ហើយមិនលេចធ្លាយទេ។', author: person('សុភា', 'ច') },
];

/** Cyrillic, Greek, Ethiopic, and Latin with letters that English lacks. */
export const elsewhere: readonly ScriptReview[] = [
  {
    language: 'ru',
    title: 'Держит холод весь день',
    body: 'Лёд с утра гремит до самого вечера. Крышка не течёт, даже если бутылка лежит вверх дном рядом с ноутбуком.',
    author: person('Алёна', 'П'),
  },
  {
    language: 'el',
    title: 'Εξαιρετικό',
    body: 'Το νερό μένει παγωμένο όλη μέρα, ακόμη και στην παραλία τον Αύγουστο.',
    author: person('Ελένη', 'Κ'),
  },
  {
    language: 'vi',
    title: 'Rất đáng tiền',
    body: 'Đá bỏ từ sáng đến tối vẫn còn. Nắp kín, bỏ ngang trong ba lô cũng không rỉ.',
    author: person('Thuỷ', 'N'),
  },
  {
    language: 'tr',
    title: 'Işıl ışıl, sımsıkı',
    body: 'İçine koyduğum çay öğleden sonra hâlâ sıcacıktı. Isparta’dan İzmir’e bir damla akıtmadı.',
    author: person('Işıl', 'Ğ'),
  },
  { language: 'am', title: 'በጣም ጥሩ', body: 'ውሃው ቀኑን ሙሉ ቀዝቃዛ ሆኖ ይቆያል።', author: person('ሰላም', 'ተ') },
  {
    language: 'is',
    title: 'Þétt og þægileg',
    body: 'Fór með hana á Öræfajökul og teið var enn heitt á toppnum.',
    author: person('Þóra', 'Æ'),
  },
];
