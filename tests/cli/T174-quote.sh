# locus-cite quote: does it stand in the articles, and where.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
corpus
locus-index -q .

test_that 'verbatim: 0, and the place'
run locus-cite quote 'We read lists the way others read the weather'
expect_out "verbatim $FILE#695+45~F"
expect_same 'We read lists the way others read the weather' "$(locus-cite show "$(out | cut -d ' ' -f 2-)")"

test_that 'verbatim: quotation marks, apostrophes and blanks of any kind'
for quote in '“We read lists the way others read the weather,” said' \
    $'"We read lists\n   the way others\tread the weather," said' '«We read lists the way others read the weather,» said'; do
    run locus-cite quote "$quote"
    expect_out "verbatim $FILE#695+54~F"
done
run locus-cite quote "The charity's shelves hold"
expect_out "verbatim $FILE#823+28~F"
run locus-cite quote "The charity’s shelves hold"
expect_out "verbatim $FILE#823+28~F"

test_that 'verbatim: over sentences and paragraphs'
run locus-cite quote 'a nurse at the centre said. Not all of the returned wore uniform.'
expect_out_like "verbatim $FILE#*"
run locus-cite verify "$(out | cut -d ' ' -f 2-)"
expect_out_like 'same *'

test_that 'an ellipsis stands for anything'
for quote in 'We read lists … the weather' 'We read lists ... the weather' 'We read lists [...] the weather' \
    '… We read lists . . . the weather …'; do
    run locus-cite quote "$quote"
    expect_out "verbatim $FILE#695+45~F"
done

test_that 'differs: 1, the best place, and what is different'
run locus-cite quote 'hold 900 grey boxes - one for each unanswered envelope'
expect_status 1
expect_out "differs $FILE#847+57~F
  hold [-900-]{+1000+} grey boxes [---]{+–+} one for each unanswered envelope"
run locus-cite quote '500 Ukrainians have come home'
expect_status 1
expect_out_like 'differs *
  \[-500-]{+697+} Ukrainians have come home'
run locus-cite quote 'they were given soup and a clean shirt'
expect_status 1
expect_out_like 'differs *
  they were given soup{+, a telephone+} and a clean shirt'
run locus-cite quote 'We [always] read lists the way others read the weather'
expect_status 1
expect_out_like 'differs *
  We \[-\[always]-] read lists the way others read the weather'

test_that 'absent: 2, and nothing on stderr'
run locus-cite quote 'The cat sat on the mat and ate a fish'
expect_status 2
expect_out absent
run locus-cite quote 'xyzzy'
expect_status 2
expect_out absent

test_that 'several quotes: a line for each, the worst status'
run locus-cite quote 'We read lists' 'they were given bread' 'Not all of the returned'
expect_status 1
expect_out_like "verbatim $FILE#*
differs $FILE#*
  they were given \[-bread-]{+soup+}
verbatim $FILE#*"
run locus-cite quote - <<<$'We read lists\r\n\nxyzzy plugh\nNot all of the returned'
expect_status 2
expect_out_like "verbatim $FILE#*
absent
verbatim $FILE#*"

test_that 'no quote: 2, and the reason'
for quote in '' '…' '" "' '?!'; do
    run locus-cite quote "$quote"
    expect_status 2
    expect_out absent
    expect_err "locus-cite: no words to look for in the quote: $quote"
done
run locus-cite quote
expect_status 2
expect_err_like $'locus-cite: QUOTE is required\nlocus-cite: '*
run locus-cite quote "$(printf 'word %.0s' {1..2001})"
expect_status 2
expect_out absent
expect_err_like $'locus-cite: a quote of more than 2,000 words\nlocus-cite: '*

test_that 'operators of the question language are words'
mkdir odd && printf 'He wrote NOT this OR that, +more -less path:x (or "so") word* NEAR/3 it~.\n' >odd/a.txt
locus-index -q odd
run locus-cite quote 'NOT this OR that, +more -less path:x (or "so") word* NEAR/3 it~.'
expect_out 'verbatim odd/a.txt#9+64~F'
run locus-cite quote -- '-less path:x'
expect_out_like 'verbatim odd/a.txt#*'

