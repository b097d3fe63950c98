using System.CommandLine;
using System.Text;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap completion</c>: a script that lets a shell complete argmap's commands and options.</summary>
internal sealed class CompletionCommand(Host host)
{
    /// <summary>By name of the shell. The scripts ask argmap itself, through System.CommandLine's <c>[suggest]</c> directive.</summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _argmap() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(argmap "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _argmap argmap
            """,
        ["zsh"] = """
            #compdef argmap
            _argmap() {
                local -a found
                found=("${(@f)$(argmap "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -a found
                _files
            }
            compdef _argmap argmap
            """,
        ["fish"] = """
            complete -c argmap -a '(argmap "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName argmap -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                argmap "[suggest:$cursorPosition]" "$commandAst" | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    private readonly Argument<string> _shell = new("shell") { Description = "The shell to write the script for." };

    public Command Build()
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print a script that lets a shell complete argmap's commands and options.") { _shell };
        command.SetAction(arguments => host.Out.Write(Encoding.UTF8.GetBytes(Scripts[arguments.GetValue(_shell)!] + "\n")));
        return command;
    }
}
