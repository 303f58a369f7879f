" :Locus QUESTION fills the quickfix list with the passages that answer; :cn, :cp and :cc go to them.
"
" Put it where plugins are read, ~/.vim/plugin/locus.vim, or :source it. The question is passed on as it is typed. For the
" word under the cursor, say:
"
"     nnoremap <leader>l :execute 'Locus' expand('<cword>')<CR>
"
" File names may hold anything: a NUL ends each. Columns are bytes, as in vim, of the file as it is on disk: beyond a byte
" order mark, and in a file that vim converts, they may lie a little off.
if exists('g:loaded_locus')
    finish
endif
let g:loaded_locus = 1

function! s:Ask(question) abort
    let lines = systemlist('locus --no-config --format vimgrep -0 -n 50 -- ' . shellescape(a:question))
    if v:shell_error != 0
        echohl WarningMsg | echo join(lines, "\n") | echohl None
        return
    endif
    let hits = []
    let begun = []
    " A NUL in the output is a line end within an item; a line end in a file's name cuts it into two.
    for line in lines
        let nul = stridx(line, "\n")
        if nul < 0
            call add(begun, line)
            continue
        endif
        let name = join(begun + [strpart(line, 0, nul)], "\n")
        let begun = []
        let place = matchlist(strpart(line, nul + 1), '^\(\d\+\):\(\d\+\):\(.*\)$')
        call add(hits, {'filename': name, 'lnum': place[1], 'col': place[2], 'text': place[3]})
    endfor
    call setqflist([], ' ', {'title': 'Locus ' . a:question, 'items': hits})
    botright copen
endfunction

command! -nargs=+ Locus call s:Ask(<q-args>)
