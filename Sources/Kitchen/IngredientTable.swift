/// The ingredients of the kitchen, one a line: `id | parent | category | words | cousins`.
///
/// *words* are other names for the same thing. *cousins* are other foods that look much like it: they are drawn as this one and
/// keep their own name, and the user is told. A parent is what the thing is a kind of ("red onion" is an onion), so that a later,
/// shorter word still finds it. Plurals are understood. Words may be several words long.
enum IngredientTable {
    static let text = """
    onion||vegetable|brown onion, yellow onion, white onion, sweet onion, pearl onion|
    red onion|onion|vegetable|purple onion|
    spring onion|onion|vegetable|scallion, green onion|ramp
    shallot|onion|vegetable|banana shallot|
    leek||vegetable||
    garlic||vegetable|garlic clove, clove of garlic, garlic bulb, head of garlic|black garlic
    ginger||vegetable|ginger root, root ginger|galangal, horseradish, fresh turmeric
    carrot||vegetable|baby carrot|parsnip, salsify
    celery||vegetable|celery stalk, celery stick, celery rib, stalk of celery, stick of celery|cardoon, lovage, rhubarb, bok choy, pak choi, chard stalk
    potato||vegetable|new potato, waxy potato, baby potato|celeriac, taro, yam, jerusalem artichoke, water chestnut, eddoe, malanga, jicama, sunchoke, oca
    sweet potato||vegetable||cassava, yuca, plantain
    tomato||vegetable|plum tomato, vine tomato, beef tomato, tinned tomato, roma tomato, canned tomato|tomatillo, persimmon
    cherry tomato|tomato|vegetable|grape tomato, baby tomato|cape gooseberry
    bell pepper||vegetable|sweet pepper, capsicum, red pepper, green pepper, yellow pepper, orange pepper, red bell pepper, green bell pepper, yellow bell pepper, roasted pepper, romano pepper, peppers|piquillo
    chilli||vegetable|chili, chile, chilli pepper, chili pepper, chile pepper, red chilli, green chilli, bird's eye chilli, hot pepper, chillies, red chili, green chili|jalapeno, serrano, poblano, habanero, ancho, peperoncino, chipotle, aji limo, ají limo, aji amarillo, ají amarillo, scotch bonnet, guajillo, pasilla, thai chilli, thai chili, padron pepper, shishito
    cucumber||vegetable|baby cucumber|gherkin, pickle, pickled cucumber, cornichon, dill pickle, bitter melon
    courgette||vegetable|zucchini|marrow, chayote
    aubergine||vegetable|eggplant, brinjal, thai aubergine, thai eggplant|
    mushroom||vegetable|button mushroom, chestnut mushroom, brown mushroom, cremini, portobello, champignon|shiitake, oyster mushroom, shiitake mushroom, porcini, chanterelle, enoki, morel, king oyster mushroom, truffle, cep, wood ear, maitake, girolle
    broccoli||vegetable|broccolini, tenderstem broccoli|romanesco
    cauliflower||vegetable||
    cabbage||leafy|white cabbage, green cabbage, red cabbage, savoy cabbage, napa cabbage, chinese cabbage, pointed cabbage|brussels sprout, kimchi, sauerkraut, kohlrabi, tatsoi, komatsuna, mizuna, gai lan, chinese leaf
    lettuce||leafy|salad leaf, romaine, cos lettuce, iceberg, little gem, gem lettuce, salad greens, butterhead|radicchio, chicory, endive, frisee, purslane
    spinach||leafy|baby spinach|chard, swiss chard, watercress, rocket, arugula, sorrel, dandelion, nettle, water spinach, amaranth, mustard green, collard green, grape leaf, vine leaf, callaloo, mache, beet greens, turnip greens, chaya, moringa, molokhia
    kale||leafy|cavolo nero, curly kale|
    pea||vegetable|green pea, petit pois|edamame, mangetout, sugar snap, snow pea, sugar snap pea, broad bean, fava bean, caper
    green bean|bean|vegetable|french bean, string bean, runner bean, haricot vert|okra, asparagus bean
    corn||vegetable|sweetcorn, corn kernel, maize, corn on the cob, corn cob, kernel of corn|hominy, popcorn
    pumpkin||vegetable|squash, butternut squash, butternut, kabocha, acorn squash|kalabasa, delicata, spaghetti squash
    beetroot||vegetable|beet|
    radish||vegetable||turnip, daikon, swede, rutabaga, mooli
    asparagus||vegetable|asparagus spear|hearts of palm, bamboo shoot
    avocado||vegetable|avocado half|
    olive||vegetable|black olive, green olive, kalamata olive, kalamata, nicoise olive|
    lemongrass||vegetable|lemongrass stalk, stalk of lemongrass|
    fennel||vegetable|fennel bulb|artichoke, artichoke heart
    seaweed||leafy|nori|kombu, wakame, dulse, kelp
    beansprout||vegetable|bean sprout, sprout, mung bean sprout|alfalfa, cress, pea shoot
    lemon||fruit|lemon half, lemon slice|yuzu, citron, preserved lemon, lemon zest
    lime||fruit||kaffir lime, calamansi, kiwi, lime zest
    orange||fruit|blood orange|mandarin, clementine, tangerine, orange zest, grapefruit, satsuma, apricot, pomelo, kumquat
    apple||fruit|green apple, red apple, cooking apple|quince
    pear||fruit||nashi
    banana||fruit||
    strawberry||fruit||
    blueberry||fruit||blackcurrant, black currant, bilberry, grape, juniper berry, acai, huckleberry, saskatoon berry, aronia, elderberry, sea buckthorn
    raspberry||fruit||blackberry, redcurrant, mulberry, pomegranate seed, pomegranate, boysenberry, cloudberry, tayberry, loganberry
    cherry||fruit|maraschino cherry|cranberry, lingonberry, barberry
    plum||fruit||fig, prune, date, damson, umeboshi, sloe, greengage
    mango||fruit||peach, nectarine, papaya, melon, cantaloupe, jackfruit, guava, pawpaw, mangosteen, durian, sapote, soursop, mamey
    pineapple||fruit|pineapple ring|
    coconut||fruit|desiccated coconut, coconut flake, grated coconut, shredded coconut, coconut flesh|
    raisin||fruit|sultana, currant|dried cranberry, dried fruit
    chicken||meat|chicken breast, chicken thigh, chicken leg, chicken wing, drumstick, chicken drumstick, whole chicken, chicken piece, chicken fillet, chicken strip|duck, turkey, quail, duck breast, goose, rabbit, guinea fowl, poussin, pheasant, partridge, pigeon, squab
    beef||meat|steak, beef steak, sirloin, flank steak, brisket, ribeye, beef strip, stewing beef, beef chunk, skirt steak, fillet steak|venison, veal, ox tongue, oxtail, liver, beef cheek, kidney, bresaola, pastrami beef, bison, elk, reindeer, ostrich, tripe, sweetbread, short rib, chuck, shin of beef
    pork||meat|pork belly, pork chop, pork shoulder, pork loin, roast pork, pulled pork, char siu, pork fillet, pork tenderloin|wild boar, pork neck, pork cheek, pork rib, spare rib, trotter, pork knuckle
    lamb||meat|lamb shoulder, lamb chop, leg of lamb, lamb leg|mutton, goat, lamb neck, lamb shank
    minced meat||meat|mince, ground meat, beef mince, lamb mince, pork mince|seitan, soya mince, tempeh, soy mince, textured vegetable protein
    bacon||meat|bacon rasher, rasher of bacon, bacon rashers, lardon, pancetta, streaky bacon, bacon bit|guanciale, speck
    ham||meat|cooked ham, parma ham|prosciutto, serrano ham, mortadella, salami, pastrami, jamon, iberico
    sausage||meat|bratwurst, frankfurter, hot dog|chorizo, chourico, merguez, pepperoni, salami stick, nduja, linguica, black pudding, kielbasa, kiełbasa, andouille, boerewors, boudin, mettwurst, chipolata, loukaniko, sujuk, sucuk, longaniza, morcilla, weisswurst, knackwurst, saucisson, lap cheong, butifarra, haggis
    salmon||fish|salmon fillet, smoked salmon, salmon steak|trout, arctic char, sea trout
    tuna||fish|tinned tuna, canned tuna, tuna steak, tuna flake, flaked tuna|mackerel, swordfish, sardine, bonito, anchovy, herring, rollmop, kipper, pilchard, sprat, bonito flake, katsuobushi
    white fish||fish|fish fillet, fish|cod, cod fillet, haddock, halibut, sea bass, bream, sea bream, monkfish, snapper, tilapia, hake, catfish, turbot, sole, plaice, salt cod, bacalhau, eel, skate, barramundi, pollock, whiting, perch, pike, zander, carp, grouper, mahi mahi, red mullet, grey mullet, john dory, stockfish, mullet
    prawn||fish|shrimp, king prawn, tiger prawn, dried shrimp|crab, lobster, langoustine, crayfish, scallop, squid, calamari, octopus, mussel, clam, oyster, cockle, cuttlefish, crabmeat, abalone, conch, whelk, sea urchin, winkle, langostino
    egg||egg|hen's egg, fried egg, poached egg, hard-boiled egg, soft-boiled egg, boiled egg, egg half|quail egg, duck egg
    egg yolk|egg|egg|yolk|
    egg white|egg|egg|albumen, whites, meringue|
    tofu||protein|silken tofu, bean curd, firm tofu|paneer, halloumi, fish cake, tempeh block, yuba, natto, aburaage
    butter||dairy|unsalted butter, ghee, clarified butter, browned butter|lard, margarine, shortening, tallow
    cheese||dairy|cheddar, grated cheese, swiss cheese, cheddar cheese, emmental, hard cheese, |gruyere, gouda, comte, manchego, brie, camembert, edam, raclette, fontina, provolone, taleggio, cotija, caerphilly, wensleydale, red leicester, havarti, munster, asiago, monterey jack, pepper jack, jarlsberg, tilsit, appenzeller, vacherin, reblochon, kashkaval, kefalotyri, graviera, oaxaca cheese, sulguni, bryndza, brynza, oscypek, kefalograviera, mizithra, halloumi cheese, provola, scamorza, caciocavallo, emmenthal, lancashire cheese, caerphilly cheese
    mozzarella|cheese|dairy|buffalo mozzarella, mozzarella ball|burrata, bocconcini, stracciatella
    parmesan|cheese|dairy|parmigiano, parmesan cheese, parmigiano reggiano, grana padano, parmesan rind, rind of parmesan|pecorino, pecorino romano
    feta|cheese|dairy|feta cheese|queso fresco, blue cheese, gorgonzola, roquefort, goat's cheese, goat cheese, stilton, ricotta salata
    cream cheese|cheese|dairy|soft cheese|mascarpone, ricotta, cottage cheese, quark, fromage frais, labneh, twarog, twaróg, curd cheese
    cream||dairy|double cream, whipped cream, whipping cream, heavy cream, single cream|sour cream, soured cream, creme fraiche, coconut cream, clotted cream, crema, kaymak, smetana, ashta
    milk||dairy|whole milk, warm milk, condensed milk, evaporated milk, almond milk|buttermilk, kefir
    yogurt||dairy|yoghurt, greek yogurt, greek yoghurt, natural yogurt|skyr, raita, tzatziki, kashk, filmjolk, ayran
    coconut milk||dairy||
    flour||powder|floured, plain flour, wheat flour, strong flour, bread flour, white flour, self-raising flour, all-purpose flour, rice flour|chickpea flour, gram flour, masa harina, masarepa, rye flour, almond flour
    sugar||powder|caster sugar, white sugar, granulated sugar, sugar crystal|sweetener
    brown sugar|sugar|powder|muscovado, demerara|palm sugar, jaggery, cane sugar, piloncillo, panela, rapadura, molasses sugar, turbinado
    icing sugar|sugar|powder|powdered sugar, confectioners' sugar, confectioner's sugar|
    rice||grain|white rice, basmati, basmati rice, jasmine rice, brown rice, arborio, arborio rice, risotto rice, sushi rice, sticky rice, grain of rice, rice grain, short-grain rice, carnaroli, bomba rice|barley, pearl barley, orzo, wild rice, farro, quinoa, bulgur, freekeh, buckwheat, kasha, groats, sorghum, fonio, teff, amaranth grain
    pasta||pasta|penne, macaroni, fusilli, rigatoni, pasta shell, farfalle, orecchiette, pasta tube, conchiglie, ditalini, pasta shape|gnocchi, ravioli, tortellini, spaetzle
    spaghetti|pasta|pasta|linguine, spaghettini, bucatini|vermicelli
    noodle|pasta|pasta|rice noodle, egg noodle, udon, soba, ramen, ramen noodle, udon noodle, soba noodle, glass noodle, noodles|tagliatelle, fettuccine, pappardelle, rice vermicelli, kelp noodle, shirataki, somen, lo mein noodle, mung bean noodle, sweet potato noodle
    lasagne sheet|pasta|pasta|pasta sheet, lasagna sheet, sheet of lasagne, sheet of pasta, lasagne, lasagna, lasagna noodle|cannelloni, wonton wrapper, dumpling wrapper, gyoza wrapper, rice paper, spring roll wrapper, wrapper
    bread||bread|loaf, toast, sourdough, white bread, crusty bread, bread slice, sandwich bread, slice of toast, rye bread, brown bread, country bread, bread loaf, sandwich, crouton, crust of bread, banana bread, soda bread|crust, focaccia, brioche, challah, cornbread, panettone, ciabatta, garlic bread, ladyfinger, savoiardi, sponge finger, french toast
    bun|bread|bread|bread roll, burger bun, brioche bun, bao bun, steamed bun, dinner roll, burger, bao|bagel, muffin, scone, english muffin, doughnut, crumpet, profiterole, cinnamon roll, pretzel
    baguette|bread|bread|french stick|croissant, breadstick, grissini
    breadcrumb||grain|panko, breadcrumbs, bread crumb, panko crumb|crumble, crumble topping, streusel, granola
    oat||grain|oats, rolled oats, porridge oat, oatmeal, oat flake|muesli, cornflake
    tortilla||bread|corn tortilla, flour tortilla, tortilla wrap|pitta, pita, naan, chapati, roti, flatbread, taco, taco shell, puri, lavash, paratha, pitta bread, pita bread, injera, naan bread, poppadom, papadum, lefse, msemen, baghrir, yufka, sangak, malawach, piadina
    lentil||grain|red lentil, green lentil, brown lentil, puy lentil, dal, daal, dhal|split pea, mung bean, moong dal
    chickpea||grain|garbanzo, chickpeas|lupin bean
    bean||grain|kidney bean, black bean, white bean, cannellini bean, cannellini, haricot bean, butter bean, borlotti bean, pinto bean, refried bean, baked bean|soybean, coffee bean, flageolet, adzuki, black-eyed pea, gigante, gigantes, lima bean
    couscous||grain||millet, fregola, tabbouleh
    cornstarch||powder|cornflour, corn starch, potato starch|tapioca
    semolina||powder|cornmeal|polenta, grits
    biscuit||bread|cookie, cracker, digestive biscuit, graham cracker|shortbread, amaretti, macaroon, wafer, tortilla chip, potato chip, nacho, plantain chip, prawn cracker
    almond||nut|flaked almond, almond flake, ground almond|brazil nut
    walnut||nut|walnut half|pecan, pecan nut, candlenut
    peanut||nut|groundnut|peanut butter
    cashew||nut|cashew nut|macadamia
    pine nut||nut|pine kernel|sunflower seed, pumpkin seed, pepita
    hazelnut||nut||pistachio, chestnut
    sesame||nut|sesame seed, black sesame seed, black sesame, white sesame|poppy seed, chia seed, flaxseed, linseed, nigella seed, hemp seed
    parsley||herb|flat-leaf parsley, parsley leaf, curly parsley|chervil, celery leaf
    basil||herb|basil leaf, thai basil|shiso, perilla
    coriander||herb|cilantro, fresh coriander, coriander leaf, coriander stalk, coriander stem|culantro, microherb, fenugreek leaf
    mint||herb|mint leaf, mint sprig|lemon balm
    thyme||herb|thyme leaf, sprig of thyme, thyme sprig|za'atar, marjoram, savory
    rosemary||herb|sprig of rosemary, rosemary sprig, rosemary needle|lavender, juniper
    dill||herb|dill frond|fennel frond, tarragon, samphire
    chive||herb||
    bay leaf||herb|laurel leaf, bay leaves|curry leaf, lime leaf, kaffir lime leaf, banana leaf
    oregano||herb|dried oregano|dried herb, mixed herbs, herbes de provence, epazote
    sage||herb|sage leaf|
    oil||liquid|vegetable oil, sunflower oil, cooking oil, frying oil, rapeseed oil, groundnut oil, neutral oil|coconut oil, fat, chilli oil, red palm oil=palm oil, palm oil, goose fat
    olive oil|oil|liquid||
    sesame oil|oil|liquid||
    water||liquid|warm water, cold water, hot water, boiling water, pasta water, ice water, iced water, cooking water|
    stock||liquid|chicken stock, vegetable stock, beef stock, dashi, fish stock, bouillon, broth, consomme, chicken broth|
    soy sauce||liquid|dark soy, light soy, soy, tamari|worcestershire sauce, oyster sauce, hoisin, teriyaki sauce, ponzu, kecap manis, teriyaki, hoisin sauce, tamarind, tamarind paste, pomegranate molasses, molasses, treacle, balsamic vinegar, balsamic
    fish sauce||liquid||
    honey||liquid||agave, golden syrup, caramel, dulce de leche, marmalade, agave syrup, date syrup, black treacle, barley malt
    syrup||liquid|maple syrup, sugar syrup|caramel sauce, rose water, rosewater
    vinegar||liquid|wine vinegar, red wine vinegar, white wine vinegar, rice vinegar, cider vinegar, sherry vinegar|mirin, sake, brine, verjuice
    wine||liquid|white wine, red wine|beer, sherry, rum, port, marsala, brandy, cider, shaoxing wine, cognac, vermouth, grape juice
    lemon juice||liquid|lime juice, citrus juice, orange juice|
    coffee||liquid|espresso|tea, matcha, cola
    tomato sauce||sauce|passata, marinara, ketchup, tomato paste, tomato passata|salsa, sriracha, harissa, gochujang, barbecue sauce, hot sauce, sweet chilli sauce, arrabbiata, sambal, adobo, red sauce, ragu, meat sauce, bolognese, bolognese sauce
    mayonnaise||sauce|mayo|aioli, bechamel, white sauce, hollandaise, remoulade, caesar dressing, tartare sauce, bechamel sauce, hollandaise sauce, ranch
    mustard||sauce|dijon mustard, dijon, mustard seed, wholegrain mustard|wasabi
    jam||sauce|strawberry jam, raspberry jam|compote, cranberry sauce, jelly, coulis, conserve, chutney, berry sauce
    pesto||sauce||chimichurri, salsa verde, gremolata, guacamole, mint sauce, zhoug, green sauce, chermoula
    miso||sauce|miso paste|doenjang, shrimp paste, pate, liver pate, fermented bean paste, black bean sauce, doubanjiang, tahini, hummus, houmous, peanut sauce, almond butter, satay sauce, baba ganoush, chilli bean paste, chili bean paste, bagoong, belacan, anchovy paste
    curry paste||sauce|green curry paste, red curry paste|laksa paste, masala paste, spice paste, achiote paste
    chocolate||sweet|dark chocolate, milk chocolate, chocolate chip, chocolate chunk, chocolate square|nutella, ganache, praline, chocolate sauce, carob
    salt||spice|sea salt, flaky salt, coarse salt, salt flake, kosher salt, flake of salt, pinch of salt|msg, bicarbonate of soda, bicarbonate, baking soda
    pepper||spice|black pepper, ground pepper, white pepper, peppercorn, cracked pepper, black peppercorn, ground black pepper|allspice, szechuan pepper, sichuan pepper, sichuan peppercorn, sumac, nigella, cardamom, cardamom pod=cardamom, clove, star anise, caraway, anise, caraway seed, mustard seeds
    paprika||spice|smoked paprika|chilli powder, red chilli powder=chilli powder, chili powder=chilli powder,  cayenne, gochugaru, annatto, aleppo pepper, cayenne pepper
    cumin||spice|cumin seed, ground cumin|coriander seed, fennel seed, dukkah, fenugreek seed, fenugreek
    cinnamon||spice|cinnamon stick, stick of cinnamon|nutmeg, mixed spice, garam masala, five-spice, five spice, ras el hanout, baharat, spice mix, ground clove
    turmeric||spice|ground turmeric|asafoetida
    curry powder||spice|madras powder|
    cocoa||powder|cocoa powder|instant coffee, coffee powder, espresso powder, carob powder
    baking powder||powder||cream of tartar
    yeast||powder|dried yeast, fresh yeast|sourdough starter
    chilli flake||spice|chili flake, red pepper flake, pepper flake, crushed chilli|togarashi, crushed red pepper
    vanilla||spice|vanilla extract, vanilla pod, vanilla essence, vanilla bean|
    saffron||spice|saffron thread, thread of saffron, saffron strand|
    dough||dough|pizza dough, bread dough, ball of dough, pasta dough, cookie dough, dough ball, disc of dough|masa, marzipan, fondant
    pastry||dough|puff pastry, shortcrust, shortcrust pastry, pastry sheet, pastry case, tart shell, pastry shell, sheet of pastry|filo, phyllo, filo pastry, filo sheet, sheet of filo, pie crust, kataifi, kadaif, brik pastry
    batter||mixture|pancake batter, cake batter, tempura batter|roux
    sauce||sauce|cream sauce, cheese sauce, satin sauce, butter sauce|gravy, masala, mole, jus, pan juices, cooking juices=pan juices
    dressing||sauce|vinaigrette, salad dressing|
    marinade||sauce||
    filling||mixture||stuffing
    custard||sauce|creme patissiere, vanilla custard|lemon curd, curd, pudding, panna cotta, creme brulee, zabaglione
    soup||dish|miso soup, minestrone, tomato soup|pho, gazpacho, borscht, chowder, bisque, laksa, tom yum, harira, tortilla soup, goulash soup, ramen broth
    stew||dish||chilli con carne, ratatouille, goulash, tagine, caponata, bouillabaisse, moqueca, gumbo, shakshuka, cassoulet, bourguignon
    curry||dish|green curry, red curry, chicken curry, tikka masala, butter chicken|korma, rendang, chana masala, palak paneer, palak, saag
    salad||dish|greek salad|coleslaw, slaw, fattoush, ceviche, poke, nicoise, salade nicoise, tabouli
    dumpling||dish|gyoza, potsticker|wonton, pierogi, samosa, empanada, momo, spring roll, sushi roll, dim sum, maki, arancini, har gow, siu mai, shumai, summer roll, croquette, burrito, enchilada, quesadilla
    meatball||dish|falafel, kofta|kofte, polpette, fritter, pakora, bonbon, energy ball, takoyaki
    patty||dish|burger patty, beef patty|hash brown, fish cake patty, latke, cutlet, schnitzel, crab cake, rosti, tonkatsu, katsu, rissole
    pancake||dish|hotcake, flapjack|waffle, okonomiyaki, blini, scallion pancake, dosa, pajeon
    crepe||dish||
    cake||dish|sponge, sponge cake, cupcake, carrot cake, cheesecake|brownie, tiramisu, baklava, gateau, muffin cake, fruit cake, torte
    pie||dish|tart, quiche, lemon tart|cobbler, galette, tarte tatin, tartlet, cottage pie, shepherd's pie, crumble pie, strudel
    omelette||dish|omelet, frittata, spanish omelette, scrambled egg|tortilla espanola, chawanmushi, tamagoyaki
    pizza||dish|margherita|flammkuchen, lahmacun, pide
    risotto||dish||paella, biryani, pilaf, pilau, congee, jambalaya, nasi goreng, porridge, bibimbap, rice pudding, halwa, kheer
    moussaka||dish|gratin|parmigiana, pastitsio
    vegetable||vegetable|veg|
    fruit||fruit||
    meat||meat||
    herb||herb||
    spice||spice||
    nut||nut||
    ice||ice|ice cube|ice cream, sorbet, gelato, shaved ice, vanilla ice cream=ice cream, chocolate ice cream=ice cream, scoop of ice cream=ice cream
    """
}
