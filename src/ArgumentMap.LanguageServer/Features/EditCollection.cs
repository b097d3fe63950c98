using ArgumentMap.Editing;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>Edits of several files, where several maps may ask for the same one.</summary>
internal sealed class EditCollection(MapStore maps)
{
    private readonly Dictionary<string, HashSet<TextEditDto>> _files = new(StringComparer.Ordinal);

    public void Add(Analysis analysis, FileEdit file)
    {
        foreach (var edit in file.Edits)
            Add(file.Source.Path, new TextEditDto(analysis.IndexOf(file.Source).RangeOf(edit.Span), edit.NewText));
    }

    public void Add(string name, TextEditDto edit)
    {
        var uri = maps.UriOf(name);
        if (!_files.TryGetValue(uri, out var edits))
            _files.Add(uri, edits = []);
        edits.Add(edit);
    }

    public WorkspaceEdit ToEdit() => new(_files.ToDictionary(
        file => file.Key,
        file => file.Value.OrderBy(edit => edit.Range.Start.Line).ThenBy(edit => edit.Range.Start.Character).ToList()));
}
