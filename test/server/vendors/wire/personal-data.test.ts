import { describe, expect, it } from 'vitest';
import { holdsContact, isPersonalName } from '../../../../src/server/vendors/wire/personal-data.js';

describe('the name of a question', () => {
  it.each([
    ...['Address', 'addr', 'home_addr', 'billingaddress', 'shippingAddress', 'contact_number', 'Kontaktnummer'],
    ...['Adresse', 'Lieferadresse', 'Anschrift', 'Straße', 'Hauptstrasse', 'Postleitzahl', 'PLZ', 'E-Mail-Adresse'],
    ...['Telefon', 'Telefonnummer', 'Mobilnummer', 'Handy', 'Handynummer', 'Rufnummer'],
    ...['Adresse e-mail', 'Rue', 'Code postal', 'Téléphone', 'Numéro de téléphone', 'Courriel'],
    ...['Dirección', 'direccion', 'Calle y número', 'Código postal', 'telefono', 'Móvil', 'Correo electrónico'],
    ...['Indirizzo', 'Via', 'Codice postale', 'Numero di telefono', 'Cellulare'],
    ...['Endereço', 'Morada', 'Rua', 'CEP', 'Telemóvel', 'Celular', 'Telefone'],
    ...['Adres', 'bezorgadres', 'Straat', 'Postcode', 'Telefoonnummer', 'Mobiel'],
    ...['Adress', 'Gata', 'Postnummer', 'E-post', 'Mobil', 'Ulica', 'Kod pocztowy', 'Numer telefonu', 'Komórka'],
    ...['Adresiniz', 'Sokak', 'Posta kodu', 'E-posta', 'Cep telefonu', 'Telefon numarası'],
    ...['العنوان', 'الشارع', 'الرمز البريدي', 'رقم الهاتف', 'البريد الإلكتروني'],
    ...['כתובת', 'רחוב', 'מיקוד', 'טלפון', 'דוא"ל'],
    ...['住所', 'ご住所', '番地', '郵便番号', '電話番号', '携帯電話', 'メールアドレス'],
    ...['주소', '도로명', '우편번호', '전화번호', '이메일'],
    ...['地址', '街道', '邮编', '电话', '手机号码', '邮箱'],
  ])('asks who or where somebody is: %s', (name) => {
    expect(isPersonalName(name)).toBe(true);
  });

  it.each([
    ...['Delivery type', 'Phone model', 'Portable', 'How handy is it?', 'Dress size', 'Colour', 'Via which shop?'],
    ...['Contact lenses', 'Cap', 'Postal delivery', 'Mobility', 'Direction', 'Smartphone', 'Automobil'],
    ...['Regalo para madres', 'Regalo para padres', 'Talla', 'Telefonmodell', 'Handyhülle', 'Straßenlage', 'Größe'],
    ...['Taille', 'Livraison', 'Kolor', 'Beden', 'Storlek', 'Rozmiar', 'Maat', 'Tamanho', 'Misura'],
    ...['المقاس', 'מידה', 'מחשב נייד', 'サイズ', '携帯性', 'メール便', '手机型号', '尺码', '사이즈', '휴대폰 기종'],
  ])('asks what somebody thinks: %s', (name) => {
    expect(isPersonalName(name)).toBe(false);
  });
});

describe('a value', () => {
  it.each([
    ...['+1 555 0134', '+49 40 12345', 'call +15550134', '٠١٢٣٤٥٦٧٨٩', '۰۹۱۲۳۴۵۶۷۸۹', '０９０－１２３４－５６７８'],
    ...['555–0134', '\u200e030\u200e 123 45 67', 'ada＠shopper.example'],
  ])('holds a contact: %s', (value) => {
    expect(holdsContact(value)).toBe(true);
  });

  it.each(['Model 12345678', '2023–2024', '１７５ cm', '50+ times', '+2 sizes', '١٢ شهر'])(
    'holds none: %s',
    (value) => {
      expect(holdsContact(value)).toBe(false);
    },
  );
});
