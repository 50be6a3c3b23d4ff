/**
 * Learned by training/lemmas.mjs from the training parts of UD English EWT and GUM (CC BY-SA 4.0, by their authors). For
 * each kind of word its endings and whole words ("^"), each with how many letters go and what comes instead.
 */
export const lemmaRules: { readonly [kind: string]: string } = {
  ADP: `
^a 1of ^f 0or ^o 0f ^ta 2of ^then 2an ^thru 1ough ^til 0l ^vs 1ersus ^w 0ith`,
  AUX: `
^'d 2have ^'ve 3have ^ai 2be ^ar 2be ^been 2 ^did 2o ^does 2 ^gets 1 ^getting 4 ^got 2et ^had 1ve ^has 1ve ^having 3e
^m 1be ^of 2have ^r 1be ^re 2be ^s 1be ^ve 2have ^was 3be ^were 4be ^where 5be ^’ve 3have g 3 m 2be re 3be s 2be`,
  CCONJ: `
^an 0d ^n 1and`,
  DET: `
^and 2 ^teh 2he ^these 3is ^those 3at ^to 1he n 1`,
  INTJ: `
^hmmm 1 ^hmmmmmm 4 ^ummmm 3`,
  JJ: `
^accomodating 7modating ^i 1I ^rediculous 9idiculous`,
  JJR: `
^acuter 1 ^awaker 1 ^awarer 1 ^barer 1 ^basiser 2 ^beiger 1 ^better 6good ^boguser 2 ^borner 1 ^broker 1 ^corer 1
^cruder 1 ^cuter 1 ^dier 1 ^direr 1 ^eerier 1 ^eliter 1 ^faker 1 ^finer 1 ^further 0 ^grimmer 3 ^hinduer 2 ^huger 1
^idler 1 ^irater 1 ^ironer 2 ^larger 1 ^later 1 ^lifer 1 ^liner 1 ^maler 1 ^merer 1 ^minier 2 ^morer 1 ^nicer 1
^odder 2 ^oler 1 ^primer 1 ^purer 1 ^quasier 2 ^rarer 1 ^riper 1 ^ruder 1 ^safer 1 ^sager 1 ^sider 1 ^simpler 1
^soler 1 ^sorer 1 ^sparer 1 ^surer 1 ^teamer 2 ^whiter 1 ^wholer 1 ^wider 1 ^worse 5bad amer 1 bler 1 dder 3 eer 1
gger 3 ier 3y iker 1 kker 3 nner 3 oner 1 pper 3 r 2 rrer 3 ser 1 sser 2 tter 3 uer 1 ver 1`,
  JJS: `
^acutest 2 ^awakest 2 ^awarest 2 ^barest 2 ^basisest 3 ^beigest 2 ^best 4good ^bogusest 3 ^bornest 2 ^brokest 2
^corest 2 ^crudest 2 ^cutest 2 ^diest 2 ^direst 2 ^eeriest 2 ^elitest 2 ^fakest 2 ^finest 2 ^grimmest 4 ^hinduest 3
^hugest 2 ^idlest 2 ^iratest 2 ^ironest 3 ^largest 2 ^latest 2 ^least 0 ^lifest 2 ^linest 2 ^malest 2 ^merest 2
^miniest 3 ^morest 2 ^most 0 ^nicest 2 ^oddest 3 ^olest 2 ^primest 2 ^purest 2 ^quasiest 3 ^rarest 2 ^ripest 2
^sagest 2 ^sidest 2 ^solest 2 ^sorest 2 ^sparest 2 ^teamest 3 ^whitest 2 ^wholest 2 ^worst 5bad amest 2 blest 2
ddest 4 eest 2 ggest 4 iest 4y ikest 2 kkest 4 nnest 4 onest 2 ppest 4 rrest 4 sest 2 ssest 3 t 3 ttest 4 uest 2
vest 2`,
  MD: `
^'d 2would ^'ll 3will ^ca 0n ^ll 2will ^wilt 1l ^wo 1ill ^woud 1ld ^’d 2would ^’ll 3will`,
  NN: `
.m 0. ^advise 2ce ^am 1.m. ^km 1ilometer ^luv 2ove ^p. 1age ^pm 1.m. ^resturant 5aurant ^t.v. 3v ^teeth 4ooth
^tupperwear 3are ^yr 1ear`,
  NNP: `
^apr 0il ^dec 0ember ^dec. 1ember ^feb 0ruary ^feb. 1ruary ^fri 0day ^fri. 1day ^i 1I ^it 0alian ^jan. 1uary ^mar 0ch
^mon. 1day ^mr 0. ^nonbondad 6-bondad ^nov 0ember ^nov. 1ember ^oct 0ober ^oct. 1ober ^sat. 1urday ^sear's 2s
^sept 0ember ^sept. 1ember ^sun. 1day ^territories 3y ^thur. 1sday ^wed. 1nesday`,
  NNPS: `
's 2 ^appropriations 0 ^beatles 0 ^commons 0 ^falls 0 ^netherlands 0 ^penines 4nines ^philippines 0 ^ros 0 ^sooners 0
^sparks 0 ^works 0 hes 2 ics 0 ies 3y kers 0 lics 1 s 1 smen 2an`,
  NNS: `
's 2 0's 2s 0s 0 ^amuses 1 ^analyses 2is ^arrears 0 ^arrearses 2 ^asbestoses 2 ^bareses 1 ^bizes 2 ^brases 2
^browses 1 ^budgies 1 ^canvases 2 ^catastrophes 1 ^chaoses 2 ^cheeses 1 ^chicken 0 ^chnages 5ange ^clothes 0
^collages 4ege ^contents 0 ^cookies 1 ^corpora 3us ^cosmoses 2 ^criteria 1on ^debrises 2 ^dioceses 1 ^economics 0
^eoses 2 ^excuses 1 ^expertises 1 ^fedayeen 0 ^feet 3oot ^finances 0 ^foies 1 ^franchises 1 ^fuses 1 ^gapses 2
^genitals 0 ^girlies 1 ^gis 0 ^glasses 0 ^glimpses 1 ^glitzes 2 ^goods 0 ^grases 2 ^grounds 0 ^headaches 1
^headquarters 0 ^hoodies 1 ^hoopties 1 ^hotties 1 ^impasses 1 ^jazzes 2 ^jeans 0 ^junkies 1 ^km 1ilometer ^lenses 2
^lies 1 ^lives 3fe ^m 0eter ^manners 0 ^means 0 ^media 1um ^mice 3ouse ^min 0ute ^mins 1ute ^monies 3ey ^mousses 1
^movies 1 ^mustaches 1 ^onesies 1 ^oses 2 ^ozes 2 ^pants 0 ^pinkies 1 ^ppl 2eople ^proceedings 0 ^prses 2 ^quizes 2
^rbi 0 ^regards 0 ^remains 0 ^remainses 2 ^reuses 1 ^saithes 1 ^savings 0 ^scissorses 2 ^seases 2 ^selfies 1
^shelves 3f ^sixties 0 ^species 0 ^specifics 0 ^summonses 2 ^supplies 0 ^surroundings 0 ^teeth 4ooth ^thanks 0
^thanx 1k ^thieves 3f ^ties 1 ^toothaches 1 ^treatises 1 ^troops 0 ^universes 1 ^uses 1 ^whereabouts 0 ^whoopsies 1
^wives 3fe ^wolves 3f ^yrs 2ear ^zombies 1 aises 1 alkies 1 anses 2 apses 1 ases 1 auses 1 dises 1 eroes 2 erses 2
hes 2 i 1us iases 2 ies 3y litics 0 mises 1 n 2an nses 1 oses 1 ouses 1 ren 3 rises 1 rses 1 s 1 s. 2. ses 2 uises 1
ulses 1 xes 2`,
  NUM: `
^b 0illion ^bn 1illion ^k 1thousand ^m 0illion ^t 0rillion`,
  PART: `
^' 0s ^a 1to ^n't 2ot ^na 2to ^nt 1ot ^n’t 2ot ^s 1's ^ta 1o ^the 2o ^too 1 ^’ 1's ^’s 2's`,
  PRON: `
^'s 2we ^em 2they ^her 3she ^him 2e ^i 1I ^me 2I ^mine 3y ^my 0self ^noone 3-one ^s 1we ^the 0y ^their 2re ^them 1y
^these 3is ^those 3at ^u 1you ^us 2we ^ya 1ou ^’s 2we rs 1`,
  PRP$: `
^it's 2s ^out 1r ^there 2ir ^ur 2your ^yo 0ur ^you 0r`,
  PUNCT: `
^– 1- ^‘ 1' ^’ 1' ^“ 1" ^” 1" ^…. 2.. ’ 2''`,
  RB: `
^aka 2.k.a. ^completly 2ely ^definately 5itely ^every 1 ^than 2en ^their 2re ^them 1n ^to 0o ^truely 3ly aly 1ly`,
  RBR: `
^better 6well ^closer 1 ^further 6ar ^later 1 ^worse 5badly ier 3y r 2`,
  RBS: `
^best 4well ^worst 5bad est 3`,
  SCONJ: `
^becuse 3ause ^then 2an ^wether 5hether`,
  SYM: `
^– 1-`,
  VB: `
^loose 3se ^reccommend 7ommend ^recieve 4eive ^to 2do ^wan 0t`,
  VBD: `
^added 2 ^annulled 3 ^arose 3ise ^ate 3eat ^b. 1ear ^baled 1 ^banged 2 ^bed 1 ^been 2 ^began 2in ^begun 2in ^bent 1d
^bewared 1 ^biased 2 ^bited 1 ^blockaded 1 ^bought 5uy ^boycotted 2 ^brought 5ing ^canoed 1 ^cared 1 ^cataloged 2
^caught 4tch ^cced 2 ^challenged 1 ^chose 2ose ^chosen 3ose ^combated 2 ^combined 1 ^competed 1 ^compiled 1
^condoned 1 ^controlled 3 ^convened 1 ^coped 1 ^created 1 ^d. 1ie ^dared 1 ^debuted 2 ^dethroned 1 ^devoted 1 ^did 2o
^died 1 ^dined 1 ^div. 1orce ^doled 1 ^drew 2aw ^drove 3ive ^eaten 2 ^enshrined 1 ^exiled 1 ^expedited 1 ^exploded 1
^extradited 1 ^faded 1 ^fallen 2 ^fed 1ed ^fell 3all ^felt 2el ^filed 1 ^finessed 1 ^fled 1ad ^flew 2y ^focused 2
^forbade 3id ^forbidden 3 ^forbided 2 ^formated 2 ^fought 5ight ^found 4ind ^fred 1 ^frozen 4eeze ^fungused 2
^gased 2 ^gave 3ive ^guzzed 3 ^had 1ve ^hanged 2 ^hassled 1 ^honed 1 ^hoped 1 ^hung 3ang ^ideated 1 ^ignored 1
^imagined 1 ^impeded 1 ^infringed 1 ^interfered 1 ^intervened 1 ^invited 1 ^joked 1 ^kidnaped 2 ^lay 2ie ^learnt 1
^led 1ad ^left 2ave ^loped 1 ^lost 1e ^m. 1arry ^massacred 1 ^meant 1 ^met 1et ^mimiced 2 ^new 3know ^noted 1
^occured 2 ^outbided 2 ^owed 1 ^paled 1 ^paroled 1 ^pasted 1 ^patrolled 3 ^persevered 1 ^persuaded 1 ^phoned 1
^piled 1 ^piped 1 ^planed 1 ^plunged 1 ^poked 1 ^pored 1 ^postponed 1 ^probed 1 ^procreated 1 ^programed 2
^promoted 1 ^quelled 2 ^quized 2 ^quoted 1 ^recieved 5eive ^reconciled 1 ^recreated 1 ^recured 2 ^regaded 1
^reselled 2 ^restored 1 ^reviled 1 ^riled 1 ^roamed 2 ^rose 3ise ^saled 1 ^sat 2it ^selled 2 ^sent 1d ^shared 1
^shelled 2 ^shoed 1 ^shored 1 ^shot 1ot ^signalled 3 ^skied 2 ^slain 2y ^slew 2ay ^smelled 2 ^smiled 1 ^solicited 2
^sought 5eek ^spelled 2 ^spent 1d ^squared 1 ^stared 1 ^stoked 1 ^stolen 4eal ^stoned 1 ^stored 1 ^strafed 1
^struck 3ike ^stuck 3ick ^superseded 1 ^swiped 1 ^tasted 1 ^taught 5each ^taxied 2 ^telled 2 ^thought 5ink ^tied 1
^trafficked 3 ^typed 1 ^underlied 1 ^underwrited 1 ^vied 1 ^voted 1 ^waied 2 ^was 3be ^wasted 1 ^were 4be ^wiped 1
^withdrew 2aw ^woke 3ake ^won 2in ^writed 1 ^yelled 2 ad 0 aired 2 aked 1 ame 3ome amed 1 an 2un anged 1 aped 1
ated 1 auded 2 auled 2 aw 2ee bed 3 bled 1 ced 1 ceded 1 cited 1 cled 1 comed 1 cored 1 d 2 dded 3 de 2ke den 3e
dled 1 eaked 2 eamed 2 eated 2 eathed 1 eed 1 elled 3 ethed 1 fined 1 fled 1 g 3ing ged 1 gged 3 gled 1 hined 1
ibed 1 id 2y ided 1 ied 3y iked 1 ired 1 k 3ake ke 3eak kled 1 lared 1 ld 3old leted 1 lined 1 lt 1 mbed 2 mined 1
mmed 3 n 1 ncured 2 ne 2 nged 2 niced 2 nited 1 nk 3ink nned 3 nt 4go oated 2 od 3and ode 3ide oided 2 oken 4eak
old 3ell ot 2et otten 5et ouded 2 oured 2 outed 2 pared 1 pled 1 plored 1 pped 3 pt 2ep raded 1 rbed 2 rd 1 re 3ear
rn 3ear rred 3 sed 1 ssed 2 te 3ite ten 3e tined 1 tled 1 tted 3 uded 1 ued 1 uilt 1d uked 1 uled 1 umed 1 un 0
ured 1 uted 1 vaded 1 ved 1 voked 1 w 2ow welled 2 zed 1 zled 1`,
  VBG: `
^adding 3 ^adhering 3e ^annulling 4 ^baling 3e ^bewaring 3e ^bing 3e ^biting 3e ^blockading 3e ^boycotting 3
^bring 3e ^caring 3e ^ccing 3 ^challenging 3e ^collasping 3e ^combating 3 ^combining 3e ^competing 3e ^compiling 3e
^concuring 3 ^condoning 3e ^controlling 4 ^convening 3e ^coping 3e ^creating 3e ^daring 3e ^debuting 3 ^defanging 3
^defiling 3e ^denoting 3e ^deploring 3e ^dethroning 3e ^devoting 3e ^dining 3e ^divining 3e ^doling 3e ^dwelling 3
^dwibbling 8ribble ^dying 4ie ^enshrining 3e ^erring 3 ^exiling 3e ^expediting 3e ^exploding 3e ^exploring 3e
^extraditing 3e ^fading 3e ^filing 3e ^finessing 3e ^focusing 3 ^forbiding 3 ^formating 3 ^fring 3e ^fulfilling 4
^fungusing 3 ^gasing 3 ^gon 1 ^groping 3e ^hanging 3 ^hassling 3e ^hogtying 4ie ^honing 3e ^hoping 3e ^ideating 3e
^ignoring 3e ^imagining 3e ^impeding 3e ^incuring 3 ^infringing 3e ^interfering 3e ^intervening 3e ^inviting 3e
^joking 3e ^kidnaping 3 ^loping 3e ^lying 4ie ^massacring 3e ^mimicing 3 ^noting 3e ^occuring 3 ^outbiding 3
^paling 3e ^paroling 3e ^pasting 3e ^patrolling 4 ^permeating 3e ^persevering 3e ^persuading 3e ^phoning 3e
^piling 3e ^plunging 3e ^poking 3e ^poring 3e ^postponing 3e ^programing 3 ^promoting 3e ^quelling 3 ^quizing 3
^quoting 3e ^raiding 3 ^reconciling 3e ^recreating 3e ^recuring 3 ^reputing 3 ^reselling 3 ^reviling 3e ^rewriting 3e
^riling 3e ^saling 3e ^scaring 3e ^selling 3 ^sharing 3e ^shelling 3 ^shoring 3e ^signalling 4 ^smelling 3
^smiling 3e ^soliciting 3 ^spelling 3 ^squaring 3e ^stoking 3e ^stoning 3e ^storing 3e ^strafing 3e ^styling 3e
^superseding 3e ^swiping 3e ^tasting 3e ^telling 3 ^toning 3e ^trafficking 4 ^transmitting 3 ^tuning 3e ^typing 3e
^underwriting 3e ^voting 3e ^vying 4ie ^waning 3e ^wasting 3e ^wiping 3e ^wreathing 3e ^writing 3e
^xferring 8transfer ^yelling 3 airing 3 aking 3e aming 3e anging 3e aping 3e ating 3e auding 3 auling 3 bing 4
bling 3e ceding 3e cing 3e citing 3e cling 3e coming 3e coring 3e dding 4 dling 3e eaking 3 eaming 3 eating 3
elling 4 ething 3e fining 3e fling 3e g 3 gging 4 ging 3e gling 3e hining 3e ibing 3e iding 3e iking 3e iring 3e
kling 3e laring 3e leting 3e lining 3e mbing 3 mining 3e mming 4 n 2 nging 3 nicing 3 niting 3e nning 4 oating 3
oiding 3 ouding 3 ouring 3 outing 3 paring 3e pling 3e pping 4 rading 3e rbing 3 rring 4 sing 3e ssing 3 tining 3e
tling 3e tting 4 uding 3e uing 3e uking 3e uling 3e uming 3e uring 3e uting 3e vading 3e ving 3e voking 3e zing 3e
zling 3e zzing 4`,
  VBP: `
^'m 2be ^are 3be ^reccomend 6ommend ^wan 0t`,
  VBZ: `
^'s 2be ^biases 2 ^dies 1 ^does 2 ^finesses 1 ^focuses 2 ^funguses 2 ^gases 2 ^goes 2 ^guzes 2 ^has 1ve ^hogties 1
^is 2be ^lies 1 ^quizes 2 ^s 1be ^ties 1 ^underlies 1 ^vies 1 ^’s 2be hes 2 ies 3y s 1 sses 2 thes 1 xes 2`,
  VERB: `
^deemed 2 ^fighting 0 d 1 g 3`,
  WRB: `
^were 3here`,
}

