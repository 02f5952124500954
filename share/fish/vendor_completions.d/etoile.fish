function __etoile_found
    set -l words (commandline -opc) (commandline -ct)
    etoile completion fish -- $words[2..-1] 2>/dev/null
end
complete -c etoile -a '(__etoile_found)'
