using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>An edit of a map's own file while it is put together.</summary>
internal sealed class Edit(ArgumentDocument document, Effort effort)
{
    private static readonly DiagnosticDescriptor[] OfIncludes =
        [IncludeDiagnostics.MissingInclude, IncludeDiagnostics.IncludeEscapes, IncludeDiagnostics.TooManyFiles];

    public const string WouldChangeIds =
        "This would change generated ids in another file that lines refer to. Write these ids down there first.";

    private readonly List<TextEdit> _edits = [];
    private readonly HashSet<int> _moved = [];

    public ArgumentDocument Document => document;

    public ArgumentGraph Graph => document.Graph;

    public SyntaxTree Tree => document.Trees[0];

    public Effort Effort => effort;

    public FileStyle Style { get; } = FileStyle.Of(document.Trees[0]);

    public KeptIds Ids => field ??= new KeptIds(document);

    /// <summary>The edits that write generated ids down; null where that cannot be done here.</summary>
    public ImmutableArray<TextEdit>? Kept => Ids.ToWrite(effort) is { } ids
        ? [.. ids.Where(id => !_moved.Contains(id.Key))
            .Select(id => new TextEdit(new TextSpan(Tree.Lines[id.Key].Word.End, 0), " " + id.Value))]
        : null;

    /// <summary>Says that ids of some lines are written down in the text that an edit puts elsewhere.</summary>
    public void Moves(int first, int last) => _moved.UnionWith(Enumerable.Range(first, last - first + 1));

    public void Replace(TextSpan span, string text) => _edits.Add(new TextEdit(span, text));

    /// <summary>The line of the map's own file that declares an item, or why there is none.</summary>
    public (int Line, string? Refusal) LineOf(string id)
    {
        if (MapItem.Find(document, id) is not { } item)
            return (-1, Unknown(id));
        var place = item.DeclarationIn(document);
        return place.File == 0
            ? (place.Line, null)
            : (-1, $"'{id}' is declared in '{document.Trees[place.File].Source.Path}'. Edit that file.");
    }

    public string Unknown(string id)
    {
        var nearest = Spelling.Nearest(id, Graph.Nodes.Where(node => !node.Kind.IsStep()).Select(node => node.Id));
        return $"No item is called '{id}'. " + (nearest is null ? "Look up the ids in the outline." : $"Did you mean '{nearest}'?");
    }

    /// <summary>Whether no item or section has an id.</summary>
    public bool IsFree(string id) =>
        document.Graph.IndexOf(id) < 0 && document.Graph.Sections.All(section => section.Id != id);

    /// <summary>Why an id cannot be given to an item; null where it can.</summary>
    public string? WhyNot(string id) =>
        !Characters.IsId(id)
            ? $"'{id}' is not an id. Expected a letter or digit, then letters, digits, '-', '_' and '.', such as 'water-high'."
            : IsFree(Characters.Id(id).ToString()) ? null : $"The id '{id}' is taken. Choose another one.";

    /// <summary>Why a word cannot name a property, known or not; null where it can.</summary>
    public static string? WhyNotProperty(string name) => Characters.IsId(name)
        ? null
        : $"'{name}' is not the name of a property. Expected one word, such as 'date', or one of your own that begins with 'x-'.";

    /// <summary>
    /// The result: the edits so far with those that keep generated ids, or a refusal where the map would have more errors than before.
    /// </summary>
    /// <param name="itemAt">Where in the file as it is now the line of the item begins or is put; -1 for none.</param>
    /// <param name="skip">How many lines behind that it begins.</param>
    public EditResult Finish(int itemAt, int skip = 0)
    {
        if (Kept is not { } kept)
            return EditResult.Refuse(WouldChangeIds);
        // What is put in a place goes before what is taken out there.
        ImmutableArray<TextEdit> edits =
            [.. _edits.Concat(kept).OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length > 0)];
        var file = new FileEdit(Tree.Source, edits);
        var text = file.Apply();
        if (text == Tree.Source.Text)
            file = file with { Edits = [] };
        if (document.WithText(text, effort) is not { } after)
            return new EditResult(file.Edits.IsEmpty ? [] : [file]);
        if (NewError(after) is { } error)
            return EditResult.Refuse(error.Message);
        return new EditResult(file.Edits.IsEmpty ? [] : [file]) { Id = itemAt < 0 ? "" : IdAt(after, Moved(edits, itemAt), skip) };
    }

    /// <summary>The first error that an edited map has and the map did not have.</summary>
    private Diagnostic? NewError(ArgumentDocument after)
    {
        var before = Errors(document).GroupBy(error => (error.Descriptor, error.Message)).ToDictionary(all => all.Key, all => all.Count());
        foreach (var error in Errors(after))
        {
            var key = (error.Descriptor, error.Message);
            if (before.GetValueOrDefault(key) == 0)
                return error;
            before[key]--;
        }

        return null;
    }

    private static IEnumerable<Diagnostic> Errors(ArgumentDocument document) =>
        document.Diagnostics.Where(found => found.Severity == Severity.Error && !OfIncludes.Contains(found.Descriptor));

    /// <summary>Where a place of the file is after edits, what is put there included.</summary>
    private static int Moved(ImmutableArray<TextEdit> edits, int offset)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start >= offset)
                break;
            shift += edit.NewText.Length - Math.Min(edit.Span.Length, offset - edit.Span.Start);
        }

        return offset + shift;
    }

    private static string IdAt(ArgumentDocument after, int offset, int skip) =>
        MapItem.At(after, after.Trees[0].LineAt(offset) + skip) is { } item ? item.IdIn(after.Graph) : "";
}
