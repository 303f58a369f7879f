# Completion of locus-cite in fish.

set -l commands show verify quote

complete -c locus-cite -n "not __fish_seen_subcommand_from $commands" -f
complete -c locus-cite -n "not __fish_seen_subcommand_from $commands" -a show -d 'Print exactly the cited bytes'
complete -c locus-cite -n "not __fish_seen_subcommand_from $commands" -a verify -d 'Say whether the cited bytes still stand there'
complete -c locus-cite -n "not __fish_seen_subcommand_from $commands" -a quote -d 'Say whether and where the words stand in an index'
complete -c locus-cite -n "not __fish_seen_subcommand_from $commands" -s V -l version -d 'Print the version'
complete -c locus-cite -s h -l help -d 'Print a summary'
complete -c locus-cite -n '__fish_seen_subcommand_from quote' -f
complete -c locus-cite -n '__fish_seen_subcommand_from quote' -s i -l index -x -a '(__fish_complete_directories)' -d 'The index directory'
