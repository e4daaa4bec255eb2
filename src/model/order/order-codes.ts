import { COUNTRIES } from '../countries.js';

const listed = (codes: string): ReadonlySet<string> => new Set(codes.trim().split(/\s+/));

/**
 * Countries of ISO 3166-1 in two letters; and Kosovo and three islands, for which platforms have codes of their own.
 */
export const COUNTRY_CODES: ReadonlySet<string> = new Set([...COUNTRIES, 'AC', 'AN', 'TA', 'XK']);

/** Currencies of ISO 4217 that are money today. */
export const CURRENCIES = listed(`
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
  CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR
  ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
  MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
  SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR
  ZMW ZWG`);
