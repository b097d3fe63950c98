using ArgumentMap.Editing;
using ArgumentMap.Limits;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Several edits of one map, each made on what the one before left; the first that is refused ends them.</summary>
internal sealed class ItemEdits(OpenedMap map, Effort effort)
{
    private ArgumentDocument _document = map.Document;
    private string? _refusal;

    /// <summary>The id of the item that was edited last.</summary>
    public string? Id { get; private set; }

    public ItemEdits Do(Func<MapEditor, EditResult> edit)
    {
        if (_refusal is not null)
            return this;
        var result = edit(new MapEditor(_document, effort));
        var own = _document.Trees.IsEmpty ? null : _document.Trees[0].Source;
        _refusal = result.Refusal
            ?? (result.Files.All(file => file.Source == own) ? null : "This would change a file that the map includes. Edit that file "
                + "instead.");
        if (_refusal is not null)
            return this;
        if (result.Id.Length > 0)
            Id = result.Id;
        if (result.Files is [var file])
        {
            if (_document.WithText(file.Apply(), effort) is { } next)
                _document = next;
            else
                _refusal = "This would include a file. Write the 'include' line in the text itself.";
        }

        return this;
    }

    public Change Change => _refusal is null ? new Change(_document.Trees[0].Source.Text) { Id = Id } : Editing.Change.Refuse(_refusal);
}
