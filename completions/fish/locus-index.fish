# Completion of locus-index in fish.

set -l languages auto \
    abkhazian afar afrikaans akan albanian amharic arabic armenian assamese aymara azerbaijani \
    bashkir basque belarusian bengali bihari bislama bosnian breton bulgarian burmese catalan \
    chichewa chinese corsican croatian czech danish dhivehi dutch dzongkha english esperanto \
    estonian ewe faroese fijian finnish french frisian gaelic galician ganda georgian german greek \
    greenlandic guarani gujarati haitian hausa hebrew hindi hungarian icelandic igbo indonesian \
    interlingua interlingue inuktitut inupiaq irish italian japanese javanese kannada kashmiri \
    kazakh khmer kinyarwanda kirundi korean kurdish kyrgyz lao latin latvian lingala lithuanian \
    luxembourgish macedonian malagasy malay malayalam maltese manx maori marathi mongolian nauru \
    ndebele nepali none norwegian nynorsk occitan odia oromo ossetian pashto persian polish porter \
    portuguese punjabi quechua romanian romansh russian samoan sango sanskrit serbian shona sindhi \
    sinhala slovak slovenian somali sotho spanish sundanese swahili swati swedish tagalog tajik \
    tamil tatar telugu thai tibetan tigrinya tongan tsonga tswana turkish turkmen twi ukrainian urdu \
    uyghur uzbek venda vietnamese volapuk welsh wolof xhosa yiddish yoruba zhuang zulu

complete -c locus-index -s i -l index -x -a '(__fish_complete_directories)' -d 'The index directory'
complete -c locus-index -s g -l glob -x -d 'Only files that match'
complete -c locus-index -l exclude -x -d 'Leave out what matches'
complete -c locus-index -l hidden -d 'Names that begin with a dot too'
complete -c locus-index -l no-hidden -d 'No longer'
complete -c locus-index -l follow -d 'Symbolic links too'
complete -c locus-index -l no-follow -d 'No longer'
complete -c locus-index -l files-from -r -F -d 'Further paths from a file'
complete -c locus-index -s 0 -l null -d 'Names are ended by NULs'
complete -c locus-index -s L -l language -x -a "$languages" -d 'The language of the articles'
complete -c locus-index -l max-filesize -x -d 'Larger files are not read (256M)'
complete -c locus-index -s j -l jobs -x -d Workers
complete -c locus-index -l memory -x -d 'Memory for a run (192M)'
complete -c locus-index -l engine -x -a 'auto bulk api' -d 'What writes the tables'
complete -c locus-index -l remove -r -F -d 'Give up a folder or file'
complete -c locus-index -l rebuild -d 'Start anew'
complete -c locus-index -l dry-run -d 'Print what would be done'
complete -c locus-index -l check -d 'Verify the index'
complete -c locus-index -l stats -d 'Print figures of the index'
complete -c locus-index -l json -d 'Figures as JSON'
complete -c locus-index -l list -d 'Print the files of the index'
complete -c locus-index -l variants -d 'List spellings and acronyms'
complete -c locus-index -s q -l quiet -d 'Say nothing but errors'
complete -c locus-index -s v -l verbose -d 'Name every file that is skipped'
complete -c locus-index -l progress -d 'Progress on a terminal'
complete -c locus-index -l no-progress -d None
complete -c locus-index -s V -l version -d 'Print the version'
complete -c locus-index -s h -l help -d 'Print a summary of the options'
