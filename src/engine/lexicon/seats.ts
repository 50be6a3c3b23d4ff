/**
 * Governments, parliaments, services and armies that news calls by a name of their own: ISO 3166-1 alpha-3, PLOVER's
 * sector, then the names; a name with a tilde is also something else and counts only as an organization. General
 * knowledge, as of January 2026.
 */
const table = `
USA GOV White House, Pentagon, State Department, US State Department, U.S. State Department, Treasury Department, Justice Department, Department of Justice, Homeland Security, Department of Homeland Security, Defense Department, Oval Office, Environmental Protection Agency, EPA, Food and Drug Administration, FDA, Federal Reserve, Fed~, NASA, Centers for Disease Control and Prevention, CDC~, National Weather Service, NOAA, Federal Aviation Administration, FAA, National Security Council~, Treasury~, IRS, Internal Revenue Service, SEC~, Securities and Exchange Commission~, Federal Communications Commission, FCC, U.S. Geological Survey, US Geological Survey, USGS, USAID, FEMA
USA COP FBI, Federal Bureau of Investigation, ATF~, LAPD, NYPD, Secret Service, ICE~, Immigration and Customs Enforcement
USA SPY CIA, Central Intelligence Agency, NSA~, National Security Agency
USA LEG Congress~, U.S. Congress, US Congress, House of Representatives~, U.S. House of Representatives, U.S. Senate, US Senate, Capitol Hill, Capitol~
USA JUD U.S. Supreme Court, US Supreme Court
USA PTY Democratic Party~, Republican Party~, GOP, Democratic National Committee, Republican National Committee, DNC~, RNC~
USA MIL U.S. Army, US Army, U.S. Navy, US Navy, U.S. Air Force, US Air Force, U.S. Marine Corps, Marine Corps, National Guard~, U.S. Central Command, CENTCOM, US Central Command, Coast Guard~
USA BUS Wall Street
RUS GOV Kremlin, Roscosmos
RUS LEG State Duma, Duma
RUS SPY FSB, KGB, GRU, SVR~
RUS MIL Wagner Group
GBR GOV Downing Street, No. 10 Downing Street, Whitehall, Foreign Office~, Home Office~, Buckingham Palace
GBR LEG House of Commons~, House of Lords, Westminster~
GBR COP Scotland Yard, Metropolitan Police~
GBR SPY MI5, MI6
GBR MED BBC
GBR PTY Labour Party~, Conservative Party~, Tory Party
DEU LEG Bundestag, Bundesrat
DEU PTY CDU~, AfD, Christian Democratic Union~
DEU GOV Chancellery~, Bundesbank
FRA GOV Elysee, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay
FRA LEG National Assembly~
ISR LEG Knesset
ISR SPY Mossad, Shin Bet
ISR MIL IDF, Israel Defense Forces, Israeli Defense Forces
ISR PTY Likud, Likud Party
POL LEG Sejm
UKR LEG Verkhovna Rada, Rada~
TUR PTY Justice and Development Party
IRN MIL IRGC, Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guard Corps, Quds Force
IND LEG Lok Sabha, Rajya Sabha
IND PTY BJP, Bharatiya Janata Party, Indian National Congress
IND SPY Research and Analysis Wing
IND COP Central Bureau of Investigation, CBI~
PAK SPY Inter-Services Intelligence, ISI~
PAK PTY Pakistan Tehreek-e-Insaf, PTI~
PAK COP National Accountability Bureau
CHN GOV Zhongnanhai
CHN PTY Chinese Communist Party, Communist Party of China
CHN MIL People's Liberation Army, PLA~
CHN LEG National People's Congress
KOR GOV Blue House
JPN LEG National Diet
JPN PTY Liberal Democratic Party~
PSE GOV Palestinian Authority
PSE REB Fatah
LKA REB LTTE
SDN MIL Rapid Support Forces
ZAF PTY African National Congress, ANC~
CAN COP RCMP, Royal Canadian Mounted Police
KEN COP Directorate of Criminal Investigations
NGA COP EFCC
IRL LEG Dáil, Oireachtas
ESP LEG Cortes`

/** A body of one country's state or politics. */
export interface Seat {
  country: string
  sector: string
}

/** By lower-case name with straight apostrophes. */
export const seats: ReadonlyMap<string, Seat> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) =>
      line
        .slice(8)
        .split(', ')
        .map((name): [string, Seat] => [
          name.replace('~', '').toLowerCase(),
          { country: line.slice(0, 3), sector: line.slice(4, 7) },
        ]),
    ),
)
