import { wordSet } from './word-set.ts'

/** Makers of road vehicles, in lower case, by the first word of their names. */
export const makers = wordSet(`
  acura alfa aston audi bentley bmw bugatti buick byd cadillac chevrolet chevy chrysler citroen citroën dacia daewoo datsun
  dodge ducati ferrari fiat ford freightliner genesis geo gmc harley harley-davidson holden honda hummer hyundai infiniti
  isuzu jaguar jeep kawasaki kia lada lamborghini lancia land lexus lincoln lotus mack mahindra maruti maserati mazda
  mclaren mercedes mercedes-benz mercury mini mitsubishi nissan oldsmobile opel peterbilt peugeot plymouth pontiac porsche
  ram range renault rivian rolls rolls-royce saab saturn scania scion seat skoda škoda smart subaru suzuki tata tesla
  toyota triumph vauxhall volkswagen volvo vw yamaha
`)

/** Models so common that their maker is often left out: "a 2009 Civic". */
export const models = wordSet(`
  accord altima avalon blazer bronco caliber camaro camry caravan cavalier charger cherokee civic clio cobalt colorado
  corolla corsa corvette cr-v crv durango elantra equinox escalade escape explorer f-150 f-250 f150 fiesta focus forester
  fusion hilux impala impreza jetta lancer land-cruiser malibu maxima mustang navigator optima outback passat pathfinder
  polo prius rav4 sentra sienna sierra silverado sonata suburban tacoma tahoe taurus tundra wrangler yaris
`)

/** Kinds of vehicles, in the singular. */
export const vehicles = wordSet(`
  bike bus cab car convertible coupe coupé hatchback hybrid jeep limousine lorry minibus minivan moped motorbike motorcycle
  pickup roadster saloon scooter sedan semi suv taxi tractor trailer truck van wagon
`)

/** What may stand between the year and the make: "a 2013 dark gray Camry", "a 2004 four-door Opel". */
export const finishes = wordSet(`
  beige black blue bronze brown burgundy cream dark gold golden gray green grey light maroon metallic navy orange pink
  purple red silver tan teal white yellow two-door four-door used
`)