test_that 'the index: -i, $LOCUS_INDEX, the nearest, none'
mkdir -p elsewhere/deep
run inside elsewhere/deep "'$LOCUS_CITE_BIN' quote 'We read lists'"
expect_out_like "verbatim $PWD/$FILE#*"
run inside / "'$LOCUS_CITE_BIN' quote -i '$PWD/.locus' 'We read lists'"
expect_out_like "verbatim *$FILE#695+13~*"
run inside / "LOCUS_INDEX='$PWD/.locus' '$LOCUS_CITE_BIN' quote 'We read lists'"
expect_out_like "verbatim *$FILE#695+13~*"
run inside / "'$LOCUS_CITE_BIN' quote 'We read lists'"
expect_status 2
expect_err_like 'locus-cite: no index in this directory or above'*
run locus-cite quote -i nosuch -i .locus 'We read lists'
expect_status 2
expect_out_like "verbatim $FILE#*"
expect_err_like 'locus-cite: no index at nosuch'*

test_that 'a quote that the border of passages cuts'
python3 - <<'END'
import random
rng = random.Random(7)
words = [w for w in "stone river lamp winter copper meadow ladder signal harbour velvet".split()]
paragraph = lambda n: " ".join(f"{rng.choice(words)}{rng.randrange(1000)}" for _ in range(60)) + f" ends{n}."
open("border.txt", "w").write("\n\n".join(paragraph(n) for n in range(12)) + "\n")
END
locus-index -q
for n in 0 3 6 10; do
    quote=$(python3 -c "
import sys
text = open('border.txt').read()
at = text.index('ends$n.')
print(' '.join(text[at - 150:at + 150].split()[1:-1]))")
    run locus-cite quote "$quote"
    expect_out_like 'verbatim border.txt#*'
    expect_same "$quote" "$(locus-cite show "$(out | cut -d ' ' -f 2-)" | tr -s '\n' ' ')"
done

test_that 'a quote that a border cuts, half of which stands in another file as well'
mkdir halves
for n in 0 3 6 10; do
    python3 -c "
paragraphs = open('border.txt').read().split('\n\n')
open('halves/$n.txt', 'w').write(paragraphs[$n] + '\n')
open('halves/$n-next.txt', 'w').write(paragraphs[$n + 1] + '\n')"
done
locus-index -q
for n in 0 3 6 10; do
    quote=$(python3 -c "
text = open('border.txt').read()
at = text.index('ends$n.')
print(' '.join(text[at - 150:at + 150].split()[1:-1]))")
    run locus-cite quote "$quote"
    expect_out_like 'verbatim border.txt#*'
done

test_that 'a file that has changed or is gone: said on a line of its own'
printf 'The quillstone was shown to nobody.\n' >changed.txt
printf 'The corncrake was shown to nobody.\n' >gone.txt
locus-index -q
echo more >>changed.txt
rm gone.txt
run locus-cite quote 'quillstone was shown' 'corncrake was shown' 'corncrake was seen'
expect_status 1
expect_out 'verbatim changed.txt#4+20~F
  [the file has changed since it was indexed]
verbatim gone.txt#4+19~F
  [the file is gone]
differs gone.txt#4+19~F
  [the file is gone]
  corncrake was [-seen-]{+shown+}'

test_that 'a file that may not be read is cited from the index'
if can_be_user; then
    printf 'The dunnock was shown to nobody.\n' >secret.txt
    locus-index -q && chmod 0 secret.txt
    run as_user "$LOCUS_CITE_BIN" quote 'dunnock was shown' 'dunnock was seen'
    expect_status 1
    expect_out_like 'verbatim *secret.txt#4+17~F
differs *secret.txt#4+17~F
*'
    chmod 644 secret.txt
else
    skip 'no way to run as an ordinary user'
fi

test_that 'a fresh file comes before one that has changed'
printf 'The quillstone was shown to nobody.\n' >fresh.txt
locus-index -q
echo more >>changed.txt
run locus-cite quote 'quillstone was shown to nobody'
expect_out_like 'verbatim fresh.txt#*'

test_that 'bytes that are no UTF-8, and controls, do not reach a terminal'
printf 'A skylark \xff caf\xe9 \e[31m sings here.\n' >bytes.txt
locus-index -q
run locus-cite quote $'skylark \xff caf\xe9 \e[31m sings'
expect_out_like 'verbatim bytes.txt#2+*'
run locus-cite quote $'skylark \e[32m sings here'
expect_status 1
expect_out_like 'differs bytes.txt#*
  skylark *'
expect_same 0 "$(out | LC_ALL=C grep -c $'[\x01-\x09\x0b-\x1f\x80-\xff]')"

test_that 'differences are wrapped on a terminal'
columns=40 run on_terminal "'$LOCUS_CITE_BIN' quote 'We read the lists exactly the way others read the weather'"
expect_out_like 'differs *
  We read \[-the-] lists \[-exactly-] the
  way others read the weather'
