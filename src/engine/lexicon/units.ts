/** What may be glued to a figure and is a word of its own: "9am", "430km", "$3.8bn". Case matters. */
export const gluedUnits: ReadonlySet<string> = new Set(
  `am pm AM PM Am Pm a p
  km Km KM m cm mm nm km² m² km2 m2 km³ m³ ft in yd yds mi mile miles metre metres meter meters feet inch inches sqft
  sqm ha hectares acres kg kgs g mg mcg lb lbs oz ton tons tonne tonnes ml mL cl l L litre litres liter liters cc
  mph kph kmh kmph km/h knots hr hrs hour hours h min mins minute minutes sec secs second seconds ms day days wk wks week
  weeks month months mth mths yr yrs year years
  k K m M mn mm MM mln bn Bn BN bln tn trn million billion trillion crore lakh cr thousand hundred
  pc pct percent bps pts pp c p x X
  kb KB mb MB gb GB tb TB Kbps Mbps Gbps kbps mbps gbps Hz kHz MHz GHz kW KW MW GW TW kWh MWh GWh TWh W V kV mA mAh
  C F degrees deg px dpi fps hp bhp cal kcal kJ J kPa hPa mb bar psi dB kt kts Mt Gt ppm ppb
  persons people men women hh`
    .trim()
    .split(/\s+/),
)

/** Units of one letter that are as often part of a name ("4B", "86T"): units only in money or after a decimal point. */
export const moneyUnits: ReadonlySet<string> = new Set(['b', 'B', 't', 'T', 'm', 'M', 'k', 'K'])

/**
 * Currency marks that are money before any figure glued to them: "Rs40", "USD5". The rest need a figure that looks like
 * an amount: "R1.2 million" and "K10m", but "R2", "K9" and "COP28".
 */
export const sureCurrencies: ReadonlySet<string> = new Set(
  `Rs Re INR IRR PKR LKR NPR BDT Tk USD EUR GBP JPY CNY RMB AUD CAD NZD CHF SEK NOK DKK ZAR KES UGX TZS NGN GHS EGP ETB
  RUB UAH PLN TRY SAR AED QAR KWD BRL MXN KRW HKD SGD MYR IDR PHP THB VND KSh Ksh KSH Kshs KShs TSh Tsh USh Ush Shs Sh
  RM Rp Php NT US Dh Dhs`
    .trim()
    .split(/\s+/),
)
