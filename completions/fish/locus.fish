# Completion of locus in fish.
#
# What path:, ext: and lang: may say is asked of the index that the line means. Blanks and what means something to a
# shell or in a glob are shown as ?, which matches any character.

# The files of the indexes: path, path below its folder, language, with TABs between.
function __locus_files
    set -l words (commandline -opc)
    set -l given
    for i in (seq 2 (count $words))
        switch $words[$i]
            case --
                break
            case -i --index
                set -a given $words[(math $i + 1)]
            case '--index=*'
                set -a given (string replace -- --index= '' $words[$i])
            case '-i?*'
                set -a given (string replace -- -i '' $words[$i])
        end
    end
    set -q given[1]; or locus-index --list -v 2>/dev/null
    for directory in (string replace -r '^~/' "$HOME/" -- $given)
        locus-index -i $directory --list -v 2>/dev/null
    end
end

# A word of a question: in quotes it may be the last of several.
function __locus_question
    set -l word (commandline -ct | string replace -r '^["\']' '')
    set -l parts (string match -r '^((?:.*[ (])?[+-]?)(path|ext|lang):(.*)$' -- $word)
    if not set -q parts[1]
        string match -q '*:*' -- $word; and return
        printf '%s\t%s\n' path: 'where the file is' ext: 'how its name ends' lang: 'the language of the article' \
            title: 'what its title says'
        return
    end
    set -l before $parts[2]$parts[3]:
    switch $parts[3]
        case path
            set -l folder (string replace -r '[^/]*$' '' -- (string replace -a '\\' '' -- $parts[4]))
            __locus_files | cut -f 2 | tr ' !"#$&\'()*;<>?[\\\\]^`{|}~' '?' | folder=$folder LC_ALL=C awk '
                index($0, ENVIRON["folder"]) == 1 {
                    rest = substr($0, length(ENVIRON["folder"]) + 1)
                    at = index(rest, "/")
                    print ENVIRON["folder"] (at ? substr(rest, 1, at) : rest)
                }' | sort -u | string replace -r -- '^' $before
        case ext
            __locus_files | cut -f 2 | string match -r '[^/]\.[^./]*$' | string lower | string replace -r -- '^..' $before | sort -u
        case lang
            __locus_files | cut -f 3 | sort -u | string replace -r -- '^' $before
    end
end

complete -c locus -f -a '(__locus_question)'
complete -c locus -s i -l index -x -a '(__fish_complete_directories)' -d 'The index directory'
complete -c locus -s n -l limit -x -d 'Hits shown (0: all)'
complete -c locus -l skip -x -d 'The first hits left out'
complete -c locus -l per-file -x -d 'Most hits from one file (0: no limit)'
complete -c locus -l format -x -a 'text html grep vimgrep pick jsonl tsv trec' -d 'How hits are printed'
complete -c locus -l json -d 'The same as --format jsonl'
complete -c locus -s l -l files-with-matches -d 'File names only, best first'
complete -c locus -s c -l count -d 'The number of matching passages'
complete -c locus -s q -l quiet -d 'Nothing but the exit status'
complete -c locus -s 0 -l null -d 'A NUL after each file name'
complete -c locus -s C -l context -x -d 'Lines of context from the source'
complete -c locus -s v -l verbose -d 'More of each hit'
complete -c locus -l width -x -d 'As on a terminal of so many columns'
complete -c locus -l all -d 'Every word must occur'
complete -c locus -l since -x -d 'Only files added or changed after a generation'
complete -c locus -l batch -r -F -d 'Questions from a file'
complete -c locus -s j -l jobs -x -d 'Questions answered at once'
complete -c locus -l color -x -a 'auto always never' -d 'When to color'
complete -c locus -l hyperlink -x -a 'auto always never' -d 'When to link places'
complete -c locus -l boilerplate -x -a 'demote keep' -d 'What matches in boilerplate alone'
complete -c locus -l fail-stale -d 'Status 2 when the file of a hit has changed'
complete -c locus -l explain -d 'Tell how the question was read'
complete -c locus -l collapse -d 'Copies of a hit stand under it'
complete -c locus -l no-collapse -d 'Each copy is a hit'
complete -c locus -l variants -d 'Names in every spelling'
complete -c locus -l no-variants -d 'Words as they are asked'
complete -c locus -l config -d 'Options of the configuration file first'
complete -c locus -l no-config -d 'Only the options given here'
complete -c locus -l without -x -a 'reranking grams sentence exact spelling span bigrams title file similar' -d 'Rank without a part'
complete -c locus -s V -l version -d 'Print the version'
complete -c locus -s h -l help -d 'Print a summary of the options'