/** Of words that begin with a capital: whether their lemma keeps it. */
export const capitalRules: { readonly [kind: string]: string } = {
  JJ: `
^arakan lower ^argentine keep ^atlantic keep ^b keep ^balochi lower ^bosnian lower ^catholic keep ^clean lower
^crowleyan lower ^democratic keep ^fallujan lower ^foreign lower ^greek keep ^human lower ^islamic keep
^moldovan lower ^own lower ^paralympic keep ^pro-beijing keep ^recent keep ^shi'ite keep ^shiite keep ^soviet keep
^swiss keep ^uv keep ^w keep ^worth lower a keep ab keep em keep en lower gh lower h keep hist keep i keep im keep
it keep n keep nic keep no keep on lower rn lower se keep uch lower`,
  NN: `
0 keep 1 keep 1.xls keep 2 keep 3 keep 4 keep ^17h keep ^83n keep ^a keep ^aa keep ^b keep ^b2b keep ^bce keep
^c keep ^cd keep ^ce keep ^cfl keep ^com keep ^comédie keep ^council keep ^cuc keep ^d keep ^dna keep ^dpr keep
^ecommerce keep ^ena keep ^epm keep ^f keep ^gis keep ^grf keep ^hr keep ^hz keep ^iq keep ^it keep ^led keep
^loc lower ^m keep ^nation keep ^obsf keep ^p keep ^pan keep ^pdt keep ^ph.d. keep ^poa keep ^prc keep ^sap keep
^services.doc lower ^si keep ^sss keep ^sst keep ^sut keep ^t.v. keep ^tv keep ^usb keep ^uvr keep ^vip keep ^x keep
^zeitgeist keep oc keep ov keep`,
  NNS: `
^ak47s keep ^cfls keep ^cuc keep ^days lower ^polaroids keep ^rbi keep ^settlers keep days keep ians keep is keep`,
  NUM: `
i keep v keep`,
  PRON: `
^i keep`,
  RB: `
^asap keep`,
  SYM: `
^dkk keep ^rs keep ^x keep a keep d keep p keep r keep`,
}
