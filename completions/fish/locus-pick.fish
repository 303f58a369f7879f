# Completion of locus-pick in fish.

functions -q __locus_question; or source (status dirname)/locus.fish

complete -c locus-pick -f -a '(__locus_question)'
complete -c locus-pick -s i -l index -x -a '(__fish_complete_directories)' -d 'The index directory'
complete -c locus-pick -s n -l limit -x -d 'Hits listed (50; 0: all)'
complete -c locus-pick -l per-file -x -d 'Most hits from one file (0: no limit)'
complete -c locus-pick -l all -d 'Every word must occur'
complete -c locus-pick -l since -x -d 'Only files added or changed after a generation'
complete -c locus-pick -l boilerplate -x -a 'demote keep' -d 'What matches in boilerplate alone'
complete -c locus-pick -l collapse -d 'Copies of a hit stand under it'
complete -c locus-pick -l no-collapse -d 'Each copy is a hit'
complete -c locus-pick -l variants -d 'Names in every spelling'
complete -c locus-pick -l no-variants -d 'Words as they are asked'
complete -c locus-pick -l without -x -a 'reranking grams sentence exact spelling span bigrams title file similar' -d 'Rank without a part'
complete -c locus-pick -l config -d 'Options of the configuration file first'
complete -c locus-pick -l no-config -d 'Only the options given here'
complete -c locus-pick -s C -l context -x -d 'Lines of context in the preview'
complete -c locus-pick -s v -l verbose -d 'More of each hit in the preview'
complete -c locus-pick -s 0 -l null -d 'A NUL after each citation'
complete -c locus-pick -s V -l version -d 'Print the version'
complete -c locus-pick -s h -l help -d 'Print a summary of the options'
