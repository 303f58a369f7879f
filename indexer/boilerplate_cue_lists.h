// The words of boilerplate_cues.h, one cue a line.
#pragma once

#include <string_view>

namespace locus {

/// At the beginning: another article is named, or a block of them begins.
inline constexpr std::string_view kPointerCues = R"(read also
also read
read more
read next
what to read next
read this next
read the full story
read or share this story
up next
see also
also see
also on
related
related article
related articles
related story
related stories
related coverage
related content
related links
related news
related posts
related topics
more on this
more on this story
more from
more stories
more news
more like this
more to read
you may also like
you might also like
you may also be interested in
recommended
recommended for you
recommended reading
recommended stories
further reading
keep reading
most read
most popular
most viewed
trending
trending now
trending stories
top stories
latest news
latest stories
don't miss
click for more
watch also
special coverage
discover more from
next article
next story
previous article
editors' picks
editor's picks
lesen sie auch
lesen sie mehr
lesen sie hier
lies auch
auch interessant
mehr zum thema
mehr dazu
weitere artikel
weitere nachrichten
weiterlesen
das könnte sie auch interessieren
meistgelesen
siehe auch
passend dazu
lire aussi
à lire aussi
lisez aussi
voir aussi
à voir aussi
lire la suite
à lire également
sur le même sujet
articles liés
dans la même rubrique
les plus lus
pour aller plus loin
lea también
lee también
leer también
leer más
puede leer
te puede interesar
le puede interesar
te recomendamos
más información
noticias relacionadas
ver también
vea también
lo más leído
lo más visto
sigue leyendo
leia também
leia mais
veja também
veja mais
saiba mais
notícias relacionadas
mais lidas
leggi anche
leggi tutto
leggi di più
vedi anche
articoli correlati
potrebbe interessarti
ti potrebbe interessare
per approfondire
i più letti
continua a leggere
lees ook
lees meer
lees verder
zie ook
bekijk ook
meest gelezen
czytaj też
czytaj także
czytaj więcej
czytaj również
zobacz też
zobacz także
przeczytaj też
przeczytaj także
najczęściej czytane
čtěte také
čtěte též
přečtěte si také
související články
nejčtenější
čítajte aj
prečítajte si
читайте также
читать также
смотрите также
по теме
читать далее
читать дальше
похожие материалы
материалы по теме
другие новости
самое читаемое
ранее по теме
читайте також
дивіться також
читати далі
за темою
схожі матеріали
прочетете още
вижте още
прочитајте
pročitajte
läs också
läs även
läs mer
mest läst
les også
les mer
læs også
læs mere
mest læst
lue myös
lue lisää
katso myös
luetuimmat
kapcsolódó cikkek
olvasd el
citește și
citește mai mult
vezi și
articole similare
ayrıca okuyun
bunu da okuyun
ilgili haberler
διαβάστε επίσης
διαβάστε ακόμα
δείτε επίσης
σχετικά άρθρα
اقرأ أيضا
اقرأ المزيد
مواضيع ذات صلة
بیشتر بخوانید
קראו גם
קרא עוד
यह भी पढ़ें
ये भी पढ़ें
相关阅读
延伸阅读
推荐阅读
相关新闻
更多阅读
阅读更多
相關閱讀
延伸閱讀
推薦閱讀
相關新聞
関連記事
あわせて読みたい
続きを読む
おすすめ記事
関連ニュース
관련기사
관련 기사
많이 본 뉴스
xem thêm
đọc thêm
tin liên quan
baca juga
lihat juga
baca selengkapnya
artikel terkait
อ่านเพิ่มเติม
ข่าวที่เกี่ยวข้อง
)";

/// At the beginning: the page breaks the text.
inline constexpr std::string_view kGapCues = R"(advertisement
story continued below
story continues below
article continues below
continue reading
continue reading the main story
photo gallery
photos
video
videos
watch
slideshow
slide show
gallery
in pictures
click here
anzeige
publicité
publicidad
pubblicità
advertentie
reklama
реклама
continua após a publicidade
la suite après cette publicité
)";

/// At the beginning: the reader is asked to do something.
inline constexpr std::string_view kInvitationCues = R"(subscribe
subscribe to
sign up
register to
register for
follow
follow us
follow me
join us
join the conversation
like us
share this
share your
leave a comment
leave the first comment
leave a reply
leave your comment
post a comment
write a comment
add a comment
be the first to comment
comment on this
what do you think
what is your opinion
tell us what you think
have your say
have a tip
got a tip
got a question
contact us
get the latest
download our
download the app
support our
donate
become a member
thanks for reading
thank you for reading
vote now
abonnieren sie
jetzt abonnieren
folgen sie uns
folgt uns
melden sie sich
hier anmelden
kommentar schreiben
schreiben sie einen kommentar
diskutieren sie mit
was denken sie
ihre meinung
abonnez-vous
inscrivez-vous
suivez-nous
laissez un commentaire
laisser un commentaire
donnez votre avis
qu'en pensez-vous
partagez cet article
partager cet article
suscríbete
suscríbase
síguenos
síganos
deja un comentario
deja tu comentario
qué opinas
assine
inscreva-se
siga-nos
deixe um comentário
deixe seu comentário
iscriviti
abbonati
seguici
lascia un commento
abonneer
schrijf je in
meld je aan
volg ons
laat een reactie achter
zapisz się
subskrybuj
obserwuj nas
śledź nas
dodaj komentarz
napisz komentarz
подписывайтесь
подпишитесь
подписаться
оставьте комментарий
оставить комментарий
присоединяйтесь
что вы думаете
ваше мнение
підписуйтесь
підписуйтеся
підпишіться
залишити коментар
залиште коментар
приєднуйтесь
přihlaste se k odběru
sledujte nás
přidat komentář
prenumerera
följ oss
abonner
følg oss
følg os
seuraa meitä
iratkozzon fel
kövessen minket
abonează-te
urmărește-ne
lasă un comentariu
abone olun
bizi takip edin
yorum yap
ακολουθήστε μας
αφήστε ένα σχόλιο
اشترك
تابعنا
اترك تعليقا
订阅
关注我们
发表评论
扫码关注
訂閱
追蹤我們
フォローする
コメントする
구독하기
댓글 쓰기
theo dõi chúng tôi
ikuti kami
berlangganan
)";

/// At the beginning: whose something is.
inline constexpr std::string_view kCreditCues = R"(©
copyright ©
copyright (c)
photo
photo by
photos by
photo credit
photograph by
image
image credit
picture
picture credit
credit
reporting by
editing by
additional reporting by
with files from
contributing
enlarge this image
toggle caption
foto
fotos
bildquelle
crédit photo
crédits photo
photo d'illustration
crédito
imagem
immagine
zdjęcie
фото
kuva
图片来源
图源
责任编辑
圖片來源
写真提供
사진
)";

/// Anywhere: an invitation.
inline constexpr std::string_view kInvitationInside = R"(newsletter
newsletters
your inbox
privacy policy
follow us on
)";

/// Anywhere: a credit.
inline constexpr std::string_view kCreditInside = R"(contributed to this report
contributed to this story
contributed to this article
contributed to this post
contributed reporting
all rights reserved
reprint permission
)";

/// Anywhere: whose a picture is.
inline constexpr std::string_view kPictureInside = R"(getty images
ap photo
file photo
)";

}  // namespace locus
