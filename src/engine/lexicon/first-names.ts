import { englishFirstNames } from './english-first-names.ts'
import { wordSet } from './word-set.ts'

/** First names of other parts of the world, lower-case, that only men bear, and only women. Written by hand, November 2026. */
const elsewhere = {
  he: wordSet(`
    mohammed mohammad muhammad mohamed mohamad mahmoud mahmud ahmad ahmed ali hassan hasan hussein husain hossein
    hussain khalid khaled omar umar osama yousef youssef yusuf yousuf ibrahim ismail abdullah abdallah abdulaziz
    abdul abdel abdelfattah abdulrahman abdulkadir faisal fahad salman sultan tariq tarek walid waleed rashid hamid
    hamad hamza bilal bashar marwan nabil samir jamal kamal karim rahim mustafa mostafa murad saad saeed said sayed
    syed riyad ziad zaid mehdi reza javad mojtaba majid ebrahim esmail qassem qasem masoud mansour nawaf nawaz imran
    shahid shehbaz asif bilawal anwar tayyip recep mehmet kemal devlet suleyman hakan hulusi mevlut ekrem selahattin
    abdurrahman vladimir volodymyr dmitry dmitri dmytro sergei sergey serhiy sergiy alexei alexey aleksei oleksiy
    alexander aleksandr oleksandr aleksander nikolai nikolay mykola mykhailo mikhail mikhael boris yevgeny evgeny
    yevhen igor ihor oleg oleh viktor victor yuri yuriy iurii andrei andrey andriy pavel pavlo petro pyotr piotr
    ivan vasily vasyl vitaly vitali vyacheslav valery valeriy valerii konstantin kostyantyn anatoly anatoliy leonid
    gennady grigory hryhoriy ruslan ramzan rustem denys artem arseniy stanislav vladislav vladyslav yaroslav
    jaroslav miroslav bogdan bohdan zbigniew andrzej jaroslaw mateusz donald lech krzysztof tomasz marek jacek
    wojciech radoslaw zoltan laszlo gyorgy istvan ferenc andras janos milan milos zoran goran dragan slobodan
    aleksandar vuk nikola milorad ratko radovan petr vaclav andrej robert jiri zdenek tomas lukas janez borut klaus
    traian ion nicolae ilie boyko rumen kiril alexis kyriakos giorgos yannis georgios kostas dimitris nikos
    evangelos antonis panagiotis olaf jens jonas lars anders erik fredrik gustav henrik magnus mads mikkel morten
    nils niels ole per rasmus soren sven ulf bjorn bjarne jorgen kaj kari-pekka petteri pekka sauli juha jukka timo
    antti matti mikko esko janne friedrich jurgen horst heiko guido gerhard helmut wolfgang markus matthias thorsten
    torsten uwe jorg karl-theodor lothar reinhard rainer volker dietmar joachim frank-walter christoph sebastian
    thilo emmanuel francois nicolas jean-marc jean-luc jean-yves jean-claude jean-pierre jean-paul bruno gerard
    laurent edouard gabriel olivier thierry pascal philippe xavier yves jerome guillaume mathieu benoit didier herve
    alain matteo silvio giuseppe sergio mario luigi paolo roberto enrico romano beppe massimo antonio giorgio
    giovanni carlo pedro mariano jose juan carlos luis miguel francisco manuel javier jorge hugo diego alvaro pablo
    santiago alberto enrique felipe fernando gustavo evo rafael raul fidel ricardo rodrigo alejandro andres ernesto
    gonzalo guillermo hector ignacio joaquin julio leopoldo lorenzo marcelo mauricio nestor oscar ramon salvador
    vicente jair luiz michel geraldo dilson joao paulo thiago tiago marcos rodolfo rui aecio nayib daniel narendra
    amit rahul manmohan arvind rajnath yogi nitin piyush ajit atal bihari lalu mulayam akhilesh nitish uddhav sharad
    devendra eknath raj rajiv sanjay vijay anil arun ashok deepak dinesh ganesh gopal harish hemant jagdish kapil
    kishore lalit mahesh manish manoj mohan mukesh naresh naveen pankaj pradeep prakash prashant praveen rajesh
    rakesh ramesh ravi rohit sachin sandeep satish shashi shivraj subramanian sudhir sunil suresh sushil uday
    venkaiah vikram vinod virat vivek gotabaya mahinda ranil maithripala basil prachanda pushpa shinzo fumio
    yoshihide taro shigeru junichiro naoto yukio kenji hiroshi takashi kazuo akira satoshi makoto hideki jinping
    keqiang qiang jae-in jong-un jong-il yong geun seok-yeol myung-bak joko prabowo anies ganjar najib muhyiddin
    prayut prayuth thaksin srettha pita abhisit hun samdech ferdinand bongbong benigno hsien lawrence xanana jusuf
    kwame kofi nana muhammadu olusegun bola atiku peter yemi emeka chinedu chukwuma obinna ikechukwu ngugi uhuru
    raila william mwai yoweri paul jakaya julius magufuli cyril thabo jacob nelson oliver winston emmerson morgan
    hakainde edgar levy kenneth lazarus joaquim armando filipe eduardo isaias abiy meles hailemariam girma salva
    riek abdalla macky abdoulaye alassane blaise idriss mahamat denis felix joseph moise martin faustin evariste
    pierre alpha mamady assimi faure patrice adama yahya bio ernest george benjamin binyamin yair avigdor naftali
    ehud shimon yitzhak ariel isaac menachem moshe yoav itamar bezalel gadi saeb nabih rafik`),
  she: wordSet(`
    fatima aisha ayesha khadija mariam maryam zainab zeinab amina aminata leila layla noura nour hanan huda salma
    samira nadia rania asma farah hala iman lubna maha malala benazir hina sherry shireen sherin meral emine canan
    tansu olena olha olga oksana iryna irina yulia yuliya natalia nataliya natalya svetlana tatiana tatyana
    ekaterina yekaterina kateryna lyudmila ludmila galina valentina anastasia anastasiia maria mariia marina larisa
    ksenia kseniya elena yelena alyona vera nadezhda zhanna daria darya polina viktoriia victoria lesia liudmyla
    sviatlana veronika beata ewa malgorzata agnieszka anna joanna katarzyna magdalena zuzana jadranka kolinda maia
    salome dalia ingrida kersti kaja sanna tarja annika elina katri margot mette helle jonna pernille inger erna gro
    siv ine ebba birgitta katrin johanna sigridur angela annegret ursula annalena manuela franziska katarina sahra
    frauke alice beatrix christine segolene marine valerie elisabeth najat rachida simone edith catherine brigitte
    giorgia emma virginia elly federica mara soraya yolanda irene isabel dolores rosa carmen pilar teresa ines
    beatriz claudia cristina dilma michelle jeanine keiko veronica xiomara laura gabriela alejandra josefina
    guadalupe luisa marta lucia sonia francia mireya violeta rosario delcy mayra priyanka mamata mayawati
    jayalalithaa sushma nirmala smriti sheila pratibha droupadi indira vasundhara uma anita asha deepa geeta gita
    kavita lakshmi lata meena meera neha nisha pooja priti priya radha rajni rekha rani renu ritu sarita savita
    seema shanti shobha sita sunita swati usha vandana khaleda chandrika sirimavo suu yingluck paetongtarn megawati
    puan retno corazon leni imelda gloria sara tsai ing-wen geun-hye yo-jong yuriko sanae seiko makiko naomi masako
    aiko kiko akie ngozi chimamanda winnie graca nkosazana joyce ellen sahle-work samia suluhu naledi phumzile
    zindzi lindiwe wangari martha esther oby atifete ruth grace`),
}

