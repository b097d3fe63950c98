using ArgumentMap.Limits;

namespace ArgumentMap.Editing;

/// <summary>
/// Changes a map item by item, as edits of its own file that leave every other line as it is, comments included. A click of a person and a
/// call of a program are the same here.
/// </summary>
/// <remarks>
/// What cannot be done is refused with a sentence that says what to do; nothing is thrown for what the caller asks. Where an edit would
/// change a generated id that some line refers to, that id is written down.
/// </remarks>
/// <param name="document">A map that was read from a text. The edits apply to that text.</param>
/// <param name="effort">The effort allowed for all edits together; null to allow each what the limits of the map allow.</param>
/// <exception cref="EffortSpentException">An edit takes more work than it may.</exception>
public sealed class MapEditor(ArgumentDocument document, Effort? effort = null)
{
    private readonly ArgumentDocument _document = document ?? throw new ArgumentNullException(nameof(document));

    /// <summary>Adds an item.</summary>
    /// <param name="parent">Id of the item or section above it; null for the top.</param>
    /// <param name="before">Id of what it is to stand before, in the same place; null for the end.</param>
    public EditResult Add(string? parent, NewItem item, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Begin() is { } edit ? new Addition(edit).Add(parent, item, before) : NotText();
    }

    /// <summary>Gives the map another title, or its first; tags stay.</summary>
    public EditResult SetTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Begin() is { } edit ? new ItemChange(edit).Title(title) : NotText();
    }

    /// <summary>Lets an item that is declared elsewhere bear on another one: a premise, an objection, a source that is cited.</summary>
    /// <param name="keyword">The word that the line begins with.</param>
    /// <param name="locator">The place in a source, such as <c>p. 3</c>; null for none.</param>
    public EditResult Refer(string parent, string keyword, string id, string? locator = null)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(keyword);
        ArgumentNullException.ThrowIfNull(id);
        return Begin() is { } edit ? new Addition(edit).Refer(parent, keyword, id, locator) : NotText();
    }

    /// <summary>Gives an item another text; its tags stay where the new text has none.</summary>
    public EditResult ChangeText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        return Begin() is { } edit ? new ItemChange(edit).Text(id, text) : NotText();
    }

    /// <summary>Rates an item.</summary>
    /// <param name="rating">As it stands in square brackets; null for none.</param>
    public EditResult Rate(string id, string? rating)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Begin() is { } edit ? new ItemChange(edit).Rate(id, rating) : NotText();
    }

    /// <summary>Gives a property of an item a value.</summary>
    /// <param name="value">Null to take the property out.</param>
    public EditResult SetProperty(string id, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return Begin() is { } edit ? new ItemChange(edit).Property(id, name, value) : NotText();
    }

    /// <summary>Moves an item with all that is nested in it, and the comments directly above it.</summary>
    /// <param name="parent">Id of the item or section to move it under; null for the top.</param>
    /// <param name="before">Id of what it is to stand before, in the same place; null for the end.</param>
    /// <param name="keyword">The word that its line is to begin with; null to keep it.</param>
    public EditResult Move(string id, string? parent, string? before = null, string? keyword = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Begin() is { } edit ? new Relocation(edit).Move(id, parent, before, keyword) : NotText();
    }

    /// <summary>Removes an item with all that is nested in it.</summary>
    /// <param name="withReferences">
    /// Whether to remove the lines that refer to it, too, with what is nested in those; otherwise it is refused where there are any.
    /// </param>
    public EditResult Remove(string id, bool withReferences = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Begin() is { } edit ? new Removal(edit).Remove(id, withReferences) : NotText();
    }

    /// <summary>Gives an item another id, in all files of the map; a generated one is then written down.</summary>
    public EditResult Rename(string id, string newId)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(newId);
        return Begin() is { } edit ? new Renaming(edit).Rename(id, newId) : NotText();
    }

    private Edit? Begin() => _document.Trees.IsEmpty || _document.Trees[0].Lines.IsEmpty
        ? null
        : new Edit(_document, effort ?? new Effort(_document.Limits.Effort));

    private static EditResult NotText() => EditResult.Refuse(
        "This map was not read from a text in the argument language, so there is no text to edit. Convert it with 'argmap render -f arg'.");
}
