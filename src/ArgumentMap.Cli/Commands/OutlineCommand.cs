using System.CommandLine;
using ArgumentMap.Rendering;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap outline</c>: what rests on what, as indented text.</summary>
internal sealed class OutlineCommand(Host host)
{
    private readonly MapOptions _options = new();

    private readonly Option<int?> _depth = new("--depth")
    {
        Description = "Levels to show; what lies deeper is counted.",
    };

    public Command Build()
    {
        _depth.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
                result.AddError("--depth takes a whole number from 1.");
        });
        var command = new Command("outline", "Show what rests on what, as an outline in Markdown.")
        {
            _options.Paths, _depth, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        command.SetAction((arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));
        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var options = new RenderOptions { Depth = arguments.GetValue(_depth) ?? int.MaxValue };
        foreach (var map in Progress.Over(host, reader.Find(), map => map.Name, cancellation))
        {
            if (reader.Read(map) is { } document && reader.IsUsable(document))
                document.Render(RenderFormat.Markdown, host.Out, options);
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }
}