/** Names of the English-speaking world that nearly only men bear, and nearly only women, though both are christened so. */
const nearly = {
  he: wordSet(`
    adrian alfie andy austin barry bernie bill billy blake bobby bret brett carroll cecil chad chris christian constantine
    cory danny darryl dennis denny dorian eddie frank fred freddie gabriel gene george glen glenn gus heath ira jaime
    jermaine jerry jesse joey karel kip kyle leland lonnie loren louis max nat neil noel perry phil quentin ray reggie ricky
    robbie ronnie rory sam scottie sean shane shaun shawn ted terry theo tim timmy toby tommy tony`),
  she: wordSet(`
    abbey abbie abby alexis allie andie angie ashley bev brooke carly cassie christie christy claire clare connie courtney
    darcy dominique ellen erin esme evelyn frankie gail ginger grace haley hazel hilary hillary holly inger jackie jenny
    jess jo jodi jodie joy julie kelly kelsey kylie lauren laurie leigh lindsay lindsey lou lynn maddie mallory marion
    meredith michele nicola nicole nikki paige patsy patty penny randi ruby sally sandy shannon shelby shelley sibyl simone
    stacy sydney tammy terri tracey vivian whitney`),
}

/** Whose first name it is, where only men or only women bear it: "jens" → he; undefined for "andrea". */
export function genderOf(firstName: string): 'he' | 'she' | undefined {
  const he = [englishFirstNames.he, elsewhere.he, nearly.he].some((names) => names.has(firstName))
  const she = [englishFirstNames.she, elsewhere.she, nearly.she].some((names) => names.has(firstName))
  return he === she ? undefined : he ? 'he' : 'she'
}
