# --since GENERATION: only passages of files that were added or changed after it.
. "$(dirname "$0")/lib.sh"

mkdir d
for i in 1 2 3 4 5 6; do
    echo "The quillstone number $i was shown in the museum of the old harbour town." >"d/$i.txt"
done
locus-index -q d
echo 'A new quillstone came to light when the well was dug.' >d/new.txt
locus-index -q d
echo 'The quillstone number 3 was sold, they say.' >d/3.txt
locus-index -q d

test_that 'a generation is what --stats prints'
run locus-index --stats
expect_out_like $'*\ngeneration  3\n*'
run eval 'locus-index --stats --json | python3 -c "import json, sys; print(json.load(sys.stdin)[\"generation\"])"'
expect_out 3

test_that 'what was added or changed later'
run eval 'locus -l --since 1 quillstone | sort'
expect_out $'d/3.txt\nd/new.txt'
run locus -l --since 2 quillstone
expect_out d/3.txt
run eval 'locus -l --since 0 quillstone | wc -l'
expect_out 7
run locus -c --since 1 quillstone
expect_out 2
run locus -q --since 2 quillstone
run locus --json --since 2 quillstone
expect_json 'first["generation"] == 3'

test_that 'nothing later'
run locus --since 3 quillstone
expect_status 1
expect_err 'locus: nothing found in files later than generation 3'
run locus --since 2 nightjar
expect_status 1
expect_err 'locus: nothing found; not in the index: nightjar'
run locus -c --since 3 quillstone
expect_status 1
expect_out 0
run locus -q --since 3 quillstone
expect_status 1

test_that 'a generation that is not reached yet: the index was made anew'
run locus --since 4 quillstone
expect_status 2
expect_err_like 'locus: '*'/.locus is at generation 3, so nothing can be later than 4'$'\n''locus: was it made anew? locus-index -i '*'/.locus --stats tells'
run locus --json --since 4 quillstone
expect_status 2
any_err
expect_json 'objects[-1]["type"] == "error"'
run locus --since -1 quillstone
expect_status 2
any_err

test_that 'filters, exclusions, --all, --batch, --explain'
run locus -l --since 1 -- 'path:**/new.txt'
expect_out d/new.txt
run locus -l --since 1 -- -sold
expect_out d/new.txt
run locus -l --since 1 --all quillstone sold
expect_out d/3.txt
run eval "printf 'a\tquillstone sold\nb\twell\nc\tmuseum\n' | locus --format tsv --since 1 --batch - | cut -f 1,2,4"
expect_out $'id\trank\tpath\na\t1\td/3.txt\na\t2\td/new.txt\nb\t1\td/new.txt'
run locus -l --explain --since 2 quillstone
expect_out d/3.txt
expect_err_like $'*\nsince     only files later than generation 2\n*'

test_that 'what was moved is as old as it was; what changes and comes back is new'
mv d/new.txt d/moved.txt
locus-index -q
run locus -l --since 1 quillstone
expect_out $'d/3.txt\nd/moved.txt'
run locus --since 3 quillstone
expect_status 1
any_err
cp d/1.txt keep
echo 'another' >d/1.txt
locus-index -q
cp keep d/1.txt
locus-index -q
run locus -l --since 4 quillstone
expect_out d/1.txt

test_that 'an old source of a new passage is named'
text='The harbour master of Tidewell counted eleven sails and three steamers on the first morning of the month.'
echo "$text" >d/old-report.txt
locus-index -q
before=$(locus-index --stats --json | json 'objects[0]["generation"]')
echo "$text" >d/new-report.txt
locus-index -q
run locus --json --since "$before" 'eleven sails'
expect_json '[h["path"] for h in hits] == ["d/new-report.txt"] and first["copies"][0]["path"] == "d/old-report.txt"'

test_that 'the list is that of all hits, less those of older files: many runs, files rewritten, gone and changed'
run python3 - <<'PYTHON'
import json, os, random, subprocess
random.seed(7)
locus, indexer = os.environ["LOCUS_BIN"], os.environ["LOCUS_INDEX_BIN"]
words = "quill stone harbour museum ferry lantern orchard well".split()
os.mkdir("r")
def write(name):
    paragraphs = [" ".join(random.choices(random.sample(words, 6), k=90)) + f" {random.random()}" for _ in range(random.randint(1, 4))]
    open(f"r/{name}.txt", "w").write("\n\n".join(paragraphs) + "\n")
for run in range(12):
    for name in random.sample(range(40), 30 if run == 0 else 5):
        write(name)
    for name in random.sample(range(40), 2):
        if os.path.exists(f"r/{name}.txt"): os.remove(f"r/{name}.txt")
    subprocess.run([indexer, "-q", "-i", "r.ix", "r"], check=True)
last = json.loads(subprocess.check_output([indexer, "-i", "r.ix", "--stats", "--json"]))["generation"]
assert last == 12, last
def hits(*options):
    out = subprocess.run([locus, "-i", "r.ix", "--json", "--no-collapse", *options], capture_output=True).stdout
    return [(h["citation"], h["generation"]) for h in map(json.loads, out.splitlines())]
for question in ["quill", "harbour ferry", '"quill stone"', "-- -well"]:
    asked = question.split()
    everything = hits("-n", "0", "--without", "reranking", *asked)
    assert everything
    for since in range(last + 1):
        wanted = [hit for hit in everything if hit[1] > since]
        assert hits("-n", "0", "--since", str(since), "--without", "reranking", *asked) == wanted, (question, since)
        assert hits("-n", "3", "--since", str(since), "--without", "reranking", *asked) == wanted[:3], (question, since)
PYTHON

test_that 'several indexes: each counts for itself; a copy of an index'
cp -r r.ix copy.ix
run locus -i .locus -i r.ix -l --since 99 quillstone
expect_status 2
any_err
locus-index -q -i one.ix d
run eval "locus -i one.ix -i .locus --no-collapse --json --since 1 quillstone | json 'len(objects)'"
expect_out 3
run locus -i one.ix -i .locus --no-collapse -l --since 2 quillstone
expect_status 2
expect_same 2 "$(out | wc -l)"
any_out
expect_err 'locus: one.ix is at generation 1, so nothing can be later than 2
locus: was it made anew? locus-index -i one.ix --stats tells'
one=$(locus -i r.ix -c --since 9 harbour)
run locus -i r.ix -i copy.ix -c --since 9 harbour
expect_out $((2 * one))
