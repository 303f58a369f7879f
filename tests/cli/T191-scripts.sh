# Scripts without blanks, Vietnamese, Turkish, Korean: what is found, and what is marked.
. "$(dirname "$0")/lib.sh"

mkdir zh ja th km ko vi tr
echo '北京大学位于北京市海淀区，是中国最早的国立大学。' >zh/daxue.txt
echo '南京的天气比北方热，京剧却少见。' >zh/nanjing.txt
echo 'The ferry to 北京 was late.' >zh/mixed.txt
echo 'コーヒーの産地として有名なのはブラジルである。' >ja/coffee.txt
echo '富士山は日本で最も高い山で、多くの人々が登山する。' >ja/fuji.txt
echo 'กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย แม่น้ำเจ้าพระยาไหลผ่านกลางเมือง' >th/bangkok.txt
echo 'ชาวนาในภาคกลางปลูกข้าวปีละสองครั้ง น้ำท่วมเมื่อปีที่แล้วทำให้ผลผลิตลดลง' >th/rice.txt
echo 'ភ្នំពេញជារាជធានីនៃព្រះរាជាណាចក្រកម្ពុជា' >km/phnom.txt
printf 'កសិករ\u200bដាំ\u200bស្រូវ\u200bនៅ\u200bរដូវ\u200bវស្សា\n' >km/rice.txt
echo '서울은 대한민국의 수도이자 최대 도시이다.' >ko/seoul.txt
echo '학교에서 학생들이 한국어를 배운다.' >ko/school.txt
echo 'Hà Nội là thủ đô của Việt Nam.' >vi/hanoi.txt
echo 'Con ma trong nhà cũ; mẹ và má ngồi ngoài vườn, thủ tướng đi xa.' >vi/ma.txt
echo "Ankara'nın nüfusu beş milyonu geçti; Ankara 1923'te başkent oldu." >tr/ankara.txt
echo "İSTANBUL'DA IŞIKLAR SÖNDÜ, O'Brien'in evi karanlıkta." >tr/istanbul.txt
for language in zh ja th km ko; do run locus-index -q -i "$language.ix" -L none "$language"; done
run locus-index -q -i vi.ix -L vi vi
run locus-index -q -i tr.ix -L tr tr

# first LANGUAGE QUESTION FILE: the file that the question finds first.
first() {
    run locus -i "$1.ix" -n 1 -l -- "$2"
    expect_out "$1/$3.txt"
}

test_that 'questions find their passage'
first zh 北京大学在哪里 daxue
first zh 南京天气怎么样 nanjing
first zh 剧 nanjing
first ja ｺｰﾋｰの産地は coffee
first ja 一番高い山 fuji
first th เมืองหลวงของไทยคืออะไร bangkok
first th น้ำท่วม rice
first th ข้าว rice
first km រាជធានីកម្ពុជា phnom
first km ដាំស្រូវ rice
first ko 수도 seoul
first ko '한국어 학교는' school
first vi 'thủ đô Việt Nam' hanoi
first tr "Ankara'ya nüfus" ankara
first tr 'istanbul ışık' istanbul

test_that 'words are marked whole, once'
run locus -i zh.ix --json 北京大学
expect_json '[m["term"] for m in first["matches"]] == ["北京大学", "北京", "大学"]'
expect_json 'all(m["length"] == len(m["term"].encode()) for m in first["matches"])'
run locus -i th.ix --json -n 1 น้ำ
expect_json '[m["length"] for m in first["matches"]] == [9]'
run locus -i ko.ix --json 한국어
expect_json '[(m["term"], m["length"]) for m in first["matches"]] == [("한국어", 9)]'
run locus -i vi.ix --json -n 1 'THỦ ĐÔ'
expect_json '[(m["term"], m["length"]) for m in first["matches"]] == [("thủ đô", 10)]'

test_that 'letters that are required or excluded stand together'
run locus -i zh.ix -l +北京
any_out
expect_same 'zh/daxue.txt zh/mixed.txt' "$(out | sort | xargs)"
run locus -i zh.ix -l -- '天气 -北京'
expect_out zh/nanjing.txt
run locus -i zh.ix -c -- '+北京 -大学'
expect_out 1
run locus -i th.ix -l --all 'เมืองหลวง ประเทศไทย'
expect_out th/bangkok.txt
run locus -i zh.ix -l '"北京大学"'
expect_out zh/daxue.txt
run locus -i km.ix -l '"ដាំស្រូវ"'
expect_out km/rice.txt

test_that 'Vietnamese keeps its marks'
run locus -i vi.ix -l ma
expect_out vi/ma.txt
run locus -i vi.ix -l mà
expect_status 1
expect_err 'locus: nothing found; not in the index: mà'
run locus -i vi.ix --json -n 1 'thủ đô'
expect_json 'first["language"] == "vi"'

test_that 'Turkish suffixes are no words'
run locus -i tr.ix -l +1923
expect_out tr/ankara.txt
run locus -i tr.ix -l "O'Brien"
expect_out tr/istanbul.txt
run locus -i tr.ix -l da
expect_status 1
any_err

test_that 'nothing found: words are named, not grams'
run locus -i th.ix หิมะ
expect_status 1
expect_err 'locus: nothing found; not in the index: หิมะ'
run locus -i zh.ix 猫
expect_status 1
expect_err 'locus: nothing found; not in the index: 猫'

test_that '-c and -n 0 agree'
for question in '北京' '+北京 大学' '天气 -北京' '"北京大学"' 京; do
    expect_same "$question: $(locus -i zh.ix -n 0 -- "$question" 2>/dev/null | wc -l)" \
        "$question: $(locus -i zh.ix -c -- "$question" 2>/dev/null)"
done
